import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../../scripts/run.mjs';

let folder;
let diary;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-lock-'));
  diary = join(folder, 'diary');
  appendFileSync(diary, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = () => readFileSync(diary, 'utf8');

/** A program that holds the folder for a while and notes when; `inner`: as a build does that starts another script. */
function build(name, { milliseconds = 300, place = folder, inner = false } = {}) {
  const work = `appendFileSync(${JSON.stringify(diary)}, '<${name}');
    await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));
    appendFileSync(${JSON.stringify(diary)}, '${name}>');`;
  const program = `
    import { appendFileSync } from 'node:fs';
    import { oneBuildAtATime } from ${JSON.stringify(join(root, 'scripts/build-lock.mjs'))};
    const place = ${JSON.stringify(place)};
    await oneBuildAtATime(async () => { ${inner ? `await oneBuildAtATime(async () => { ${work} }, place);` : work} }, place);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.on('close', () => resolve(said)));
  return { child, ended };
}

it('lets one build after the other work, and says for whom it waits', async () => {
  const first = build('a', { milliseconds: 3000 });
  await expect.poll(read, { timeout: 20_000 }).toBe('<a');
  const others = ['b', 'c'].map((name) => build(name));
  expect(await first.ended).toBe('');
  for (const { ended } of others)
    expect(await ended).toBe(`Another build works in this folder (process ${first.child.pid}); waiting for it.\n`);
  expect(read()).toMatch(/^<aa>(?:<(?:bb|cc)>){2}$/);
});

it('frees the folder of a build that was killed', async () => {
  const killed = build('k', { milliseconds: 60_000 });
  await expect.poll(read, { timeout: 20_000 }).toBe('<k');
  const next = build('n');
  killed.child.kill('SIGKILL');
  await next.ended;
  expect(read()).toBe('<k<nn>');
});

it('lets the scripts of a build work in its folder, and builds in other folders at the same time', async () => {
  const long = build('l', { milliseconds: 60_000 });
  await expect.poll(read, { timeout: 20_000 }).toBe('<l');
  expect(await build('o', { place: join(folder, 'other'), inner: true }).ended).toBe('');
  expect(read()).toBe('<l<oo>');
  long.child.kill('SIGKILL');
});
