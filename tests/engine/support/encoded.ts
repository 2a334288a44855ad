/** Text in the encodings of the exports: there is no encoder, so the decoder is turned round once. */
import { nodeHost } from '../../../web/engine/hosts/node-host';
import type { Encoding } from '../../../web/engine/api/types';

export const { decoderFor } = nodeHost(() => Promise.reject(new Error('no core is needed to decode')));

type Older = Exclude<Encoding, 'utf-8' | 'utf-16le' | 'utf-16be'>;

const tables = new Map<Older, Map<string, number[]>>();

/** The sequences that may stand for one character, those of the standard before those of the vendors. */
function* sequences(encoding: Older): Generator<number[]> {
  for (let byte = 0; byte < 256; byte += 1) yield [byte];
  if (encoding === 'windows-1252') return;
  const [from, to] = encoding === 'iso-2022-jp' ? [0x21, 0x7e] : [0x81, 0xfe];
  for (let lead = from; lead <= to; lead += 1) {
    for (let trail = Math.min(from, 0x40); trail <= to; trail += 1) yield [lead, trail];
  }
}

const inJapanese = [0x1b, 0x24, 0x42];
const inAscii = [0x1b, 0x28, 0x42];

function table(encoding: Older): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const made = new Map<string, number[]>();
  for (const bytes of sequences(encoding)) {
    const escaped = encoding === 'iso-2022-jp' && bytes.length === 2 ? [...inJapanese, ...bytes, ...inAscii] : bytes;
    const text = decoderFor(encoding).decode(Uint8Array.from(escaped));
    if ([...text].length === 1 && text !== '\uFFFD' && !made.has(text)) made.set(text, bytes);
  }
  tables.set(encoding, made);
  return made;
}

export function encoded(text: string, encoding: Older): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let japanese = false;
  for (const character of text) {
    const found = table(encoding).get(character);
    if (found === undefined) throw new Error(`${character} is not in ${encoding}`);
    if (encoding === 'iso-2022-jp' && (found.length === 2) !== japanese) {
      japanese = !japanese;
      bytes.push(...(japanese ? inJapanese : inAscii));
    }
    bytes.push(...found);
  }
  return Uint8Array.from(japanese ? [...bytes, ...inAscii] : bytes);
}

export function utf16(text: string, bigEndian: boolean, marked = true): Uint8Array<ArrayBuffer> {
  const units = marked ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), !bigEndian);
  return bytes;
}
