import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { drive, drivenBrowsers } from '../support/driven';
import { inRepository } from '../support/paths';
import * as steps from '../support/steps';

/** Browsers differ in what they keep of an address that gave no module: Firefox never asks for it again. */
for (const browser of drivenBrowsers) {
  test(`words that did not come are there at the next try in ${browser}`, async () => {
    let missing = true;
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      if (path === '/favicon.ico' || (missing && path.includes('/sentences-ja-'))) {
        response.writeHead(404).end();
        return;
      }
      response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
      response.end(readFileSync(inRepository(`dist/site${path === '/' ? '/index.html' : path}`)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const page = await drive(browser);
    try {
      await page.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.run(steps.install);
      expect(await page.run(steps.speakInVain, 'ja')).toMatch(/^日本語 could not be loaded/);
      missing = false;
      expect(await page.run(steps.speak, 'ja')).toEqual({ lang: 'ja', title: 'ユーザーアクセスモニター' });
    } finally {
      await page.close();
      server.closeAllConnections();
      server.close();
    }
  });
}
