/** The settings on which a reading depends, with the zones as the core takes them. */
import type { ReadSettings } from '../../../wasm/user_access_core';
import type { CivilDate, Settings } from '../api/types';
import { civilDate, dayOf } from '../calendar/civil-date';
import { offsetAt, zoneTable } from '../calendar/zones';

/** The settings on which the reading depends, as the core takes them. */
export function readSettings(settings: Settings): ReadSettings {
  return {
    displayZone: zoneTable(settings.timeZone),
    logZone: zoneTable(settings.logTimeZone ?? settings.timeZone, 'logTimeZone'),
    rule: settings.rule,
    logZoneGiven: settings.logTimeZone !== null,
  };
}

/** Makes the tables of the zones, which are kept. */
export function prepareZones(settings: Settings): void {
  readSettings(settings);
}

/** The day of an instant, in milliseconds since 1970, in a zone. */
export function civilDayOf(instant: number, timeZone: string): CivilDate {
  const seconds = Math.floor(instant / 1000);
  return civilDate(dayOf(seconds, offsetAt(zoneTable(timeZone), seconds)));
}
