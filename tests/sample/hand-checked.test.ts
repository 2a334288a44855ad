/**
 * Holds the built command to rows that were worked out by hand (tests/data/hand-checked/README.md). The cases below
 * say how another setting changes them: each difference is written out, never computed by the rules themselves.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../web/engine/api/types';
import { repository, runCommand, type Written } from './command';

const folder = join(repository, 'tests/data/hand-checked');
const expectedCsv = readFileSync(join(folder, 'expected.csv'), 'utf8');
const expectedLedger = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Ledger;
const disabled = ['--disabled', '2022-08-01..2022-08-10'];
const base = ['--as-of', '2026-11-20', '--time-zone', 'America/New_York'];

interface Run {
  options?: string[];
  without?: string[];
  services?: 'userServices.csv' | 'userServices-with-administrator.csv' | null;
}

/** The command on the company's files, with one of the services files or none. */
function run({ options = [...base, ...disabled], without = [], services = 'userServices.csv' }: Run): Written {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv') && name !== 'expected.csv' && !name.startsWith('userServices'))
    .filter((name) => !without.includes(name));
  return runCommand([...files, ...(services === null ? [] : [services]), ...options], folder);
}

/** The hand-written rows by login name, each without its line end. */
const rows = new Map(
  expectedCsv
    .split('\r\n')
    .slice(1, -1)
    .map((line) => [/^"[^"]*","'?([^"]*)"/.exec(line)?.[1] ?? '', line]),
);
const logins = [...rows.keys()];
const heading = expectedCsv.slice(0, expectedCsv.indexOf('\r\n'));

/** The CSV with these last dates and numbers of days instead, and with the rows of these logins in this order. */
function csvWith(changes: Record<string, [string, number]>, order = logins, headingLine = heading): string {
  const lines = order.map((login) => {
    const line = rows.get(login) ?? `no row of ${login}`;
    const change = changes[login];
    return change ? line.replace(/"[^"]*","[^"]*"$/, `"${change[0]}","${change[1]}"`) : line;
  });
  return [headingLine, ...lines, ''].join('\r\n');
}

describe('rows checked by hand', () => {
  it('are what the command writes, with the ledger', () => {
    const { csv, ledger, manifest } = run({});
    expect(csv).toBe(expectedCsv);
    expect(ledger).toEqual(expectedLedger);
    expect(manifest.rows).toBe(43);
    const states = manifest.inputs.filter((input) => input.name.endsWith('visits.csv')).map((input) => input.state);
    expect(states.sort()).toEqual(['duplicate', 'used']);
  });

  it('do not change with the order of the files or without the copy', () => {
    expect(run({ without: ['copy-of-visits.csv'] }).csv).toBe(expectedCsv);
  });

  it('follow the as-of date: the window moves by one day, the line after it counts', () => {
    const { csv, ledger } = run({ options: ['--as-of', '2026-11-21', '--time-zone', 'America/New_York', ...disabled] });
    expect(csv).toBe(
      csvWith({ 'after.asof': ['2026-11-21', 1], 'window.first': ['2026-10-22', 0], 'window.both': ['2026-11-20', 1] }),
    );
    expect(ledger).toEqual({ ...expectedLedger, afterAsOf: 0, counted: 37 });
  });

  it('follow the as-of date back to a day long ago', () => {
    const { csv, ledger } = run({ options: ['--as-of', '2022-06-12', '--time-zone', 'America/New_York', ...disabled] });
    const none = Object.fromEntries(logins.map((login): [string, [string, number]] => [login, ['', 0]]));
    expect(csv).toBe(csvWith({ ...none, 'early.on': ['2022-06-12', 1] }));
    // The range of the feature's absence comes before the as-of date among the rules: its two lines stay there.
    expect(ledger).toEqual({ ...expectedLedger, afterAsOf: 36, counted: 1 });
  });

  it.each<[number, Record<string, [string, number]>]>([
    [31, { 'window.before': ['2026-10-21', 1] }],
    [366, { 'window.before': ['2026-10-21', 1], 'clock.never': ['2026-03-08', 1] }],
    [
      1,
      {
        'window.first': ['2026-10-22', 0],
        'window.both': ['2026-11-20', 1],
        'clock.twice': ['2026-11-01', 0],
        'offset.day': ['2026-11-10', 0],
        'result.fine': ['2026-11-17', 0],
        'twice.listed': ['2026-11-12', 0],
        'new.name': ['2026-11-14', 0],
        'padded.login': ['2026-11-12', 0],
        'line.break': ['2026-11-12', 0],
        'many.times': ['2026-11-16', 0],
        'in.overlap': ['2026-11-11', 0],
      },
    ],
  ])('follow a window of %i days', (days, changes) => {
    const { csv, ledger } = run({ options: [...base, ...disabled, '--window', String(days)] });
    expect(csv).toBe(csvWith(changes, logins, heading.replace('last 30 days', `last ${days} days`)));
    expect(ledger).toEqual(expectedLedger);
  });

  it('count sign-ins under the other rule, but neither signing out nor sessions of programs', () => {
    const { csv, ledger } = run({ options: [...base, ...disabled, '--rule', 'screen-or-sign-in'] });
    expect(csv).toBe(csvWith({ 'other.service': ['2026-11-19', 1], 'line.break': ['2026-11-19', 2] }));
    expect(ledger).toEqual({ ...expectedLedger, otherService: 4, failed: 6, counted: 38 });
  });

  it.each(['America/Costa_Rica', 'America/Phoenix'])('follow the zone of the days: %s', (zone) => {
    const { csv, ledger } = run({
      options: ['--as-of', '2026-11-20', '--time-zone', zone, '--log-time-zone', 'America/New_York', ...disabled],
    });
    expect(csv).toBe(
      csvWith({
        'after.asof': ['2026-11-20', 1],
        'window.first': ['2026-10-21', 0],
        'window.both': ['2026-11-20', 1],
        'clock.twice': ['2026-10-31', 1],
        'disabled.inside': ['2022-07-31', 0],
        'disabled.outside': ['2022-07-31', 0],
        'early.on': ['', 0],
      }),
    );
    expect(ledger).toEqual({ ...expectedLedger, beforeRecording: 4, afterAsOf: 0, counted: 36 });
  });

  it('follow the first day of the recording', () => {
    const later = run({ options: [...base, ...disabled, '--recording-start', '2022-06-13'] });
    expect(later.csv).toBe(csvWith({ 'early.on': ['', 0] }));
    expect(later.ledger).toEqual({ ...expectedLedger, beforeRecording: 4, counted: 35 });
    const earlier = run({ options: [...base, ...disabled, '--recording-start', '2022-06-11'] });
    expect(earlier.csv).toBe(csvWith({ 'early.before': ['2022-06-11', 0] }));
    expect(earlier.ledger).toEqual({ ...expectedLedger, beforeRecording: 2, counted: 37 });
  });

  it('count the disabled days where the feature was on', () => {
    const { csv, ledger } = run({ options: base });
    expect(csv).toBe(csvWith({ 'disabled.inside': ['2022-08-10', 0] }));
    expect(ledger).toEqual({ ...expectedLedger, beforeRecording: 1, counted: 38 });
  });

  it('have the unlicensed users too where there is no services file, but not Administrator', () => {
    const { csv, ledger } = run({ services: null });
    const unlicensed = [
      '"Unlicensed Row","unlicensed.row","Sales","A","2026-11-15","1"\r\n',
      '"Unlicensed Absent","unlicensed.absent","","","","0"\r\n',
    ];
    expect(csv).toBe(expectedCsv.replace('"Department None"', `${unlicensed.join('')}"Department None"`));
    expect(ledger).toEqual(expectedLedger);
  });

  it('have Administrator where the services name him', () => {
    const { csv, ledger } = run({ services: 'userServices-with-administrator.csv' });
    const administrator = '"Administrator","Administrator","","","","0"';
    expect(csv).toBe([heading, administrator, rows.get('today.only'), ''].join('\r\n'));
    expect(ledger).toEqual(expectedLedger);
  });

  it('show department codes, in the order of their names, without a departments file', () => {
    const { csv } = run({ without: ['organization.csv'], options: [...base, ...disabled, '--sort', 'department'] });
    const departments = csv
      .split('\r\n')
      .slice(1, -1)
      .map((line) => /"[^"]*","[^"]*","([^"]*)","([^"]*)"/.exec(line));
    for (const [, name, code] of departments.map((match) => match ?? [])) expect(name).toBe(code);
    expect([...new Set(departments.map((match) => match?.[1]))]).toEqual([
      'A',
      'A1',
      'A1a',
      'B',
      'B1',
      'B2',
      'X10',
      'X99',
      '',
    ]);
  });

  it('are written in Japanese and Chinese', () => {
    expect(run({ options: [...base, ...disabled, '--language', 'ja'] }).csv).toBe(
      csvWith(
        {},
        logins,
        '\ufeff"ユーザー","ユーザー（ログイン名）","組織","組織（組織コード）","最終アクセス日","過去30日間のアクセス日数"',
      ),
    );
    expect(run({ options: [...base, ...disabled, '--language', 'zh', '--window', '30'] }).csv).toBe(
      csvWith({}, logins, '\ufeff"用户","用户（登录名）","组织","组织（组织代码）","上次访问日期","近30天的访问天数"'),
    );
    expect(run({ options: [...base, ...disabled, '--language', 'zh-TW'] }).csv).toBe(
      csvWith(
        {},
        logins,
        '\ufeff"使用者","使用者（登入名稱）","組織","組織（組織代碼）","最後存取日期","近30天的存取天數"',
      ),
    );
  });

  it('are written untouched with --raw', () => {
    const untouched = expectedCsv.replaceAll(/(?<=[\r\n,])"'/g, '"');
    expect(untouched).toContain(`"'=kept"`);
    expect(run({ options: [...base, ...disabled, '--raw'] }).csv).toBe(untouched);
  });
});

const byDepartment = {
  B: [
    'order.zero',
    'order.five',
    'order.ten.a',
    'order.ten.b',
    'window.both',
    'api.session',
    'early.before',
    'in.overlap',
  ],
  B2: ['window.before', 'api.action', 'result.fine', 'padded.login'],
  B1: ['window.first', 'api.module', 'failed.code', 'case.different', 'after.asof', 'formula.name'],
  A: [
    'never.used',
    'clock.never',
    'failed.text',
    'disabled.inside',
    'new.name',
    'other.service',
    'status.empty',
    'name.empty',
    'formula.kept',
  ],
  A1: ['clock.twice', 'api.kind', 'early.on', 'department.two', 'twice.listed', 'many.times', '@handle'],
  A1a: ['today.only', 'offset.day', 'failed.number', 'disabled.outside', 'line.break'],
  X10: ['department.other'],
  X99: ['department.unknown'],
  none: ['department.none', 'department.absent'],
};

const dated = [
  ['early.on'],
  ['disabled.outside'],
  ['clock.never'],
  ['window.before'],
  ['window.first'],
  ['clock.twice'],
  ['offset.day'],
  ['in.overlap'],
  ['twice.listed', 'padded.login', 'line.break'],
  ['new.name'],
  ['many.times'],
  ['result.fine'],
  ['today.only', 'window.both'],
];
const never = logins.filter((login) => !dated.flat().includes(login));

const counted = [
  ['today.only', 'window.first', 'clock.twice', 'twice.listed', 'padded.login', 'line.break', 'many.times'],
  ['window.both', 'new.name', 'in.overlap'],
  ['offset.day'],
  ['result.fine'],
];
const uncounted = logins.filter((login) => !counted.flat().includes(login));

const byName = [
  'formula.kept',
  'formula.name',
  'after.asof',
  'api.action',
  'api.kind',
  'api.module',
  'api.session',
  'case.different',
  'clock.never',
  'clock.twice',
  'department.absent',
  'department.none',
  'department.other',
  'department.two',
  'department.unknown',
  'disabled.inside',
  'disabled.outside',
  'early.before',
  'early.on',
  'failed.code',
  'failed.number',
  'failed.text',
  'in.overlap',
  'line.break',
  'many.times',
  'never.used',
  'new.name',
  'offset.day',
  'order.five',
  'order.ten.a',
  'order.ten.b',
  'order.zero',
  'other.service',
  'padded.login',
  'result.fine',
  'status.empty',
  'today.only',
  'twice.listed',
  'window.before',
  'window.both',
  'window.first',
  'name.empty',
  '@handle',
];

describe('the order of rows checked by hand', () => {
  it.each<[string, string[]]>([
    ['department', Object.values(byDepartment).flat()],
    ['department:desc', Object.values(byDepartment).reverse().flat()],
    ['last-access', [never, ...dated].flat()],
    ['last-access:desc', [...[...dated].reverse(), never].flat()],
    ['access-days', [uncounted, ...counted].flat()],
    ['access-days:desc', [...[...counted].reverse(), uncounted].flat()],
    ['user', byName],
    ['user:desc', [...byName].reverse()],
  ])('by %s', (sort, order) => {
    expect(run({ options: [...base, ...disabled, '--sort', sort] }).csv).toBe(csvWith({}, order));
  });
});

describe('filters on rows checked by hand', () => {
  it.each<[string, string[], string[]]>([
    ['never accessed', ['--never'], never],
    ['at most 0 days', ['--max-days', '0'], uncounted],
    [
      'at most 2 days and last access in or before October',
      ['--max-days', '2', '--last-access-by', '2026-10'],
      logins.filter((login) =>
        [...never, 'early.on', 'disabled.outside', 'clock.never', 'window.before', 'window.first'].includes(login),
      ),
    ],
    [
      'last access on or before a date',
      ['--last-access-by', '2026-10-21'],
      logins.filter((login) =>
        [...never, 'early.on', 'disabled.outside', 'clock.never', 'window.before'].includes(login),
      ),
    ],
    [
      'a part of the login, the name or the department, in any case and width',
      ['--text', 'ＥＡＳＴ　ｏｎｅ'],
      ['today.only', 'offset.day', 'failed.number', 'disabled.outside', 'line.break'],
    ],
    ['a part of the login', ['--text', '@HAND'], ['@handle']],
    ['a compatible character', ['--text', '=FULL'], ['@handle']],
  ])('%s', (_, filter, order) => {
    expect(run({ options: [...base, ...disabled, ...filter] }).csv).toBe(csvWith({}, order));
  });
});
