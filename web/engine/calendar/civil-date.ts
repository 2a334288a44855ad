/** Civil days as numbers: 0 is 1970-01-01. */
import { limits } from '../../vocabulary';
import type { CivilDate } from '../api/types';

const SECONDS_PER_DAY = 86_400;

const civilPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day number of a real date between 1970 and 2199; null for anything else. */
export function dayNumber(date: unknown): number | null {
  if (typeof date !== 'string') return null;
  const match = civilPattern.exec(date);
  if (match === null || date < limits.firstDay || date > limits.lastDay) return null;
  const milliseconds = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  // `Date.UTC` rolls 30 February over into March: the date is real only if it comes back as it went in.
  if (new Date(milliseconds).toISOString().slice(0, 10) !== date) return null;
  return milliseconds / (SECONDS_PER_DAY * 1000);
}

export function civilDate(day: number): CivilDate {
  return new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
}

/** The day of an instant (seconds since 1970) in a zone that is `offset` seconds ahead of UTC. */
export function dayOf(instant: number, offset: number): number {
  return Math.floor((instant + offset) / SECONDS_PER_DAY);
}

/** Midnight of a day as seconds of local time since 1970. */
export function localMidnight(day: number): number {
  return day * SECONDS_PER_DAY;
}
