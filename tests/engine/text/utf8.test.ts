import { describe, expect, it } from 'vitest';
import { HEAD_BYTES, isMostlyUtf8, isUtf8, utf8Head, utf8Text } from '../../../web/engine/text/utf8';

describe('strict UTF-8', () => {
  it.each([
    ['ASCII', [0x61, 0x2c, 0x62], true],
    ['a complete sequence', [0xe4, 0xbd, 0x90, 0x61], true],
    ['a sequence that the end of the file cuts, after a complete one', [0xc3, 0xa9, 0x61, 0xe4, 0xbd], true],
    ['a sequence that the end of the file cuts, the only one', [0x61, 0xe4, 0xbd], false],
    ['a lone continuation', [0x61, 0x90, 0x61], false],
    ['an overlong form', [0xc0, 0xaf], false],
    ['an overlong form of three', [0xe0, 0x80, 0xaf], false],
    ['a surrogate', [0xed, 0xa0, 0x80], false],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80], false],
    ['a lead without its continuation', [0xc3, 0x28], false],
  ])('%s', (_, bytes, expected) => {
    expect(isUtf8(Uint8Array.from(bytes))).toBe(expected);
  });

  it('is not denied by the end of the first MiB, even where that cuts the only sequence', () => {
    const head = new Uint8Array(HEAD_BYTES).fill(0x61);
    head[HEAD_BYTES - 1] = 0xe4;
    expect(isUtf8(head)).toBe(true);
    expect(utf8Head(head, false).byteLength).toBe(HEAD_BYTES - 1);
    expect(utf8Head(head, true).byteLength).toBe(HEAD_BYTES);
  });
});

describe('UTF-8 with faults', () => {
  const mostly = (...parts: (string | number)[]): boolean => {
    const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));
    return isMostlyUtf8(bytes, utf8Text(bytes));
  };

  it.each([
    ['five right ones for a wrong one', ['山川太郎春', 0xff], true],
    ['four', ['山川太郎', 0xff], false],
    ['ten for two', ['山川太郎春夏秋冬', 0xff, '東西', 0xe3], true],
    ['nine for two', ['山川太郎春夏秋冬', 0xff, '東', 0xe3], false],
    ['a wrong one alone', ['name', 0xff], false],
    ['characters of four bytes, each once', ['😀😀😀😀', 0xff], false],
    ['U+FFFD that the file holds itself, which is right', ['\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD', 0xff], true],
  ] as const)('%s', (_, parts, expected) => {
    expect(mostly(...parts)).toBe(expected);
  });
});
