import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ByteReader } from '../../../web/engine/bytes/byte-source';
import { EngineError } from '../../../web/engine/api/errors';
import { gunzip } from '../../../web/engine/packed/gzip';
import { nodeHost } from '../../../web/engine/hosts/node-host';
import { access, csvText, directory, everything, newEngine } from '../support/engine';

const host = nodeHost(() => Promise.reject(new Error('no core is needed')));

/** Gives pieces of one size from one buffer, which it fills again each time, as a reader of files does. */
function readerOf(bytes: Uint8Array, size: number): ByteReader & { closed: boolean } {
  const buffer = new Uint8Array(size);
  let at = 0;
  return {
    closed: false,
    read() {
      const count = Math.min(size, bytes.byteLength - at);
      buffer.set(bytes.subarray(at, at + count));
      at += count;
      return Promise.resolve(count === 0 ? null : buffer.subarray(0, count));
    },
    close() {
      this.closed = true;
      return Promise.resolve();
    },
  };
}

async function unpacked(bytes: Uint8Array, size = 1 << 16): Promise<string> {
  const reader = gunzip('file.gz', readerOf(bytes, size), () => host.memberInflater());
  const pieces: Buffer[] = [];
  for (let piece = await reader.read(); piece !== null; piece = await reader.read()) pieces.push(Buffer.from(piece));
  await reader.close();
  return Buffer.concat(pieces).toString('utf8');
}

const failure = (bytes: Uint8Array, size?: number) =>
  unpacked(bytes, size).then(
    () => null,
    (error: unknown) => (error instanceof EngineError ? error.problem : error),
  );

/** Text that packs badly, so that a member is larger than one part. */
function noise(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return String.fromCharCode(32 + ((state >> 8) % 90));
  }).join('');
}

const first = `Time,User\n${noise(90_000, 1)}\n`;
const second = `2026-11-20 10:00:00,sato\n${noise(200, 2)}`;
const third = noise(70_000, 3);

describe('a compressed file', () => {
  it.each([1, 2, 3, 5, 1000, 1 << 15, (1 << 15) + 1, 1 << 20])('of one member, in pieces of %i bytes', async (size) => {
    expect(await unpacked(gzipSync(first), size)).toBe(first);
  });

  it.each([1, 2, 3, 5, 1000, 1 << 15, (1 << 15) + 1, 1 << 20])(
    'of several members, in pieces of %i bytes',
    async (size) => {
      const members = [first, second, '', third, second].map((text) => gzipSync(text));
      expect(await unpacked(Buffer.concat(members), size)).toBe(first + second + third + second);
    },
  );

  it('of members that end at every place of a piece', async () => {
    for (let length = 0; length < 40; length += 1) {
      const text = noise(length, length);
      const members = Buffer.concat([gzipSync(text), gzipSync(second)]);
      expect(await unpacked(members, 16)).toBe(text + second);
    }
  });

  it('of many small members, as bgzip makes them', async () => {
    const texts = Array.from({ length: 300 }, (_, at) => noise(at, at + 1));
    expect(await unpacked(Buffer.concat(texts.map((text) => gzipSync(text))), 999)).toBe(texts.join(''));
  });

  it('whose packed bytes hold magic bytes that begin no member', async () => {
    // Level 0 stores the bytes as they are: here those of another compressed file.
    const inner = gzipSync(second);
    const text = `${noise(30, 4)}\u001f`;
    const stored = gzipSync(Buffer.concat([Buffer.from(text), inner, inner]), { level: 0 });
    const reader = gunzip('file.gz', readerOf(Buffer.concat([stored, gzipSync(third)]), 7), () =>
      host.memberInflater(),
    );
    const pieces: Buffer[] = [];
    for (let piece = await reader.read(); piece !== null; piece = await reader.read()) pieces.push(Buffer.from(piece));
    expect(Buffer.concat(pieces)).toEqual(Buffer.concat([Buffer.from(text), inner, inner, Buffer.from(third)]));
  });

  const one = gzipSync(second);
  const changed = (at: number) => one.map((byte, index) => (index === at ? byte ^ 1 : byte));
  it.each<[string, Uint8Array]>([
    ['in its first member', one.subarray(0, -20)],
    ['in the checksum', one.subarray(0, -5)],
    ['in a later member', Buffer.concat([one, one.subarray(0, -1)])],
    ['in the beginning of a later member', Buffer.concat([one, one.subarray(0, 5)])],
  ])('that is cut off %s ends too early, however it is cut into pieces', async (_, bytes) => {
    for (const size of [1, 7, 1 << 16]) expect(await failure(bytes, size)).toEqual({ code: 'gzip-cut-short' });
  });

  it('that is only packed, so that what stands in the place of the header never ends, ends too early', async () => {
    const bytes = Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), deflateRawSync(second)]);
    for (const size of [1, 7, 1 << 16]) expect(await failure(bytes, size)).toEqual({ code: 'gzip-cut-short' });
  });

  it('ends too early wherever it is cut', async () => {
    for (let length = 3; length < one.byteLength; length += 1) {
      expect(await failure(one.subarray(0, length))).toEqual({ code: 'gzip-cut-short' });
    }
  });

  it.each<[string, Uint8Array]>([
    ['that is damaged', changed(30)],
    ['whose checksum is wrong', changed(one.length - 6)],
    ['whose length is wrong', changed(one.length - 3)],
    ['with zeros behind its end', Buffer.concat([one, Buffer.alloc(512)])],
    ['with other bytes behind its end', Buffer.concat([one, Buffer.from('more')])],
    ['with bytes between two members', Buffer.concat([one, Buffer.from([0]), one])],
  ])('%s is broken, however it is cut into pieces', async (_, bytes) => {
    for (const size of [1, 7, 1 << 16]) expect(await failure(bytes, size)).toEqual({ code: 'gzip-broken' });
  });

  it('whose reading fails says so, not that it is broken', async () => {
    const error = new EngineError({ code: 'file-changed' }, 'file.gz');
    const failing: ByteReader = { read: () => Promise.reject(error), close: () => Promise.resolve() };
    await expect(gunzip('file.gz', failing, () => host.memberInflater()).read()).rejects.toBe(error);
  });

  it('can be closed in the middle', async () => {
    const inner = readerOf(gzipSync(noise(3_000_000, 5)), 1 << 16);
    const reader = gunzip('file.gz', inner, () => host.memberInflater());
    await reader.read();
    await reader.close();
    expect(inner.closed).toBe(true);
    expect(await reader.read().catch(() => null)).toBeNull();
  });

  it('of a log in several members is read as the log', async () => {
    const plain = newEngine();
    const packed = newEngine();
    await plain.add(everything());
    const half = access.indexOf('\n', 60) + 1;
    const members = Buffer.concat([gzipSync(access.slice(0, half)), gzipSync(access.slice(half))]);
    const state = await packed.add([
      ...directory(),
      { name: 'access.csv.gz', blob: new Blob([new Uint8Array(members)]) },
    ]);
    expect(state.ledger.lines).toBe(5);
    expect(await csvText(packed)).toBe(await csvText(plain));
  });
});
