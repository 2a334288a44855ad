/**
 * Small files, each with one fault or habit of real exports, and what must come of them: `tests/data/cases/`. The
 * rules decide what is expected; where they leave a point open, so does the case.
 */
import { copyFileSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { Manifest } from '../../../web/engine/api/types';

const folder = fileURLToPath(new URL('../../data/cases', import.meta.url));

/** `null` for a cell: it may be any. */
type Cells = [lastAccess: string | null, accessDays: string | null];

export interface Expected {
  /** The exit status of the command, or all that are allowed; where it is not 0 there is no table. */
  exit: number | number[];
  /** By login name, exactly these; `null` where a row may be there or not. */
  rows?: Record<string, Cells | null>;
  names?: Record<string, string>;
  departments?: Record<string, string>;
  /** Buckets, summed over all inputs. */
  ledger?: Record<string, number>;
  /** Regular expressions, each of which something that is said matches. */
  says?: string[];
  /** The rule that decides. */
  why: string;
}

export interface Case {
  name: string;
  /** Paths of its files, in the order in which they are given. */
  files: string[];
  /** Further words of the command. */
  words: string[];
  /** When its files were changed last. */
  changed: Date;
  expected: Expected;
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function caseOf(name: string): Case {
  const home = join(folder, name);
  const { files, args } = read(join(home, 'args.json')) as { files: string[]; args: string[] };
  const day = args.includes('--as-of') ? args[args.indexOf('--as-of') + 1]! : '2026-11-20';
  return {
    name,
    files: files.map((file) => join(home, file)),
    words: args,
    changed: new Date(`${day}T12:00:00Z`),
    expected: read(join(home, 'expected.json')) as Expected,
  };
}

export const cases: readonly Case[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => caseOf(name));

/** Copies the files of a case, with the date that they bear, into a folder. */
export function placeFiles({ files, changed }: Case, into: string): string[] {
  return files.map((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    copyFileSync(file, join(into, name));
    utimesSync(join(into, name), changed, changed);
    return name;
  });
}

/** A cell without the apostrophe that keeps a spreadsheet from calculating it. */
const plain = (cell: string): string => cell.replace(/^'(?=[\s\u00a0\u3000']*[=+\-@＝＋－＠]|[\t\r])/, '');

function rowsOf(csv: string): string[][] {
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ',', newline: '\r\n' });
  return data.slice(1, -1);
}

/** What in a table differs from what a case expects. */
export function differencesInTable(expected: Expected, csv: string): string[] {
  const { rows, names = {}, departments = {} } = expected;
  if (rows === undefined) return [];
  const found: string[] = [];
  const table = new Map<string, string[]>();
  for (const cells of rowsOf(csv)) {
    const login = plain(cells[1] ?? '');
    if (table.has(login)) found.push(`${login} is there twice`);
    table.set(login, cells);
  }
  const compare = (login: string, what: string, cell: string | undefined, wanted: string | null | undefined): void => {
    if (wanted != null && cell !== wanted) found.push(`${login}: ${what} is ${cell}, not ${wanted}`);
  };
  for (const [login, wanted] of Object.entries(rows)) {
    const cells = table.get(login);
    if (!cells) {
      if (wanted !== null) found.push(`${login} is missing`);
      continue;
    }
    compare(login, 'last access', cells[4], wanted?.[0]);
    compare(login, 'access days', cells[5], wanted?.[1]);
    compare(login, 'name', plain(cells[0]!), names[login]);
    compare(login, 'department', plain(cells[2]!), departments[login]);
  }
  for (const login of table.keys()) if (!(login in rows)) found.push(`${login} is too much`);
  return found;
}

/** What in a manifest differs from what a case expects. */
export function differencesInLedger(expected: Expected, { inputs }: Manifest): string[] {
  const sumOf = (bucket: string): number =>
    inputs.reduce((sum, { ledger }) => sum + (new Map(Object.entries({ ...ledger })).get(bucket) ?? 0), 0);
  return Object.entries(expected.ledger ?? {})
    .filter(([bucket, count]) => sumOf(bucket) !== count)
    .map(([bucket, count]) => `${bucket} is ${sumOf(bucket)}, not ${count}`);
}
