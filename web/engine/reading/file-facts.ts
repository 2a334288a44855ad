/** What the host knows of a file beside its bytes, from which the core tells the day of a snapshot (review.md section 1). */
import type { FileFacts, HeldInput } from '../inputs/held-input';
import { civilDayOf } from '../settings/read-settings';
import { baseName } from '../text/names';

/** `timeZone`: the display zone, in whose days the time of the last change is told. */
export function factsOf({ source, overrides }: HeldInput, timeZone: string): FileFacts {
  const { modified } = source;
  const { snapshotDate } = overrides;
  return {
    name: baseName(source.name),
    ...(modified === undefined ? {} : { modified: civilDayOf(modified, timeZone) }),
    ...(snapshotDate === undefined ? {} : { snapshotDate }),
    kindSaid: overrides.kind !== undefined,
  };
}
