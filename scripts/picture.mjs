/** `npm run picture`: docs/pictures/ for the README and the administrators' pages, the built page with its sample. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

/** @type {{ locale: 'en' | 'ja', colorScheme: 'light' | 'dark', views: ('start' | 'table' | 'pictures')[] }[]} */
const wanted = [
  { locale: 'en', colorScheme: 'light', views: ['start', 'table', 'pictures'] },
  { locale: 'en', colorScheme: 'dark', views: ['table'] },
  { locale: 'ja', colorScheme: 'light', views: ['start', 'table', 'pictures'] },
];
const folder = 'docs/pictures';

const server = await serve(join(root, 'dist/site'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
mkdirSync(join(root, folder), { recursive: true });
try {
  for (const { locale, colorScheme, views } of wanted) {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      timezoneId: 'Asia/Tokyo',
      reducedMotion: 'reduce',
      locale,
      colorScheme,
    });
    await page.goto(server.address);
    await page.locator('user-access-drop-zone .zone').waitFor();
    for (const view of views) {
      if (view === 'table') {
        await page.locator('[data-action="sample"]').click();
        await page.locator('tr[data-position]').nth(5).waitFor();
      }
      if (view === 'pictures') await page.getByRole('tab').nth(1).click();
      // The focus ring belongs to a person, not to a picture.
      await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
      await page.waitForTimeout(500);
      const name = `${folder}/${view}-${colorScheme}-${locale}.png`;
      await page.screenshot({ path: join(root, name) });
      console.log(name);
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
