/** The settings on which a reading depends: those of the table that say so. */
import type { ReadSettings } from '../../../wasm/user_access_core';
import type { Settings } from '../api/types';
import { zoneTable } from '../calendar/zones';
import { settingsTable } from './settings';
import { namesOf } from './worded';

/** Settings on which the reading depends, as one text. */
export function readKey(settings: Settings): string {
  const resolved = { ...settings, logTimeZone: settings.logTimeZone ?? settings.timeZone };
  return JSON.stringify(
    namesOf(settingsTable)
      .filter((name) => settingsTable[name].readsFiles)
      .map((name) => resolved[name]),
  );
}

/** The settings on which the reading depends, as the core takes them. */
export function readSettings(settings: Settings): ReadSettings {
  return {
    displayZone: zoneTable(settings.timeZone),
    logZone: zoneTable(settings.logTimeZone ?? settings.timeZone, 'logTimeZone'),
    rule: settings.rule,
  };
}

/** Makes the tables of the zones, which are kept. */
export function prepareZones(settings: Settings): void {
  readSettings(settings);
}
