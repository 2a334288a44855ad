/** Debian's Chromium and the pages that it measures in. */
import { chromium } from '@playwright/test';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

export function launchChromium() {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}

/**
 * A fresh page in a profile of its own with the data set's files chosen, so that nothing of one contestant is left for
 * the next.
 * @param {Browser} browser
 * @param {string} address
 * @param {import('../log/generate.mjs').DataSet} data
 */
export async function openWithFiles(browser, address, { users, departments, log }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(`in the page: ${error.message}`));
  await page.goto(address);
  await page.waitForFunction('"bench" in globalThis');
  await page.locator('#files').setInputFiles([users, departments, log]);
  return page;
}

/** @param {Page} page */
export const closePage = (page) => page.context().close();

/**
 * Calls a function of the page's `bench`.
 * @param {Page} page
 * @param {string} name
 * @param {...unknown} given
 * @returns {Promise<any>}
 */
export function callBench(page, name, ...given) {
  return page.evaluate(
    ([method, parameters]) =>
      /** @type {any} */ (globalThis).bench[/** @type {string} */ (method)](.../** @type {unknown[]} */ (parameters)),
    [name, given],
  );
}
