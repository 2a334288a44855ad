/** `npm run picture`: docs/picture.png for the README, the built page with its sample. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

const server = await serve(join(root, 'dist/site'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en',
    timezoneId: 'Asia/Tokyo',
  });
  await page.goto(server.address);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.getByRole('row').nth(5).waitFor();
  // The live region's sentence and the focus ring belong to a person, not to a picture.
  await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
  await page.waitForTimeout(300);
  mkdirSync(join(root, 'docs'), { recursive: true });
  await page.screenshot({ path: join(root, 'docs/picture.png') });
  console.log('docs/picture.png');
} finally {
  await browser.close();
  await server.close();
}
