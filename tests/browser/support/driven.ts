/** One page in one of Debian's browsers, whatever drives it: what the tests that run in all of them need, no more. */
import { chromium } from '@playwright/test';
import type { WebElement } from 'selenium-webdriver';
import { evaluateInWebKit, launchWebKit } from '../../../scripts/webkit.mjs';
import { launchFirefox } from './firefox';

export const drivenBrowsers = ['chromium', 'firefox', 'webkit'] as const;
export type DrivenBrowser = (typeof drivenBrowsers)[number];

export interface Driven {
  readonly version: string;
  /** Where the browser saves what is downloaded; null where it is not followed. */
  readonly downloads: string | null;
  /** Errors that the browser wrote into its console; WebKit's driver hears of none. */
  readonly failures: string[];
  open(address: string): Promise<void>;
  /** Runs a function in the page; it stands for itself. */
  run<Given extends unknown[], Result>(
    work: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** Gives files to the page's own field for files, as a person chooses them. */
  choose(paths: string[]): Promise<void>;
  close(): Promise<void>;
}

export function drive(browser: DrivenBrowser): Promise<Driven> {
  return { chromium: driveChromium, firefox: driveFirefox, webkit: driveWebKit }[browser]();
}

/** The tools of browsers evaluate a text as it is, past the page's policy, and wait for its promise. */
const callOf = (work: (...given: never[]) => unknown, given: readonly unknown[]): string =>
  `(${work.toString()})(...${JSON.stringify(given)})`;

async function driveChromium(): Promise<Driven> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
  return {
    failures,
    version: browser.version(),
    downloads: null,
    async open(address) {
      await page.goto(address);
    },
    run: (work, ...given) => page.evaluate(callOf(work, given)),
    choose: (paths) => page.locator('user-access-drop-zone input.files').setInputFiles(paths),
    close: () => browser.close(),
  };
}

async function driveFirefox(): Promise<Driven> {
  const browser = await launchFirefox();
  const page = await browser.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  return {
    failures,
    version: (await browser.version()).replace(/^\D*/, ''),
    downloads: null,
    async open(address) {
      await page.goto(address);
    },
    run: (work, ...given) => page.evaluate(callOf(work, given)) as never,
    async choose(paths) {
      const field = await page.waitForSelector('>>> user-access-drop-zone >>> input.files');
      await (field as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...paths);
    },
    close: () => browser.close(),
  };
}

async function driveWebKit(): Promise<Driven> {
  const { driver, version, downloads, close } = await launchWebKit();
  return {
    version,
    downloads,
    failures: [],
    open: (address) => driver.get(address),
    run: (work, ...given) => evaluateInWebKit(driver, work.toString(), given) as never,
    async choose(paths) {
      // On the first screen the field stands in the element itself, later in its list of files.
      const field = await driver.executeScript<WebElement>(
        `const root = document.querySelector('user-access-monitor').shadowRoot;
         const places = [root, root.querySelector('user-access-inputs')?.shadowRoot];
         const zones = places.map((place) => place?.querySelector('user-access-drop-zone')?.shadowRoot);
         return zones.find((zone) => zone)?.querySelector('input.files');`,
      );
      await field.sendKeys(paths.join('\n'));
    },
    close,
  };
}
