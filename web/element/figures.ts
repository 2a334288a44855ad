/** Numbers as people of a language read them. */
import type { Language } from '../engine/types';

export const localeOf: Record<Language, string> = { en: 'en', ja: 'ja', zh: 'zh-Hans' };

/** 1,234 */
export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language]).format(value);
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
  return `${new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: digits }).format(size)} ${units[unit]}`;
}

/** November 2026, of `2026-11`. */
export function month(value: string, language: Language): string {
  const [year = 1970, number = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, number - 1, 1));
  return new Intl.DateTimeFormat(localeOf[language], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}

/** The letters over the columns of a calendar, Sunday first. */
export function weekdays(language: Language): { short: string; long: string }[] {
  const short = new Intl.DateTimeFormat(localeOf[language], { weekday: 'narrow', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(localeOf[language], { weekday: 'long', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  return Array.from({ length: 7 }, (_, day) => {
    const date = new Date((3 + day) * 86_400_000);
    return { short: short.format(date), long: long.format(date) };
  });
}

/** Saturday, 21 November 2026, of `2026-11-21`. */
export function dayInFull(value: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${value}T00:00:00Z`),
  );
}

/** 21 Nov, of `2026-11-21`. */
export function dayAndMonth(value: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${value}T00:00:00Z`),
  );
}
