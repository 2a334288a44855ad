/**
 * ISO-2022-JP as the Encoding Standard decodes it. The decoders of Chromium and WebKit leave out a fault where an escape
 * sequence is broken or cut; here it is turned into EUC-JP, which has the same characters and which all hosts decode
 * alike.
 */
import type { StreamingDecoder } from './decoding';

const ESCAPE = 0x1b;

/** No sequence of EUC-JP begins so. */
const FAULT = 0xff;

/** What Roman has in the place of `\` and `~`, as bytes that stand for nothing else: alone they are faults. */
const YEN = 0x0e;
const OVERLINE = 0x0f;

type Set = 'ascii' | 'roman' | 'katakana' | 'kanji';

const sets: Readonly<Record<string, Set>> = {
  '(B': 'ascii',
  '(J': 'roman',
  '(I': 'katakana',
  $B: 'kanji',
  '$@': 'kanji',
};

export class Iso2022JpDecoder implements StreamingDecoder {
  readonly #eucJp: StreamingDecoder;
  #set: Set = 'ascii';
  /** What of an escape sequence was seen, or of a kanji. */
  #seen: number[] = [];
  /** The last thing was an escape sequence: another one behind it is a fault. */
  #escaped = false;
  #out = new Uint8Array();
  #length = 0;

  /** `eucJp` is a fresh decoder of EUC-JP. */
  constructor(eucJp: StreamingDecoder) {
    this.#eucJp = eucJp;
  }

  decode(bytes: Uint8Array = new Uint8Array(), { stream = false } = {}): string {
    // Half-width katakana take two bytes in EUC-JP; what was seen before may become faults.
    this.#out = new Uint8Array(2 * (bytes.length + this.#seen.length) + 2);
    this.#length = 0;
    for (const byte of bytes) this.#take(byte);
    if (!stream) this.#end();
    const text = this.#eucJp.decode(this.#out.subarray(0, this.#length), { stream });
    return text.replaceAll('\x0E', '\u00A5').replaceAll('\x0F', '\u203E');
  }

  #take(byte: number): void {
    const [first, second] = this.#seen;
    if (first === undefined) this.#begin(byte);
    else if (first !== ESCAPE) this.#completeKanji(first, byte);
    else if (second !== undefined) this.#completeEscape(second, byte);
    else if (byte === 0x24 || byte === 0x28) this.#seen.push(byte);
    else this.#breakEscape(byte);
  }

  #begin(byte: number): void {
    const isKanji = this.#set === 'kanji' && byte >= 0x21 && byte <= 0x7e;
    if (byte === ESCAPE || isKanji) {
      this.#seen = [byte];
      if (isKanji) this.#escaped = false;
      return;
    }
    this.#escaped = false;
    if (this.#set === 'katakana' && byte >= 0x21 && byte <= 0x5f) this.#putPair(0x8e, byte | 0x80);
    else if (this.#set === 'roman' && byte === 0x5c) this.#put(YEN);
    else if (this.#set === 'roman' && byte === 0x7e) this.#put(OVERLINE);
    else if ((this.#set === 'ascii' || this.#set === 'roman') && byte < 0x80 && byte !== YEN && byte !== OVERLINE)
      this.#put(byte);
    else this.#put(FAULT);
  }

  #completeKanji(lead: number, byte: number): void {
    this.#seen = [];
    if (byte >= 0x21 && byte <= 0x7e) {
      this.#putPair(lead | 0x80, byte | 0x80);
      return;
    }
    this.#put(FAULT);
    if (byte === ESCAPE) this.#seen = [byte];
  }

  #completeEscape(second: number, byte: number): void {
    const set = sets[String.fromCharCode(second, byte)];
    if (set === undefined) {
      this.#breakEscape(second, byte);
      return;
    }
    this.#seen = [];
    this.#set = set;
    if (this.#escaped) this.#put(FAULT);
    this.#escaped = true;
  }

  /** What stands behind the escape is text. */
  #breakEscape(...bytes: number[]): void {
    this.#seen = [];
    this.#escaped = false;
    this.#put(FAULT);
    for (const byte of bytes) this.#take(byte);
  }

  #end(): void {
    while (this.#seen.length > 0) {
      const [first, ...rest] = this.#seen;
      if (first === ESCAPE) this.#breakEscape(...rest);
      else {
        this.#seen = [];
        this.#put(FAULT);
      }
    }
  }

  #put(byte: number): void {
    this.#out[this.#length] = byte;
    this.#length += 1;
  }

  #putPair(first: number, second: number): void {
    this.#put(first);
    this.#put(second);
  }
}
