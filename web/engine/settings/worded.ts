/**
 * A value that people set, with all that follows from it: what it is where nothing is said, its check, whether logs are
 * read again for another, the option of the command and the key of the page's address, and its part of the published
 * schema. Whoever takes or gives such values goes through a table of these.
 */
import { badSetting } from '../api/errors';
import { checkChoice, checkDate, checkFlag, checkWhole } from './checks';

export interface Worded<Value> {
  /** Where nothing is said. */
  readonly usual: () => Value;
  /** Refuses what cannot be used. `setting` is what the refusal calls it. */
  readonly check: (value: unknown, setting: string) => void;
  /** True where another value means that files are read again. */
  readonly readsFiles?: boolean;
  /** The option of the command; null where it has none. */
  readonly option: string | null;
  /** The key in the page's address; null where that must not hold it. */
  readonly address: string | null;
  /** Given once for each item of a list; `set` without a value. */
  readonly takes: 'word' | 'words' | 'nothing';
  /** What one word, or none, adds to the value so far. */
  readonly take: (word: string, setting: string, before: Value) => Value;
  /** The words that give the value again. */
  readonly give: (value: Value) => string[];
  /** Its part of the published schema of rows (JSON Schema). */
  readonly schema: object;
}

/** What differs between settings of one sort. */
type Own<Value> = Partial<Worded<Value>> & Pick<Worded<Value>, 'usual'> & { word: string };

const named = ({ word }: { word: string }): { option: string; address: string; takes: 'word' } => ({
  option: word,
  address: word,
  takes: 'word',
});

/** A text of any kind; null, where it may be, has no words. */
export function worded<Value extends string | null>(
  own: Own<Value> & Pick<Worded<Value>, 'check' | 'schema'>,
): Worded<Value> {
  return { ...named(own), take: (word) => word as Value, give: (value) => (value === null ? [] : [value]), ...own };
}

export const schemaOfDay = { $ref: '#/$defs/day' };

export function day<Value extends string | null>(own: Own<Value>): Worded<Value> {
  const optional = own.usual() === null;
  return worded<Value>({
    check: (value, setting) => {
      if (!optional || value !== null) checkDate(setting, value);
    },
    schema: schemaOfDay,
    ...own,
  });
}

/** One of a few names. */
export function choice<Value extends string>(own: Own<Value> & { of: readonly Value[] }): Worded<Value> {
  const { of, ...rest } = own;
  return worded<Value>({
    check: (value, setting) => void checkChoice(setting, value, of),
    schema: { enum: of },
    ...rest,
  });
}

/** A whole number. */
export function whole<Value extends number | null>(own: Own<Value> & { least: number; most: number }): Worded<Value> {
  const { least, most, ...rest } = own;
  const optional = own.usual() === null;
  return {
    ...named(own),
    check: (value, setting) => {
      if (!optional || value !== null) checkWhole(setting, value, least, most);
    },
    take: (word, setting) => {
      if (!/^\d{1,9}$/.test(word)) throw badSetting(setting, word);
      return Number(word) as Value;
    },
    give: (value) => (value === null ? [] : [String(value)]),
    schema: { type: optional ? ['integer', 'null'] : 'integer', minimum: least, maximum: most },
    ...rest,
  };
}

/** True where it is said at all. */
export function flag(own: Own<boolean>): Worded<boolean> {
  return {
    ...named(own),
    takes: 'nothing',
    check: (value, setting) => checkFlag(setting, value),
    take: () => true,
    give: (value) => (value ? ['1'] : []),
    schema: { type: 'boolean' },
    ...own,
  };
}

export type Table<Values> = { readonly [Name in keyof Values]: Worded<Values[Name]> };

/** The names of a table, in its order. */
export function namesOf<Values>(table: Table<Values>): (keyof Values & string)[] {
  return Object.keys(table) as (keyof Values & string)[];
}

export function usualOf<Values>(table: Table<Values>): Values {
  return Object.fromEntries(namesOf(table).map((name) => [name, table[name].usual()])) as Values;
}

export function checkAll<Values>(table: Table<Values>, values: Values): void {
  for (const name of namesOf(table)) table[name].check(values[name], name);
}
