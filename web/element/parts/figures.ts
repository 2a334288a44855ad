/** Numbers as people of a language read them. */
import type { Language } from '../../engine/api/types';
import { tagOf } from '../../messages/languages';

/** 1,234 */
export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(tagOf(language)).format(value);
}

/** 78 % */
export function share(value: number, language: Language): string {
  return new Intl.NumberFormat(tagOf(language), { style: 'percent' }).format(value);
}

/** Fri, 20 Nov 2026, of `2026-11-20`. */
export function dayShort(value: string, language: Language): string {
  return new Intl.DateTimeFormat(tagOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${value}T00:00:00Z`));
}

/** 12.3 MB (decimal, as file managers of today show it). */
export function bytes(value: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || size >= 100 ? 0 : 1;
  return `${new Intl.NumberFormat(tagOf(language), { maximumFractionDigits: digits }).format(size)} ${units[unit]}`;
}

/** November 2026, of `2026-11`. */
export function month(value: string, language: Language): string {
  const [year = 1970, number = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, number - 1, 1));
  return new Intl.DateTimeFormat(tagOf(language), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}

/** November 2026, of `2026-11`; a day stays as it is. */
export function monthOrDay(value: string, language: Language): string {
  return value.length === 7 ? month(value, language) : value;
}

/** Nov, of `2026-11`; 2027, of `2027-01`. */
export function monthShort(value: string, language: Language): string {
  const options: Intl.DateTimeFormatOptions = value.endsWith('-01') ? { year: 'numeric' } : { month: 'short' };
  return new Intl.DateTimeFormat(tagOf(language), { ...options, timeZone: 'UTC' }).format(
    new Date(`${value}-01T00:00:00Z`),
  );
}

/** Mon, of 1; 0 is Sunday. */
export function weekday(number: number, language: Language): string {
  // 4 January 1970 was a Sunday.
  return new Intl.DateTimeFormat(tagOf(language), { weekday: 'short', timeZone: 'UTC' }).format(
    new Date((3 + number) * 86_400_000),
  );
}

/** Saturday, 21 November 2026, of `2026-11-21`. */
export function dayInFull(value: string, language: Language): string {
  return new Intl.DateTimeFormat(tagOf(language), { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${value}T00:00:00Z`),
  );
}

/** 21 Nov, of `2026-11-21`. */
export function dayAndMonth(value: string, language: Language): string {
  return new Intl.DateTimeFormat(tagOf(language), { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${value}T00:00:00Z`),
  );
}
