/** Another encoding that a file may be in just as well, and what shows it (recognition.md section 8). */
import type { Encoding } from '../api/types';

export interface Rival {
  encoding: Encoding;
  /** The first cell that differs, as it is read. */
  text: string;
  /** The same in the other encoding. */
  otherText: string;
}

export interface Decoded {
  encoding: Encoding;
  text: string;
}

/** The first of the others under which the text is another; null where it is the same under all. */
export function rivalOf(chosen: Decoded, others: readonly Decoded[]): Rival | null {
  const other = others.find(({ text }) => text !== chosen.text);
  if (other === undefined) return null;
  let differs = 0;
  while (chosen.text[differs] === other.text[differs]) differs += 1;
  let from = differs;
  while (from > 0 && !cellEnds.test(chosen.text[from - 1]!)) from -= 1;
  return { encoding: other.encoding, text: cellFrom(chosen.text, from), otherText: cellFrom(other.text, from) };
}

const cellEnds = /[\t\n\r,;|"]/;

/** Characters of a sample: enough for a name. */
const SAMPLE_CHARACTERS = 24;

function cellFrom(text: string, from: number): string {
  // A character is two units at most.
  const [cell] = text.slice(from, from + 2 * SAMPLE_CHARACTERS).split(cellEnds);
  return Array.from(cell!).slice(0, SAMPLE_CHARACTERS).join('').trim();
}
