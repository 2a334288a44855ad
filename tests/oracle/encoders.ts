/**
 * Texts as bytes of every encoding that the product reads. The tables of the older encodings are the decoder's own,
 * turned round: which bytes mean which character is not what the oracle judges (`tests/engine/decoders_in_browsers`
 * does that).
 */
import { TextDecoder as StandardDecoder } from '@exodus/bytes/encoding.js';
import type { Encoding } from '../../web/engine/api/types';

const tables = new Map<Encoding, Map<string, number[]>>();

/** Escape sequences of ISO-2022-JP: behind the first come two bytes a character, behind the second ASCII. */
const inJapanese = [0x1b, 0x24, 0x42];
const inAscii = [0x1b, 0x28, 0x42];

function tableOf(encoding: Encoding): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, number[]>();
  const decoder = new StandardDecoder(encoding);
  const escapes = encoding === 'iso-2022-jp';
  const add = (bytes: number[]): void => {
    const escaped = escapes && bytes.length === 2 ? [...inJapanese, ...bytes, ...inAscii] : bytes;
    const text = decoder.decode(new Uint8Array(escaped));
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 0x100; byte += 1) add([byte]);
  if (encoding !== 'windows-1252') {
    const [from, to] = escapes ? [0x21, 0x7e] : [0x81, 0xfe];
    for (let lead = from; lead <= to; lead += 1) {
      for (let trail = Math.min(from, 0x40); trail <= to; trail += 1) add([lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** Bytes that no decoder takes for a character; each is one U+FFFD, whatever comes next. */
function brokenBytes(encoding: Encoding): number[] {
  return encoding === 'utf-16le' ? [0x00, 0xdc] : encoding === 'utf-16be' ? [0xdc, 0x00] : [0xff];
}

/** Whether every character of the text has bytes in the encoding. */
export function canEncode(encoding: Encoding, text: string): boolean {
  if (encoding.startsWith('utf')) return true;
  const table = tableOf(encoding);
  return [...text].every((character) => table.has(character));
}

/** The bytes of a text; `undecodable` writes each U+FFFD as bytes that do not decode. */
export function encode(encoding: Encoding, text: string, undecodable: boolean): Buffer {
  if (undecodable && text.includes('\uFFFD')) {
    const broken = Buffer.from(brokenBytes(encoding));
    const parts = text.split('\uFFFD').map((part) => encode(encoding, part, false));
    return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [broken, part])));
  }
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(encoding);
  const bytes: number[] = [];
  let japanese = false;
  for (const character of text) {
    const found = table.get(character);
    if (found === undefined) throw new Error(`${encoding} has no ${JSON.stringify(character)}`);
    if (encoding === 'iso-2022-jp' && (found.length === 2) !== japanese) {
      japanese = !japanese;
      bytes.push(...(japanese ? inJapanese : inAscii));
    }
    bytes.push(...found);
  }
  return Buffer.from(japanese ? [...bytes, ...inAscii] : bytes);
}
