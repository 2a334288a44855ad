/** Every state of the page: what a program can find wrong in it, in words, in reach and for those who hear it. */
import { findings } from '../support/axe';
import { losses, spaceOut } from '../support/losses';
import { expect, test } from '../support/monitor-test';
import { movingNow } from '../support/moving';
import { walkStates } from '../support/states';
import { untranslatedTexts } from '../support/untranslated';

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
    expect.soft(await movingNow(page), state).toEqual([]);
  });
});

test('axe does find what is wrong', async ({ monitor, page }) => {
  await monitor.open();
  await page.evaluate(() =>
    document.querySelector('user-access-monitor')!.style.setProperty('--user-access-text-muted', '#bbb'),
  );
  expect(await findings(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^color-contrast/)]));
});

test('what moves is seen, and stands where less motion is asked for', async ({ monitor, page }) => {
  // Slower by a hundred times: no test is quick enough for what takes a seventh of a second.
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 0.01 });
  await monitor.open();
  await monitor.dropSample();
  const open = (): Promise<void> => page.locator('user-access-table [part~="name"]').first().click();
  const profile = page.locator('user-access-profile dialog');
  await open();
  await expect.poll(() => movingNow(page)).toEqual(['enter']);
  await page.keyboard.press('Escape');
  await expect(profile).toBeHidden();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open();
  await expect(profile).toBeVisible();
  expect(await movingNow(page)).toEqual([]);
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

test.describe('at 200 % in a window of 1280 × 800', () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

  test('nothing is lost, the table has rows, and in Traditional Chinese nothing is untranslated', async ({
    monitor,
    page,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await monitor.open('#language=zh-TW');
    await walkStates(monitor, async (state) => {
      expect.soft(await losses(page), state).toEqual([]);
      expect.soft(await untranslatedTexts(page, 'zh-TW'), state).toEqual([]);
      if (state !== 'loaded') return;
      await page.locator('user-access-table .scroller').scrollIntoViewIfNeeded();
      expect.soft(await monitor.rowsInSight()).toBeGreaterThanOrEqual(5);
    });
  });
});
