import type { Page } from '@playwright/test';
import { expect, test } from '../support/monitor-test';

const former = 'what was there before';
const onClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ monitor, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await monitor.openWithUsers(3);
  await page.evaluate((text) => navigator.clipboard.writeText(text), former);
});

test('a text that is marked with the mouse goes to the clipboard as it is', async ({ page }) => {
  const cell = page.locator('tr[data-position="1"] .access-days .days');
  await cell.dblclick();
  await page.keyboard.press('Control+c');
  await expect.poll(() => onClipboard(page)).not.toBe(former);
  expect((await onClipboard(page)).trim()).toBe('log');
});

test('a text that is marked wins over rows that are selected', async ({ page }) => {
  await page.locator('tr[data-position="0"] .pick').click();
  await page.locator('tr[data-position="1"] .access-days .days').dblclick();
  await page.keyboard.press('Control+c');
  await expect.poll(() => onClipboard(page)).not.toBe(former);
  expect((await onClipboard(page)).trim()).toBe('log');
});

test('where nothing is marked and no row selected the clipboard stays as it is', async ({ monitor, page }) => {
  await page.locator('tr[data-position="1"] .name').focus();
  await page.keyboard.press('Control+c');
  // What would have come has come when the next key is done.
  await page.keyboard.press('Space');
  await expect(monitor.status).toHaveText('One row selected');
  expect(await onClipboard(page)).toBe(former);
});

test('rows that are selected go to the clipboard with their headings', async ({ monitor, page }) => {
  await page.locator('tr[data-position="1"] .name').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+c');
  await expect(monitor.status).toHaveText('One row was copied.');
  const [headings, row, ...rest] = (await onClipboard(page)).split('\r\n');
  expect(headings).toMatch(/^User\tDepartment\tLast Access Date\t/);
  expect(row).toMatch(/^User 1\t/);
  expect(rest).toEqual(['', expect.stringMatching(/^As of .* · 30 days · .*There is no access log/), '']);
});
