import { readdirSync } from 'node:fs';
import { tryToSend } from '../support/attempts';
import { sampleFiles } from '../support/input-files';
import { listen } from '../support/listener';
import { MonitorPage, expect, test } from '../support/monitor-test';
import { inRepository } from '../support/paths';

/** What a page can keep beyond its life, as the page itself finds it. */
async function stored(): Promise<unknown> {
  // A folder of the origin's own is not to be had from disk.
  const folder = await navigator.storage.getDirectory().catch(() => null);
  const files: string[] = [];
  if (folder)
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) files.push(name);
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: await indexedDB.databases(),
    // Of secure contexts alone.
    caches: 'caches' in globalThis ? await caches.keys() : [],
    files,
    state: history.state as unknown,
    name: window.name,
  };
}

test('a whole session asks for nothing but the words of a language, stores nothing, and Clear everything ends the workers', async ({
  browser,
  site,
}, info) => {
  const proxy = await listen();
  // Everything goes through the proxy, the machine's own addresses too.
  const context = await browser.newContext({ proxy: { server: proxy.address, bypass: '<-loopback>' }, locale: 'en' });
  const page = await context.newPage();
  const monitor = new MonitorPage(page, site);
  const devtools = await context.newCDPSession(page);
  const seen: string[] = [];
  await devtools.send('Network.enable');
  devtools.on('Network.requestWillBeSent', ({ request }) => seen.push(request.url));
  await monitor.open();
  await page.waitForLoadState('networkidle');
  const single = info.project.name === 'single-file';
  if (single) expect(proxy.heard).toEqual([]);
  else expect(proxy.heard.length).toBeGreaterThan(0);
  const empty = await page.evaluate(stored);
  const steps = await page.evaluate(() => history.length);
  for (const list of [proxy.heard, seen, monitor.requests]) list.length = 0;

  const files = sampleFiles().map(({ name, bytes }) => ({ name, mimeType: 'text/csv', buffer: bytes }));
  await page.locator('user-access-drop-zone input.files').setInputFiles(files);
  await expect(monitor.count).toHaveText('332 of 332 users');
  await monitor.setTimeZone('Asia/Tokyo');
  await monitor.settled();
  await monitor.setAsOf('2026-11-20');
  await monitor.sortButton('access-days').click();
  await page.locator('input[name="text"]').fill('a');
  await expect(monitor.count).not.toHaveText('332 of 332 users');
  await page.locator('tr[data-position="0"] .name').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await monitor.download('csv');
  await monitor.download('manifest');
  await page.locator('select[name="language"]').selectOption('ja');
  await expect(monitor.count).toContainText('人');
  // Its words are a file of the page's own, whose address has nothing of the session in it; the page counts it.
  const asked = single ? 0 : 1;
  await expect(page.locator('[data-requests]')).toHaveText(new RegExp(`：${asked} 件。$`));
  const words = readdirSync(inRepository('dist/site/assets')).filter((name) => name.startsWith('sentences-ja-'));
  const ofWords = words.slice(0, asked).map((name) => `${site}assets/${name}`);
  expect(page.workers().length).toBeGreaterThan(0);
  await page.locator('[data-action="clear"]').click();
  await expect(monitor.dropZone).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
  await page.getByRole('button', { name: 'サンプルを試す' }).click();
  await expect(monitor.count).toBeVisible();

  // Chromium itself asks its maker what the fields of forms are for; no policy of a page is asked (SECURITY.md).
  expect(proxy.heard.filter((each) => each !== 'connect content-autofill.googleapis.com:443')).toEqual(
    ofWords.map((address) => `GET ${address}`),
  );
  expect(monitor.requests).toEqual(ofWords);
  expect(seen.filter((address) => !/^(blob|data):/.test(address))).toEqual(ofWords);
  await expect(page.locator('[data-requests]')).toHaveAttribute('data-requests', String(asked));
  expect(await page.evaluate(stored)).toEqual(empty);
  expect(empty).toMatchObject({ local: 0, session: 0, cookie: '', databases: [], caches: [], files: [], state: null });
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect(monitor.failures).toEqual([]);
  await context.close();
  await proxy.close();
});

test('the policy allows no connection, no inline script, no evaluation', async ({ monitor, page }, info) => {
  await monitor.open();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("style-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain("'unsafe-eval'");
  expect(policy).not.toContain("'unsafe-inline'");
  // What keeps the page offline has an address; a file from disk has none of that.
  const single = info.project.name === 'single-file';
  expect(policy).toContain(single ? 'worker-src blob:;' : "worker-src blob: 'self'; manifest-src 'self'");
  if (single) expect(policy).not.toMatch(/'self'|manifest-src|offline/);
});

test('neither page nor worker can send anything anywhere, and the page tells of the attempts', async ({
  monitor,
  page,
}) => {
  const listener = await listen();
  await monitor.open();
  await monitor.dropSample();
  await page.evaluate(tryToSend, listener.address);
  const stopped = page.locator('[data-stopped]');
  await expect(stopped).toBeVisible();
  const byPage = Number(await stopped.getAttribute('data-stopped'));
  expect(byPage).toBeGreaterThan(5);
  await page.workers()[0]!.evaluate(tryToSend, `${listener.address}/worker`);
  expect(listener.heard).toEqual([]);
  await expect.poll(async () => Number(await stopped.getAttribute('data-stopped'))).toBeGreaterThan(byPage);
  expect(await page.locator('user-access-privacy-line .addresses').allTextContents()).toEqual([]);
  await listener.close();
  // The refusals are reported as they should be; they are no failures of the page.
  monitor.failures.length = 0;
});

test('no text becomes markup or script, and no further policy can be made', async ({ monitor, page }, info) => {
  await monitor.open();
  if (info.project.name === 'hosted') await expect(page.locator('[data-action="offline"]')).toBeVisible();
  const refused = await page.evaluate(async () => {
    // What the tools of a browser run at once may evaluate text, whatever the policy.
    await new Promise((resolve) => setTimeout(resolve, 10));
    const refuses = (act: () => unknown): boolean => {
      try {
        act();
        return false;
      } catch (error) {
        return error instanceof TypeError || error instanceof EvalError;
      }
    };
    const factory = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } })
      .trustedTypes;
    return {
      markup: refuses(() => (document.createElement('p').innerHTML = '<b>')),
      worker: refuses(() => new Worker(URL.createObjectURL(new Blob([''])))),
      script: refuses(() => (document.createElement('script').src = 'data:,')),
      evaluation: refuses(() => (0, eval)('1')),
      another: refuses(() => factory.createPolicy('another', {})),
      again: refuses(() => factory.createPolicy('user-access-monitor-html', {})),
      offline: refuses(() => factory.createPolicy('user-access-monitor-offline', {})),
      ownScript: refuses(() => new Worker('./offline.js')),
    };
  });
  expect(new Set(Object.values(refused)), JSON.stringify(refused)).toEqual(new Set([true]));
  monitor.failures.length = 0;
});
