/** Natively: the core against DuckDB, with the pure read and the pure structural scan of the same file beside them. */
import { interleave, medians } from '../rounds.mjs';
import { inNode, nativeContestants } from './processes.mjs';

/**
 * @param {{ data: import('../log/generate.mjs').DataSet, rounds: number, against: string | null,
 *   checks: import('../checks.mjs').Checks }} given
 */
export async function native({ data, rounds, against, checks }) {
  const contestants = {
    ...nativeContestants(data, against !== null),
    duckdb: () => inNode(data, 'duckdb'),
    duckdbOneThread: () => inNode(data, 'duckdb on one thread'),
  };
  /** @type {Record<string, number>} */
  const compared = {};
  for (const [name, run] of Object.entries(contestants)) {
    const { ms, answer, bytes, separators, lines } = await run();
    compared[name] = ms;
    if (bytes !== undefined) checks.holds(`native ${name}: all bytes`, bytes === data.logBytes, `${bytes}`);
    if (separators !== undefined) {
      // Ten cells a line; the scan leaves out what stands behind the last whole block of a piece.
      const whole = (data.lines + 1) * 10;
      checks.holds(
        'native scan: separators',
        separators <= whole && separators > whole * 0.99,
        `${separators} of ${whole}`,
      );
    }
    if (lines !== undefined) checks.holds(`native ${name}: all lines`, lines === data.lines, `${lines}`);
    if (bytes === undefined) checks.same(`native ${name}: the answer`, answer, data.expected);
  }
  const times = await interleave(
    rounds,
    compared,
    Object.fromEntries(Object.entries(contestants).map(([name, run]) => [name, async () => (await run()).ms])),
  );
  const { read, scan, product, productOneThread, duckdb, duckdbOneThread } = /** @type {Record<string, number>} */ (
    medians(times)
  );
  return {
    logBytes: data.logBytes,
    readMs: read,
    scanMs: scan,
    productMs: product,
    productOneThreadMs: productOneThread,
    duckdbMs: duckdb,
    duckdbOneThreadMs: duckdbOneThread,
    rounds: times,
  };
}
