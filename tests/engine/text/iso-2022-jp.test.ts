import { TextDecoder as StandardDecoder } from '@exodus/bytes/encoding.js';
import { describe, expect, it } from 'vitest';
import { Iso2022JpDecoder } from '../../../web/engine/text/iso-2022-jp';

const fresh = () => new Iso2022JpDecoder(new StandardDecoder('euc-jp'));

const standard = (bytes: Uint8Array) => new StandardDecoder('iso-2022-jp').decode(bytes);

/** Each byte that means something to one of the states, and one of each kind that does not. */
const alphabet = [
  0x00, 0x0a, 0x0e, 0x0f, 0x1b, 0x20, 0x21, 0x24, 0x28, 0x30, 0x40, 0x42, 0x49, 0x4a, 0x5c, 0x5f, 0x60, 0x7e, 0x7f,
  0x80, 0xa1, 0xff,
];

function* sequences(length: number): Generator<number[]> {
  if (length === 0) yield [];
  else for (const before of sequences(length - 1)) for (const byte of alphabet) yield [...before, byte];
}

const escapes = [
  [],
  [0x1b, 0x24, 0x42],
  [0x1b, 0x24, 0x40],
  [0x1b, 0x28, 0x49],
  [0x1b, 0x28, 0x4a],
  [0x1b, 0x28, 0x42],
];

describe('the decoder of ISO-2022-JP', () => {
  it.each(escapes)('gives what the standard says for every three bytes behind %s %s %s', (...escape) => {
    const different: string[] = [];
    for (const bytes of sequences(3)) {
      const all = Uint8Array.from([...escape, ...bytes]);
      if (fresh().decode(all) !== standard(all)) different.push(bytes.join(' '));
    }
    expect(different).toEqual([]);
  });

  it('gives every kanji and half-width katakana of the standard', () => {
    for (let lead = 0x21; lead <= 0x7e; lead += 1) {
      const kanji = Array.from({ length: 94 }, (_, at) => [lead, 0x21 + at]).flat();
      const bytes = Uint8Array.from([0x1b, 0x24, 0x42, ...kanji, 0x1b, 0x28, 0x49, lead, 0x1b, 0x28, 0x42, 0x2c]);
      expect(fresh().decode(bytes)).toBe(standard(bytes));
    }
  });

  it('keeps its state over every border of pieces', () => {
    let seed = 3;
    const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (let round = 0; round < 2000; round += 1) {
      const bytes = Uint8Array.from(
        Array.from({ length: 12 }, () =>
          random(3) === 0 ? escapes[random(escapes.length)]! : [alphabet[random(alphabet.length)]!],
        ).flat(),
      );
      const decoder = fresh();
      let text = '';
      for (let at = 0; at < bytes.length;) {
        const end = at + 1 + random(4);
        text += decoder.decode(bytes.subarray(at, end), { stream: true });
        at = end;
      }
      expect(text + decoder.decode()).toBe(standard(bytes));
    }
  });
});
