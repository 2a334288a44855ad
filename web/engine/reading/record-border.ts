/** Where a log may be cut: a guess from the bytes alone, which the reading proves or disproves. */
import type { Delimiter } from '../../../wasm/user_access_core';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const delimiters: Record<Delimiter, number> = { comma: 0x2c, tab: 0x09, semicolon: 0x3b, space: 0x20, pipe: 0x7c };

/** What the records of a log look like, as far as a guess needs it. */
export interface RecordShape {
  delimiter: Delimiter;
  cells: number;
}

/**
 * The place behind the first line feed after which a line stands that looks like a whole record of the log; behind the
 * first line feed at all where no line does; -1 where there is none. Line feeds may stand in quoted cells, and only a
 * reading from the log's beginning knows: so a guess should seldom be wrong, but may be.
 */
export function recordBorder(bytes: Uint8Array, { delimiter, cells }: RecordShape): number {
  const first = bytes.indexOf(LINE_FEED) + 1;
  for (let begin = first; begin > 0;) {
    const feed = bytes.indexOf(LINE_FEED, begin);
    if (feed < 0) break;
    if (looksWhole(bytes.subarray(begin, feed), delimiters[delimiter], cells)) return begin;
    begin = feed + 1;
  }
  return first === 0 ? -1 : first;
}

/** True where a line has as many cells as a record, and no quote is left open or stands where none is opened. */
function looksWhole(line: Uint8Array, delimiter: number, cells: number): boolean {
  let found = 1;
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at]!;
    if (byte === QUOTE) {
      const opens = !quoted && (at === 0 || line[at - 1] === delimiter || line[at - 1] === QUOTE);
      if (!quoted && !opens) return false;
      quoted = !quoted;
    } else if (!quoted && byte === delimiter) {
      found += 1;
    } else if (!quoted && byte !== CARRIAGE_RETURN && at > 0 && line[at - 1] === QUOTE) {
      return false;
    }
  }
  return !quoted && found === cells;
}
