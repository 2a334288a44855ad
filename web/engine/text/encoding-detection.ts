/**
 * Which encoding a file is in (product.md section 1, recognition.md section 8): a byte order mark; ISO-2022-JP and
 * UTF-16, which show in single bytes; strict UTF-8 over the first MiB, or UTF-8 with a few faults; then, of CP932, GBK
 * and Latin-1, the one under which the heading is recognised by non-ASCII text, else the one with the fewest implausible
 * characters, ties in that order. EUC-JP and Big5 are found by the heading alone.
 */
import type { DecoderFactory } from './decoding';
import { implausibility } from './plausibility';
import { rivalOf, type Decoded, type Rival } from './rival';
import { ESCAPE, isMostlyIso2022Jp, unmarkedUtf16 } from './unmarked';
import { isMostlyUtf8, isUtf8, uncutHead, utf8Text } from './utf8';
import type { Encoding } from '../api/types';

export interface EncodingQuestion {
  /** The beginning of the file, at most `HEAD_BYTES`. */
  head: Uint8Array;
  /** True where the head is the whole file. */
  whole: boolean;
  decoderFor: DecoderFactory;
  /** How many headings of non-ASCII text are recognised in this text. */
  headingsRecognised: (text: string) => number;
}

export interface DetectedEncoding {
  encoding: Encoding;
  /** Where nothing but their order spoke for this one: the other, under which the text is another. */
  rival: Rival | null;
}

export function detectEncoding(question: EncodingQuestion): DetectedEncoding {
  const { head } = question;
  const shown =
    byteOrderMark(head) ??
    (isIso2022Jp(question) ? 'iso-2022-jp' : null) ??
    unmarkedUtf16(head) ??
    (isUtf8(head) || isDamagedUtf8(question) ? 'utf-8' : null);
  if (shown !== null) return { encoding: shown, rival: null };
  const texts = decoded(question, older);
  return byHeading(question, texts) ?? byPlausibility(question, texts);
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

function isIso2022Jp({ head, whole, decoderFor, headingsRecognised }: EncodingQuestion): boolean {
  if (!head.includes(ESCAPE)) return false;
  return isMostlyIso2022Jp(head, whole) || headingsRecognised(decodeHead(head, whole, 'iso-2022-jp', decoderFor)) > 0;
}

function isDamagedUtf8({ head, whole, headingsRecognised }: EncodingQuestion): boolean {
  const bytes = uncutHead(head, whole);
  const text = utf8Text(bytes);
  return isMostlyUtf8(bytes, text) || headingsRecognised(text) > 0;
}

/** In the order in which ties are decided. */
const older: readonly Encoding[] = ['shift_jis', 'gbk', 'windows-1252'];

/** What is not looked at where they might win by plausibility: nearly all Chinese in GBK is EUC-JP as well. */
const byHeadingAlone: readonly Encoding[] = ['euc-jp', 'big5'];

function decoded({ head, whole, decoderFor }: EncodingQuestion, encodings: readonly Encoding[]): Decoded[] {
  return encodings.map((encoding) => ({ encoding, text: decodeHead(head, whole, encoding, decoderFor) }));
}

/**
 * The encoding under which most of the heading is recognised. One heading alone may be the same in two: GB 2312 has the
 * kana where EUC-JP has them, but not the long mark and the kanji that stand in the others.
 */
function byHeading(question: EncodingQuestion, texts: readonly Decoded[]): DetectedEncoding | null {
  const counted = [...texts, ...decoded(question, byHeadingAlone)].map((each) => ({
    ...each,
    headings: question.headingsRecognised(each.text),
  }));
  const most = Math.max(...counted.map(({ headings }) => headings));
  return most === 0 ? null : first(counted.filter(({ headings }) => headings === most));
}

function byPlausibility({ decoderFor }: EncodingQuestion, texts: readonly Decoded[]): DetectedEncoding {
  const counted = texts.map((each) => ({
    ...each,
    implausible: implausibility(each.text, each.encoding, decoderFor),
  }));
  const fewest = Math.min(...counted.map(({ implausible }) => implausible));
  return first(counted.filter(({ implausible }) => implausible === fewest));
}

function first([chosen, ...others]: readonly Decoded[]): DetectedEncoding {
  return { encoding: chosen!.encoding, rival: rivalOf(chosen!, others) };
}
