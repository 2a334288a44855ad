/** What a person named and nothing has: headings of no file, departments of no user. Mostly slips of the keyboard. */
import type { Session } from '../../../wasm/user_access_core';
import { departmentsOf } from './departments';
import type { HeldInput } from '../inputs/held-input';
import type { Field, Note } from '../api/types';

/** Codes of these notes: faults of the call rather than assumptions about the data. */
export const unmatchedCodes: ReadonlySet<string> = new Set(['column-not-found', 'department-not-found']);

/**
 * A note for each heading that was named and that none of the files has for which it was named. One heading may be
 * named for many files, as the command does, and stand in one of them only.
 */
export function unmatchedColumns(inputs: readonly HeldInput[]): Note[] {
  const named = new Map<string, { field: Field; heading: string; inputs: HeldInput[] }>();
  for (const input of inputs) {
    for (const [field, heading] of Object.entries(input.overrides.columns ?? {}) as [Field, string][]) {
      // Said to be none of the columns.
      if (heading === '') continue;
      const key = JSON.stringify([field, heading]);
      const entry = named.get(key) ?? { field, heading, inputs: [] };
      entry.inputs.push(input);
      named.set(key, entry);
    }
  }
  return [...named.values()]
    .filter((entry) => entry.inputs.every((input) => lacks(input, entry.field)))
    .map(({ field, heading, inputs: of }) => ({
      code: 'column-not-found',
      parameters: { field, heading },
      input: of.length === 1 ? of[0]!.id : null,
    }));
}

/** A file of which nothing was seen has a problem of its own. */
function lacks(input: HeldInput, field: Field): boolean {
  return (input.identification ?? input.seen)?.unmatched.includes(field) === true;
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
