/**
 * Random worlds: the product and the oracle must agree byte for byte and bucket for bucket.
 *
 * 300 worlds from fixed seeds, or as many as `ORACLE_WORLDS` says from the seed `ORACLE_SEED` on. Where a world differs,
 * a small one that still does is written below `ORACLE_KEEP` (default: `build/oracle`); the ones worth keeping are moved
 * to `tests/data/oracle`.
 */
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Coverage } from './coverage';
import { expectations } from './expectation';
import { generateWorld } from './generator';
import { judge, quickWays, type Way } from './judging';
import { keep } from './kept';
import { shrunk } from './shrinking';
import type { World } from './world';

const count = Number(process.env['ORACLE_WORLDS'] ?? 300);
const firstSeed = Number(process.env['ORACLE_SEED'] ?? 1);
const folder = process.env['ORACLE_KEEP'] ?? join(import.meta.dirname, '../../build/oracle');
/** So many are computed by one run of the SQL. */
const BATCH = 100;
/** The command starts a program each time: every so many worlds go through it. */
const COMMAND_EVERY = Math.max(15, Math.ceil(count / 40));
/** Letters: a megabyte where there is time for it. */
const LONGEST_NAME = count > 300 ? 1_000_000 : 20_000;
/** No more are made small than this; each takes half a minute. */
const MOST_SHRUNK = 3;

const coverage = new Coverage();
let parts = 0;
let commanded = 0;
let tables = 0;
let shrinking = 0;

const batches = Array.from({ length: Math.ceil(count / BATCH) }, (_, batch) => ({
  first: firstSeed + batch * BATCH,
  worlds: Math.min(BATCH, count - batch * BATCH),
}));

it.each(batches)(
  'worlds from seed $first on come out as the oracle says',
  async ({ first, worlds: size }) => {
    const worlds = Array.from({ length: size }, (_, index) => generateWorld(first + index, LONGEST_NAME));
    const expected = await expectations(worlds);
    const differing: string[] = [];
    for (const [index, world] of worlds.entries()) {
      coverage.add(world, expected[index]!);
      const ways: Way[] = [...quickWays];
      if (world.seed % COMMAND_EVERY === 0) ways.push('command');
      const judgement = await judge(world, expected[index]!, ways);
      parts += judgement.parts;
      tables += judgement.tables;
      commanded += judgement.commanded ? 1 : 0;
      if (judgement.differences.length === 0) continue;
      differing.push(
        `seed ${world.seed}, small below ${await small(world, judgement.differences)}:\n${judgement.differences.slice(0, 8).join('\n')}`,
      );
    }
    expect(differing.join('\n\n')).toBe('');
  },
  3_600_000,
);

/** What a difference is about, without its figures. */
const subject = (difference: string): string => difference.replace(/( \d+ lines.*|: expected .*)/s, '');

/** Writes a small world that still differs in the same, and says where. */
async function small(world: World, differences: readonly string[]): Promise<string> {
  if ((shrinking += 1) > MOST_SHRUNK) return 'nothing, as enough are';
  // A file that cannot be used at all explains the rest.
  const failed = differences.filter((difference) => difference.includes(' failed: '));
  const subjects = new Set((failed.length > 0 ? failed : differences).map(subject));
  const ways = quickWays.filter((way) => differences.some((difference) => difference.startsWith(way)));
  const differs = async (candidate: World): Promise<boolean> => {
    const [expected] = await expectations([candidate]);
    const judgement = await judge(candidate, expected!, ways.slice(0, 1));
    return judgement.differences.some((difference) => subjects.has(subject(difference)));
  };
  const smallest = await shrunk(world, differs);
  const [expected] = await expectations([smallest]);
  const place = join(folder, String(world.seed));
  keep(place, smallest, expected!);
  return place;
}

it('held every feature that the oracle judges', () => {
  if (count >= 300) expect(coverage.missing()).toEqual([]);
  // What is compared in parts and through the command must have been so.
  expect(parts).toBeGreaterThan(count / 20);
  expect(commanded).toBeGreaterThan(0);
  // Four languages of each, and the oracle's own of some.
  expect(tables).toBeGreaterThan(count * 4);
});

afterAll(() => {
  console.log(
    `${coverage.report()}\n${parts} parts of logs read by helpers, ${commanded} worlds through the command, ${tables} tables read back`,
  );
});
