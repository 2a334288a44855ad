/**
 * Encodings that show in single bytes of a file, without a byte order mark (recognition.md section 8): UTF-16 by its
 * NULs, ISO-2022-JP by its escape sequences. Read as UTF-8 both would pass, as most of their bytes are ASCII.
 */
import type { Encoding } from '../api/types';

/** How much of a file shows UTF-16. */
const SHOWING_BYTES = 1 << 10;

/** Delimiters and line ends. */
const separators: ReadonlySet<number> = new Set(Array.from('\t\n\r ,;|', (character) => character.charCodeAt(0)));

export function unmarkedUtf16(head: Uint8Array): Encoding | null {
  const beginning = withoutPadding(head.subarray(0, SHOWING_BYTES));
  if (!beginning.includes(0)) return null;
  if (isUtf16(beginning, 1)) return 'utf-16le';
  return isUtf16(beginning, 0) ? 'utf-16be' : null;
}

/** Several NULs at the end are no text in any encoding; a single one is half of a line end. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (bytes[end - 1] === 0) end -= 1;
  return bytes.length - end < 2 ? bytes : bytes.subarray(0, end);
}

/** The first character beyond signs and punctuation whose lower byte may be NUL: the wide blank, then 一, 最, 堀. */
const FIRST_UPPER = 0x30;

/**
 * Whether the bytes are UTF-16 whose upper bytes stand at even places (0) or odd ones (1): all NULs are upper bytes, or
 * the lower ones of wide characters, and more of the delimiters and line ends are written so than stand beside another
 * byte of ASCII. A file of single bytes with a NUL here and there has most of them so.
 */
function isUtf16(bytes: Uint8Array, upperAt: 0 | 1): boolean {
  let written = 0;
  let bare = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const upper = bytes[at + upperAt]!;
    const lower = bytes[at + 1 - upperAt]!;
    if (upper === 0) {
      if (lower === 0) return false;
      if (separators.has(lower)) written += 1;
    } else if (lower === 0) {
      if (upper < FIRST_UPPER) return false;
    } else if (upper < 0x80 && lower < 0x80 && (separators.has(upper) || separators.has(lower))) {
      bare += 1;
    }
  }
  return written > bare;
}

export const ESCAPE = 0x1b;

/** What begins a run of Japanese: JIS X 0208 of either year, half-width katakana. */
const runBegins = /\x1B(?:\$[@B]|\(I)/g;

/** A whole run: two bytes a character, or one, and another escape sequence behind. Every line ends in ASCII. */
const wholeRun = /\x1B(?:\$[@B](?:[\x21-\x7E]{2})+|\(I[\x21-\x5F]+)(?=\x1B[$(])/g;

/**
 * Whether ISO-2022-JP is what the bytes are in spite of faults in them. An escape sequence alone may stand in any file, written by whom its text came
 * from, and all behind it would be read as Japanese: nearly every run must be whole, and bytes beyond ASCII be rare.
 */
export function isMostlyIso2022Jp(head: Uint8Array, whole: boolean): boolean {
  const lines = whole ? head : head.subarray(0, Math.max(head.lastIndexOf(0x0a), head.lastIndexOf(0x0d)) + 1);
  const text = new TextDecoder('windows-1252').decode(lines);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const right = count(wholeRun);
  const foreign = lines.reduce((sum, byte) => sum + (byte >> 7), 0);
  return right > 0 && right >= 5 * (count(runBegins) - right + foreign);
}
