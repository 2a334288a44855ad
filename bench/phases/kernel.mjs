/**
 * The wasm kernel on bytes in memory: how much of a pure structural scan's speed the whole aggregate keeps, and where
 * another checkout is named, how long its aggregate takes in the same rounds.
 */
import { median } from '../rounds.mjs';
import { callBench, closePage, openWithFiles } from './pages.mjs';

/**
 * @param {{ browser: import('./pages.mjs').Browser, address: string, data: import('../log/generate.mjs').DataSet,
 *   rounds: number, against: string | null, checks: import('../checks.mjs').Checks }} given
 */
export async function kernelPhase({ browser, address, data, rounds, against, checks }) {
  const page = await openWithFiles(browser, `${address}files.html`, data);
  try {
    const names = against === null ? ['kernel'] : ['kernel', 'kernel-against'];
    const [own, other] = await callBench(page, 'kernel', names, Math.max(1, rounds));
    const separators = (data.lines + 1) * 10;
    for (const { found, answer } of other === undefined ? [own] : [own, other]) {
      checks.holds('kernel scan: separators', found.separators === separators, `${found.separators} of ${separators}`);
      checks.holds(
        'kernel positions: separators',
        found.positions > separators * 0.99,
        `${found.positions} of ${separators}`,
      );
      checks.holds('kernel aggregate: all lines', found.lines === data.lines, `${found.lines}`);
      checks.same('kernel aggregate: the answer', answer, data.expected);
    }
    const { milliseconds, bytes } = own;
    const speed = (/** @type {number[]} */ times) => bytes / 1e3 / median(times);
    return {
      bytes,
      scanMBs: speed(milliseconds.scan),
      positionsMBs: speed(milliseconds.positions),
      aggregateMBs: speed(milliseconds.aggregate),
      rounds: milliseconds,
      ...(other === undefined ? {} : { against: other.milliseconds }),
    };
  } finally {
    await closePage(page);
  }
}
