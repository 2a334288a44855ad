/** UTF-8 in the head of a file: whole, cut, or with faults. */
import { encodeUtf8 } from './decoding';

/** How much of a file is looked at before it is read. */
export const HEAD_BYTES = 1 << 20;

/**
 * Strict UTF-8. A sequence that the end of the head cuts is no error: the head is a MiB cut anywhere, or a file cut
 * off in the middle of a character. In a whole file such an end counts as UTF-8 only if a complete sequence of
 * several bytes came before, else a two-byte tail of Latin-1 or Shift_JIS would pass for it.
 *
 * The platform's own decoder looks: it is the standard's in every host for UTF-8, and ten times as fast over a MiB as
 * a loop of ours.
 */
export function isUtf8(head: Uint8Array): boolean {
  const end = head.length - cutSequence(head);
  let units: number;
  try {
    units = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(head.subarray(0, end)).length;
  } catch {
    return false;
  }
  // A sequence of several bytes gives fewer units than it has bytes.
  return end === head.length || head.length >= HEAD_BYTES || units < end;
}

/** Right sequences for each wrong one of a file that is UTF-8 with faults: other encodings come nowhere near it. */
const RIGHT_FOR_EACH_WRONG = 5;

/** Whether UTF-8 is what the bytes are in spite of faults in them; `text` is what they decode to. */
export function isMostlyUtf8(bytes: Uint8Array, text: string): boolean {
  let right = 0;
  let wrong = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) wrong += 1;
    // A pair of surrogates is one sequence.
    else if (unit >= 0x80 && (unit < 0xdc00 || unit > 0xdfff)) right += 1;
  }
  const own = replacements(bytes);
  return right + own >= RIGHT_FOR_EACH_WRONG * (wrong - own);
}

/** How many U+FFFD the file itself holds: they decode well. */
function replacements(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}

/** Bytes of a sequence at the end of the bytes that goes on beyond it: at most three, mostly none. */
export function cutSequence(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(bytes, bytes.length - back) < 0 ? back : 0;
  }
  return 0;
}

/** Bytes of the UTF-8 sequence at a place: 0 where it is none, -1 where the end cuts it. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return -1;
    const low = index > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = index > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}

/** The head of a file without the character that its border cuts. */
export function uncutHead(head: Uint8Array, whole: boolean): Uint8Array {
  return whole ? head : head.subarray(0, head.length - cutSequence(head));
}

/** Its text; faults are U+FFFD. */
export function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The head of a UTF-8 file without its mark and without a character that the border cuts; faults are U+FFFD as later. */
export function utf8Head(head: Uint8Array, whole: boolean): Uint8Array {
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const bytes = uncutHead(marked ? head.subarray(3) : head, whole);
  return isUtf8(bytes) ? bytes : encodeUtf8(utf8Text(bytes));
}
