/**
 * The view in the address: `#as-of=2026-11-20&sort=last-access:desc&department=sales&below=1&language=ja`. It holds what
 * differs from the usual, readable, so that a view can be linked; never a name, a login or a searched text.
 */
import { furtherColumns } from '../element/table/columns';
import { chosenSettings, defaultViewState } from '../element/public/default-view';
import type { ViewState } from '../element/public/view-state';
import type { Language, Rule, SortKey } from '../engine/api/types';
import { languageOf } from '../messages/languages';

export interface Address {
  language: Language | null;
  view: ViewState;
  /** The parts that say nothing that can be shown, as written. */
  ignored: string[];
}

const rules: readonly Rule[] = ['screen', 'screen-or-sign-in'];
const sortKeys: readonly SortKey[] = ['user', 'department', 'last-access', 'access-days'];
const lastDisabledDay = '2022-11-30';
/** Departments in one address: it is to be sent, and some programs cut what is longer. The page says so. */
export const mostDepartments = 50;

function isDay(text: string): boolean {
  if (!/^(19[7-9]\d|2[01]\d\d)-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isZone(text: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function whole(text: string, least: number, most: number): number | null {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : -1;
  return value >= least && value <= most ? value : null;
}

/** Takes one part into the view; false where it says nothing that can be shown. */
function take(address: Address, name: string, value: string): boolean {
  const { settings, filters } = address.view;
  switch (name) {
    case 'language':
      address.language = languageOf(value);
      return address.language !== null;
    case 'as-of':
      if (isDay(value)) settings.asOf = value;
      return isDay(value);
    case 'recording-start':
      if (isDay(value)) settings.recordingStart = value;
      return isDay(value);
    case 'window': {
      const days = whole(value, 1, 366);
      if (days !== null) settings.windowDays = days;
      return days !== null;
    }
    case 'time-zone':
      if (isZone(value)) settings.timeZone = value;
      return isZone(value);
    case 'log-time-zone':
      if (isZone(value)) settings.logTimeZone = value;
      return isZone(value);
    case 'rule': {
      const rule = rules.find((each) => each === value);
      if (rule) settings.rule = rule;
      return rule !== undefined;
    }
    case 'text-order':
      if (value === 'language') settings.textOrder = value;
      return value === 'language';
    case 'disabled': {
      const [from = '', to = '', ...more] = value.split('..');
      if (more.length > 0 || !isDay(from) || !isDay(to) || from > to || to > lastDisabledDay) return false;
      settings.disabled = [...settings.disabled, { from, to }];
      return true;
    }
    case 'sort': {
      const [key, order, ...more] = value.split(':');
      const sorted = sortKeys.find((each) => each === key);
      if (!sorted || more.length > 0 || (order !== undefined && order !== 'desc')) return false;
      address.view.sort = { key: sorted, descending: order === 'desc' };
      return true;
    }
    case 'department':
      if (filters.departments.length === mostDepartments) return false;
      filters.departments = [...filters.departments, value];
      return true;
    case 'below':
      filters.withBelow = value === '1';
      return value === '1';
    case 'last-access-by':
      if (!isDay(value.length === 7 ? `${value}-01` : value)) return false;
      filters.lastAccessBy = value;
      return true;
    case 'max-days':
      filters.maxDays = whole(value, 0, 366);
      return filters.maxDays !== null;
    case 'never':
      filters.never = value === '1';
      return value === '1';
    case 'columns': {
      const names = value === '' ? [] : value.split(',');
      address.view.columns = furtherColumns.filter((column) => names.includes(column));
      return address.view.columns.length === names.length;
    }
    case 'tab':
      if (value === 'pictures') address.view.tab = value;
      return value === 'pictures';
    default:
      return false;
  }
}

/** Letters of a fragment that are read: with all departments that an address may hold it is a tenth of that. */
const longestFragment = 32_768;
/** Letters of a part that are kept to be shown. */
const shownOfPart = 200;

/** What a fragment (without its `#`) asks for; everything else is as usual. One that nobody wrote by hand is ignored. */
export function readAddress(fragment: string): Address {
  const address: Address = { language: null, view: defaultViewState(), ignored: [] };
  if (fragment.length > longestFragment) {
    address.ignored.push(fragment.slice(0, shownOfPart));
    return address;
  }
  for (const [name, value] of new URLSearchParams(fragment)) {
    if (!take(address, name, value)) address.ignored.push(value === '' ? name : `${name}=${value}`);
  }
  return address;
}

/** The fragment that asks for this; empty where all is as usual. */
export function writeAddress(view: ViewState, language: Language | null): string {
  const { asOf, windowDays, timeZone, logTimeZone, rule, recordingStart, disabled, textOrder } = chosenSettings(view);
  const { sort, filters, columns, tab } = view;
  const parts: [string, string | number | null | undefined][] = [
    ['as-of', asOf],
    ['window', windowDays],
    ['time-zone', timeZone],
    ['log-time-zone', logTimeZone],
    ['rule', rule],
    ['recording-start', recordingStart],
    ...(disabled ?? []).map(({ from, to }): [string, string] => ['disabled', `${from}..${to}`]),
    ['text-order', textOrder],
    ['sort', sort && `${sort.key}${sort.descending ? ':desc' : ''}`],
    ...filters.departments.slice(0, mostDepartments).map((code): [string, string] => ['department', code]),
    ['below', filters.withBelow ? 1 : null],
    ['last-access-by', filters.lastAccessBy],
    ['max-days', filters.maxDays],
    ['never', filters.never ? 1 : null],
    ['columns', columns?.join(',')],
    ['tab', tab === 'pictures' ? tab : null],
    ['language', language],
  ];
  return parts
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value!).replace(/%(2F|3A|2C)/g, decodeURIComponent)}`)
    .join('&');
}
