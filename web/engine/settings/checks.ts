/** Checks of what a program passes, whatever its types say; each refuses with `bad-setting` or `wrong-call`. */
import { badSetting, wrongCall } from '../api/errors';
import type { ChangeOptions, RowDetail } from '../api/types';
import { dayNumber } from '../calendar/civil-date';
import { rowDetails } from '../../vocabulary';

/** Refuses what is no list: one file or one id in its place is an easy mistake. */
export function checkList(name: string, value: unknown): void {
  if (!Array.isArray(value)) throw wrongCall(`${name} must be a list`);
}

/** Refuses names that nothing is called by; one written wrong would be passed over in silence. */
export function checkNames(given: object, known: object, what: string): void {
  if (typeof given !== 'object' || given === null) throw wrongCall(`${what} must be an object`);
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(known, name)) throw wrongCall(`no such member of ${what}: ${name}`);
  }
}

/** Refuses what is no whole number from `least` to `most`. */
export function checkWhole(setting: string, value: unknown, least: number, most: number): void {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) {
    throw badSetting(setting, value);
  }
}

export function checkDate(setting: string, value: unknown): void {
  if (dayNumber(value) === null) throw badSetting(setting, value);
}

export function checkChoice<T extends string>(setting: string, value: unknown, choices: readonly T[]): T {
  if (!choices.includes(value as T)) throw badSetting(setting, value);
  return value as T;
}

export function checkFlag(setting: string, value: unknown): void {
  if (typeof value !== 'boolean') throw badSetting(setting, value);
}

/** What rows are to hold beside the table's columns. */
export function checkDetails(more: unknown): readonly RowDetail[] {
  if (!Array.isArray(more)) throw badSetting('more', more);
  for (const name of more) checkChoice('more', name, rowDetails);
  return more as RowDetail[];
}

/** Refuses what would fail only when it is first needed. Signals of other windows are signals too. */
export function checkChange(options: ChangeOptions | null | undefined): void {
  const { signal, onProgress } = options ?? {};
  if (signal != null && typeof signal.addEventListener !== 'function') throw wrongCall('signal must be an AbortSignal');
  if (onProgress != null && typeof onProgress !== 'function') throw wrongCall('onProgress must be a function');
}
