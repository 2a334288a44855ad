/** Loading and clearing many times holds no more than loading and clearing a few times. */
import { expect, it } from 'vitest';
import { heapsOfCore, heldByEngine, mostGrowth } from './rounds';

/** Declares the tests for so many rounds; `timeout` in milliseconds. */
export function testLeaks(rounds: { core: number; removed: number; cleared: number }, timeout: number): void {
  it(`${rounds.core} sessions of the core leave its heap as it was`, { timeout }, async () => {
    const [before, after] = await heapsOfCore(rounds.core);
    expect(after).toEqual(before);
  });

  it.each([
    { what: 'removed', count: rounds.removed, clear: false },
    { what: 'cleared', count: rounds.cleared, clear: true },
  ])('$count rounds of files that are read and $what leave the engine as it was', { timeout }, async (round) => {
    const [before, after] = await heldByEngine(round.count, round.clear);
    expect(after!.core).toEqual(before!.core);
    expect(after!.buffers - before!.buffers).toBeLessThan(mostGrowth(round.count));
    expect(after!.heap - before!.heap).toBeLessThan(mostGrowth(round.count));
  });
}
