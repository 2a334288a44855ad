import { appendFileSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostSource } from '../../../web/engine/bytes/byte-source';
import { fileSource } from '../../../web/engine/node';
import type { InputSource } from '../../../web/engine/api/types';
import { access, csvText, directory, everything, folderWith, input, newEngine, rejection } from '../support/engine';

/** A log of several pieces, so that something can happen between two of them. */
const line = '2026-11-10 10:00:00,ito,kintone,SUCCESS\n';
const large = `Time,User,Service,Result\n${line.repeat(200_000)}`;

/** The file, and something that happens once its first piece is in the module, when it is read after the first look. */
function betweenPieces(path: string, happen: () => void): InputSource {
  const file = fileSource(path) as unknown as HostSource;
  let opened = 0;
  const source: HostSource = {
    hostSource: true,
    name: file.name,
    bytes: file.bytes,
    once: false,
    async open() {
      const reader = await file.open();
      opened += 1;
      let pieces = 0;
      return {
        read: () => reader.read(),
        readInto(target) {
          pieces += 1;
          if (opened === 2 && pieces === 2) happen();
          return reader.readInto!(target);
        },
        close: () => reader.close(),
      };
    },
  };
  return source as unknown as InputSource;
}

const small = async () => {
  const engine = newEngine();
  await engine.add(everything());
  return { engine, csv: await csvText(engine) };
};

describe('a file of Node', () => {
  it('is read into the module itself, and is what a blob of the same bytes is', async () => {
    const folder = folderWith({ 'access.csv': large });
    const fromFile = newEngine();
    const fromBlob = newEngine();
    const state = await fromFile.add([...directory(), fileSource(join(folder, 'access.csv'))]);
    await fromBlob.add([...directory(), { name: 'access.csv', blob: new Blob([large]) }]);
    expect(input(state, join(folder, 'access.csv'))).toMatchObject({ lines: 200_000, bytes: large.length });
    expect(await csvText(fromFile)).toBe(await csvText(fromBlob));
    expect((await fromFile.manifest()).inputs).toEqual((await fromBlob.manifest()).inputs);
  });

  it.each<[string, string, (path: string) => void]>([
    ['vanishes', 'file-missing', (path) => rmSync(path)],
    ['grows', 'file-changed', (path) => appendFileSync(path, line)],
    ['is cut off', 'file-changed', (path) => writeFileSync(path, large.slice(0, 2_000_000))],
    [
      'is written anew',
      'file-changed',
      (path) => {
        writeFileSync(`${path}.new`, large);
        renameSync(`${path}.new`, path);
      },
    ],
    [
      'is changed in place',
      'file-changed',
      (path) => {
        writeFileSync(path, large.replaceAll('ito', 'kat'));
        utimesSync(path, 1_700_000_000, 1_700_000_000);
      },
    ],
  ])('that %s while it is read is %s, and nothing changes', async (_, code, happen) => {
    const { engine, csv } = await small();
    const path = join(folderWith({ 'large.csv': large }), 'large.csv');
    let happened = false;
    const source = betweenPieces(path, () => {
      happened = true;
      happen(path);
    });
    const state = await engine.add([source]);
    expect(happened).toBe(true);
    expect(input(state, path)).toMatchObject({ state: 'failed', problem: { code } });
    expect(await csvText(engine)).toBe(csv);
  });

  it('that vanished before it is needed again ends the change, and nothing changes', async () => {
    const folder = folderWith({ 'access.csv': access });
    const path = join(folder, 'access.csv');
    const engine = newEngine();
    await engine.add([...directory(), fileSource(path)]);
    const before = await csvText(engine);
    rmSync(path);
    expect(await rejection(engine.configure({ timeZone: 'UTC' }))).toEqual({ code: 'file-missing', input: path });
    expect(await csvText(engine)).toBe(before);
    writeFileSync(path, access);
    expect(await rejection(engine.manifest())).toEqual({ code: 'file-changed', input: path });
  });

  it('that is not there, or is a folder, is listed as failed', async () => {
    const { engine, csv } = await small();
    const folder = folderWith();
    mkdirSync(join(folder, 'exports.csv'));
    const state = await engine.add([
      fileSource(join(folder, 'absent.csv'), 'absent.csv'),
      fileSource(join(folder, 'exports.csv'), 'exports.csv'),
      fileSource(join(folder, 'exports.csv/inside.csv'), 'inside.csv'),
    ]);
    expect(input(state, 'absent.csv').problem).toMatchObject({ code: 'file-missing' });
    expect(input(state, 'exports.csv').problem).toMatchObject({ code: 'directory' });
    expect(input(state, 'inside.csv').problem).toMatchObject({ code: 'file-missing' });
    expect(await csvText(engine)).toBe(csv);
  });

  it('of 60 MB is read without growing memory with its bytes', async () => {
    const folder = folderWith();
    const path = join(folder, 'long.csv');
    writeFileSync(path, large);
    for (let copy = 0; copy < 7; copy += 1) appendFileSync(path, line.repeat(200_000));
    const engine = newEngine();
    await engine.add([...directory(), fileSource(join(folder, 'long.csv'), 'first.csv')]);
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    await engine.configure({ timeZone: 'UTC' });
    expect(statSync(path).size).toBeGreaterThan(60e6);
    expect(process.memoryUsage().rss - before).toBeLessThan(30e6);
    expect((await engine.state()).ledger.lines).toBe(1_600_000);
  });
});

describe('a blob that fails', () => {
  const refusal = (name: string): DOMException => new DOMException('as a browser says it', name);
  const given = Date.UTC(2026, 10, 20);

  class FailingBlob extends Blob {
    constructor(
      readonly failure: Error,
      readonly after: number,
    ) {
      super([large]);
    }
    override slice(): Blob {
      return this;
    }
    override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
      let given = 0;
      const failure = this.failure;
      const after = this.after;
      return new ReadableStream({
        type: 'bytes',
        pull(controller) {
          given += 1;
          if (given > after) controller.error(failure);
          else
            controller.enqueue(new TextEncoder().encode(given === 1 ? large.slice(0, 1 << 20) : line.repeat(20_000)));
        },
      });
    }
  }

  // A browser that refuses a file from the start may have its reasons; one that gave bytes of it before saw it change.
  it.each<[string, atOnce: string, later: string, Error]>([
    ['as Chromium does for a file that changed', 'unreadable', 'file-changed', refusal('NotReadableError')],
    ['as Chromium does in the middle of a stream', 'unreadable', 'file-changed', new TypeError('network error')],
    ['as browsers do for a file that is gone', 'file-missing', 'file-missing', refusal('NotFoundError')],
    ['in another way', 'unreadable', 'unreadable', new Error('disk on fire')],
  ])('%s is %s at once and %s later', async (_, atOnce, later, failure) => {
    const { engine, csv } = await small();
    for (const [after, code] of [
      [0, atOnce],
      [2, later],
    ] as const) {
      const source: InputSource = { name: `large ${after}.csv`, blob: new FailingBlob(failure, after) };
      const state = await engine.add([source]);
      expect(input(state, source.name)).toMatchObject({ state: 'failed', problem: { code } });
    }
    expect(await csvText(engine)).toBe(csv);
  });

  // WebKit calls a changed file not found, too, but tells its time anew whenever it is asked.
  it.each<[string, code: string, now: () => number]>([
    ['another time', 'file-changed', () => Date.now() - 60_000],
    ['the present moment for its time', 'file-missing', () => Date.now()],
    ['its time as before', 'file-missing', () => given],
  ])('with “not found” and %s is %s', async (_, code, now) => {
    const { engine } = await small();
    class TimedBlob extends FailingBlob {
      asked = 0;
      get lastModified(): number {
        this.asked += 1;
        return this.asked === 1 ? given : now();
      }
    }
    const state = await engine.add([{ name: 'log.csv', blob: new TimedBlob(refusal('NotFoundError'), 0) }]);
    expect(input(state, 'log.csv')).toMatchObject({ state: 'failed', problem: { code } });
  });

  it('to give all its bytes is file-changed', async () => {
    const { engine, csv } = await small();
    class ShortBlob extends FailingBlob {
      override stream() {
        return new Blob([large.slice(0, 3_000_000)]).stream();
      }
    }
    const state = await engine.add([{ name: 'short.csv', blob: new ShortBlob(new Error(), 0) }]);
    expect(input(state, 'short.csv')).toMatchObject({ state: 'failed', problem: { code: 'file-changed' } });
    expect(await csvText(engine)).toBe(csv);
  });

  it('to fill a buffer of the engine is read by slices', async () => {
    class PlainBlob extends Blob {
      override slice(from?: number, to?: number): Blob {
        return from === 0 && to === this.size ? this : super.slice(from, to);
      }
      override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
        return new ReadableStream();
      }
    }
    const plain = newEngine();
    const usual = newEngine();
    const state = await plain.add([...directory(), { name: 'access.csv', blob: new PlainBlob([large]) }]);
    await usual.add([...directory(), { name: 'access.csv', blob: new Blob([large]) }]);
    expect(input(state, 'access.csv').lines).toBe(200_000);
    expect(await csvText(plain)).toBe(await csvText(usual));
  });
});
