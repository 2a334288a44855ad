/** `npm run picture`: docs/pictures/ for the README and the administrators' pages, the built page with its sample. */
import { mkdirSync, writeFileSync } from 'node:fs';
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

const converter = await browser.newPage();

/**
 * WebP, a third of what the browser's PNG is.
 * @param {Buffer} png
 */
async function toWebp(png) {
  const text = await converter.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.9);
  }, png.toString('base64'));
  return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64');
}

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
      const name = `${folder}/${view}-${colorScheme}-${locale}.webp`;
      writeFileSync(join(root, name), await toWebp(await page.screenshot()));
      console.log(name);
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
