import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npm, root } from '../../scripts/run.mjs';

/** The package as others get it: packed, unpacked somewhere else, used by its names alone. */
let elsewhere;

function inNode(program) {
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: elsewhere, encoding: 'utf8' });
}

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'package-'));
  const [program, parameters] = npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', elsewhere]);
  const name = execFileSync(program, parameters, { cwd: root, encoding: 'utf8' }).trim().split('\n').at(-1);
  const target = join(elsewhere, 'node_modules/user-access-monitor');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(elsewhere, name), '-C', target, '--strip-components=1']);
});

afterAll(() => rmSync(elsewhere, { recursive: true }));

describe('the package, installed elsewhere', () => {
  it('gives a program the engine', () => {
    writeFileSync(join(elsewhere, 'users.csv'), 'Login Name,Display Name\nsato,Sato Hanako\nabe,Abe Jun\n');
    writeFileSync(join(elsewhere, 'log.csv'), 'time,user\n2026-11-19T23:30:00Z,abe\n2026-11-01T01:00:00Z,abe\n');
    const { stdout, stderr } = inNode(`
      import { createEngine, fileSource } from 'user-access-monitor/node';
      const engine = createEngine({ settings: { asOf: '2026-11-20', timeZone: 'Asia/Tokyo' } });
      await engine.add([fileSource('users.csv'), fileSource('log.csv')]);
      console.log(JSON.stringify((await engine.rows(0, 9)).map((row) => [row.login, row.lastAccess, row.accessDays])));
      engine.close();`);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      ['sato', null, 0],
      ['abe', '2026-11-20', 2],
    ]);
  });

  it('carries the core and its wasm', () => {
    const { stdout, stderr } = inNode(`
      import { readFileSync } from 'node:fs';
      import { fileURLToPath } from 'node:url';
      import createUserAccessCore from 'user-access-monitor/core';
      const wasm = fileURLToPath(import.meta.resolve('user-access-monitor/core.wasm'));
      const core = await createUserAccessCore({ wasmBinary: readFileSync(wasm) });
      console.log(core.version());`);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  });

  it('holds every file that its names lead to', () => {
    const { exports, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const paths = [
      ...Object.values(exports).flatMap((entry) => Object.values(typeof entry === 'string' ? [entry] : entry)),
    ];
    for (const path of [...paths, ...Object.values(bin)]) {
      expect(readFileSync(join(elsewhere, 'node_modules/user-access-monitor', path)).length, path).toBeGreaterThan(0);
    }
  });

  it('has a command that Node starts', () => {
    const { bin, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const command = join(elsewhere, 'node_modules/user-access-monitor', bin['user-access-monitor']);
    expect(readFileSync(command, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    const { stdout, status } = spawnSync(process.execPath, [command, '--version'], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain(version);
  });

  it('keeps everything else to itself', () => {
    const { status, stderr } = inNode(`await import('user-access-monitor/dist/module/node.js');`);
    expect(status).not.toBe(0);
    expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});
