/**
 * What a suite came to. A suite that breaks off before its tests ran counts as one failure, so that nothing is green
 * by not having run.
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * One check that holds or not.
 * @param {boolean} holds
 * @returns {Counts}
 */
export const one = (holds) => (holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export const sum = (counts) =>
  counts.reduce((all, each) => ({ passed: all.passed + each.passed, failed: all.failed + each.failed }), {
    passed: 0,
    failed: 0,
  });

/**
 * Holds a runner's own count against its exit status: a runner that failed without a failed test, or that ran no test
 * at all, is a failure.
 * @param {Counts} counts
 * @param {number} status
 * @returns {Counts}
 */
export function checked(counts, status) {
  const broken = (status !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
  return broken ? { passed: counts.passed, failed: counts.failed + 1 } : counts;
}
