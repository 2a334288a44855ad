/**
 * The settings: one entry each, from which everything else follows. The command's options, the page's address, what a
 * refusal calls them, the published schema and whether files are read again are loops over this table.
 */
import { badSetting } from '../api/errors';
import type { Settings } from '../api/types';
import { checkZone, hostTimeZone } from '../calendar/zones';
import { languages } from '../../messages/languages';
import { limits, rules } from '../../vocabulary';
import { checkDate, checkNames } from './checks';
import { checkAll, choice, day, namesOf, schemaOfDay, usualOf, whole, worded, type Table } from './worded';

const checkOptionalZone = (value: unknown, setting: string): void => {
  if (value !== null) checkZone(value, setting);
};

export const settingsTable: Table<Settings> = {
  asOf: day<string | null>({
    word: 'as-of',
    usual: () => null,
    schema: { ...schemaOfDay, description: 'Last day of the window.' },
  }),
  timeZone: worded({
    word: 'time-zone',
    usual: hostTimeZone,
    check: (value, setting) => checkZone(value, setting),
    readsFiles: true,
    schema: { type: 'string', description: 'IANA name of the zone of the days.' },
  }),
  logTimeZone: worded<string | null>({
    word: 'log-time-zone',
    usual: () => null,
    check: checkOptionalZone,
    readsFiles: true,
    schema: { type: 'string', description: 'IANA name of the zone of times that carry none.' },
  }),
  windowDays: whole({ word: 'window', usual: () => 30, least: 1, most: limits.windowDays }),
  recordingStart: day<string>({ word: 'recording-start', usual: () => limits.recordingStart }),
  disabled: {
    usual: () => [],
    check: checkDisabled,
    option: 'disabled',
    address: 'disabled',
    takes: 'words',
    take: (word, setting, before) => {
      const [, from, to] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(word) ?? [];
      if (from === undefined || to === undefined) throw badSetting(setting, word);
      return [...before, { from, to }];
    },
    give: (ranges) => ranges.map(({ from, to }) => `${from}..${to}`),
    schema: {
      type: 'array',
      items: { type: 'object', required: ['from', 'to'], properties: { from: schemaOfDay, to: schemaOfDay } },
    },
  },
  wholeDays: {
    usual: () => [],
    check: checkWholeDays,
    option: 'whole-day',
    address: 'whole-day',
    takes: 'words',
    take: (word, setting, before) => {
      if (word !== 'all') checkDate(setting, word);
      return [...before, word];
    },
    give: (days) => days,
    schema: {
      type: 'array',
      description: 'Days that are whole, though a log looks as if it lacked lines of them.',
      items: { anyOf: [schemaOfDay, { const: 'all' }] },
    },
  },
  rule: choice({ word: 'rule', usual: () => 'screen', of: rules, readsFiles: true }),
  basis: choice({ word: 'basis', usual: () => 'logs', of: ['logs', 'snapshot'] }),
  textOrder: choice({
    word: 'text-order',
    option: null,
    usual: () => 'code-point',
    of: ['code-point', 'language'],
    schema: {
      enum: ['code-point', 'language'],
      description: 'How names sort: by code point, or as the language does.',
    },
  }),
  // The page's address tells its language itself.
  language: choice({ word: 'language', address: null, usual: () => 'en', of: languages }),
};

/** Both ends included; the feature could not be switched off any more after `limits.lastDisabledDay`. */
function checkDisabled(value: unknown, setting: string): void {
  if (!Array.isArray(value)) throw badSetting(setting, value);
  for (const range of value as Settings['disabled']) {
    checkDate(setting, range?.from);
    checkDate(setting, range?.to);
    if (range.from > range.to || range.to > limits.lastDisabledDay) {
      throw badSetting(setting, `${range.from}..${range.to}`);
    }
  }
}

function checkWholeDays(value: unknown, setting: string): void {
  if (!Array.isArray(value)) throw badSetting(setting, value);
  for (const day of value as unknown[]) if (day !== 'all') checkDate(setting, day);
}

export function defaultSettings(): Settings {
  return usualOf(settingsTable);
}

/** The settings after a change; `bad-setting` or `wrong-call` where a value cannot be used. */
export function changeSettings(settings: Settings, change: Partial<Settings>): Settings {
  checkNames(change, settingsTable, 'settings');
  const changed = { ...settings };
  for (const [name, value] of Object.entries(change)) {
    if (value !== undefined) Object.assign(changed, { [name]: value });
  }
  checkAll(settingsTable, changed);
  const { disabled, wholeDays } = changed;
  return { ...changed, disabled: disabled.map(({ from, to }) => ({ from, to })), wholeDays: [...wholeDays] };
}

/** Settings on which the reading depends, as one text. */
export function readKey(settings: Settings): string {
  const resolved = { ...settings, logTimeZone: settings.logTimeZone ?? settings.timeZone };
  return JSON.stringify(
    namesOf(settingsTable)
      .filter((name) => settingsTable[name].readsFiles)
      .map((name) => resolved[name]),
  );
}

/** True where files are read again for the change: a setting that says so would be another than it is. */
export function readsFiles(settings: Settings, change: Partial<Settings>): boolean {
  return readKey({ ...settings, ...change }) !== readKey(settings);
}
