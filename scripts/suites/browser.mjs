/** The tests in Debian's browsers, through Playwright's runner. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { reports, run, tool } from '../run.mjs';
import { checked } from './counts.mjs';

/**
 * @param {string[]} [files] These alone.
 * @param {Record<string, string>} [environment]
 */
export async function browser(files = [], environment = {}) {
  const report = join(reports, 'browser.json');
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const status = await run(
    ...tool('@playwright/test/cli.js', ['test', '-c', 'tests/browser', '--reporter=list,json', ...files]),
    {
      environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_HTML_OPEN: 'never' },
    },
  );
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'));
    // A test that passed only on a second try is one that does not hold yet; so is a skipped one.
    return checked({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }, status);
  } catch {
    return checked({ passed: 0, failed: 0 }, status);
  }
}
