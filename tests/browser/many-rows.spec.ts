import { textFile } from './support/input-files';
import { expect, test } from './support/monitor-test';

const users = 100_000;

function company(): string {
  const lines = ['login name,display name,display order'];
  for (let user = 0; user < users; user += 1) lines.push(`user${user}@example.com,User ${user},${user}`);
  return lines.join('\n');
}

test('100,000 rows scroll, sort and filter while only a window of them is drawn', async ({ monitor, page }) => {
  await monitor.open();
  const { name, bytes } = textFile('users.csv', company());
  await page
    .locator('user-access-drop-zone input.files')
    .setInputFiles([{ name, mimeType: 'text/csv', buffer: bytes }]);
  await expect(monitor.count).toHaveText('100,000 of 100,000 users');
  await expect(monitor.table).toHaveAttribute('aria-rowcount', '100001');
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

  const begun = Date.now();
  await monitor.sortButton('user').click();
  await monitor.sortButton('user').click();
  await expect(page.locator('tr[data-position="0"] .name')).toHaveText('User 99999');
  await page.locator('input[name="text"]').fill('user 7777');
  await expect(monitor.count).toHaveText('11 of 100,000 users');
  expect(Date.now() - begun).toBeLessThan(5000);
});
