import { afterEach, describe, expect, it, vi } from 'vitest';
import { changesBetween, hostTimeZone, offsetAt, zoneTable } from '../../../web/engine/calendar/zones';

const seconds = (iso: string) => Date.parse(iso) / 1000;

/** What the platform says, asked another way than the table asks. */
function platformOffset(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant * 1000);
  const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) / 1000 -
    instant
  );
}

describe('a zone as a list of offset changes', () => {
  it.each([
    ['Asia/Tokyo', '2026-11-21T00:00:00Z', 9 * 3600],
    ['Asia/Kathmandu', '1985-12-31T18:29:59Z', 5.5 * 3600],
    ['Asia/Kathmandu', '1985-12-31T18:30:00Z', 5.75 * 3600],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', 11 * 3600],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 10.5 * 3600],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', -10 * 3600],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 14 * 3600],
    ['America/Boa_Vista', '2000-10-10T00:00:00Z', -3 * 3600],
    ['America/Boa_Vista', '2000-10-20T00:00:00Z', -4 * 3600],
    // Local mean time, to the second, until 1972.
    ['Africa/Monrovia', '1971-06-01T00:00:00Z', -(44 * 60 + 30)],
    ['Europe/London', '2199-07-01T00:00:00Z', 3600],
    ['UTC', '2026-11-21T00:00:00Z', 0],
  ])('%s at %s is %d seconds ahead', (zone, instant, offset) => {
    expect(offsetAt(zoneTable(zone), seconds(instant))).toBe(offset);
  });

  it.each(['Europe/London', 'America/New_York', 'Africa/Casablanca', 'Africa/Cairo', 'Australia/Lord_Howe'])(
    '%s agrees with the platform just before and at each of its changes, and in between',
    (zone) => {
      const table = zoneTable(zone);
      expect(table.changes.length).toBeGreaterThan(50);
      for (const [instant, offset] of table.changes.slice(1)) {
        expect(platformOffset(zone, instant)).toBe(offset);
        expect(platformOffset(zone, instant - 1)).not.toBe(offset);
        expect(offsetAt(table, instant - 1)).toBe(platformOffset(zone, instant - 1));
      }
      for (let instant = 0; instant < seconds('2200-01-01T00:00:00Z'); instant += 9_999_991) {
        expect(offsetAt(table, instant)).toBe(platformOffset(zone, instant));
      }
    },
  );

  it('names the changes in force between two local midnights', () => {
    const table = zoneTable('Europe/London');
    const between = changesBetween(table, seconds('2026-03-01T00:00:00Z'), seconds('2026-04-01T00:00:00Z'));
    expect(between).toEqual([
      [seconds('2025-10-26T01:00:00Z'), 0],
      [seconds('2026-03-29T01:00:00Z'), 3600],
    ]);
  });

  it.each(['Mars/Olympus', '', '+09:00', 'Asia/Tokyo ', 7, null])('refuses %s', (name) => {
    expect(() => zoneTable(name as string)).toThrow(expect.objectContaining({ code: 'bad-setting' }));
  });
});

describe('the zone of the machine', () => {
  afterEach(() => vi.restoreAllMocks());

  function platformSays(timeZone: string | undefined): void {
    const options = { ...new Intl.DateTimeFormat().resolvedOptions(), timeZone: timeZone! };
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options);
  }

  // An empty variable TZ, or a system without a zone, makes ICU answer `Etc/Unknown`, which it takes from nobody.
  it.each(['Etc/Unknown', '', '+09:00', undefined])('is UTC where the platform says %s', (name) => {
    platformSays(name);
    expect(hostTimeZone()).toBe('UTC');
  });

  it('is else what the platform says', () => {
    platformSays('America/Port-au-Prince');
    expect(hostTimeZone()).toBe('America/Port-au-Prince');
  });
});
