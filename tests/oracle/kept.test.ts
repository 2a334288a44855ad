/** Worlds that were kept: the oracle still says what it said, and the product still agrees. */
import { expect, it } from 'vitest';
import { expectations } from './expectation';
import { judge, quickWays } from './judging';
import { readKept } from './kept';

it.each(readKept())('world $name comes out as it was kept', async ({ world, csv, ledgers }) => {
  const [expected] = await expectations([world]);
  expect(expected!.csv).toBe(csv);
  expect([...expected!.ledgers]).toEqual(ledgers);
  const { differences } = await judge(world, expected!, quickWays);
  expect(differences).toEqual([]);
});
