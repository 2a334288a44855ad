/** Text decoding as the WHATWG Encoding Standard says, with a decoder that the host chooses. */
import type { Encoding } from '../api/types';
import { limits } from '../../vocabulary';

/** One pass over one file. */
export interface StreamingDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** Browsers give their own `TextDecoder`; Node gives a decoder that keeps to the standard where its own does not. */
export type DecoderFactory = (encoding: Encoding) => StreamingDecoder;

const labels: Record<string, Encoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  shift_jis: 'shift_jis',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  'x-sjis': 'shift_jis',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'windows-31j': 'shift_jis',
  gbk: 'gbk',
  gb2312: 'gbk',
  cp936: 'gbk',
  'windows-936': 'gbk',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  cp1252: 'windows-1252',
  'windows-1252': 'windows-1252',
  'euc-jp': 'euc-jp',
  euc_jp: 'euc-jp',
  eucjp: 'euc-jp',
  'x-euc-jp': 'euc-jp',
  cp51932: 'euc-jp',
  'iso-2022-jp': 'iso-2022-jp',
  jis: 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  big5: 'big5',
  'big5-hkscs': 'big5',
  cp950: 'big5',
  ms950: 'big5',
};

/** The encoding that people mean by a name; null where there is none of that name here. */
export function encodingNamed(name: string): Encoding | null {
  return labels[name.replaceAll(' ', '').toLowerCase()] ?? null;
}

const encoder = new TextEncoder();

/** What of a file did not decode: how many sequences, and where the first of them stand. */
export interface Undecodable {
  count: number;
  /** Physical lines, from 1, each once. */
  lines: readonly number[];
  /** The sequences that stand in these lines. */
  listed: number;
}

/** Decodes a file piece by piece and counts what did not decode: each becomes U+FFFD. */
export class CountingDecoder implements Undecodable {
  count = 0;
  listed = 0;
  readonly lines: number[] = [];
  /** No more lines are kept. */
  full = false;
  readonly #decoder: StreamingDecoder;
  #line = 1;
  #endedWithReturn = false;

  constructor(decoder: StreamingDecoder) {
    this.#decoder = decoder;
  }

  decode(bytes: Uint8Array): string {
    return this.#count(this.#decoder.decode(bytes, { stream: true }));
  }

  /** What a sequence that the end of the file cuts leaves. */
  end(): string {
    return this.#count(this.#decoder.decode());
  }

  #count(text: string): string {
    let counted = 0;
    for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
      this.count += 1;
      if (this.full) continue;
      this.#countLines(text, counted, at);
      counted = at;
      this.#list();
    }
    if (!this.full) this.#countLines(text, counted, text.length);
    return text;
  }

  #list(): void {
    if (this.lines.at(-1) !== this.#line) {
      this.full = this.lines.length === limits.problemPlaces;
      if (this.full) return;
      this.lines.push(this.#line);
    }
    this.listed += 1;
  }

  /** CRLF, LF and CR each end a line; a CRLF may be cut by a border of pieces. */
  #countLines(text: string, from: number, to: number): void {
    if (from === to) return;
    const part = text.slice(from, to);
    if (this.#endedWithReturn && part.startsWith('\n')) this.#line -= 1;
    this.#line += part.match(/\r\n?|\n/g)?.length ?? 0;
    this.#endedWithReturn = part.endsWith('\r');
  }
}

/** Writes text as UTF-8 to memory that has room for three bytes a code unit; gives the bytes written. */
export function encodeInto(text: string, target: Uint8Array): number {
  return encoder.encodeInto(text, target).written;
}

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}
