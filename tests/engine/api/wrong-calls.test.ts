/** Calls that a program in plain JavaScript can get wrong: each is refused with a code, and nothing is changed. */
import { describe, expect, it } from 'vitest';
import { WorkerEngine } from '../../../web/engine/worker/client';
import type { Engine } from '../../../web/engine/engine';
import type { MonitoringEngine } from '../../../web/engine/api/types';
import { everything, newEngine, rejection, textSource, users } from '../support/engine';

/** As a program without types sees an engine. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Untyped = Record<keyof MonitoringEngine, (...values: any[]) => Promise<unknown>>;
const untyped = (engine: MonitoringEngine): Untyped => engine as unknown as Untyped;

const file = (): object => textSource('more.csv', users);

const wrong: [string, string, (engine: Untyped) => Promise<unknown>][] = [
  ['no sources', 'wrong-call', (engine) => engine.add()],
  ['one source in place of a list', 'wrong-call', (engine) => engine.add(file())],
  ['a path in place of a source', 'wrong-call', (engine) => engine.add(['users.csv'])],
  ['nothing in place of a source', 'wrong-call', (engine) => engine.add([null])],
  ['overrides that are no list', 'wrong-call', (engine) => engine.add([file()], { overrides: { kind: 'users' } })],
  ['an override of no such name', 'wrong-call', (engine) => engine.add([file()], { overrides: [{ kin: 'users' }] })],
  ['one id to replace', 'wrong-call', (engine) => engine.add([file()], { replacing: 1 })],
  ['a signal that is none', 'wrong-call', (engine) => engine.add([file()], { signal: {} })],
  ['progress that cannot be told', 'wrong-call', (engine) => engine.add([file()], { onProgress: 1 })],
  ['nothing to remove', 'wrong-call', (engine) => engine.remove()],
  ['one id to remove', 'wrong-call', (engine) => engine.remove(1)],
  ['no overrides', 'wrong-call', (engine) => engine.override(1)],
  ['columns that are none', 'bad-setting', (engine) => engine.override(1, { columns: null })],
  ['a preview without overrides', 'wrong-call', (engine) => engine.preview(1)],
  ['statistics of no such rows', 'bad-setting', (engine) => engine.statistics('shwon')],
  ['a CSV of nothing', 'wrong-call', (engine) => engine.csv(null)],
  ['a CSV with an option of no such name', 'wrong-call', (engine) => engine.csv({ row: 'shown' })],
  ['a CSV raw in words', 'wrong-call', (engine) => engine.csv({ raw: 'no' })],
];

describe('a wrong call', () => {
  it.each(wrong)('is refused and changes nothing: %s', async (_, code, call) => {
    const engine: Engine = newEngine();
    const before = await engine.add(everything());
    expect(await rejection(call(untyped(engine)))).toMatchObject({ code });
    expect(await engine.state()).toBe(before);
  });

  it('may leave its options out as null', async () => {
    const engine = newEngine();
    const { rows } = await engine.add(everything());
    const calls = untyped(engine);
    expect(await calls.add([], null)).toMatchObject({ rows });
    expect(await calls.configure({ windowDays: 30 }, null)).toMatchObject({ rows });
    expect(await calls.events('sato', null)).toHaveLength(2);
    expect(await calls.manifest(null)).toMatchObject({ rows });
  });

  it('gives what a caller threw as the cause of an error with a code', async () => {
    const engine = newEngine();
    await engine.add(everything());
    const thrown = new Error('of the caller');
    const onProgress = (): never => {
      throw thrown;
    };
    const change = engine.add([textSource('more.csv', users)], { onProgress });
    await expect(change).rejects.toMatchObject({ name: 'EngineError', code: 'unexpected', cause: thrown });
    expect((await engine.state()).inputs).toHaveLength(everything().length);
  });

  it('is refused before a worker is asked, where there is one', async () => {
    let started = 0;
    const engine = new WorkerEngine(() => {
      started += 1;
      throw new TypeError('no worker here');
    });
    const calls = untyped(engine);
    const mistakes = [
      () => calls.add(),
      () => calls.add([null]),
      () => calls.add([], { replacing: 1 }),
      () => calls.events('a', { signal: {} }),
    ];
    for (const mistake of mistakes) {
      expect(await rejection(mistake())).toMatchObject({ code: 'wrong-call' });
    }
    expect(started).toBe(0);
    // A page may forbid the worker itself, which the constructor throws.
    expect(await rejection(engine.state())).toMatchObject({ code: 'unexpected' });
  });

  it('with settings that cannot be used makes no engine', () => {
    const startWorker = (): never => {
      throw new Error('not reached');
    };
    expect(() => new WorkerEngine(startWorker, { settings: { windowDays: 0 } })).toThrow(
      expect.objectContaining({ name: 'EngineError', code: 'bad-setting' }),
    );
  });
});

it('a profile holds what is declared, and no word of the border', async () => {
  const engine = newEngine();
  await engine.add(everything());
  expect(Object.keys(await engine.profile('sato'))).not.toContain('ok');
});
