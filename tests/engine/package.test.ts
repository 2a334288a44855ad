/** What `npm pack` makes, unpacked in another place: the command and the module must need nothing from here. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, root } from './support/engine';

const example = join(root, 'tests/examples/12');
const { files, args } = JSON.parse(readFileSync(join(example, 'args.json'), 'utf8')) as Record<
  'files' | 'args',
  string[]
>;
const csv = readFileSync(join(example, 'expected.csv'), 'utf8');

/** Installs the package into an empty project, without the network: it depends on nothing. */
function installed(): string {
  const folder = folderWith({ 'package.json': '{ "name": "elsewhere", "private": true, "type": "module" }' });
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, archive)], {
    cwd: folder,
    stdio: 'pipe',
  });
  return folder;
}

describe('the package, installed elsewhere', () => {
  it('runs its command and its module, and says so when an input is missing', { timeout: 120_000 }, () => {
    const folder = installed();
    const command = join(folder, 'node_modules/.bin/user-access-monitor');
    const good = spawnSync(command, [...files, ...args], { cwd: example });
    expect(good.status).toBe(0);
    expect(good.stdout.toString('utf8')).toBe(csv);
    const bad = spawnSync(command, ['absent.csv', ...args], { cwd: example });
    expect({ status: bad.status, stdout: bad.stdout.byteLength }).toEqual({ status: 1, stdout: 0 });

    writeFileSync(
      join(folder, 'program.js'),
      `import { createEngine, fileSource } from 'user-access-monitor/node';
       const engine = createEngine({ settings: { asOf: '2026-05-18', timeZone: 'Asia/Kathmandu', logTimeZone: 'UTC', windowDays: 90 } });
       import { problemSentence } from 'user-access-monitor/sentences';
       const failed = await engine.csv().catch(({ problem }) => problemSentence(problem, 'en'));
       if (failed !== 'There is no users file, so there is no table. Add the users export.') throw new Error(failed);
       await engine.add(${JSON.stringify(files)}.map((name) => fileSource(name)));
       process.stdout.write(Buffer.from(await (await engine.csv()).blob.arrayBuffer()));`,
    );
    const program = spawnSync(process.execPath, [join(folder, 'program.js')], { cwd: example });
    expect(program.stderr.toString('utf8')).toBe('');
    expect(program.stdout.toString('utf8')).toBe(csv);
  });

  it.each([
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ])(
    'declares types that a program of %s modules can be compiled against',
    { timeout: 120_000 },
    (module, resolution) => {
      const folder = installed();
      writeFileSync(
        join(folder, 'program.ts'),
        `import { createEngine as inBrowser } from 'user-access-monitor/browser';
       import { createEngine, EngineError, fileSource } from 'user-access-monitor/node';
       import { noteSentence, problemSentence } from 'user-access-monitor/sentences';
       import type { EngineState, MonitoringEngine, Row } from 'user-access-monitor/node';
       const engine: MonitoringEngine = createEngine({ settings: { windowDays: 7 }, viewer: null });
       export const state: Promise<EngineState> = engine.add([fileSource('user.csv')]);
       export const rows: Promise<Row[]> = engine.rows(0, 10);
       export const other = inBrowser({ worker: new URL('https://portal.example/worker.js') });
       export const said = state.then(({ inputs: [input], notes }) => [
         ...(input?.problem ? [problemSentence(input.problem, 'ja')] : []),
         ...notes.map((note) => noteSentence(note)),
       ]);
       // @ts-expect-error: a code alone is no problem
       problemSentence('no-users-file');
       import { UserAccessMonitor } from 'user-access-monitor/element';
       const element: UserAccessMonitor = document.createElement('user-access-monitor');
       element.files = [new File([''], 'user.csv'), { name: 'log.csv', blob: new Blob() }];
       element.addEventListener('error', ({ detail: { sentence } }) => console.log(sentence.toUpperCase()));
       element.addEventListener('click', () => element.clear());
       export const monitor: HTMLElement = new UserAccessMonitor();
       // @ts-expect-error: there is no such property
       element.file = [];
       export const isOurs = (error: unknown): string | null => (error instanceof EngineError ? error.code : null);
       // @ts-expect-error: there is no such setting
       void engine.configure({ window: 7 });
       // @ts-expect-error: what is promised is no number
       export const count: number = engine.state();`,
      );
      const options = [
        '--noEmit',
        '--strict',
        '--module',
        module,
        '--moduleResolution',
        resolution,
        '--target',
        'es2022',
      ];
      const libraries = ['--lib', 'es2023,dom,dom.iterable'];
      const compiler = join(root, 'node_modules/typescript/bin/tsc');
      const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, ...libraries, 'program.ts'], {
        cwd: folder,
      });
      expect(stdout.toString('utf8')).toBe('');
      expect(status).toBe(0);
    },
  );
});
