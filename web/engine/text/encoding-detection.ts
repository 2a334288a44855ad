/**
 * Which encoding a file is in (product.md section 1): a byte order mark; strict UTF-8 over the first MiB; then, of
 * CP932, GBK and Latin-1, the first under which the heading is recognised by non-ASCII text, else the one with the
 * fewest implausible characters, ties in that order.
 */
import { encodeUtf8, type DecoderFactory } from './decoding';
import { implausibility } from './plausibility';
import type { Encoding } from '../api/types';

/** How much of a file is looked at before it is read. */
export const HEAD_BYTES = 1 << 20;

export interface EncodingQuestion {
  /** The beginning of the file, at most `HEAD_BYTES`. */
  head: Uint8Array;
  /** True where the head is the whole file. */
  whole: boolean;
  decoderFor: DecoderFactory;
  /** Whether a heading of non-ASCII text is recognised in this text. */
  headingRecognised: (text: string) => boolean;
}

export function detectEncoding(question: EncodingQuestion): Encoding {
  const { head } = question;
  const marked = byteOrderMark(head);
  if (marked !== null) return marked;
  if (isUtf8(head)) return 'utf-8';
  const candidates = (['shift_jis', 'gbk', 'windows-1252'] as const).map((encoding) => ({
    encoding,
    text: decodeHead(head, question.whole, encoding, question.decoderFor),
  }));
  const recognised = candidates.find(({ text }) => question.headingRecognised(text));
  if (recognised !== undefined) return recognised.encoding;
  let best: { encoding: Encoding; implausible: number } | null = null;
  for (const { encoding, text } of candidates) {
    const implausible = implausibility(text, encoding, question.decoderFor);
    if (best === null || implausible < best.implausible) best = { encoding, implausible };
  }
  return best!.encoding;
}

export function byteOrderMark(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** The head as text, without a byte order mark; a character that only the border cuts is left off. */
export function decodeHead(head: Uint8Array, whole: boolean, encoding: Encoding, decoderFor: DecoderFactory): string {
  return decoderFor(encoding).decode(head, { stream: !whole });
}

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

/** Bytes of a sequence at the end of the bytes that goes on beyond it: at most three, mostly none. */
function cutSequence(bytes: Uint8Array): number {
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

/** The head of a UTF-8 file without its mark and without a character that the border cuts; faults are U+FFFD as later. */
export function utf8Head(head: Uint8Array, whole: boolean): Uint8Array {
  const from = byteOrderMark(head) === 'utf-8' ? 3 : 0;
  const text = head.subarray(from, whole ? head.length : head.length - cutSequence(head));
  return isUtf8(text) ? text : encodeUtf8(new TextDecoder('utf-8', { ignoreBOM: true }).decode(text));
}
