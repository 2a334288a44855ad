/** How fast the engines of the browsers let a chosen file be read, in a worker and on the page, and the whole job so. */
import { By } from 'selenium-webdriver';
import puppeteer from 'puppeteer-core';
import { evaluateInWebKit, launchWebKit } from '../../scripts/webkit.mjs';
import { ways } from '../contestants/pieces.js';
import { interleave, medians } from '../rounds.mjs';
import { callBench, closePage, openWithFiles } from './pages.mjs';

/** What can be read on the page alone, and what is only there where streams fill a buffer. */
const inWorkersOnly = (/** @type {string} */ name) => name.startsWith('FileReaderSync');
const needsByob = (/** @type {string} */ name) => name.includes('byob');

/** Where no times are taken: the ways that the product goes, and the plainest. */
const waysWithoutTimes = ['byob 1 MiB', 'slices 8 MiB by 2', 'default reader'];

const product = 'product on one worker';
const productInPage = 'product, the page reads';

/**
 * @typedef {object} OpenPage
 * @property {(method: string, ...given: unknown[]) => Promise<any>} call A function of the page's `bench`.
 * @property {() => Promise<unknown>} close
 */

/**
 * @typedef {object} Engine
 * @property {string} version
 * @property {boolean} byob
 * @property {() => Promise<OpenPage>} open A fresh page with the files chosen.
 * @property {() => Promise<unknown>} close
 */

/** Runs in the page. @param {string} method @param {unknown[]} given */
const callInPage = (method, given) => /** @type {any} */ (globalThis).bench[method](...given);

/** Runs in the page: its script is there. */
const whenReady = async () => {
  const isThere = () => 'bench' in globalThis;
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 10));
};

/**
 * @param {import('./pages.mjs').Browser} browser
 * @param {string} address
 * @param {import('../log/generate.mjs').DataSet} data
 * @returns {Engine}
 */
function inChromium(browser, address, data) {
  return {
    version: browser.version(),
    byob: true,
    async open() {
      const page = await openWithFiles(browser, address, data);
      return { call: (method, ...given) => callBench(page, method, ...given), close: () => closePage(page) };
    },
    close: async () => undefined,
  };
}

/**
 * @param {string} address
 * @param {import('../log/generate.mjs').DataSet} data
 * @returns {Promise<Engine>}
 */
async function inFirefox(address, { users, departments, log }) {
  const launch = () =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
      headless: true,
      timeout: 30_000,
      protocolTimeout: 600_000,
    });
  // It hung at its start in about 1 of 20 launches.
  const browser = await launch().catch(launch);
  return {
    version: (await browser.version()).replace(/^\D*/, ''),
    byob: true,
    async open() {
      const page = await browser.newPage();
      await page.goto(address);
      await page.evaluate(whenReady);
      const field = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (await page.$('#files'));
      await field.uploadFile(users, departments, log);
      return { call: (method, ...given) => page.evaluate(callInPage, method, given), close: () => page.close() };
    },
    close: () => browser.close(),
  };
}

/**
 * @param {string} address
 * @param {import('../log/generate.mjs').DataSet} data
 * @returns {Promise<Engine>}
 */
async function inWebKit(address, { users, departments, log }) {
  const { driver, version, close } = await launchWebKit();
  await driver.manage().setTimeouts({ script: 600_000 });
  return {
    version,
    byob: false,
    async open() {
      await driver.get('about:blank');
      await driver.get(address);
      await evaluateInWebKit(driver, whenReady.toString(), []);
      const field = await driver.findElement(By.id('files'));
      await field.sendKeys([users, departments, log].join('\n'));
      return {
        call: (method, ...given) => evaluateInWebKit(driver, callInPage.toString(), [method, given]),
        close: async () => undefined,
      };
    },
    close,
  };
}

/**
 * @param {{ browser: import('./pages.mjs').Browser, address: string, data: import('../log/generate.mjs').DataSet,
 *   rounds: number, checks: import('../checks.mjs').Checks }} given
 */
export async function readsPhase({ browser, address, data, rounds, checks }) {
  const page = `${address}files.html`;
  /** @type {Record<string, { version: string, ms: Record<string, number>, rounds: Record<string, number[]> }>} */
  const engines = {};
  for (const [name, start] of Object.entries({
    chromium: async () => inChromium(browser, page, data),
    firefox: () => inFirefox(page, data),
    webkit: () => inWebKit(page, data),
  })) {
    const engine = await start();
    try {
      const times = await measureIn(name, engine, data, rounds, checks);
      engines[name] = { version: engine.version, ms: medians(times), rounds: times };
    } finally {
      await engine.close();
    }
  }
  return { logBytes: data.logBytes, engines };
}

/**
 * @param {string} engineName
 * @param {Engine} engine
 * @param {import('../log/generate.mjs').DataSet} data
 * @param {number} rounds
 * @param {import('../checks.mjs').Checks} checks
 */
async function measureIn(engineName, engine, data, rounds, checks) {
  const names = Object.keys(ways).filter(
    (name) => (engine.byob || !needsByob(name)) && (rounds > 0 || waysWithoutTimes.includes(name)),
  );
  const onPage = names.filter((name) => !inWorkersOnly(name)).map((name) => `page: ${name}`);
  const contestants = [...names, ...onPage, product, productInPage];
  /** @param {string} name @param {boolean} withAnswer */
  async function once(name, withAnswer) {
    const { call, close } = await engine.open();
    try {
      await call('start', name);
      const ms = /** @type {number} */ (await call('run'));
      return { ms, answer: withAnswer ? /** @type {string} */ (await call('answer')) : '' };
    } finally {
      await close();
    }
  }
  /** @type {Record<string, number>} */
  const compared = {};
  for (const name of contestants) {
    const { ms, answer } = await once(name, true);
    compared[name] = ms;
    if (name.startsWith('product')) checks.same(`${engineName} ${name}: the answer`, answer, data.expected);
    else checks.holds(`${engineName} ${name}: all bytes`, Number(answer) === data.logBytes, answer);
  }
  return interleave(
    rounds,
    compared,
    Object.fromEntries(contestants.map((name) => [name, async () => (await once(name, false)).ms])),
  );
}
