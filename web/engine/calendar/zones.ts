/**
 * Time zones as the core wants them: a list of offset changes. The platform's zone data is asked through
 * `Intl.DateTimeFormat`, so that no zone table of our own can grow old.
 */
import type { OffsetChange, ZoneTable } from '../../../wasm/user_access_core';
import { badSetting } from '../api/errors';

/** Log lines lie between 1970-01-01 and 2199-12-31 in some zone; a day on either side covers every offset. */
const FIRST_INSTANT = -86_400;
const LAST_INSTANT = Date.UTC(2200, 0, 2) / 1000;

const DAY = 86_400;

/**
 * Distance of the probes. Two changes within one step that cancel each other out would be missed; the shortest time
 * between two changes from 1970 on, over all zones and as far as the data reach, was measured as an hour less than
 * 7 days (Boa Vista in October 2000, Gaza in March 2054). Whole days, so that every probe is at midnight UTC.
 */
const STEP = 6 * DAY;

/** Steps between two probes of the whole offset; the others see the time of day alone. */
const STEPS_OF_BLOCK = 10;

const utcNames = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT', 'Etc/UCT', 'UCT', 'Etc/Zulu', 'Zulu']);

const tables = new Map<string, ZoneTable>();

/** The table of an IANA zone; `bad-setting` where the platform does not know the name. */
export function zoneTable(name: string, setting = 'timeZone'): ZoneTable {
  let table = tables.get(name);
  if (table === undefined) {
    checkZone(name, setting);
    table = { name, changes: utcNames.has(name) ? [[FIRST_INSTANT, 0]] : findChanges(name) };
    tables.set(name, table);
  }
  return table;
}

/** Refuses what is no name of a zone in every host. */
export function checkZone(name: unknown, setting: string): asserts name is string {
  if (!isZone(name)) throw badSetting(setting, name);
}

function isZone(name: unknown): name is string {
  // Newer engines also take offsets such as `+09:00`, older ones do not: a name begins with a letter.
  if (typeof name !== 'string' || !/^[A-Za-z][\w+\-/]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The zone of the machine; UTC where the platform cannot tell: it then answers a name that it refuses itself. */
export function hostTimeZone(): string {
  const name: unknown = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(name) ? name : 'UTC';
}

/** Seconds that the zone is ahead of UTC at an instant, read off its table. */
export function offsetAt(table: ZoneTable, instant: number): number {
  let low = 0;
  let high = table.changes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (table.changes[middle]![0] <= instant) low = middle;
    else high = middle - 1;
  }
  return table.changes[low]![1];
}

/** The changes in force at any time between two local midnights, given in seconds of local time. */
export function changesBetween(table: ZoneTable, localFrom: number, localTo: number): OffsetChange[] {
  return table.changes.filter(([instant, offset], index) => {
    const next = table.changes[index + 1];
    const begins = index === 0 || instant + offset < localTo;
    const ends = next === undefined || next[0] + offset > localFrom;
    return begins && ends;
  });
}

/**
 * All changes of a zone. The clock alone is asked at most probes: 14,000 are made for a zone, and `09:00` costs a
 * third of a text that names the offset. A change by a whole day (Samoa gave up one in 2011) leaves the clock as it
 * was; such a one is never taken back within weeks, so it shows at the end of a block.
 */
function findChanges(name: string): OffsetChange[] {
  const search = new ChangeSearch(name);
  let clock = search.clock(FIRST_INSTANT);
  let blockStart = FIRST_INSTANT;
  let steps = 0;
  for (let before = FIRST_INSTANT; before < LAST_INSTANT;) {
    const instant = Math.min(before + STEP, LAST_INSTANT);
    steps += 1;
    const seen = search.clock(instant);
    if (seen !== clock) {
      search.between(before, instant);
      clock = seen;
      blockStart = instant;
      steps = 0;
    } else if (steps === STEPS_OF_BLOCK || instant === LAST_INSTANT) {
      search.between(blockStart, instant);
      blockStart = instant;
      steps = 0;
    }
    before = instant;
  }
  return search.changes;
}

class ChangeSearch {
  readonly changes: OffsetChange[];
  readonly clock: (instant: number) => string;
  readonly #label: (instant: number) => string;
  readonly #offset: (instant: number) => number;
  /** At the last instant looked at. */
  #current: string;
  /** Times of day (UTC) of the last two changes: summer begins and ends at the same hours every year. */
  readonly #usual: [number, number] = [0, 0];

  constructor(name: string) {
    this.clock = clockReader(name);
    this.#label = offsetLabel(name);
    this.#offset = offsetReader(name);
    this.#current = this.#label(FIRST_INSTANT);
    this.changes = [[FIRST_INSTANT, this.#offset(FIRST_INSTANT)]];
  }

  /** Adds the changes behind `from`, up to `to`. Both are midnights. */
  between(from: number, to: number): void {
    const last = this.#label(to);
    let low = from;
    // More than one change may lie between: each search finds the first instant whose offset differs from the one
    // before, then goes on from there.
    while (this.#current !== last) {
      const instant = this.#firstBehind(low, to);
      this.#current = this.#label(instant);
      this.changes.push([instant, this.#offset(instant)]);
      this.#usual.shift();
      this.#usual.push(instant % DAY);
      low = instant;
    }
  }

  /** First the day, then the hour that was usual, else to the second. */
  #firstBehind(from: number, to: number): number {
    const [low, high] = this.#bisect(from, to, DAY);
    for (const time of this.#usual) {
      const instant = low - (low % DAY) + time + (time <= low % DAY ? DAY : 0);
      if (instant > low && instant <= high && !this.#changed(instant - 1) && this.#changed(instant)) return instant;
    }
    return this.#bisect(low, high, 1)[1];
  }

  /** Two instants at most so far apart, the first before the change, the second at or behind it. */
  #bisect(from: number, to: number, distance: number): [number, number] {
    let low = from;
    let high = to;
    while (high - low > distance) {
      const middle = low + distance * Math.floor((high - low) / (2 * distance));
      const cut = middle === low ? Math.floor((low + high) / 2) : middle;
      if (this.#changed(cut)) high = cut;
      else low = cut;
    }
    return [low, high];
  }

  #changed(instant: number): boolean {
    return this.#label(instant) !== this.#current;
  }
}

/** The time of day, such as `09:00`. */
function clockReader(name: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (instant) => format.format(instant * 1000);
}

/** A text that differs where the offset does, such as `11/21/2026, GMT+09:00` without its date. */
function offsetLabel(name: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  return (instant) => {
    const text = format.format(instant * 1000);
    return text.slice(text.indexOf('GMT'));
  };
}

/** Offset in seconds at an instant, exact also where it holds seconds (Monrovia before 1972: -00:44:30). */
function offsetReader(name: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (instant) => {
    // `11/21/2026, 09:30:00`: taking the numbers out of the text is four times as fast as `formatToParts`.
    const numbers = format.format(instant * 1000).match(/\d+/g);
    if (numbers?.length !== 6) throw badSetting('timeZone', name);
    const [month, day, year, hour, minute, second] = numbers.map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - instant;
  };
}
