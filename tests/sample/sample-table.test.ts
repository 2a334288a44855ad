import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger, Manifest } from '../../web/engine/types';
import { createSample } from '../../web/sample/index';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const command = join(repository, 'dist/command/user-access-monitor.js');
const expected = join(repository, 'tests/data/sample');

let output: string;
let manifest: Manifest;

beforeAll(() => {
  output = mkdtempSync(join(tmpdir(), 'sample-table-'));
  const { files, commandLine } = createSample();
  const names = files.map(({ name }) => `sample/${name}`);
  const [, pattern, ...options] = commandLine.split(' ');
  expect(pattern).toBe('sample/*.csv');
  const results = ['--output', join(output, 'table.csv'), '--manifest', join(output, 'manifest.json')];
  execFileSync(process.execPath, [command, ...names, ...options, ...results], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8')) as Manifest;
}, 30_000);

afterAll(() => {
  rmSync(output, { recursive: true });
});

describe('the command line of the sample', () => {
  it('writes the table that an independent program made', () => {
    expect(readFileSync(join(output, 'table.csv'), 'utf8')).toBe(readFileSync(join(expected, 'expected.csv'), 'utf8'));
  });

  it('has the same ledger, which adds up to the lines', () => {
    const wanted = JSON.parse(readFileSync(join(expected, 'expected.json'), 'utf8')) as Ledger;
    const buckets = Object.keys(wanted) as (keyof Ledger)[];
    const sum = (bucket: keyof Ledger): number =>
      manifest.inputs.reduce((total, input) => total + (input.ledger?.[bucket] ?? 0), 0);
    expect(Object.fromEntries(buckets.map((bucket) => [bucket, sum(bucket)]))).toEqual(wanted);
    const { lines, ...parts } = wanted;
    expect(Object.values(parts).reduce((total, part) => total + part, 0)).toBe(lines);
  });

  it('recognises every file by itself', () => {
    expect(Object.fromEntries(manifest.inputs.map((input) => [input.name, `${input.kind} ${input.encoding}`]))).toEqual({
      'user.csv': 'users shift_jis',
      'organization.csv': 'departments shift_jis',
      'userOrganizations.csv': 'memberships shift_jis',
      'userServices.csv': 'services shift_jis',
      'guests.csv': 'guests utf-8',
      'audit-1.csv': 'access utf-8',
      'audit-2.csv': 'access utf-8',
      'audit-3.csv': 'access utf-8',
      'visits.csv': 'access utf-8',
    });
  });
});
