/** Arithmetic on days written `yyyy-MM-dd`, without any zone. */
import type { CivilDate } from '../../engine/api/types';

const dayMilliseconds = 86_400_000;

export function addDays(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** Days from one to a later one; negative where it is an earlier one. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds);
}

/** `2026-11`, of `2026-11-21`. */
export function monthOf(day: CivilDate): string {
  return day.slice(0, 7);
}

/** `2026-11-30`, of `2026-11`. */
export function lastDayOf(month: string): CivilDate {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** Months from the later one back to the earlier one, both included. */
export function monthsBack(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0] = to.split('-').map(Number);
  while (year > lastYear || (year === lastYear && month >= lastMonth)) {
    months.push(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
    month -= 1;
    if (month === 0) {
      month = 12;
      year -= 1;
    }
  }
  return months;
}

/** 0 is Sunday. */
export function weekdayOf(day: CivilDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
