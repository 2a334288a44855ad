/** What a person named and nothing has: headings of no file, departments of no user. Mostly slips of the keyboard. */
import type { Identification, Session } from '../../../wasm/user_access_core';
import { departmentsOf } from './departments';
import type { HeldInput } from '../inputs/held-input';
import type { Note } from '../api/types';

/** Codes of these notes: faults of the call rather than assumptions about the data. */
export const unmatchedCodes: ReadonlySet<string> = new Set(['column-not-found', 'department-not-found']);

/**
 * A note for each heading that was named and that none of the files has for which it was named. One heading may be
 * named for many files, as the command does, and stand in one of them only.
 */
export function unmatchedColumns(inputs: readonly HeldInput[]): Note[] {
  const named = new Map<string, { field: string; heading: string; inputs: HeldInput[] }>();
  for (const input of inputs) {
    for (const [field, heading] of Object.entries(input.overrides.columns ?? {})) {
      // Said to be none of the columns.
      if (heading === '') continue;
      const key = JSON.stringify([field, heading]);
      const entry = named.get(key) ?? { field, heading, inputs: [] };
      entry.inputs.push(input);
      named.set(key, entry);
    }
  }
  return [...named.values()]
    .filter((entry) => !entry.inputs.some((input) => mayHave(input, entry.heading)))
    .map(({ field, heading, inputs: of }) => ({
      code: 'column-not-found',
      parameters: { field, heading },
      input: of.length === 1 ? of[0]!.id : null,
    }));
}

/** A file of which nothing was seen may well hold the heading: it has a problem of its own. */
function mayHave(input: HeldInput, heading: string): boolean {
  const seen = input.identification ?? input.seen;
  // Nor can an empty answer of an API be blamed, which has no names at all.
  const nothingSeen = seen === null || (!seen.heading?.length && seen.preview.length === 0);
  return nothingSeen || hasHeading(seen, heading);
}

function hasHeading({ heading, preview }: Identification, named: string): boolean {
  // The first row may be a heading in words that nobody knew.
  if (columnNamed(heading ?? preview[0] ?? [], named) >= 0) return true;
  // Columns of a file without a heading are named by number, from 1.
  const width = Math.max(...preview.map((row) => row.length));
  return heading === null && /^\d{1,4}$/.test(named) && Number(named) >= 1 && Number(named) <= width;
}

/** Positions of the columns that are called so, as the core compares names. */
export function columnsCalled(heading: readonly string[], name: string): number[] {
  const key = headingKey(name);
  return [...heading.keys()].filter((column) => headingKey(heading[column]!) === key);
}

/**
 * The position of the column that is named, as the core finds it: the first of that heading, `Name#2` the second that
 * is called `Name`, `#1` the first without a name. -1 where there is none.
 */
export function columnNamed(heading: readonly string[], named: string): number {
  const [first] = columnsCalled(heading, named);
  const [, name = '', place] = /^(.*)#(\d{1,4})$/su.exec(named) ?? [];
  return first ?? columnsCalled(heading, name)[Number(place) - 1] ?? -1;
}

/** A heading as the core compares it: without blanks, hyphens, underscores and dots, ASCII narrow and in small letters. */
export function headingKey(heading: string): string {
  return heading
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s_\-.\uFEFF]/g, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A note for each department of the filter that neither the departments nor any user have, listed or left out. */
export function unmatchedDepartments(session: Session, wanted: readonly string[]): Note[] {
  // The empty code stands for "no department" and always has a meaning.
  const codes = wanted.filter((code) => code !== '');
  if (codes.length === 0) return [];
  const { departments, unknown } = departmentsOf(session);
  const known = new Set([...departments, ...unknown].map(({ code }) => code));
  return [...new Set(codes)]
    .filter((code) => !known.has(code))
    .map((department) => ({ code: 'department-not-found', parameters: { department }, input: null }));
}
