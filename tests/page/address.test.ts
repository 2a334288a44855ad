/** The address of the page: what is written is read, and nothing that it may hold breaks the reading. */
import { describe, expect, it } from 'vitest';
import { furtherColumns } from '../../web/element/table/columns';
import { defaultViewState } from '../../web/element/public/default-view';
import type { ViewState } from '../../web/element/public/view-state';
import { readAddress, writeAddress } from '../../web/page/address';

const full: ViewState = {
  settings: {
    asOf: '2026-11-20',
    timeZone: 'America/Argentina/Buenos_Aires',
    logTimeZone: 'Etc/GMT+9',
    windowDays: 366,
    recordingStart: '2023-01-01',
    wholeDays: ['2026-11-03', 'all'],
    disabled: [
      { from: '2022-07-01', to: '2022-07-31' },
      { from: '2022-11-30', to: '2022-11-30' },
    ],
    rule: 'screen-or-sign-in',
    basis: 'snapshot',
    textOrder: 'language',
  },
  sort: { key: 'last-access', descending: true },
  filters: {
    departments: ['sales & more', '', '営業=1', 'a,b'],
    withBelow: true,
    lastAccessBy: '2026-10',
    maxDays: 0,
    never: true,
  },
  columns: [...furtherColumns],
  tab: 'pictures',
};

describe('the address', () => {
  it('of the usual view is empty, and an empty one is the usual view', () => {
    expect(writeAddress(defaultViewState(), null)).toBe('');
    expect(readAddress('')).toEqual({ language: null, view: defaultViewState(), ignored: [] });
  });

  it('gives back every member of a view', () => {
    const written = writeAddress(full, 'zh');
    expect(readAddress(written)).toEqual({ language: 'zh', view: full, ignored: [] });
    expect(written).toContain('as-of=2026-11-20&time-zone=America/Argentina/Buenos_Aires&log-time-zone=');
    expect(readAddress(writeAddress({ ...full, columns: [] }, null)).view.columns).toEqual([]);
  });

  it.each([
    ...[
      'as-of=2026-02-30',
      'as-of=tomorrow',
      'window=0',
      'window=367',
      'window=1e2',
      'time-zone=Mars',
      'time-zone=09:00',
    ],
    ...[
      'log-time-zone=',
      'rule=all',
      'recording-start=1969-12-31',
      'disabled=2022-07-01',
      'disabled=2022-08-01..2022-07-01',
    ],
    ...[
      'disabled=2022-07-01..2022-12-01',
      'sort=login',
      'sort=user:up',
      'sort=user:desc:x',
      'below=yes',
      'max-days=-1',
    ],
    ...[
      'max-days=367',
      'last-access-by=2026-13',
      'never=0',
      'tab=users',
      'columns=name',
      'language=tlh',
      'text=sato',
      'login=sato',
      '__proto__=1',
    ],
  ])('leaves out and names %s', (part) => {
    const { view, ignored } = readAddress(part);
    expect(ignored).toEqual([part.replace(/=$/, '')]);
    expect({ ...view, columns: null, filters: { ...view.filters, withBelow: false, never: false } }).toEqual(
      defaultViewState(),
    );
  });

  it('takes the good parts beside the bad ones', () => {
    const { view, ignored } = readAddress('window=7&window=x&sort=user&%ZZ');
    expect(view.settings.windowDays).toBe(7);
    expect(view.sort).toEqual({ key: 'user', descending: false });
    expect(ignored).toHaveLength(2);
  });
});
