/** Where an axis has its marks, and what stands at them. */
import type { CivilDate, Language } from '../../engine/api/types';
import { addDays } from '../parts/civil-days';
import { tagOf } from '../../messages/languages';

/** A mark of an axis: a value, or the place of a column. */
export interface Tick {
  at: number;
  label: string;
}

/** From 0 to a round number that is no less than the most: four steps at most, all whole. */
export function valueTicks(most: number, language: Language): Tick[] {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 2.5, 5, 10].map((part) => part * power).find((part) => part >= rough)!,
  );
  const whole = Number.isInteger(step) ? step : Math.ceil(step);
  const format = new Intl.NumberFormat(tagOf(language), { notation: most >= 100_000 ? 'compact' : 'standard' });
  return Array.from({ length: Math.max(1, Math.ceil(most / whole)) + 1 }, (_, index) => ({
    at: index * whole,
    label: format.format(index * whole),
  }));
}

function utc(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** For columns that are days: weeks, months or years, as many as `room` allows. */
export function dayTicks(first: CivilDate, days: number, room: number, language: Language): Tick[] {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tagOf(language), { ...options, timeZone: 'UTC' });
  const short = format({ day: 'numeric', month: 'short' });
  if (days <= 62) {
    const step = [1, 7, 14].find((each) => days / each <= room) ?? 28;
    // From a Monday on where days are left out.
    const offset = step === 1 ? 0 : (8 - utc(first).getUTCDay()) % 7;
    return Array.from({ length: Math.ceil((days - offset) / step) }, (_, index) => offset + index * step)
      .filter((at) => at < days)
      .map((at) => ({ at, label: short.format(utc(addDays(first, at))) }));
  }
  const step = [1, 2, 3, 6, 12].find((each) => days / 30.4 / each <= room) ?? 12;
  const month = format({ month: 'short' });
  const year = format({ year: 'numeric' });
  const start = utc(first);
  const ticks: Tick[] = [];
  const from = start.getUTCFullYear() * 12 + start.getUTCMonth() + (start.getUTCDate() > 1 ? 1 : 0);
  for (let number = from; ; number += 1) {
    const date = new Date(Date.UTC(Math.floor(number / 12), number % 12, 1));
    const at = Math.round((date.getTime() - start.getTime()) / 86_400_000);
    if (at >= days) return ticks;
    if (number % step === 0) ticks.push({ at, label: (number % 12 === 0 ? year : month).format(date) });
  }
}
