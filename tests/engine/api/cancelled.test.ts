/** A job that is cancelled at every point at which the engine asks anything of a file, and done again. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ByteReader, HostSource } from '../../../web/engine/bytes/byte-source';
import type { Engine } from '../../../web/engine/engine';
import type { EngineState, InputSource } from '../../../web/engine/api/types';
import {
  access,
  csvText,
  departments,
  directory,
  everything,
  newEngine,
  onceSource,
  textSource,
  users,
} from '../support/engine';
import { zip } from '../support/zips';

/** Tells `step` of every request for bytes; pieces are small, so that there are several of each file. */
function stepped(name: string, bytes: Uint8Array, step: () => void): InputSource {
  const reader = (begin: number, end: number): ByteReader => {
    let at = begin;
    return {
      read() {
        step();
        const piece = bytes.subarray(at, Math.min(end, at + 64));
        at += piece.byteLength;
        return Promise.resolve(piece.byteLength === 0 ? null : piece.slice());
      },
      close() {
        step();
        return Promise.resolve();
      },
    };
  };
  const source: HostSource = {
    hostSource: true,
    name,
    bytes: bytes.byteLength,
    once: false,
    open() {
      step();
      return Promise.resolve(reader(0, bytes.byteLength));
    },
    openStretch(begin, end) {
      step();
      return reader(begin, end);
    },
  };
  return source as unknown as InputSource;
}

interface Job {
  before: () => InputSource[];
  change: (engine: Engine, sources: InputSource[], signal?: AbortSignal) => Promise<EngineState>;
  sources: (step: () => void) => InputSource[];
}

const text = (name: string, content: string, step: () => void): InputSource =>
  stepped(name, new TextEncoder().encode(content), step);
const packed = zip([
  { name: 'access.csv', content: access },
  { name: 'other.csv', content: access.replaceAll('sato', 'ito '), method: 0 },
  { name: 'user.csv', content: users, packed: deflateRawSync(users, { level: 1 }) },
]);

const jobs: Record<string, Job> = {
  'the first files': {
    before: () => [],
    sources: (step) => [text('access.csv', access, step), text('user.csv', users, step), text('copy.csv', users, step)],
    change: (engine, sources, signal) => engine.add(sources, signal === undefined ? {} : { signal }),
  },
  'a directory file beside logs': {
    before: everything,
    sources: (step) => [text('more.csv', departments.replaceAll('east', 'west'), step)],
    change: (engine, sources, signal) => engine.add(sources, signal === undefined ? {} : { signal }),
  },
  'two logs': {
    before: directory,
    sources: (step) => [text('access.csv', access, step), text('b.csv', access.replaceAll('sato', 'ito'), step)],
    change: (engine, sources, signal) => engine.add(sources, signal === undefined ? {} : { signal }),
  },
  'an archive': {
    before: () => [textSource('organization.csv', departments)],
    sources: (step) => [stepped('a.zip', packed, step)],
    change: (engine, sources, signal) => engine.add(sources, signal === undefined ? {} : { signal }),
  },
};

/** Settled: what a step started has gone on as far as it goes by itself. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a job that is cancelled', () => {
  it.each(Object.keys(jobs))(
    'at any point, %s, changes nothing, and gives the right answer when done again',
    async (name) => {
      const { before, change, sources } = jobs[name]!;
      const whole = newEngine();
      await whole.add(before());
      await change(
        whole,
        sources(() => undefined),
      );
      const expected = await csvText(whole);

      const engine = newEngine();
      const first = await engine.add(before());
      const ready = first.ready ? await csvText(engine) : null;
      let cancelled = 0;
      for (let point = 1; ; point += 1) {
        const stop = new AbortController();
        let steps = 0;
        const step = (): void => {
          steps += 1;
          if (steps === point) stop.abort();
        };
        const done = await change(engine, sources(step), stop.signal).then(
          () => true,
          (error: unknown) => {
            expect(error).toMatchObject({ code: 'cancelled' });
            return false;
          },
        );
        await settle();
        const state = await engine.state();
        if (done) {
          // So late that nothing was left to be cancelled: the change is whole.
          expect(await csvText(engine)).toBe(expected);
          if (steps < point) break;
          await engine.remove(state.inputs.slice(first.inputs.length).map(({ id }) => id));
          continue;
        }
        cancelled += 1;
        expect(state.inputs.map(({ id }) => id)).toEqual(first.inputs.map(({ id }) => id));
        if (ready !== null) expect(await csvText(engine)).toBe(ready);
      }
      expect(cancelled).toBeGreaterThan(10);
    },
  );

  it('while a change of zone reads archives again leaves them as they were', async () => {
    let step = (): void => undefined;
    const engine = newEngine();
    await engine.add([stepped('a.zip', packed, () => step()), textSource('organization.csv', departments)]);
    const before = await csvText(engine);
    let cancelled = 0;
    for (let point = 1; ; point += 1) {
      const stop = new AbortController();
      let steps = 0;
      step = () => {
        steps += 1;
        if (steps === point) stop.abort();
      };
      const change = engine.configure({ timeZone: 'UTC' }, { signal: stop.signal });
      const done = await change.then(
        () => true,
        () => false,
      );
      if (done && steps < point) break;
      if (done) await engine.configure({ timeZone: 'Asia/Tokyo' });
      else cancelled += 1;
      expect(await csvText(engine)).toBe(before);
    }
    expect(cancelled).toBeGreaterThan(10);
    expect(await csvText(engine)).not.toBe(before);
  });

  it('leaves a stream that can be read once to be given again', async () => {
    const engine = newEngine();
    await engine.add(directory());
    const stop = new AbortController();
    const change = engine.add([onceSource('access.csv', access)], {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(change).rejects.toMatchObject({ code: 'cancelled' });
    expect((await engine.add([onceSource('access.csv', access)])).ledger.lines).toBe(5);
  });
});
