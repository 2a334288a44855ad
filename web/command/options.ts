/** The command line as values. Dates, zones and numbers in range are checked by the engine, in one place for all faces. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { encodingNamed } from '../engine/text/decoding';
import { badSetting } from '../engine/api/errors';
import { settingsTable } from '../engine/settings/settings';
import { filtersTable, sortOfWord } from '../engine/settings/view';
import { namesOf, type Table } from '../engine/settings/worded';
import { languages } from '../messages/languages';
import { dateOrders, delimiters, fields, inputKinds, wordMeanings } from '../vocabulary';
import { inArchive } from './archive-path';
import { isSameFile } from './same-file';
import { WrongUse } from './wrong-use';
import type {
  DateOrder,
  Delimiter,
  Encoding,
  Field,
  Filters,
  InputKind,
  InputOverrides,
  Language,
  Settings,
  SourceOverrides,
  View,
  WordMeaning,
} from '../engine/api/types';

export interface NamedInput {
  /** As the user wrote it; of a member, the part of it that is the archive. */
  path: string;
  overrides: SourceOverrides;
}

export interface CommandOptions {
  inputs: NamedInput[];
  settings: Partial<Settings>;
  sort: View['sort'];
  filters: Partial<Filters>;
  /** True where any filter was given: the rows that pass it are written. */
  filtered: boolean;
  language: Language;
  format: 'csv' | 'json';
  raw: boolean;
  output: string | null;
  manifest: string | null;
  saveAliases: string | null;
  quiet: boolean;
}

export type CommandLine = { show: 'help' | 'version' } | { show: null; options: CommandOptions };

type Definition = { type: 'string' | 'boolean'; multiple?: boolean };

/** The options that a table of settings or filters has, each as the table takes it. */
function definitionsOf<Values>(table: Table<Values>): Record<string, Definition> {
  return Object.fromEntries(
    namesOf(table).flatMap((name) => {
      const { option, takes } = table[name];
      if (option === null) return [];
      return [[option, { type: takes === 'nothing' ? 'boolean' : 'string', multiple: takes === 'words' }]];
    }),
  );
}

const definitions: Record<string, Definition> = {
  ...definitionsOf(settingsTable),
  ...definitionsOf(filtersTable),
  sort: { type: 'string' },
  kind: { type: 'string', multiple: true },
  column: { type: 'string', multiple: true },
  encoding: { type: 'string', multiple: true },
  delimiter: { type: 'string', multiple: true },
  'date-order': { type: 'string' },
  'snapshot-date': { type: 'string', multiple: true },
  means: { type: 'string', multiple: true },
  raw: { type: 'boolean' },
  format: { type: 'string' },
  manifest: { type: 'string' },
  'save-aliases': { type: 'string' },
  output: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
};

/** The names of all options, without their dashes. */
export const optionNames = Object.keys(definitions);

/** What was given for each option. */
class Given {
  readonly files: string[];
  readonly #values: Record<string, string | boolean | (string | boolean)[] | undefined>;

  constructor(words: string[]) {
    try {
      const given = parseArgs({ args: words, options: definitions, allowPositionals: true, strict: true });
      this.files = given.positionals;
      this.#values = given.values;
    } catch (error) {
      throw wrongWord((error as Error).message);
    }
  }

  flag(option: string): boolean {
    return this.#values[option] === true;
  }

  word(option: string): string | undefined {
    return this.#values[option] as string | undefined;
  }

  words(option: string): string[] {
    return (this.#values[option] ?? []) as string[];
  }

  /** What was given of a table's values. */
  of<Values>(table: Table<Values>): Partial<Values> {
    const values: Partial<Values> = {};
    for (const name of namesOf(table)) {
      const { option, takes, usual, take } = table[name];
      if (option === null) continue;
      const words = {
        words: () => this.words(option),
        word: () => [this.word(option) ?? []].flat(),
        nothing: () => (this.flag(option) ? [''] : []),
      }[takes]();
      if (words.length > 0) values[name] = words.reduce((before, each) => take(each, name, before), usual());
    }
    return values;
  }
}

/** What Node says of a word that it does not take, as a sentence of ours: its own are in English alone. */
function wrongWord(message: string): WrongUse {
  const option = /'(-[^'\s]*)/.exec(message)?.[1] ?? '';
  const definition = definitions[option.slice(2)];
  if (definition === undefined) return new WrongUse('command-wrong-option', { option });
  return new WrongUse(definition.type === 'string' ? 'command-wrong-value-missing' : 'command-wrong-value-given', {
    option,
  });
}

/** The language that the words ask for, even where the rest of them is wrong. */
export function languageOf(words: string[]): Language {
  const at = words.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const value = words[at]?.includes('=') ? words[at].slice('--language='.length) : words[at + 1];
  return (at !== -1 && languages.find((language) => language === value)) || 'en';
}

/** Reads the words after the command's name; `WrongUse` or `bad-setting` where they are wrong. */
export function readCommandLine(words: string[]): CommandLine {
  const given = new Given(words);
  if (given.flag('help')) return { show: 'help' };
  if (given.flag('version')) return { show: 'version' };
  if (given.flag('with-below') && given.words('department').length === 0) {
    throw new WrongUse('command-wrong-with-below');
  }
  const sort = given.word('sort');
  const filters = given.of(filtersTable);
  const options: CommandOptions = {
    inputs: inputs(given),
    settings: given.of(settingsTable),
    sort: sort === undefined ? null : sortOfWord(sort),
    filters,
    filtered: Object.keys(filters).length > 0,
    language: choice<Language>('language', given.word('language'), languages) ?? 'en',
    format: choice<'csv' | 'json'>('format', given.word('format'), ['csv', 'json']) ?? 'csv',
    raw: given.flag('raw'),
    output: given.word('output') ?? null,
    manifest: given.word('manifest') ?? null,
    saveAliases: given.word('save-aliases') ?? null,
    quiet: given.flag('quiet'),
  };
  checkTargets(options);
  return { show: null, options };
}

function choice<T extends string>(setting: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value !== undefined && !choices.includes(value as T)) throw badSetting(setting, value);
  return value as T | undefined;
}

/**
 * The files named anywhere on the command line, each once, with what is said of it. An archive of which only members
 * are named is read for those alone.
 */
function inputs(given: Given): NamedInput[] {
  const shared = sharedOverrides(given);
  const named = new Map<string, NamedInput>();
  const file = (path: string, wanted: boolean): SourceOverrides => {
    if (path === '') throw new WrongUse('command-wrong-empty-name');
    const key = resolve(path);
    const found = named.get(key) ?? { path, overrides: { ...shared, onlyMembers: true } };
    if (wanted) found.overrides.onlyMembers = false;
    named.set(key, found);
    return found.overrides;
  };
  const input = (path: string): InputOverrides => {
    const place = inArchive(path);
    if (place === null) return file(path, true);
    const overrides = file(place.archive, false);
    overrides.members ??= {};
    return (overrides.members[place.member] ??= {});
  };
  given.files.forEach(input);
  const each = <Name extends 'kind' | 'encoding' | 'delimiter' | 'snapshotDate'>(
    name: Name,
    option: string,
    valueOf: (word: string) => InputOverrides[Name],
  ): void => {
    const said = new Set<InputOverrides>();
    for (const pair of given.words(option).filter((pair) => option !== 'delimiter' || isOfOneFile(pair))) {
      const [word, path] = split(option, pair);
      const value = valueOf(word);
      const overrides = input(path);
      if (said.has(overrides) && overrides[name] !== value) {
        throw new WrongUse('command-wrong-file-twice', { option: `--${option}`, file: path });
      }
      said.add(overrides);
      overrides[name] = value;
    }
  };
  each('kind', 'kind', (word) => choice<InputKind>('kind', word, inputKinds));
  each('encoding', 'encoding', encodingOfWord);
  each('delimiter', 'delimiter', delimiterOfWord);
  each('snapshotDate', 'snapshot-date', (word) => word);
  if (named.size === 0) throw new WrongUse('command-wrong-no-file');
  return [...named.values()];
}

/** What is said of all files alike. */
function sharedOverrides(given: Given): InputOverrides {
  const shared: InputOverrides = {};
  const delimiter = given.words('delimiter').findLast((word) => !isOfOneFile(word));
  if (delimiter !== undefined) shared.delimiter = delimiterOfWord(delimiter);
  const dateOrder = choice<DateOrder>('date-order', given.word('date-order'), dateOrders);
  if (dateOrder !== undefined) shared.dateOrder = dateOrder;
  for (const pair of given.words('column')) {
    // An empty heading: the field has no column.
    const [name, heading] = split('column', pair, true);
    const field = choice<Field>('column', name, fields)!;
    const named = shared.columns?.[field];
    if (named !== undefined && named !== heading) throw new WrongUse('command-wrong-column-twice', { field });
    shared.columns = { ...shared.columns, [field]: heading };
  }
  for (const pair of given.words('means')) {
    // A word may hold the sign, its meaning does not.
    const at = pair.lastIndexOf('=');
    const word = pair.slice(0, Math.max(0, at)).trim();
    if (word === '') throw badSetting('means', pair);
    const meaning = choice<WordMeaning>('means', pair.slice(at + 1), wordMeanings)!;
    shared.means = { ...shared.means, [meaning]: [...(shared.means?.[meaning] ?? []), word] };
  }
  return shared;
}

/** True of `NAME=FILE`, where a name alone is said of all files. */
const isOfOneFile = (word: string): boolean => word.includes('=');

const delimiterOfWord = (word: string): Delimiter => choice<Delimiter>('delimiter', word, delimiters)!;

function encodingOfWord(word: string): Encoding {
  const encoding = encodingNamed(word);
  if (encoding === null) throw badSetting('encoding', word);
  return encoding;
}

function split(option: string, pair: string, mayEndEmpty = false): [string, string] {
  const at = pair.indexOf('=');
  if (at <= 0 || (at === pair.length - 1 && !mayEndEmpty)) throw badSetting(option, pair);
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** What is written must not fall on an input, nor on each other. */
function checkTargets({ inputs: files, output, manifest, saveAliases }: CommandOptions): void {
  const targets = Object.entries({ '--output': output, '--manifest': manifest, '--save-aliases': saveAliases });
  for (const [index, [option, target]] of targets.entries()) {
    if (target === null) continue;
    if (target === '') throw new WrongUse('command-wrong-empty-name');
    if (files.some(({ path }) => isSameFile(path, target))) throw new WrongUse('command-wrong-over-input', { target });
    for (const [before, other] of targets.slice(0, index)) {
      if (other === null || !isSameFile(other, target)) continue;
      throw new WrongUse('command-wrong-same-target', { one: before, other: option });
    }
  }
}
