/** Memory: the engine's wasm memory after one log and after ten times its bytes, with the same users and days. */
import { callBench, closePage, openWithFiles } from './pages.mjs';

const mostGrowth = 1 << 20;

/**
 * @param {{ browser: import('./pages.mjs').Browser, address: string, data: import('../log/generate.mjs').DataSet,
 *   bytes: number, tenTimes: boolean, checks: import('../checks.mjs').Checks }} given
 */
export async function heapPhase({ browser, address, data, bytes, tenTimes, checks }) {
  /** @param {number} times */
  async function after(times) {
    const page = await openWithFiles(browser, `${address}files.html`, data);
    try {
      const result = await callBench(page, 'memoryAfter', times);
      checks.holds(`heap, ${times} times the log: all lines`, result.lines === data.lines * times, `${result.lines}`);
      checks.same(`heap, ${times} times the log: the answer`, result.answer, data.expected);
      return /** @type {number} */ (result.bytes);
    } finally {
      await closePage(page);
    }
  }
  const times = Math.max(1, Math.round(bytes / data.logBytes));
  const one = await after(times);
  const ten = tenTimes ? await after(times * 10) : null;
  if (ten !== null) {
    checks.holds('heap: no growth with the bytes', ten - one <= mostGrowth, `${one} and ${ten} bytes`);
  }
  return { logBytes: data.logBytes * times, oneGBBytes: one, tenGBBytes: ten };
}
