import { headingKey } from '../engine/unmatched';

/**
 * The number, from 1, by which a column of a file without a heading is named. It is written with as many zeros in
 * front as it takes to be no cell of the first row: a cell of the same text would be taken for its heading.
 */
export function columnNumber(position: number, firstRow: readonly string[]): string {
  const cells = new Set(firstRow.map(headingKey));
  const number = String(position + 1);
  // Four digits are what the engine takes for a number.
  for (let digits = number.length; digits < 4; digits += 1) {
    const written = number.padStart(digits, '0');
    if (!cells.has(written)) return written;
  }
  return number.padStart(4, '0');
}

/** The position, from 0 and as text, of a column named by its heading or, where there is none, by its number. */
export function positionOfColumn(named: string | undefined, heading: readonly string[] | null): string | undefined {
  if (named === undefined) return undefined;
  if (!heading) return /^\d{1,4}$/.test(named) ? String(Number(named) - 1) : undefined;
  const key = headingKey(named);
  const position = heading.findIndex((title) => headingKey(title) === key);
  return position < 0 ? undefined : String(position);
}
