/** A world before the judge: every way of the product against the oracle. */
import { SeededRandom } from '../../web/sample/random';
import { differences } from './comparison';
import type { Expectation } from './expectation';
import { shuffled } from './generator/directory';
import { helpersInThread } from './helpers-in-thread';
import { byCommand, byEngine, byEngineFromArchive, byEngineInSteps, type EngineAnswer } from './product';
import { roundTrip } from './round-trip';
import type { World } from './world';

/** The ways a world is put before the product. */
export type Way =
  'as given' | 'shuffled and doubled' | 'in parts' | 'in steps' | 'from an archive' | 'round trip' | 'command';

/** All but the command, which starts a program each time. */
export const quickWays: readonly Way[] = [
  'as given',
  'shuffled and doubled',
  'in parts',
  'in steps',
  'from an archive',
  'round trip',
];

/** What came of one world: in words what differs, by the way that it was read. */
export interface Judgement {
  differences: string[];
  /** Parts of logs that helpers read. */
  parts: number;
  commanded: boolean;
  /** CSVs that were given to the product again. */
  tables: number;
}

/** Bytes of the smallest part: a log of sixteen times as many is read in parts. */
const SMALLEST_PART = 256;

/** Only tables in UTF-8 are read in parts, where they are much larger than the directory files. */
const canBeParted = ({ files }: World): boolean =>
  files.some(
    ({ kind, form, encoding, gzip, rows }) =>
      kind === 'access' && form === 'csv' && encoding === 'utf-8' && !gzip && rows.length >= 100,
  );

/** Compares what the product shows with what is expected, in the ways that are asked. */
export async function judge(world: World, expected: Expectation, ways: readonly Way[]): Promise<Judgement> {
  const judgement: Judgement = { differences: [], parts: 0, commanded: false, tables: 0 };
  const places = [...world.files.keys()];
  const compare = (way: Way, answer: EngineAnswer): void => {
    judgement.differences.push(...differences(world, expected, answer).map((difference) => `${way}: ${difference}`));
  };
  const asked = async (way: Way, work: () => Promise<void>): Promise<void> => {
    if (!ways.includes(way)) return;
    try {
      await work();
    } catch (error) {
      judgement.differences.push(`${way}: ${String(error)}`);
    }
  };
  await asked('as given', async () => compare('as given', await byEngine(world, places)));
  await asked('shuffled and doubled', async () => {
    const random = new SeededRandom(world.seed);
    compare('shuffled and doubled', await byEngine(world, shuffled(random, [...places, ...places])));
  });
  await asked('in parts', async () => {
    if (!canBeParted(world)) return;
    const helpers = helpersInThread(2, SMALLEST_PART);
    compare('in parts', await byEngine(world, places, helpers));
    judgement.parts += helpers.parts();
  });
  await asked('in steps', async () => compare('in steps', await byEngineInSteps(world)));
  // Some: what is in an archive is read as any file.
  await asked('from an archive', async () => {
    // In this one no member has a time of its last change.
    if (world.files.some(({ modified }) => modified !== undefined)) return;
    if (world.seed % 4 === 1) compare('from an archive', await byEngineFromArchive(world));
  });
  await asked('round trip', async () => {
    const { differences: found, tables } = await roundTrip(world, expected);
    judgement.differences.push(...found.map((difference) => `round trip: ${difference}`));
    judgement.tables += tables;
  });
  await asked('command', async () => {
    // The command ends where a file cannot be used.
    if (expected.refused.size > 0) return;
    const answer = byCommand(world);
    if (answer === null) return;
    judgement.commanded = true;
    if (answer.csv !== expected.csv) judgement.differences.push('command: other bytes of CSV');
    const wanted = [...expected.ledgers.values()].map((ledger) =>
      Object.values(ledger).reduce((sum, lines) => sum + lines, 0),
    );
    const had = answer.ledgers.map(({ lines }) => lines);
    if (sorted(wanted) !== sorted(had))
      judgement.differences.push(`command: ledgers of ${sorted(had)} lines, not ${sorted(wanted)}`);
    for (const [bucket, want] of Object.entries(sumOf([...expected.ledgers.values()]))) {
      const have = sumOf(answer.ledgers)[bucket];
      if (have !== want) judgement.differences.push(`command: ${bucket} ${have ?? 'none'}, not ${want}`);
    }
  });
  return judgement;
}

const sorted = (numbers: number[]): string => numbers.toSorted((one, other) => one - other).join(' ');

function sumOf(ledgers: readonly object[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const ledger of ledgers) {
    for (const [bucket, lines] of Object.entries(ledger) as [string, number][])
      sum[bucket] = (sum[bucket] ?? 0) + lines;
  }
  return sum;
}
