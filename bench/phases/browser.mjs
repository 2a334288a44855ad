/** In Chromium: from the file on disk to the finished table, next to merely reading the file. */
import { interleave, medians } from '../rounds.mjs';
import { callBench, closePage, openWithFiles } from './pages.mjs';

const readers = ['byob 1 MiB', 'byob 2 MiB', 'slices 16 MiB'];
const contestants = ['product', 'product on one worker', 'duckdbWasm', 'udsv', 'papaparse', 'split'];

/**
 * @param {{ browser: import('./pages.mjs').Browser, address: string, data: import('../log/generate.mjs').DataSet,
 *   rounds: number, checks: import('../checks.mjs').Checks }} given
 */
export async function browserPhase({ browser, address, data, rounds, checks }) {
  /**
   * @param {string} name
   * @param {boolean} withAnswer
   */
  async function once(name, withAnswer) {
    const page = await openWithFiles(browser, `${address}files.html`, data);
    try {
      await callBench(page, 'start', name);
      const ms = /** @type {number} */ (await callBench(page, 'run'));
      return { ms, answer: withAnswer ? /** @type {string} */ (await callBench(page, 'answer')) : '' };
    } finally {
      await closePage(page);
    }
  }

  /** @type {Record<string, number>} */
  const compared = {};
  for (const name of readers) {
    const { ms, answer } = await once(name, true);
    compared[name] = ms;
    checks.holds(`browser ${name}: all bytes`, Number(answer) === data.logBytes, answer);
  }
  for (const name of contestants) {
    const { ms, answer } = await once(name, true);
    compared[name] = ms;
    checks.same(`browser ${name}: the answer`, answer, data.expected);
  }

  const times = await interleave(
    rounds,
    compared,
    Object.fromEntries([...readers, ...contestants].map((name) => [name, async () => (await once(name, false)).ms])),
  );
  const all = /** @type {Record<string, number>} */ (medians(times));
  return {
    logBytes: data.logBytes,
    lines: data.lines,
    users: data.userCount,
    // The floor is the fastest of the ways to read.
    readMs: Math.min(...readers.map((name) => all[name] ?? Infinity)),
    productMs: all['product'],
    productOneWorkerMs: all['product on one worker'],
    duckdbWasmMs: all['duckdbWasm'],
    udsvMs: all['udsv'],
    papaparseMs: all['papaparse'],
    splitMs: all['split'],
    readsMs: Object.fromEntries(readers.map((name) => [name, all[name]])),
    rounds: times,
  };
}
