/** How many characters of a text are unlikely in a file of that encoding: the lower, the likelier the encoding. */
import type { DecoderFactory } from './decoding';
import type { Encoding } from './types';

/**
 * The usual Chinese characters of an encoding: level 1 of JIS X 0208 (rows 16 to 47 of the kanji, 2,965 of them) for
 * CP932, level 1 of GB 2312 (rows 16 to 55, 3,755 of them) for GBK. They are decoded from their byte ranges once.
 */
const usualSets = new Map<Encoding, Set<number>>();

const characterPattern =
  // Half-width katakana, private use, what did not decode, C1 controls, Han.
  /[\uFF61-\uFF9F\uE000-\uF8FF\uFFFD\u0080-\u009F\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}\u{F0000}-\u{10FFFD}]/gu;

const latinLetter = /[A-Za-z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF]/;

export function implausibleCharacters(text: string, encoding: Encoding, decoderFor: DecoderFactory): number {
  const usual = usualHan(encoding, decoderFor);
  let count = 0;
  for (const match of text.matchAll(characterPattern)) {
    const character = match[0];
    const code = character.codePointAt(0)!;
    if (!isHan(code)) count += 1;
    else if (!usual.has(code)) count += 1;
    else if (isLatin(text[match.index - 1]) || isLatin(text[match.index + character.length])) count += 1;
  }
  return count;
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && latinLetter.test(character);
}

function isHan(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** The usual set of an encoding; empty for Latin-1, in which no Han can occur. */
export function usualHan(encoding: Encoding, decoderFor: DecoderFactory): ReadonlySet<number> {
  let usual = usualSets.get(encoding);
  if (usual === undefined) {
    const bytes = encoding === 'shift_jis' ? jisLevelOne() : encoding === 'gbk' ? gbLevelOne() : [];
    const text = decoderFor(encoding).decode(Uint8Array.from(bytes));
    usual = new Set(Array.from(text, (character) => character.codePointAt(0)!).filter(isHan));
    usualSets.set(encoding, usual);
  }
  return usual;
}

/** Shift_JIS 0x889F to 0x9872. */
function jisLevelOne(): number[] {
  const bytes: number[] = [];
  for (let lead = 0x88; lead <= 0x98; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const code = lead * 256 + trail;
      if (trail !== 0x7f && code >= 0x889f && code <= 0x9872) bytes.push(lead, trail);
    }
  }
  return bytes;
}

/** GBK 0xB0A1 to 0xD7F9. */
function gbLevelOne(): number[] {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      if (lead * 256 + trail <= 0xd7f9) bytes.push(lead, trail);
    }
  }
  return bytes;
}
