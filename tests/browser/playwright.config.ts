import { defineConfig } from '@playwright/test';

/**
 * The built page in Debian's Chromium: hosted under a sub-path, and as one file from disk. Firefox is driven by puppeteer
 * over WebDriver BiDi and WebKit by selenium over WebDriver, each in specs of its own, because Playwright drives only a
 * Firefox and a WebKit of its own make. The whole job runs in all three (`three engines`).
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en',
    // Not the sample's zone: a page that forgot its settings would show other days.
    timezoneId: 'America/New_York',
    // With pictures and snapshots of every step the suite takes a third longer; `--trace on` has them.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    },
  },
  projects: [
    {
      name: 'hosted',
      testIgnore: [
        'firefox.spec.ts',
        'webkit.spec.ts',
        'whole-job.spec.ts',
        'failed-language.spec.ts',
        'row-window.spec.ts',
        'messages.spec.ts',
      ],
    },
    // Everything that can differ between the two builds; the rest of the element is the same code.
    {
      name: 'single-file',
      testMatch: ['main-job.spec.ts', 'policy.spec.ts', 'language.spec.ts', 'address.spec.ts'],
    },
    { name: 'firefox', testMatch: 'firefox.spec.ts', timeout: 180_000 },
    { name: 'webkit', testMatch: 'webkit.spec.ts', timeout: 180_000 },
    { name: 'three engines', testMatch: ['whole-job.spec.ts', 'failed-language.spec.ts'], timeout: 180_000 },
    { name: 'without-a-browser', testMatch: ['row-window.spec.ts', 'messages.spec.ts'] },
  ],
});
