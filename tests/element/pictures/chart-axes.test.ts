/** The marks of axes: round numbers, and days that mean something in a calendar. */
import { describe, expect, it } from 'vitest';
import { dayTicks, valueTicks } from '../../../web/element/pictures/chart-axes';
import { addDays, daysBetween } from '../../../web/element/parts/civil-days';

describe('the marks of an axis', () => {
  it('of values are whole and round, begin at 0 and end at or over the most', () => {
    const marks = (most: number): number[] => valueTicks(most, 'en').map(({ at }) => at);
    expect(marks(0)).toEqual([0, 1]);
    expect(marks(1)).toEqual([0, 1]);
    expect(marks(3)).toEqual([0, 1, 2, 3]);
    expect(marks(55)).toEqual([0, 20, 40, 60]);
    expect(marks(200)).toEqual([0, 50, 100, 150, 200]);
    expect(marks(201)).toEqual([0, 100, 200, 300]);
    for (let most = 0; most < 3000; most += 1) {
      const all = marks(most);
      expect(all.at(-1)).toBeGreaterThanOrEqual(most);
      expect(all.length).toBeLessThanOrEqual(6);
      expect(all.every(Number.isInteger)).toBe(true);
    }
    expect(valueTicks(8000, 'en').map(({ label }) => label)).toEqual(['0', '2,000', '4,000', '6,000', '8,000']);
    expect(valueTicks(400_000, 'ja').at(-1)!.label).toBe('40万');
  });

  it('of days are Mondays, beginnings of months or of years, as many as there is room for', () => {
    // 9 October 2026 is a Friday.
    expect(dayTicks('2026-10-09', 43, 10, 'en')).toEqual([
      { at: 3, label: 'Oct 12' },
      { at: 10, label: 'Oct 19' },
      { at: 17, label: 'Oct 26' },
      { at: 24, label: 'Nov 2' },
      { at: 31, label: 'Nov 9' },
      { at: 38, label: 'Nov 16' },
    ]);
    expect(dayTicks('2026-10-09', 3, 10, 'ja').map(({ label }) => label)).toEqual(['10月9日', '10月10日', '10月11日']);
    expect(dayTicks('2026-10-09', 43, 4, 'en').map(({ at }) => at)).toEqual([3, 17, 31]);
    const year = dayTicks('2025-11-21', 365, 8, 'en');
    expect(year.map(({ label }) => label)).toEqual(['2026', 'Mar', 'May', 'Jul', 'Sep', 'Nov']);
    for (const { at } of year) expect(addDays('2025-11-21', at)).toMatch(/-01$/);
    expect(dayTicks('2022-06-12', 1600, 8, 'zh').map(({ label }) => label)).toContain('2024年');
    for (const room of [3, 5, 8, 14]) {
      for (const days of [63, 100, 365, 1600]) {
        expect(dayTicks('2022-06-12', days, room, 'en').length).toBeLessThanOrEqual(room + 1);
      }
    }
  });

  it('count days over months and leap years', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
    expect(daysBetween('2022-06-12', '2026-11-20')).toBe(1622);
  });
});
