import { expect, test } from '../support/monitor-test';

test('printing shows every row of a table that is no book', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await monitor.sortButton('user').click();
  await expect(page.locator('th.user')).toHaveAttribute('aria-sort', 'ascending');
  // The rows out of sight are fetched a moment after the table came to rest.
  await page.waitForTimeout(1500);
  const rows = page.locator('user-access-table tr[data-position]:not(.pending)');
  expect(await rows.count()).toBeLessThan(80);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(rows).toHaveCount(332);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('user-access-filters')).toBeHidden();
  await expect(page.locator('[data-action="csv"]')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => rows.count()).toBeLessThan(80);

  // A narrowed table says on paper what it is narrowed to.
  await page.locator('input[name="text"]').fill('sato');
  const chip = page.locator('[data-chip="text"]');
  await expect(chip).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(chip).toHaveText('Search: sato');
  await expect(chip).toBeVisible();
  await expect(page.locator('[data-action="clear-filters"]')).toBeHidden();
  await expect(page.locator('input[name="text"]')).toBeHidden();
});
