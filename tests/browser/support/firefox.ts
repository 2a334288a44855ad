import puppeteer, { type Browser } from 'puppeteer-core';

/** Firefox hung at its start in about 1 of 20 launches: a start that takes longer than this is given up. */
const startMilliseconds = 30_000;

async function launchOnce(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    timeout: startMilliseconds,
    protocolTimeout: 60_000,
    extraPrefsFirefox: {
      // puppeteer turns it off, and so would hide a page that does not work from disk.
      'security.fileuri.strict_origin_policy': true,
      'intl.accept_languages': 'en-US',
    },
  });
}

/** Debian's Firefox over WebDriver BiDi; launched a second time where the first start hangs. */
export async function launchFirefox(): Promise<Browser> {
  try {
    return await launchOnce();
  } catch {
    return launchOnce();
  }
}
