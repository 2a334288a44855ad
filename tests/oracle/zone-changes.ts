/** The offset changes of a zone, asked of the platform's calendar alone. */

export interface ZoneChange {
  /** Seconds since 1970 from which on the offset holds. */
  at: number;
  /** Seconds that local time is ahead of UTC. */
  offset: number;
}

const begin = Date.UTC(1969, 10, 1) / 1000;
const end = Date.UTC(2200, 2, 1) / 1000;
/** Shorter than any time between two changes since 1970. */
const stride = 10 * 86_400;

const known = new Map<string, ZoneChange[]>();

/** From the end of 1969 to the beginning of 2200; the first one stands for all time before. */
export function zoneChanges(zone: string): ZoneChange[] {
  const found = known.get(zone);
  if (found !== undefined) return found;
  const offsetAt = offsetsOf(zone);
  const changes: ZoneChange[] = [{ at: begin, offset: offsetAt(begin) }];
  for (let from = begin; from < end; from += stride) {
    // Where both ends agree nothing is looked for; two changes that undo each other lie further apart.
    let low = from;
    let high = from + stride;
    const last = offsetAt(high);
    while (offsetAt(low) !== last) {
      const first = offsetAt(low);
      let unchanged = low;
      let changed = high;
      while (changed - unchanged > 1) {
        const middle = Math.floor((unchanged + changed) / 2);
        if (offsetAt(middle) === first) unchanged = middle;
        else changed = middle;
      }
      changes.push({ at: changed, offset: offsetAt(changed) });
      low = changed;
      high = from + stride;
    }
  }
  known.set(zone, changes);
  return changes;
}

function offsetsOf(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const match = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(format.format(at * 1000));
    if (match === null) throw new Error(`a time in ${zone} is written in another way`);
    const [month, day, year, hour, minute, second] = match.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - at;
  };
}
