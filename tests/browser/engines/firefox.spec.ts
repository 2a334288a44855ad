import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { tryToSend } from '../support/attempts';
import { launchFirefox } from '../support/firefox';
import { listen } from '../support/listener';
import { whatIsKept } from '../support/kept';
import { inRepository } from '../support/paths';
import { serveUnderSubPath } from '../support/served';

test.describe.configure({ mode: 'serial' });

let browser: Browser;
let server: Awaited<ReturnType<typeof serveUnderSubPath>>;

test.beforeAll(async () => {
  [browser, server] = await Promise.all([launchFirefox(), serveUnderSubPath()]);
});

test.afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
});

for (const build of ['hosted', 'single-file']) {
  test(`neither page nor worker of the ${build} build can send anything in Firefox, and nothing is stored`, async () => {
    const listener = await listen();
    const page = await browser.newPage();
    // Nothing reaches into a worker from outside here: its script is given the attempts when the page makes it.
    await page.evaluateOnNewDocument(
      (attempts, address) => {
        const tried = `(${attempts})('${address}/worker').then(() => console.log('tried'))`;
        globalThis.Blob = new Proxy(Blob, {
          construct(target, [parts, options]: [BlobPart[]?, BlobPropertyBag?]) {
            return new target(options?.type === 'text/javascript' ? [...(parts ?? []), `;${tried};`] : parts, options);
          },
        });
      },
      tryToSend.toString(),
      listener.address,
    );
    await page.goto(
      build === 'hosted' ? server.address : pathToFileURL(inRepository('dist/user-access-monitor.html')).href,
    );
    const workerTried = page.evaluate(async () => {
      await customElements.whenDefined('user-access-monitor');
      const monitor = document.querySelector('user-access-monitor')!;
      await monitor.add([new File(['login name,display name\nkato,Kato\n'], 'users.csv')]);
      const line = monitor.shadowRoot!.querySelector('user-access-privacy-line')!.shadowRoot!;
      const stopped = (): number => Number(line.querySelector('[data-stopped]')?.getAttribute('data-stopped'));
      for (let tries = 0; tries < 100 && !(stopped() > 0); tries += 1) await new Promise((go) => setTimeout(go, 100));
      await new Promise((go) => setTimeout(go, 2000));
      return stopped();
    });
    expect(await workerTried).toBeGreaterThan(2);
    await page.evaluate(tryToSend, listener.address);
    expect(listener.heard).toEqual([]);
    expect(await page.evaluate(whatIsKept)).toEqual({ local: 0, session: 0, cookie: '', made: '0' });
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await page.close();
    await listener.close();
  });
}
