/**
 * The view in the address: `#as-of=2026-11-20&sort=last-access:desc&department=sales&below=1&language=ja`. It holds what
 * differs from the usual, readable, so that a view can be linked; never a name, a login or a searched text.
 */
import { panels } from '../element/panels';
import { furtherColumns } from '../element/table/columns';
import { chosenSettings, defaultViewState } from '../element/public/default-view';
import type { ViewState } from '../element/public/view-state';
import { badSetting } from '../engine/api/errors';
import type { Language } from '../engine/api/types';
import { settingsTable } from '../engine/settings/settings';
import { filtersTable, sortOfWord, wordOfSort } from '../engine/settings/view';
import { namesOf, type Table } from '../engine/settings/worded';
import { languageOf } from '../messages/languages';

export interface Address {
  language: Language | null;
  view: ViewState;
  /** The parts that say nothing that can be shown, as written. */
  ignored: string[];
}

/** Departments in one address: it is to be sent, and some programs cut what is longer. The page says so. */
export const mostDepartments = 50;

/** A name of a table by its key in the address. */
function nameOf<Values>(table: Table<Values>, key: string): (keyof Values & string) | undefined {
  return namesOf(table).find((name) => table[name].address === key);
}

/** Takes one part into the values of a table; throws where it cannot be used. */
function takeInto<Values>(table: Table<Values>, name: keyof Values & string, value: string, values: Values): void {
  const { takes, take, check } = table[name];
  if (takes === 'nothing' && value !== '1') throw badSetting(name, value);
  const taken = take(value, name, values[name]);
  check(taken, name);
  values[name] = taken;
}

/** Takes one part into the view; false where it says nothing that can be shown. */
function take(address: Address, key: string, value: string): boolean {
  const { view } = address;
  try {
    const setting = nameOf<ViewState['settings']>(settingsTable, key);
    const filter = nameOf<ViewState['filters']>(filtersTable, key);
    if (setting !== undefined) {
      takeInto<ViewState['settings']>(settingsTable, setting, value, view.settings);
    } else if (filter !== undefined) {
      if (filter === 'departments' && view.filters.departments.length === mostDepartments) return false;
      takeInto<ViewState['filters']>(filtersTable, filter, value, view.filters);
    } else {
      return takeOfPage(address, key, value);
    }
    return true;
  } catch {
    return false;
  }
}

/** Behind the panel that is shown where the address says nothing. */
const [, ...furtherPanels] = panels;

/** What only the page knows. */
function takeOfPage(address: Address, key: string, value: string): boolean {
  const { view } = address;
  switch (key) {
    case 'language':
      address.language = languageOf(value);
      return address.language !== null;
    case 'sort':
      view.sort = sortOfWord(value);
      return true;
    case 'columns': {
      const names = value === '' ? [] : value.split(',');
      view.columns = furtherColumns.filter((column) => names.includes(column));
      return view.columns.length === names.length;
    }
    case 'tab': {
      const panel = furtherPanels.find(({ name }) => name === value);
      if (panel !== undefined) view.tab = panel.name;
      return panel !== undefined;
    }
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

/** The parts that give the values of a table that are not the usual ones. */
function partsOf<Values>(table: Table<Values>, values: Partial<Values>): [string, string][] {
  return namesOf(table).flatMap((name) => {
    const { address, give } = table[name];
    const value = values[name];
    if (address === null || value === undefined) return [];
    return give(value as Values[typeof name]).map((word): [string, string] => [address, word]);
  });
}

/** The fragment that asks for this; empty where all is as usual. */
export function writeAddress(view: ViewState, language: Language | null): string {
  const { sort, columns, tab } = view;
  const filters = { ...view.filters, departments: view.filters.departments.slice(0, mostDepartments) };
  const parts: [string, string | null][] = [
    ...partsOf<ViewState['settings']>(settingsTable, chosenSettings(view)),
    ['sort', sort && wordOfSort(sort)],
    ...partsOf<ViewState['filters']>(filtersTable, filters),
    ['columns', columns?.join(',') ?? null],
    ['tab', furtherPanels.some(({ name }) => name === tab) ? tab : null],
    ['language', language],
  ];
  return parts
    .filter((part): part is [string, string] => part[1] !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%(2F|3A|2C)/g, decodeURIComponent)}`)
    .join('&');
}
