/** The rows of a file as JSON: the answers of APIs, and what other services nest. */
import type { Cell, JsonShape, WorldField, WorldFile, WorldRow } from './world';
import { nestedEvent, rowsBelow, type Event } from './json-shapes';
import { lineEndOf } from './line-ends';

export type Json = null | string | number | boolean | Json[] | JsonObject;
export interface JsonObject {
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

const valueOf = (cell: Cell, number: boolean): Json => (cell !== null && number && isWhole(cell) ? Number(cell) : cell);

/** One event of another service. */
function eventOf({ fields, json }: WorldFile, cells: readonly Cell[], shape: JsonShape): Json {
  const event: Event = { user: null, time: null, result: null, others: {} };
  fields.forEach((field, column) => {
    const cell = cells[column] ?? null;
    if (field === 'user') event.user = cell;
    else if (field === 'time' || field === 'result') event[field] = valueOf(cell, json.numbers);
    else if (field !== 'ignored') event.others[apiNames[field]!] = valueOf(cell, json.numbers && field === 'error');
  });
  return nestedEvent(shape, event, json.nulls);
}

/** One object of an API's answer. */
function jsonObject(file: WorldFile, { cells }: WorldRow): Json {
  const object: JsonObject = {};
  const put = (key: string, value: Json): void => {
    if (value !== null || file.json.nulls === 'null') object[key] = value;
  };
  const { shape } = file.json;
  if (shape !== undefined) return eventOf(file, cells, shape);
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
      put(apiNames[field]!, valueOf(cell, number));
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

export function jsonText(file: WorldFile): string {
  const list = { access: 'logs', departments: 'organizations' }[file.kind as string] ?? 'users';
  const objects = file.rows.map((row) => jsonObject(file, row));
  if (file.json.shape !== undefined)
    return (
      jsonString(file, rowsBelow[file.json.shape.rows](objects), file.json.indent) + (file.endsWithLineEnd ? '\n' : '')
    );
  const end = file.kind === 'access' ? { nextPageToken: null } : {};
  return jsonString(file, { [list]: objects, ...end }, file.json.indent) + (file.endsWithLineEnd ? '\n' : '');
}

export function jsonLines(file: WorldFile): string {
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
