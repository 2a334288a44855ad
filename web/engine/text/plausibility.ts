/**
 * How unlikely the characters of a text are in a file of that encoding: the lower, the likelier the encoding. One that
 * product.md section 1 names counts 1, but a half-width katakana beside another only 1/2: words are written so, and then
 * every character of a name is one. What did not decode counts 3, as a file has none of it in its own encoding.
 * `tests/engine/text/encoding-detection.test.ts` holds how many made-up files of one to thirty rows are told wrong.
 */
import type { DecoderFactory } from './decoding';
import type { Encoding } from '../api/types';

/**
 * The usual Chinese characters of an encoding are all that its national standard holds: both levels of JIS X 0208
 * (6,355) for CP932, both levels of GB 2312 (6,763) for GBK. The other third of each code is for vendors and for rare
 * names. Level 1 alone is the usual vocabulary, but exports are lists of names, and names live in level 2: 澤, 齋 and
 * 濱 there, 鑫, 婷 and 倩 here. Of made-up files of twenty names without a heading, cut down to level 1 next to none
 * was told right, with both levels and the rows of letters below all were.
 */
const usualSets = new Map<Encoding, Set<number>>();

const characterPattern =
  // Private use, C1 controls, Han.
  /[\uE000-\uF8FF\u0080-\u009F\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}\u{F0000}-\u{10FFFD}]/gu;

const halfWidthKatakana = /[\uFF61-\uFF9F]+/g;

/**
 * Three characters beyond ASCII in a row: in a language written with Latin letters accents stand between plain letters,
 * while Chinese and Japanese read as Latin-1 are hardly anything else. No Han can occur there, so without this the
 * encoding would win against every file with one rare name in it. (`Núñez` has two in a row.)
 */
const accentedRow = /[\u0080-\uFFFF]{3,}/g;

const latinLetter = /[A-Za-z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF]/;

export function implausibility(text: string, encoding: Encoding, decoderFor: DecoderFactory): number {
  const usual = usualHan(encoding, decoderFor);
  let count = 0;
  for (const match of text.matchAll(characterPattern)) {
    const character = match[0];
    const code = character.codePointAt(0)!;
    if (!isHan(code)) count += 1;
    else if (!usual.has(code)) count += 1;
    else if (isLatin(text[match.index - 1]) || isLatin(text[match.index + character.length])) count += 1;
  }
  for (const [word] of text.matchAll(halfWidthKatakana)) count += word.length > 1 ? word.length / 2 : 1;
  for (const _ of text.matchAll(/\uFFFD/g)) count += 3;
  if (encoding === 'windows-1252') for (const [row] of text.matchAll(accentedRow)) count += row.length - 1;
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
    const bytes = encoding === 'shift_jis' ? jisKanji() : encoding === 'gbk' ? gbHanzi() : [];
    const text = decoderFor(encoding).decode(Uint8Array.from(bytes));
    usual = new Set(Array.from(text, (character) => character.codePointAt(0)!).filter(isHan));
    usualSets.set(encoding, usual);
  }
  return usual;
}

/** Shift_JIS 0x889F to 0x9872 and 0x989F to 0xEAA4. */
function jisKanji(): number[] {
  const bytes: number[] = [];
  for (let lead = 0x88; lead <= 0xea; lead += 1) {
    if (lead >= 0xa0 && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const code = lead * 256 + trail;
      const first = code >= 0x889f && code <= 0x9872;
      if (trail !== 0x7f && (first || (code >= 0x989f && code <= 0xeaa4))) bytes.push(lead, trail);
    }
  }
  return bytes;
}

/** GBK 0xB0A1 to 0xF7FE, without the five places at the end of level 1 that GB 2312 leaves free. */
function gbHanzi(): number[] {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xf7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      const code = lead * 256 + trail;
      if (code <= 0xd7f9 || code >= 0xd8a1) bytes.push(lead, trail);
    }
  }
  return bytes;
}
