/** Times as texts of every form that the rules name, and as texts that are no time. */
import type { SeededRandom } from '../../../web/sample/random';
import { zoneChanges } from '../zone-changes';

export const timeForms = [
  'utc',
  'offset',
  'offset-without-colon',
  'local',
  'slashes',
  'han',
  'month-name',
  'mdy',
  'dmy',
  'dots',
  'compact',
  'mail',
  'seconds',
  'milliseconds',
  'day',
] as const;

export type TimeForm = (typeof timeForms)[number];

export const zones: readonly string[] = [
  'Asia/Tokyo',
  'UTC',
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/St_Johns',
  'America/Havana',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Tehran',
  'Antarctica/Troll',
];

/**
 * A log's zone and a display zone in which it is about midnight when the log's clock is changed: there it shows in the
 * day which of two readings was taken, and where a time that does not exist was moved to.
 */
export const midnightPairs: readonly (readonly [log: string, display: string])[] = [
  ['Europe/Berlin', 'Atlantic/Cape_Verde'],
  ['Europe/London', 'Atlantic/Cape_Verde'],
  ['America/New_York', 'America/Costa_Rica'],
  ['America/New_York', 'America/Phoenix'],
];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const noTimes = [
  '',
  'yesterday',
  '2026-02-30 10:00:00',
  '2025-02-29',
  '2026-13-01 00:00:00',
  '2026-00-10',
  '2026-11-21 24:30:00',
  '2026-11-21 10:61:00',
  '2026-11-21T10:00:61Z',
  '1969-06-01 10:00:00',
  '2200-06-01T00:00:00Z',
  '1850-01-01',
  '99999999999',
  '99999999999999',
  '12345678',
  '123456789012345',
  '-1',
  '2026-11-21T',
  'Foo 21, 2026 9:30 AM',
  '2026年13月1日 9:30',
  '2026112',
  '20261321',
  '21.13.2026',
  '21 Nov',
  'Sat, 21 Nov 2026 10:00:00 AEST',
  '=1+1',
];

/** Forms whose date can stand in a column of its own. */
export const partedForms: readonly TimeForm[] = [
  'utc',
  'offset',
  'offset-without-colon',
  'local',
  'slashes',
  'han',
  'month-name',
  'mdy',
  'dmy',
  'dots',
  'day',
];

const withoutZone: ReadonlySet<TimeForm> = new Set([
  'local',
  'slashes',
  'han',
  'month-name',
  'mdy',
  'dmy',
  'dots',
] as const);

const two = (number: number): string => String(number).padStart(2, '0');

export class Times {
  /** Seconds since 1970 near which times are drawn. */
  readonly #near: number[];

  constructor(
    readonly random: SeededRandom,
    timeZone: string,
    readonly logTimeZone: string,
    days: readonly string[],
  ) {
    const middle = Date.parse(days[0]!) / 1000;
    const changes = [timeZone, logTimeZone].flatMap((zone) =>
      zoneChanges(zone).flatMap(({ at }) => (Math.abs(at - middle) < 400 * 86_400 ? [at] : [])),
    );
    // Borders of days in both zones, and changes of the clock.
    const borders = days.flatMap((day) => {
      const midnight = Date.parse(day) / 1000;
      return [timeZone, logTimeZone].map((zone) => midnight - offsetAt(zone, midnight));
    });
    this.#near = [...changes, ...changes, ...borders];
  }

  /** Seconds since 1970. */
  instant(): number {
    const { random } = this;
    if (random.chance(2)) return random.between(20 * 86_400, 83_900 * 86_400);
    const near = random.pick(this.#near);
    if (random.chance(35)) return near + random.pick([-1, 0, 1, -3600, 3599, 3600, -1800, 1800, 86_399, 86_400]);
    if (random.chance(40)) return near + random.between(-7200, 7200);
    return near + random.between(-40 * 86_400, 40 * 86_400);
  }

  /** A time written in the form; `local` writes seconds where the form may have them. */
  text(form: TimeForm, local: boolean): string {
    const { random } = this;
    const drawn = this.instant();
    // Where the form names no zone, the digits are what the clock of the log's zone showed, or just did not.
    const instant = withoutZone.has(form)
      ? drawn + offsetAt(this.logTimeZone, drawn - random.pick([0, 0, 3600]))
      : drawn;
    const date = new Date(instant * 1000);
    const [y, mo, d, h, mi, s] = [
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
    ];
    const iso = `${y}-${two(mo)}-${two(d)}`;
    const clock = `${two(h)}:${two(mi)}:${two(s)}`;
    const short = `${h}:${two(mi)}${local && s % 2 === 1 ? `:${two(s)}` : ''}`;
    switch (form) {
      case 'utc':
        return `${iso}T${clock}Z`;
      case 'offset':
        return `${iso}T${clock}${random.pick(['+09:00', '-05:00', '+05:45', '-03:30', '+14:00', '+00:00', '-00:30', '+12:45'])}`;
      case 'offset-without-colon':
        return `${iso}T${clock}${random.pick(['+0900', '-0800', '+0545', '-0330', '+1300', '+0000'])}`;
      case 'local':
        if (random.chance(2)) return `${iso} 24:00:00`;
        return random.chance(85) ? `${iso} ${clock}` : `${iso}T${clock}`;
      case 'slashes':
        return random.chance(70) ? `${y}/${mo}/${d} ${short}` : `${y}/${two(mo)}/${two(d)} ${clock}`;
      case 'han':
        return `${y}年${mo}月${d}日 ${short}`;
      case 'month-name':
        return `${months[mo - 1]!} ${d}, ${y} ${h % 12 === 0 ? 12 : h % 12}:${two(mi)} ${h < 12 ? 'AM' : 'PM'}`;
      case 'mdy':
        return `${mo}/${d}/${y}${random.chance(80) ? ` ${short}` : ''}`;
      case 'dmy':
        return `${d}/${mo}/${y}${random.chance(80) ? ` ${short}` : ''}`;
      case 'dots':
        return random.chance(50) ? `${d}.${two(mo)}.${y} ${short}` : `${y}.${two(mo)}.${two(d)} ${short}`;
      case 'compact':
        return `${y}${two(mo)}${two(d)}${random.chance(80) ? `T${two(h)}${two(mi)}${two(s)}${random.pick(['Z', '+0900'])}` : ''}`;
      case 'mail':
        return `${weekdays[date.getUTCDay()]!}, ${d} ${months[mo - 1]!} ${y} ${clock} ${random.pick(['GMT', '+0900', '-0330'])}`;
      case 'seconds':
        return String(Math.max(instant, 100_000_000));
      case 'milliseconds':
        return String(Math.max(instant, 100_000_000) * 1000 + random.below(1000));
      case 'day':
        return random.pick([iso, `${y}/${mo}/${d}`, `${y}年${mo}月${d}日`, `${months[mo - 1]!} ${d}, ${y}`]);
    }
  }

  /** A time as the cells of two columns; where the form is a date alone, the second is empty. */
  parts(form: TimeForm): [date: string, timeOfDay: string] {
    const text = this.text(form, true);
    // `Nov 21, 2026 9:30 AM` has blanks in the date.
    const at = form === 'month-name' ? text.indexOf(' ', text.indexOf(',') + 2) : text.search(/[T ]/);
    return form === 'day' || at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  }

  noTime(): string {
    return this.random.pick(noTimes);
  }
}

/** Seconds that a zone is ahead of UTC. */
export function offsetAt(zone: string, instant: number): number {
  return zoneChanges(zone).findLast(({ at }) => at <= instant)?.offset ?? 0;
}

/** The day so many days later. */
export function moved(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
