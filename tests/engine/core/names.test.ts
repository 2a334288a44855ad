/** The names that the web side holds against those of the core, and both against the sentences. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Names, UserAccessCore } from '../../../wasm/user_access_core';
import { loadInlineCore } from '../../../web/engine/core/inline-wasm';
import { outcome } from '../../../web/engine/core/outcome';
import { settingsTable } from '../../../web/engine/settings/settings';
import { filtersTable } from '../../../web/engine/settings/view';
import { loadMessages } from '../../../web/messages/index';
import { languages } from '../../../web/messages/languages';
import { root } from '../support/engine';
import * as vocabulary from '../../../web/vocabulary';

let core: UserAccessCore;
let names: Names;
beforeAll(async () => {
  core = await loadInlineCore();
  names = outcome<Names>(core.names());
});

describe('the names of the core', () => {
  it('are those of the vocabulary, in the same order', () => {
    expect(names.inputKinds).toEqual(vocabulary.inputKinds);
    expect(names.inputFormats).toEqual(vocabulary.inputFormats);
    expect(names.fields).toEqual(vocabulary.fields);
    expect(names.fieldsOfKinds).toEqual(vocabulary.fieldsOfKinds);
    expect(names.delimiters).toEqual(vocabulary.delimiters);
    expect(names.dateOrders).toEqual(vocabulary.dateOrders);
    expect(names.rowDetails).toEqual(vocabulary.rowDetails);
    expect(names.rules).toEqual(vocabulary.rules);
    expect(names.gapReasons).toEqual(vocabulary.gapReasons);
    expect(names.nearWays).toEqual(vocabulary.nearWays);
    expect(names.buckets).toEqual(vocabulary.buckets);
    expect(names.sortKeys).toEqual(vocabulary.sortKeys);
    expect(names.languages).toEqual(languages);
  });

  it.each([
    ['InputKind', 'inputKinds'],
    ['InputFormat', 'inputFormats'],
    ['Field', 'fields'],
    ['Delimiter', 'delimiters'],
    ['DateOrder', 'dateOrders'],
    ['RowDetail', 'rowDetails'],
    ['Rule', 'rules'],
    ['GapReason', 'gapReasons'],
    ['NearWay', 'nearWays'],
    ['Language', 'languages'],
    ['SortKey', 'sortKeys'],
    ['ProblemCode', 'problemCodes'],
    ['AssumptionCode', 'assumptionCodes'],
  ] as const)('are those that are declared: %s', (type, list) => {
    const declared = readFileSync(join(root, 'wasm/user_access_core.d.ts'), 'utf8');
    const [, union = ''] = new RegExp(`^export type ${type} =([^;]*);`, 'm').exec(declared) ?? [];
    expect([...union.matchAll(/'([^']+)'/g)].map(([, name]) => name)).toEqual(names[list]);
  });

  it('come with the limits that faces tell of', () => {
    expect(names.limits).toEqual(vocabulary.limits);
  });

  it.each(languages)('have their sentences: %s', async (language) => {
    const messages = await loadMessages(language);
    const ids = [
      ...names.inputKinds.filter((kind) => names.fieldsOfKinds[kind].length > 0).map((kind) => `kind-${kind}`),
      ...names.fields.map((field) => `field-${field}`),
      ...names.delimiters.map((delimiter) => `delimiter-${delimiter}`),
      ...names.nearWays.map((way) => `near-way-${way}`),
      ...names.gapReasons.map((reason) => `gap-${reason}`),
      ...names.buckets.flatMap((bucket) => [`ledger-${bucket}`, `ledger-${bucket}-why`]),
    ];
    expect(ids.filter((id) => !messages.has(id))).toEqual([]);
    const codes = [...names.problemCodes, ...names.assumptionCodes];
    const told = (code: string): boolean => messages.has(`problem-${code}`) || messages.has(`note-${code}`);
    expect(
      [...codes, ...vocabulary.hostProblemCodes, ...vocabulary.hostNoteCodes].filter((code) => !told(code)),
    ).toEqual([]);
  });

  it('are what a session takes', () => {
    const session = new core.Session();
    const zone = { name: 'UTC', changes: [[0, 0]] };
    for (const rule of names.rules) {
      expect(session.prepare(JSON.stringify({ displayZone: zone, logZone: zone, rule }))).toBe('{"ok":true}');
    }
    expect(session.prepare(JSON.stringify({ displayZone: zone, logZone: zone, rule: 'other' }))).toContain(
      'bad-setting',
    );
    const view = { asOf: '2026-11-20', windowDays: 30, recordingStart: names.limits.recordingStart };
    const configured = (to: string): string =>
      session.configure(JSON.stringify({ ...view, disabled: [{ from: '2022-11-01', to }] }));
    expect(configured(names.limits.lastDisabledDay)).toBe('{"ok":true}');
    expect(configured('2022-12-01')).toContain('bad-setting');
    session.delete();
  });

  it('bound what the tables of settings and filters take', () => {
    expect(() => settingsTable.windowDays.check(names.limits.windowDays, 'windowDays')).not.toThrow();
    expect(() => settingsTable.windowDays.check(names.limits.windowDays + 1, 'windowDays')).toThrow('bad-setting');
    expect(() => filtersTable.maxDays.check(names.limits.windowDays + 1, 'maxDays')).toThrow('bad-setting');
    expect(settingsTable.recordingStart.usual()).toBe(names.limits.recordingStart);
  });
});
