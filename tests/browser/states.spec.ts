/** Every state of the page: what a program can find wrong in it, in words, in reach and for those who hear it. */
import { findings } from './support/axe';
import { losses, spaceOut } from './support/losses';
import { expect, test } from './support/monitor-test';
import { walkStates } from './support/states';
import { untranslatedTexts } from './support/untranslated';

test('axe finds nothing in any state of the page, light and dark; nothing moves for those who want it so', async ({
  monitor,
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await monitor.open();
  await walkStates(monitor, async (state) => {
    expect.soft(await findings(page), state).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await findings(page, 'colours'), `${state}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    const moving = await page.evaluate(() => document.getAnimations().map((animation) => animation.id));
    expect.soft(moving, state).toEqual([]);
  });
});

test('axe does find what is wrong', async ({ monitor, page }) => {
  await monitor.open();
  await page.evaluate(() =>
    document.querySelector('user-access-monitor')!.style.setProperty('--user-access-text-muted', '#bbb'),
  );
  expect(await findings(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^color-contrast/)]));
});

test('at 320 px, as at 1280 px and 400 %, nothing is lost; in Japanese nothing is untranslated', async ({
  monitor,
  page,
}) => {
  test.setTimeout(120_000);
  // Nothing is measured on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await monitor.open('#language=ja');
  await walkStates(monitor, async (state) => {
    expect.soft(await losses(page), state).toEqual([]);
    expect.soft(await untranslatedTexts(page, 'ja'), state).toEqual([]);
    if (state !== 'profile') return;
    // A year is wider than this: its last days are what stands there.
    const hidden = (year: Element): number =>
      year.querySelector('svg')!.getBoundingClientRect().right - year.getBoundingClientRect().right;
    await expect.poll(() => page.locator('user-access-calendar .year').evaluate(hidden)).toBeLessThan(2);
  });
});

test('with wider spaces in the text nothing is lost; in Chinese nothing is untranslated', async ({ monitor, page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await monitor.open('#language=zh');
  await spaceOut(page);
  await walkStates(monitor, async (state) => {
    expect.soft(await losses(page), state).toEqual([]);
    expect.soft(await untranslatedTexts(page, 'zh'), state).toEqual([]);
  });
});
