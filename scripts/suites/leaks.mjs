/** Loading and clearing thousands of times, in Node and in a browser. */
import { browser } from './browser.mjs';
import { sum } from './counts.mjs';
import { vitest } from './vitest.mjs';

export async function leaks() {
  return sum([await vitest('tests/leaks'), await browser(['leaks.spec.ts'], { UAM_LEAK_ROUNDS: '400' })]);
}
