/** Files of a world as bytes: what the product gets to see of the cells. */
import { gzipSync } from 'node:zlib';
import { encode } from './encoders';
import { jsonLines, jsonText } from './json-writing';
import { lineEndOf } from './line-ends';
import type { WorldFile, WorldRow } from './world';

const written = new WeakMap<WorldFile, Uint8Array<ArrayBuffer>>();

/** The bytes of a file of a finished world, as it is given to the product. */
export function bytesOf(file: WorldFile): Uint8Array<ArrayBuffer> {
  const known = written.get(file);
  if (known !== undefined) return known;
  const bytes = new Uint8Array(write(file));
  written.set(file, bytes);
  return bytes;
}

/** The same of a file that may still change. */
export function write(file: WorldFile): Buffer {
  const text = file.form === 'csv' ? csvText(file) : file.form === 'json' ? jsonText(file) : jsonLines(file);
  const marked = isMarked(file) ? `\uFEFF${text}` : text;
  const bytes = encode(file.encoding, marked, file.undecodable);
  return file.gzip ? gzipSync(bytes) : bytes;
}

export const isMarked = (file: WorldFile): boolean =>
  file.byteOrderMark || (file.encoding.startsWith('utf-16') && file.unmarked !== true);

/** All rows of a file, and the place of the first one below its heading. */
export function rowsAsWritten(file: WorldFile): { rows: WorldRow[]; first: number } {
  const rows: WorldRow[] = [
    ...(file.above ?? []).map((text) => ({ as: 'record' as const, cells: [text] })),
    ...(file.heading === null ? [] : [{ as: 'record' as const, cells: file.heading }]),
    ...file.rows,
  ];
  return { rows, first: rows.length - file.rows.length };
}

function csvText(file: WorldFile): string {
  const { rows } = rowsAsWritten(file);
  return rows
    .map((row, index) => {
      const last = index === rows.length - 1 && !file.endsWithLineEnd;
      return csvRecord(file, row, index) + (last ? '' : lineEndOf(file, index));
    })
    .join('');
}

export function csvRecord(file: WorldFile, row: WorldRow, index: number): string {
  const cells = row.cells.map((cell) => cell ?? '');
  if (row.as === 'unclosed') {
    return cells.map((cell, column) => (column === cells.length - 1 ? `"${cell}` : cell)).join(file.delimiter);
  }
  if (row.as === 'open') {
    return cells
      .map((cell, column) => (column === cells.length - 1 ? `"${cell}` : csvCell(file, cell, index + column)))
      .join(file.delimiter);
  }
  // What tells spreadsheets the delimiter is no cell.
  if (cells.length === 1 && cells[0] === `sep=${file.delimiter}`) return cells[0];
  // A line of blanks alone is one cell and never quoted.
  if (cells.length <= 1 && (cells[0] ?? '').trim() === '') return cells[0] ?? '';
  return cells.map((cell, column) => csvCell(file, cell, index + column)).join(file.delimiter);
}

function csvCell(file: WorldFile, cell: string, place: number): string {
  const quoted =
    file.quoting === 'all' ||
    (file.quoting === 'alternating' && place % 2 === 0) ||
    cell.includes(file.delimiter) ||
    /[\r\n]|^\s*"/.test(cell) ||
    (cell.includes('"') && !file.bareQuotes);
  const doubled = cell.replaceAll('"', '""');
  if (quoted) return `"${doubled}"`;
  // A lone quote is one doubled or not.
  return cell.includes('""') || place % 3 === 0 ? doubled : cell;
}
