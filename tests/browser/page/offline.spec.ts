import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { tryToSend } from '../support/attempts';
import { listen } from '../support/listener';
import { MonitorPage, expect, test } from '../support/monitor-test';
import { inRepository } from '../support/paths';

interface Server {
  address: string;
  close(): Promise<void>;
}

async function serveFolder(folder: string, port: number): Promise<Server> {
  const { serve } = (await import(pathToFileURL(inRepository('scripts/serve.mjs')).href)) as {
    serve: (folder: string, options: { port: number; base: string }) => Promise<Server>;
  };
  return serve(folder, { port, base: '/tools/user-access/' });
}

/** What the browser keeps for the page. */
function kept(page: Page): Promise<{ workers: number; caches: number; controlled: boolean }> {
  return page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
    controlled: navigator.serviceWorker.controller !== null,
  }));
}

test('once it is asked for, the page opens and works without a server, until everything is cleared', async ({
  page,
  context,
}, info) => {
  const site = info.outputPath('site');
  cpSync(inRepository('dist/site'), site, { recursive: true });
  let server = await serveFolder(site, 0);
  const { address } = server;
  const port = Number(new URL(address).port);
  const monitor = new MonitorPage(page, address);
  await monitor.open();
  expect(await kept(page)).toEqual({ workers: 0, caches: 0, controlled: false });
  await expect(page.locator('link[rel="manifest"]')).toHaveCount(0);

  monitor.requests.length = 0;
  await page.locator('[data-action="offline"]').click();
  await page.getByRole('button', { name: 'Make available offline' }).click();
  await expect(page.getByText('Available offline in this browser.')).toBeVisible();
  expect(await kept(page)).toMatchObject({ workers: 1, caches: 0 });
  await expect(page.locator('[data-requests]')).toHaveAttribute('data-requests', '1');
  expect(monitor.requests.filter((url) => !url.endsWith('.webmanifest'))).toEqual([`${address}offline.js`]);
  const devtools = await context.newCDPSession(page);
  const { errors, data } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '')).toMatchObject({ name: 'User Access Monitor', start_url: './', scope: './' });
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // The browser of the tests has no profile that could hold an app.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);

  await server.close();
  await page.reload();
  await expect(monitor.dropZone).toBeVisible();
  expect((await kept(page)).controlled).toBe(true);
  await monitor.dropSample();
  const { bytes } = await monitor.download('csv');
  expect(bytes.equals(readFileSync(inRepository('tests/data/sample/expected.csv')))).toBe(true);
  // So did the words that were not read before.
  for (const [language, count] of [
    ['zh-TW', '共 332 位使用者'],
    ['en', '332 of 332 users'],
  ] as const) {
    await page.locator('select[name="language"]').selectOption(language);
    await expect(monitor.count).toContainText(count);
  }
  // Its policy came with it, and it has none of its own ways out.
  const listener = await listen();
  await page.evaluate((to) => fetch(to).catch(() => undefined), listener.address);
  await context.serviceWorkers()[0]!.evaluate(tryToSend, listener.address);
  expect(listener.heard).toEqual([]);
  await listener.close();
  await expect(page.locator('[data-stopped]')).toBeVisible();

  // Another build is there: it is taken at the next visit but one, whole.
  for (const name of readdirSync(site).filter((each) => /\.(html|js)$/.test(each))) {
    const path = `${site}/${name}`;
    writeFileSync(path, readFileSync(path, 'utf8').replace('</title>', ' of another build</title>'));
  }
  server = await serveFolder(site, port);
  expect(server.address).toBe(address);
  // The browser looks for it a second after a visit, and on a busy machine it is put off by the next one.
  const visit = async (): Promise<string> => {
    const [answer] = await Promise.all([page.waitForResponse(address), page.reload()]);
    return answer.fromServiceWorker() ? answer.text() : '';
  };
  await expect.poll(visit, { intervals: [3_000], timeout: 30_000 }).toContain('of another build</title>');

  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(monitor.count).toBeVisible();
  await page.locator('[data-action="clear"]').click();
  await expect.poll(() => kept(page)).toMatchObject({ workers: 0, caches: 0 });
  await server.close();
  await expect(page.reload()).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});
