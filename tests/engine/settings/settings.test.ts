import { describe, expect, it } from 'vitest';
import { checkOverrides } from '../../../web/engine/settings/overrides';
import { changeSettings, defaultSettings } from '../../../web/engine/settings/settings';
import { changeView, defaultView } from '../../../web/engine/settings/view';
import type { InputOverrides, Settings, View } from '../../../web/engine/api/types';
import { csvText, everything, newEngine, rejection } from '../support/engine';

const bad: [string, object][] = [
  ['a day that does not exist', { asOf: '2026-02-29' }],
  ['a day before 1970', { asOf: '1969-12-31' }],
  ['a day after 2199', { asOf: '2200-01-01' }],
  ['a day in another form', { asOf: '21/11/2026' }],
  ['a zone that does not exist', { timeZone: 'Asia/Tokio' }],
  ['no zone at all', { timeZone: null }],
  ['a log zone that does not exist', { logTimeZone: 'nowhere' }],
  ['a window of no day', { windowDays: 0 }],
  ['a window of 367 days', { windowDays: 367 }],
  ['a window of half a day', { windowDays: 1.5 }],
  ['a window in words', { windowDays: '30' }],
  ['a recording start that does not exist', { recordingStart: '2022-13-01' }],
  ['a disabled range turned round', { disabled: [{ from: '2022-07-02', to: '2022-07-01' }] }],
  ['a disabled range that ends in December 2022', { disabled: [{ from: '2022-07-02', to: '2022-12-01' }] }],
  ['a disabled range without an end', { disabled: [{ from: '2022-07-02' }] }],
  ['a rule of another name', { rule: 'Screen' }],
  ['a language of another name', { language: 'de' }],
];

describe('settings', () => {
  it.each(bad)('refuse %s', (_, change) => {
    expect(() => changeSettings(defaultSettings(), change as Partial<Settings>)).toThrow(
      expect.objectContaining({ name: 'EngineError', code: 'bad-setting' }),
    );
  });

  it('refuse a member of another name as a wrong call', () => {
    expect(() => changeSettings(defaultSettings(), { asof: '2026-11-21' } as Partial<Settings>)).toThrow(
      expect.objectContaining({ code: 'wrong-call' }),
    );
  });

  it('take the ends of what is allowed', () => {
    const change = {
      asOf: '2199-12-31',
      windowDays: 366,
      recordingStart: '1970-01-01',
      disabled: [{ from: '2022-11-30', to: '2022-11-30' }],
    };
    expect(changeSettings(defaultSettings(), change)).toMatchObject(change);
    expect(changeSettings(defaultSettings(), { windowDays: 1, asOf: null })).toMatchObject({
      windowDays: 1,
      asOf: null,
    });
  });

  it('that are refused leave the engine as it was', async () => {
    const engine = newEngine();
    await engine.add(everything());
    const before = await csvText(engine);
    expect(await rejection(engine.configure({ windowDays: 0, asOf: '2026-01-01' }))).toMatchObject({
      code: 'bad-setting',
    });
    expect(await csvText(engine)).toBe(before);
    expect((await engine.state()).settings.asOf).toBe('2026-11-21');
  });
});

describe('the view', () => {
  it.each([
    ['a key of another name', { sort: { key: 'name', descending: false } }],
    ['a direction in words', { sort: { key: 'user', descending: 'yes' } }],
    ['a month that does not exist', { filters: { lastAccessBy: '2026-13' } }],
    ['a number of days below none', { filters: { maxDays: -1 } }],
    ['a department that is no text', { filters: { departments: [1] } }],
  ])('refuses %s', (_, change) => {
    expect(() => changeView(defaultView(), change as Partial<View>)).toThrow(
      expect.objectContaining({ code: 'bad-setting' }),
    );
  });

  it('keeps what a change does not name', () => {
    const sorted = changeView(defaultView(), { sort: { key: 'user', descending: true } });
    const filtered = changeView(sorted, { filters: { text: 'a', maxDays: 3 } });
    expect(filtered.sort).toEqual({ key: 'user', descending: true });
    expect(changeView(filtered, { filters: { maxDays: null } }).filters).toMatchObject({ text: 'a', maxDays: null });
    expect(changeView(filtered, { sort: null }).sort).toBeNull();
  });
});

describe('overrides', () => {
  it.each([
    { kind: 'user' },
    { encoding: 'latin1' },
    { delimiter: ',' },
    { dateOrder: 'ymd' },
    { columns: { Time: 'x' } },
    { means: null },
    { means: { away: ['x'] } },
    { means: { active: 'x' } },
    { means: { active: [7] } },
    { means: { active: [' '] } },
    { means: { active: ['Away'], inactive: ['ＡＷＡＹ '] } },
    { means: { failure: ['x'], success: ['x'] } },
  ])('refuse %j', (overrides) => {
    expect(() => checkOverrides(overrides as InputOverrides)).toThrow(expect.objectContaining({ code: 'bad-setting' }));
  });

  it('take a word that means one thing of users and another of results', () => {
    const means = { active: ['Blocked'], failure: ['Blocked', 'Halt'] };
    expect(checkOverrides({ means })).toEqual({ means });
  });
});
