import type { Page } from '@playwright/test';
import { expect, test } from '../support/monitor-test';

/** The files of sentences among addresses, by the language in their names. */
function languagesOf(addresses: string[]): string[] {
  return addresses.flatMap((address) => /\/assets\/sentences-(.+)-[\w-]{8}\.js$/.exec(address)?.[1] ?? []);
}

const sentencesOf = (language: string): RegExp => new RegExp(`/assets/sentences-${language}-[\\w-]{8}\\.js(\\?\\d+)?$`);

async function choose(page: Page, language: string): Promise<void> {
  await page.locator('select[name="language"]').selectOption(language);
}

test('a visit fetches the sentences of its language alone, and each other once, when it is chosen', async ({
  monitor,
  page,
  site,
}) => {
  await monitor.open();
  await page.waitForLoadState('networkidle');
  expect(languagesOf(monitor.requests)).toEqual(['en']);
  await expect(page.locator('[data-requests]')).toHaveAttribute('data-requests', '0');
  monitor.requests.length = 0;
  for (const language of ['ja', 'en', 'ja']) {
    await choose(page, language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
  // One request, for a file of the page's own, which is counted and named.
  expect(languagesOf(monitor.requests)).toEqual(['ja']);
  expect(monitor.requests).toHaveLength(1);
  expect(monitor.requests[0]!.startsWith(site)).toBe(true);
  await expect(page.locator('[data-requests]')).toHaveAttribute('data-requests', '1');
});

test('the words stay until those of another language are there', async ({ monitor, page }) => {
  let send = (): void => undefined;
  const sent = new Promise<void>((resolve) => (send = resolve));
  await page.route(sentencesOf('ja'), async (route) => {
    await sent;
    await route.continue();
  });
  await monitor.open();
  const words = await monitor.dropZone.innerText();
  const [asked] = await Promise.all([page.waitForRequest(sentencesOf('ja')), choose(page, 'ja')]);
  expect(asked.failure()).toBeNull();
  await expect(page).toHaveTitle('User Access Monitor');
  await expect(page.locator('user-access-monitor .monitor')).toHaveAttribute('lang', 'en');
  expect(await monitor.dropZone.innerText()).toBe(words);
  const complete = page.evaluate(async () => {
    const element = document.querySelector('user-access-monitor')!;
    await element.updateComplete;
    return element.shadowRoot!.querySelector('.monitor')!.getAttribute('lang');
  });
  send();
  expect(await complete).toBe('ja');
  await expect(page).toHaveTitle('ユーザーアクセスモニター');
  await expect(monitor.dropZone).toContainText('ここにドロップ');
});

test('the language that was chosen last is shown, whichever comes first', async ({ monitor, page }) => {
  let send = (): void => undefined;
  const sent = new Promise<void>((resolve) => (send = resolve));
  await page.route(sentencesOf('ja'), async (route) => {
    await sent;
    await route.continue();
  });
  await monitor.open();
  await Promise.all([page.waitForRequest(sentencesOf('ja')), choose(page, 'ja')]);
  await choose(page, 'zh');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  const come = page.waitForResponse(sentencesOf('ja'));
  send();
  await come;
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('user-access-monitor .monitor')).toHaveAttribute('lang', 'zh-Hans');
});

test('a language that does not come is told of in the words that are there, and can be chosen again', async ({
  monitor,
  page,
}) => {
  await page.route(sentencesOf('ja'), (route) => route.abort('internetdisconnected'));
  const told = '日本語 could not be loaded. Check the network and choose it once more';
  await monitor.open();
  await choose(page, 'ja');
  await expect(monitor.alert).toContainText(told);
  await monitor.alert.getByRole('button').click();
  await expect(monitor.alert).toHaveText('');
  await monitor.dropSample();
  await choose(page, 'ja');
  await expect(monitor.alert).toContainText(told);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('select[name="language"]')).toHaveValue('en');
  await expect(monitor.count).toHaveText('332 of 332 users');
  expect(new URL(page.url()).hash).not.toContain('language');
  await page.unroute(sentencesOf('ja'));
  await choose(page, 'ja');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(monitor.count).toHaveText('332 人');
  await expect(monitor.alert).toHaveText('');
  expect(new URL(page.url()).hash).toContain('language=ja');
  // What the browser says of the file that did not come.
  expect(monitor.failures.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  monitor.failures.length = 0;
});

test('where no language comes at all the page says so, and shows no ids', async ({ monitor, page, site }) => {
  await page.route(/\/assets\/sentences-/, (route) => route.abort('internetdisconnected'));
  await page.goto(site);
  await expect(monitor.alert).toContainText('The words of this page could not be loaded.');
  await expect(monitor.dropZone).toHaveCount(0);
  await expect(page.locator('user-access-page-header')).toHaveText('');
  await page.unroute(/\/assets\/sentences-/);
  await page.reload();
  await expect(monitor.dropZone).toBeVisible();
  await expect(monitor.alert).toHaveText('');
  monitor.failures.length = 0;
});
