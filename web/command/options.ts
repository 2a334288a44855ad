/** The command line as values. Dates, zones and numbers in range are checked by the engine, in one place for all faces. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { encodingNamed } from '../engine/text/decoding';
import { badSetting } from '../engine/api/errors';
import { fields } from '../engine/settings/settings';
import { inArchive } from './archive-path';
import { isSameFile } from './same-file';
import { WrongUse } from './wrong-use';
import type {
  DateOrder,
  Delimiter,
  Field,
  Filters,
  InputKind,
  InputOverrides,
  Language,
  Settings,
  SortKey,
  SourceOverrides,
  View,
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
  quiet: boolean;
}

export type CommandLine = { show: 'help' | 'version' } | { show: null; options: CommandOptions };

const definitions = {
  'as-of': { type: 'string' },
  'time-zone': { type: 'string' },
  'log-time-zone': { type: 'string' },
  window: { type: 'string' },
  'recording-start': { type: 'string' },
  disabled: { type: 'string', multiple: true },
  rule: { type: 'string' },
  language: { type: 'string' },
  sort: { type: 'string' },
  text: { type: 'string' },
  department: { type: 'string', multiple: true },
  'with-below': { type: 'boolean' },
  'last-access-by': { type: 'string' },
  'max-days': { type: 'string' },
  never: { type: 'boolean' },
  kind: { type: 'string', multiple: true },
  column: { type: 'string', multiple: true },
  encoding: { type: 'string', multiple: true },
  delimiter: { type: 'string' },
  'date-order': { type: 'string' },
  raw: { type: 'boolean' },
  format: { type: 'string' },
  manifest: { type: 'string' },
  output: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parse>['values'];

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options: definitions, allowPositionals: true, strict: true });
  } catch (error) {
    throw wrongWord((error as Error).message);
  }
}

/** What Node says of a word that it does not take, as a sentence of ours: its own are in English alone. */
function wrongWord(message: string): WrongUse {
  const option = /'(-[^'\s]*)/.exec(message)?.[1] ?? '';
  const definition = (definitions as Record<string, { type: string } | undefined>)[option.slice(2)];
  if (definition === undefined) return new WrongUse('command-wrong-option', { option });
  return new WrongUse(definition.type === 'string' ? 'command-wrong-value-missing' : 'command-wrong-value-given', {
    option,
  });
}

/** The language that the words ask for, even where the rest of them is wrong. */
export function languageOf(words: string[]): Language {
  const at = words.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const value = words[at]?.includes('=') ? words[at].slice('--language='.length) : words[at + 1];
  return at !== -1 && (value === 'ja' || value === 'zh') ? value : 'en';
}

/** Reads the words after the command's name; `WrongUse` or `bad-setting` where they are wrong. */
export function readCommandLine(words: string[]): CommandLine {
  const { values, positionals } = parse(words);
  if (values.help) return { show: 'help' };
  if (values.version) return { show: 'version' };
  const options: CommandOptions = {
    inputs: inputs(positionals, values),
    settings: settings(values),
    sort: sort(values.sort),
    ...filters(values),
    language: choice<Language>('language', values.language, ['en', 'ja', 'zh']) ?? 'en',
    format: choice<'csv' | 'json'>('format', values.format, ['csv', 'json']) ?? 'csv',
    raw: values.raw ?? false,
    output: values.output ?? null,
    manifest: values.manifest ?? null,
    quiet: values.quiet ?? false,
  };
  checkTargets(options);
  return { show: null, options };
}

function settings(values: Values): Partial<Settings> {
  return {
    ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }),
    ...(values['time-zone'] === undefined ? {} : { timeZone: values['time-zone'] }),
    ...(values['log-time-zone'] === undefined ? {} : { logTimeZone: values['log-time-zone'] }),
    ...(values.window === undefined ? {} : { windowDays: whole('window', values.window) }),
    ...(values['recording-start'] === undefined ? {} : { recordingStart: values['recording-start'] }),
    ...(values.disabled === undefined ? {} : { disabled: values.disabled.map(range) }),
    ...(values.rule === undefined ? {} : { rule: values.rule as Settings['rule'] }),
    ...(values.language === undefined ? {} : { language: values.language as Language }),
  };
}

function filters(values: Values): { filters: Partial<Filters>; filtered: boolean } {
  if (values['with-below'] && values.department === undefined) {
    throw new WrongUse('command-wrong-with-below');
  }
  const given: Partial<Filters> = {
    ...(values.text === undefined ? {} : { text: values.text }),
    ...(values.department === undefined ? {} : { departments: values.department }),
    ...(values['with-below'] ? { withBelow: true } : {}),
    ...(values['last-access-by'] === undefined ? {} : { lastAccessBy: values['last-access-by'] }),
    ...(values['max-days'] === undefined ? {} : { maxDays: whole('max-days', values['max-days']) }),
    ...(values.never ? { never: true } : {}),
  };
  return { filters: given, filtered: Object.keys(given).length > 0 };
}

function sort(value: string | undefined): View['sort'] {
  if (value === undefined) return null;
  const match = /^(user|department|last-access|access-days)(:desc)?$/.exec(value);
  if (match === null) throw badSetting('sort', value);
  return { key: match[1] as SortKey, descending: match[2] !== undefined };
}

function range(value: string): { from: string; to: string } {
  const match = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(value);
  if (match === null) throw badSetting('disabled', value);
  return { from: match[1]!, to: match[2]! };
}

function whole(setting: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw badSetting(setting, value);
  return Number(value);
}

function choice<T extends string>(setting: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value !== undefined && !choices.includes(value as T)) throw badSetting(setting, value);
  return value as T | undefined;
}

/**
 * The files named anywhere on the command line, each once, with what is said of it. An archive of which only members
 * are named is read for those alone.
 */
function inputs(positionals: string[], values: Values): NamedInput[] {
  const shared = sharedOverrides(values);
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
  positionals.forEach(input);
  for (const pair of values.kind ?? []) {
    const [kind, path] = split('kind', pair);
    const kinds = ['users', 'departments', 'memberships', 'services', 'guests', 'aliases', 'access', 'snapshot'];
    input(path).kind = choice('kind', kind, kinds as InputKind[])!;
  }
  for (const pair of values.encoding ?? []) {
    const [name, path] = split('encoding', pair);
    const encoding = encodingNamed(name);
    if (encoding === null) throw badSetting('encoding', name);
    input(path).encoding = encoding;
  }
  if (named.size === 0) throw new WrongUse('command-wrong-no-file');
  return [...named.values()];
}

/** What is said of all files alike. */
function sharedOverrides(values: Values): InputOverrides {
  const shared: InputOverrides = {};
  const delimiters: Delimiter[] = ['comma', 'tab', 'semicolon', 'space'];
  const delimiter = choice<Delimiter>('delimiter', values.delimiter, delimiters);
  if (delimiter !== undefined) shared.delimiter = delimiter;
  const dateOrder = choice<DateOrder>('date-order', values['date-order'], ['mdy', 'dmy']);
  if (dateOrder !== undefined) shared.dateOrder = dateOrder;
  for (const pair of values.column ?? []) {
    const [field, heading] = split('column', pair);
    if (!fields.has(field)) throw badSetting('column', field);
    const named = shared.columns?.[field as Field];
    if (named !== undefined && named !== heading) throw new WrongUse('command-wrong-column-twice', { field });
    shared.columns = { ...shared.columns, [field as Field]: heading };
  }
  return shared;
}

function split(option: string, pair: string): [string, string] {
  const at = pair.indexOf('=');
  if (at <= 0 || at === pair.length - 1) throw badSetting(option, pair);
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** What is written must not fall on an input, nor on each other. */
function checkTargets({ inputs: files, output, manifest }: CommandOptions): void {
  for (const target of [output, manifest]) {
    if (target === '') throw new WrongUse('command-wrong-empty-name');
    if (target !== null && files.some(({ path }) => isSameFile(path, target))) {
      throw new WrongUse('command-wrong-over-input', { target });
    }
  }
  if (output !== null && manifest !== null && isSameFile(output, manifest)) {
    throw new WrongUse('command-wrong-same-target');
  }
}
