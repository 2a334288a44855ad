/** Order and filters of the rows: a table of the filters as of the settings, and the checks of both. */
import { badSetting } from '../api/errors';
import type { Filters, View } from '../api/types';
import { dayNumber } from '../calendar/civil-date';
import { limits, sortKeys } from '../../vocabulary';
import { checkChoice, checkNames } from './checks';
import { checkAll, flag, usualOf, whole, worded, type Table } from './worded';

export const filtersTable: Table<Filters> = {
  // It may name a person, so no address holds it.
  text: worded<string>({
    word: 'text',
    address: null,
    usual: () => '',
    check: (value, setting) => {
      if (typeof value !== 'string') throw badSetting(setting, value);
    },
    schema: { type: 'string' },
  }),
  departments: {
    usual: () => [],
    check: (value, setting) => {
      if (!Array.isArray(value) || value.some((code) => typeof code !== 'string')) throw badSetting(setting, value);
    },
    option: 'department',
    address: 'department',
    takes: 'words',
    take: (word, _setting, before) => [...before, word],
    give: (codes) => codes,
    schema: { type: 'array', items: { type: 'string' } },
  },
  withBelow: flag({ word: 'with-below', address: 'below', usual: () => false }),
  lastAccessBy: worded<string | null>({
    word: 'last-access-by',
    usual: () => null,
    check: (by, setting) => {
      if (by === null) return;
      const month = typeof by === 'string' && /^\d{4}-\d{2}$/.test(by);
      if (dayNumber(month ? `${by}-01` : by) === null) throw badSetting(setting, by);
    },
    schema: { type: ['string', 'null'], pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' },
  }),
  maxDays: whole<number | null>({ word: 'max-days', usual: () => null, least: 0, most: limits.windowDays }),
  never: flag({ word: 'never', usual: () => false }),
};

export function defaultFilters(): Filters {
  return usualOf(filtersTable);
}

export function defaultView(): View {
  return { sort: null, filters: defaultFilters() };
}

/** `last-access:desc` as an order; `bad-setting` where it is none. */
export function sortOfWord(word: string): NonNullable<View['sort']> {
  const [key, direction, ...more] = word.split(':');
  const known = sortKeys.find((each) => each === key);
  if (known === undefined || more.length > 0 || (direction !== undefined && direction !== 'desc')) {
    throw badSetting('sort', word);
  }
  return { key: known, descending: direction === 'desc' };
}

export function wordOfSort({ key, descending }: NonNullable<View['sort']>): string {
  return descending ? `${key}:desc` : key;
}

/** The view after a change; what is not named stays. */
export function changeView(view: View, change: { sort?: View['sort']; filters?: Partial<Filters> }): View {
  checkNames(change, view, 'view');
  const sort = change.sort === undefined ? view.sort : change.sort;
  if (sort !== null) {
    checkChoice('sort', sort?.key, sortKeys);
    if (typeof sort.descending !== 'boolean') throw badSetting('sort', sort);
  }
  const filters = { ...view.filters };
  checkNames(change.filters ?? {}, filtersTable, 'filters');
  for (const [name, value] of Object.entries(change.filters ?? {})) {
    if (value !== undefined) Object.assign(filters, { [name]: value });
  }
  checkAll(filtersTable, filters);
  return {
    sort: sort === null ? null : { key: sort.key, descending: sort.descending },
    filters: { ...filters, departments: [...filters.departments] },
  };
}
