/** The tests that run in Node. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { reports, run, tool } from '../run.mjs';
import { checked } from './counts.mjs';

/**
 * Runs the tests below some folders.
 * @param {...string} folders
 */
export async function vitest(...folders) {
  const report = join(reports, `${folders.join('-').replaceAll('/', '-')}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const status = await run(
    ...tool('vitest/vitest.mjs', [
      'run',
      ...folders,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  );
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A skipped test is one that does not hold.
    return checked({ passed: numPassedTests, failed: numTotalTests - numPassedTests }, status);
  } catch {
    return checked({ passed: 0, failed: 0 }, status);
  }
}
