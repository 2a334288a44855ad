/** Days and times of the sample, counted by arithmetic alone: no clock, no zone and no locale of the host. */

const secondsOfDay = 86_400;

/** The sample's log covers the six weeks before its as-of date, which is the last one here. */
export const firstDay = dayNumber(2026, 10, 9);
export const lastDay = dayNumber(2026, 11, 20);

/** Public holidays of Japan in those weeks: offices are as empty as on a Sunday. */
const holidays: readonly number[] = [dayNumber(2026, 10, 12), dayNumber(2026, 11, 3)];

/** Days since 1 January 1970 of a day of the Gregorian calendar. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years that begin in March put the leap day last, so that the days before a month follow one formula.
  const shiftedYear = month > 2 ? year : year - 1;
  const shiftedMonth = (month + 9) % 12;
  const leapDays = Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400);
  return shiftedYear * 365 + leapDays + Math.floor((shiftedMonth * 153 + 2) / 5) + day - 1 - 719_468;
}

export function isWorkday(day: number): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (day + 4) % 7;
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}

/** A moment of the sample, in seconds of Japanese local time since 1 January 1970. */
export function moment(day: number, hour: number, minute: number, second: number): number {
  return day * secondsOfDay + hour * 3_600 + minute * 60 + second;
}

/** `2026-11-20 09:30:00`, or with another character between day and time. */
export function writeMoment(seconds: number, between = ' '): string {
  const time = seconds % secondsOfDay;
  const parts = [Math.floor(time / 3_600), Math.floor(time / 60) % 60, time % 60];
  return `${writeDay(Math.floor(seconds / secondsOfDay))}${between}${parts.map(twoDigits).join(':')}`;
}

export function writeDay(day: number): string {
  let year = 1970 + Math.floor(day / 366);
  while (dayNumber(year + 1, 1, 1) <= day) year += 1;
  let month = 12;
  while (dayNumber(year, month, 1) > day) month -= 1;
  return `${year}-${twoDigits(month)}-${twoDigits(day - dayNumber(year, month, 1) + 1)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
