/** Text in the encodings of the exports: there is no encoder, so the decoder is turned round once. */
import { nodeHost } from '../../../web/engine/hosts/node-host';
import type { Encoding } from '../../../web/engine/api/types';

export const { decoderFor } = nodeHost(() => Promise.reject(new Error('no core is needed to decode')));

const tables = new Map<Encoding, Map<string, number[]>>();

function table(encoding: Encoding): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const made = new Map<string, number[]>();
  const put = (bytes: number[]): void => {
    const text = decoderFor(encoding).decode(Uint8Array.from(bytes));
    // The first sequence wins: the rows of the standard come before those of the vendors.
    if ([...text].length === 1 && text !== '\uFFFD' && !made.has(text)) made.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) put([byte]);
  if (encoding !== 'windows-1252') {
    for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) put([lead, trail]);
  }
  tables.set(encoding, made);
  return made;
}

export function encoded(text: string, encoding: 'shift_jis' | 'gbk' | 'windows-1252'): Uint8Array<ArrayBuffer> {
  const bytes = [...text].map((character) => {
    const found = table(encoding).get(character);
    if (found === undefined) throw new Error(`${character} is not in ${encoding}`);
    return found;
  });
  return Uint8Array.from(bytes.flat());
}

export function utf16(text: string, bigEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].forEach((unit, at) =>
    view.setUint16(at * 2, unit, !bigEndian),
  );
  return bytes;
}
