/** Debian's browsers, one page each, for tests of what runs in all of them. */
import { chromium } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { evaluateInWebKit, launchWebKit } from '../../../scripts/webkit.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'] as const;
export type BrowserName = (typeof browsers)[number];

/** What a question gives in each of them, one after the other. */
export async function inEachBrowser<Answer>(
  ask: (browser: BrowserName) => Promise<Answer>,
): Promise<Record<BrowserName, Answer>> {
  const answers: [BrowserName, Answer][] = [];
  for (const browser of browsers) answers.push([browser, await ask(browser)]);
  return Object.fromEntries(answers) as Record<BrowserName, Answer>;
}

/** Opens an address and gives the values of the scripts, each evaluated in the page in turn. */
export async function evaluateIn(browser: BrowserName, address: string, scripts: string[]): Promise<unknown[]> {
  return { chromium: inChromium, firefox: inFirefox, webkit: inWebKit }[browser](address, scripts);
}

async function inChromium(address: string, scripts: string[]): Promise<unknown[]> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const values: unknown[] = [];
    for (const script of scripts) values.push(await page.evaluate(script));
    return values;
  } finally {
    await browser.close();
  }
}

/** Firefox hangs in about one of twenty launches: a short limit, and another try. */
async function inFirefox(address: string, scripts: string[], tries = 3): Promise<unknown[]> {
  let browser;
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      headless: true,
      protocol: 'webDriverBiDi',
      protocolTimeout: 30_000,
      timeout: 20_000,
    });
    const page = await browser.newPage();
    await page.goto(address);
    const values: unknown[] = [];
    for (const script of scripts) values.push(await page.evaluate(script));
    return values;
  } catch (error) {
    if (tries === 1) throw error;
    return await inFirefox(address, scripts, tries - 1);
  } finally {
    await browser?.close().catch(() => undefined);
  }
}

async function inWebKit(address: string, scripts: string[]): Promise<unknown[]> {
  const { driver, close } = await launchWebKit();
  try {
    await driver.get(address);
    const values: unknown[] = [];
    for (const script of scripts) values.push(await evaluateInWebKit(driver, `() => ${script}`, []));
    return values;
  } finally {
    await close();
  }
}
