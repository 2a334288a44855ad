import { expect, test } from '../support/monitor-test';

test('100,000 rows scroll, sort and filter while only a window of them is drawn', async ({ monitor, page }) => {
  await monitor.openWithUsers(100_000);
  const drawn = page.locator('user-access-table tr[data-position]');
  await expect(drawn.first()).toHaveAttribute('aria-rowindex', '2');
  expect(await drawn.count()).toBeLessThan(80);

  const scroller = page.locator('user-access-table .scroller');
  await scroller.evaluate((element) => (element.scrollTop = element.scrollHeight / 2));
  await expect(page.getByRole('button', { name: 'User 50000', exact: true })).toBeVisible();
  await scroller.evaluate((element) => (element.scrollTop = element.scrollHeight));
  await expect(page.locator('tr[data-position="99999"] .name')).toHaveText('User 99999');
  await expect(page.locator('tr[data-position="99999"] .name')).toBeInViewport();
  expect(await drawn.count()).toBeLessThan(80);

  await monitor.sortButton('user').click();
  await monitor.sortButton('user').click();
  await expect(page.locator('tr[data-position="0"] .name')).toHaveText('User 99999');
  await page.locator('input[name="text"]').fill('user 7777');
  await expect(monitor.count).toHaveText('11 of 100,000 users');
  expect(await drawn.count()).toBeLessThan(80);
});
