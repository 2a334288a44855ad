/** The tests that run in Node: engine, command and sample. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { reports, run, tool } from '../run.mjs';
import { checked } from './counts.mjs';

/**
 * Runs the tests below one folder.
 * @param {string} folder
 */
export async function vitest(folder) {
  const report = join(reports, `${folder.replaceAll('/', '-')}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const status = await run(
    ...tool('vitest/vitest.mjs', [
      'run',
      folder,
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
