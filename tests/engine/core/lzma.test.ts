/** The unpacking of the wasm that the page's worker carries, against what Python packs. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackLzma } from '../../../web/engine/core/lzma';
import { root } from '../support/engine';

const program = `
import lzma, struct, sys
content = sys.stdin.buffer.read()
lc, lp, pb = (int(word) for word in sys.argv[1:])
chain = [{"id": lzma.FILTER_LZMA1, "preset": 6, "lc": lc, "lp": lp, "pb": pb}]
packed = lzma.compress(content, format=lzma.FORMAT_ALONE, filters=chain)
sys.stdout.buffer.write(packed[:5] + struct.pack("<Q", len(content)) + packed[13:])
`;

function packed(content: Uint8Array, context: number, place: number, bits: number): Uint8Array {
  const { stdout, status } = spawnSync('python3', ['-c', program, `${context}`, `${place}`, `${bits}`], {
    input: content,
    maxBuffer: 1 << 26,
  });
  expect(status).toBe(0);
  return stdout;
}

/** Bytes in which all ways of packing occur: near and far repeats, long ones, one byte, and what does not repeat. */
function mixed(size: number): Uint8Array {
  let seed = 20261121;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size;) {
    const kind = random(4);
    const distance = 1 + random(kind === 0 ? 4 : at);
    for (let left = 1 + random([300, 12, 40, 1][kind]!); left > 0 && at < size; left -= 1, at += 1) {
      bytes[at] = kind === 3 || distance > at ? random(256) : bytes[at - distance]!;
    }
  }
  return bytes;
}

describe('unpacking LZMA', () => {
  it('gives the wasm that was built', () => {
    const wasm = readFileSync(join(root, 'build/wasm/user_access_core.wasm'));
    const unpacked = unpackLzma(readFileSync(join(root, 'build/wasm/user_access_core.wasm.lzma')));
    expect(Buffer.compare(unpacked, wasm)).toBe(0);
  });

  it.each([
    [0, 0, 0],
    [3, 0, 2],
    [4, 0, 4],
    [1, 3, 1],
  ])('with %i bits of context, %i and %i of the place', (context, place, bits) => {
    for (const content of [mixed(0), mixed(1), mixed(300_000), new Uint8Array(100_000)]) {
      expect(Buffer.compare(unpackLzma(packed(content, context, place, bits)), content)).toBe(0);
    }
  });

  it('ends on what is cut short', () => {
    const content = mixed(10_000);
    const whole = packed(content, 3, 0, 2);
    const unpacked = unpackLzma(whole.subarray(0, whole.length / 2));
    expect(unpacked.length).toBe(content.length);
    expect(Buffer.compare(unpacked, content)).not.toBe(0);
  });
});
