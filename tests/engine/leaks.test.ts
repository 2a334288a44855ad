/** Loading and clearing many times holds no more than loading and clearing a few times. `npm test -- leaks` does it oftener. */
import { expect, it } from 'vitest';
import { heapsOfCore, heldByEngine, mostGrowth } from './rounds';

const rounds = { core: 1000, removed: 100, cleared: 40 };

it(`${rounds.core} sessions of the core leave its heap as it was`, { timeout: 120_000 }, async () => {
  const [before, after] = await heapsOfCore(rounds.core);
  expect(after).toEqual(before);
});

it.each([
  { what: 'removed', count: rounds.removed, clear: false },
  { what: 'cleared', count: rounds.cleared, clear: true },
])(
  '$count rounds of files that are read and $what leave the engine as it was',
  { timeout: 120_000 },
  async ({ count, clear }) => {
    const [before, after] = await heldByEngine(count, clear);
    expect(after!.core).toEqual(before!.core);
    expect(after!.buffers - before!.buffers).toBeLessThan(mostGrowth(count));
    expect(after!.heap - before!.heap).toBeLessThan(mostGrowth(count));
  },
);
