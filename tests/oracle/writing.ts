/** Files of a world as bytes: what the product gets to see of the cells. */
import { gzipSync } from 'node:zlib';
import { encode } from './encoders';
import type { Cell, WorldField, WorldFile, WorldRow } from './world';

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

function lineEndOf(file: WorldFile, row: number): string {
  // CR is no part of the mixture: before an empty line of LF it would be another line end.
  return file.lineEnd === 'mixed' ? (row % 3 === 0 ? '\r\n' : '\n') : file.lineEnd;
}

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

type Json = null | string | number | boolean | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

const apiNames: Partial<Record<WorldField, string>> = {
  time: 'timestamp',
  service: 'service',
  module: 'application',
  action: 'action',
  result: 'result',
  error: 'errorCode',
  id: 'id',
  login: 'code',
  code: 'code',
  name: 'name',
  email: 'email',
  displayOrder: 'sortOrder',
  primary: 'primaryOrganization',
  parent: 'parentCode',
};

const apiServices: Record<string, string> = {
  ki: 'kintone',
  gr: 'garoon',
  of: 'office',
  mw: 'mailwise',
  sa: 'secure_access',
};

const isWhole = (cell: string): boolean => /^(0|[1-9]\d{0,14})$/.test(cell);

/** One object of an API's answer. */
function jsonObject(file: WorldFile, { cells }: WorldRow): Json {
  const object: JsonObject = {};
  const put = (key: string, value: Json): void => {
    if (value !== null || file.json.nulls === 'null') object[key] = value;
  };
  const value = (cell: Cell, number: boolean): Json => (cell !== null && number && isWhole(cell) ? Number(cell) : cell);
  if (file.kind === 'access') put('ipAddress', '203.0.113.9');
  const repeated: string[] = [];
  file.fields.forEach((field, column) => {
    const cell = cells[column] ?? null;
    if (field === 'user') {
      put('user', cell === null ? null : { id: '7', code: cell, name: 'of the log' });
    } else if (field === 'status') {
      put('valid', cell === null ? null : cell === 'true');
    } else if (field === 'departmentCodes' || field === 'serviceCodes') {
      if (cell !== null) repeated.push(cell);
    } else if (field !== 'ignored') {
      const number = field === 'displayOrder' || (file.json.numbers && ['time', 'result', 'error'].includes(field));
      put(apiNames[field]!, value(cell, number));
    }
  });
  if (file.kind === 'memberships') {
    object['organizationTitles'] = repeated.map((code) => ({
      organization: { id: '9', code, name: 'n' },
      title: null,
    }));
  }
  if (file.kind === 'services') object['services'] = repeated.map((code) => apiServices[code] ?? code);
  return object;
}

function jsonString(file: WorldFile, json: Json, indent: number): string {
  const text = JSON.stringify(json, null, indent === 0 ? undefined : indent);
  if (!file.json.escaped) return text;
  return text.replace(/[^\0-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function jsonText(file: WorldFile): string {
  const list = { access: 'logs', departments: 'organizations' }[file.kind as string] ?? 'users';
  const objects = file.rows.map((row) => jsonObject(file, row));
  const end = file.kind === 'access' ? { nextPageToken: null } : {};
  return jsonString(file, { [list]: objects, ...end }, file.json.indent) + (file.endsWithLineEnd ? '\n' : '');
}

function jsonLines(file: WorldFile): string {
  return file.rows
    .map((row, index) => {
      const last = index === file.rows.length - 1 && !file.endsWithLineEnd;
      const blank = row.as === 'record' && row.cells.length <= 1 && (row.cells[0] ?? '').trim() === '';
      const text = blank
        ? (row.cells[0] ?? '')
        : row.as === 'broken'
          ? row.cells[0]!
          : jsonString(file, jsonObject(file, row), 0);
      return text + (last ? '' : lineEndOf(file, index));
    })
    .join('');
}
