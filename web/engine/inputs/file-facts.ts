/** What the host knows of a file beside its bytes, from which the core tells the day of a snapshot (review.md section 1). */
import type { InputOptions } from '../../../wasm/user_access_core';
import { civilDate, dayOf } from '../calendar/civil-date';
import { offsetAt, zoneTable } from '../calendar/zones';
import { baseName } from '../text/names';
import type { HeldInput } from './held-input';

export type FileFacts = Pick<InputOptions, 'name' | 'modified' | 'snapshotDate' | 'kindSaid'>;

/** `timeZone`: the display zone, in whose days the time of the last change is told. */
export function factsOf({ source, overrides }: HeldInput, timeZone: string): FileFacts {
  const { modified } = source;
  const seconds = modified === undefined ? null : Math.floor(modified / 1000);
  const { snapshotDate } = overrides;
  return {
    name: baseName(source.name),
    ...(seconds === null ? {} : { modified: civilDate(dayOf(seconds, offsetAt(zoneTable(timeZone), seconds))) }),
    ...(snapshotDate === undefined ? {} : { snapshotDate }),
    kindSaid: overrides.kind !== undefined,
  };
}
