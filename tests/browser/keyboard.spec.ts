import { expect, test } from './support/monitor-test';

test('sorting, rows and the profile are reached and worked by keyboard alone', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await page.locator('[data-opens="save"]').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('user-access-table .scroller')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(monitor.sortButton('user')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(monitor.sortButton('last-access')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('th.last-access')).toHaveAttribute('aria-sort', 'ascending');
  await expect(monitor.sortButton('last-access')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('th.last-access')).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('tr[data-position="0"] .name')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('tr[data-position="1"] .name')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('tr[data-position="331"] .name')).toBeFocused();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  await expect(page.locator('tr[data-position="0"] .name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('tr[data-position="0"] .name')).toBeFocused();
});

test('what happens is said to those who do not see it', async ({ monitor, page }) => {
  await monitor.open();
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(monitor.status).toContainText('332 users in the table.');
  await monitor.show('filter');
  await page.locator('input[name="never"]').check();
  await expect(monitor.status).toHaveText(/^\d+ of 332 users$/);
  await monitor.sortButton('user').click();
  await expect(monitor.status).toHaveText('Sorted by User, ascending');
});
