/** The settings on which a reading depends, with the zones as the core takes them. */
import type { ReadSettings } from '../../../wasm/user_access_core';
import type { Settings } from '../api/types';
import { zoneTable } from '../calendar/zones';

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
