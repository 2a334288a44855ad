/** Worlds from seeds: the same seed gives the same world everywhere. */
import { SeededRandom } from '../../../web/sample/random';
import type { Filters } from '../../../web/engine/api/types';
import type { World, WorldSettings } from '../world';
import { AccessGenerator } from './access';
import { tellMeanings } from './meanings';
import { nest } from './nesting';
import { spoil } from './spoiling';
import { isKnownByPlace, SnapshotGenerator } from './snapshots';
import { DirectoryGenerator, shuffled, type Directory } from './directory';
import { Texts, type Repertoire } from './texts';
import { zoneChanges } from '../zone-changes';
import { midnightPairs, moved, offsetAt, Times, zones } from './times';

/** The world of a seed; `longest`: letters of the longest names. */
export function generateWorld(seed: number, longest?: number): World {
  const random = new SeededRandom(seed);
  const repertoire = random.pick<Repertoire>(['unicode', 'unicode', 'shift_jis', 'gbk', 'windows-1252']);
  const texts = new Texts(random, repertoire, random.pick([0, 0, 15, 40, 80]), longest);
  const settings = randomSettings(random);
  const long = random.chance(12);
  const directory = new DirectoryGenerator(random, texts, long ? 3 : 22).directory();
  const windowBegin = moved(settings.asOf, 1 - (settings.windowDays ?? 30));
  const days = [
    settings.asOf,
    moved(settings.asOf, 1),
    windowBegin,
    settings.recordingStart ?? '2022-06-12',
    ...settings.disabled.flatMap(({ from, to }) => [from, moved(to, 1)]),
  ];
  const times = new Times(random, settings.timeZone, settings.logTimeZone ?? settings.timeZone, days);
  const logs = new AccessGenerator(random, texts, times, directory, long).files();
  const filters = random.chance(45) ? randomFilters(random, directory, settings) : noFilters();
  const filtered = JSON.stringify(filters) !== JSON.stringify(noFilters());
  const onLogs: World = {
    seed,
    files: shuffled(random, [...directory.files, ...logs]),
    settings,
    sort: random.chance(25)
      ? null
      : {
          key: random.pick(['user', 'department', 'last-access', 'access-days'] as const),
          descending: random.chance(50),
        },
    filters,
    rows: filtered && random.chance(85) ? 'shown' : 'all',
    raw: random.chance(20),
  };
  // Numbers of their own, so that the other worlds stay what they are.
  const choices = new SeededRandom(seed * 7919 + 1);
  const world =
    !long && choices.chance(22)
      ? new SnapshotGenerator(choices, new Texts(choices, repertoire, texts.hostility, longest), directory).onSnapshots(
          onLogs,
          settings.asOf,
        )
      : onLogs;
  repeatHeadings(random, world);
  putTitles(random, world);
  tellMeanings(new SeededRandom(seed * 32_452_843 + 9), world);
  nest(new SeededRandom(seed * 15_485_863 + 3), world);
  spoil(new SeededRandom(seed * 104_729 + 5), world);
  return world;
}

function randomSettings(random: SeededRandom): WorldSettings & { asOf: string } {
  const early = random.chance(35);
  const pair = random.chance(15) ? random.pick(midnightPairs) : null;
  const asOf =
    pair !== null
      ? dayOfChange(random, ...pair)
      : early
        ? moved('2022-06-10', random.below(220))
        : moved('2023-01-01', random.below(2200));
  const timeZone = pair?.[1] ?? random.pick(zones);
  const disabled = random.chance(early ? 60 : 10)
    ? Array.from({ length: random.between(1, 3) }, () => {
        const from = moved('2022-06-12', random.below(160));
        return { from, to: moved(from, random.below(12)) };
      })
    : [];
  return {
    asOf,
    timeZone,
    logTimeZone: pair?.[0] ?? (random.chance(50) ? null : random.pick(zones)),
    windowDays: random.pick([null, null, 1, 7, 30, 90, 366]),
    recordingStart: random.chance(30) ? moved(asOf, -random.below(60)) : null,
    disabled,
    rule: random.pick([null, 'screen', 'screen-or-sign-in', 'screen-or-sign-in'] as const),
    language: random.pick([null, 'en', 'ja', 'zh', 'zh-TW'] as const),
  };
}

/**
 * The day of the display zone that ends about when a clock of the log's zone is changed: as the as-of date it makes two
 * buckets of two readings.
 */
function dayOfChange(random: SeededRandom, logZone: string, displayZone: string): string {
  const from = Date.parse('2023-01-01') / 1000;
  const changes = zoneChanges(logZone).filter(({ at }) => at > from && at < from + 6 * 366 * 86_400);
  const instant = random.pick(changes).at - 1800;
  return new Date((instant + offsetAt(displayZone, instant)) * 1000).toISOString().slice(0, 10);
}

function noFilters(): Filters {
  return { text: '', departments: [], withBelow: false, lastAccessBy: null, maxDays: null, never: false };
}

function randomFilters(random: SeededRandom, directory: Directory, { asOf }: { asOf: string }): Filters {
  const filters = noFilters();
  if (random.chance(45)) filters.text = needle(random, directory);
  if (random.chance(30)) {
    filters.departments = shuffled(random, [...directory.departmentCodes, '', 'zz1', 'unheard']).slice(
      0,
      random.between(1, 3),
    );
    filters.withBelow = random.chance(50);
  }
  if (random.chance(30)) {
    const day = moved(asOf, -random.below(45));
    filters.lastAccessBy = random.chance(50) ? day : day.slice(0, 7);
  }
  if (random.chance(30)) filters.maxDays = random.pick([0, 1, 2, 5]);
  if (random.chance(15)) filters.never = true;
  return filters;
}

/** A part of a name or login, sometimes in other letters that the filter takes for the same. */
function needle(random: SeededRandom, directory: Directory): string {
  const from = [
    ...random.pick(['user', 'example', 'Name', 'X', '=', '"', ...directory.logins, ...directory.departmentNames]),
  ];
  const begin = random.below(from.length);
  // A line feed cannot be typed, and a filter with one finds nothing.
  const text = from
    .slice(begin, begin + random.between(1, 4))
    .join('')
    .replaceAll('\n', ' ');
  const wide = text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  return random.pick([text, text, text.toUpperCase(), text.toLowerCase(), wide]);
}

/** Reports have a title and more above their heading; equal files have the same. */
function putTitles(random: SeededRandom, { files }: World): void {
  for (const file of files) {
    // A heading known by the places of its columns is the first line.
    if (file.heading === null || isKnownByPlace(file) || !random.chance(8)) continue;
    const titles = [`sep=${file.delimiter}`, '#TYPE Selected.User', 'Report; of "all", in\nMay', '', 'Exported: today'];
    const above = titles.filter(() => random.chance(40));
    for (const equal of files.filter(({ rows }) => rows === file.rows)) equal.above = above;
  }
}

/** Exports that were put together by hand have their heading more than once. */
function repeatHeadings(random: SeededRandom, { files }: World): void {
  for (const file of files) {
    const { kind, heading, rows } = file;
    if (kind !== 'access' && !isKnownByPlace(file) && heading !== null && random.chance(8)) {
      rows.splice(random.below(rows.length + 1), 0, { as: 'record', cells: [...heading] });
    }
  }
}
