/** Settings that cannot be taken are told where they are typed; those that are not as usual stand above the table. */
import { expect, test } from '../support/monitor-test';

test('a number that cannot be taken is told below its field and gives way to the one that holds', async ({
  monitor,
  page,
}) => {
  await monitor.openWithUsers(3);
  await monitor.show('settings');
  const field = page.locator('input[name="windowDays"]');
  for (const wrong of ['400', '0', '2.5']) {
    await field.fill(wrong);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#windowDays-error')).toHaveText('A whole number from 1 to 366.');
  }
  await field.blur();
  await expect(field).toHaveValue('30');
  await expect(page.locator('#windowDays-error')).toHaveCount(0);
  await field.fill('90');
  await field.dispatchEvent('change');
  await expect(page.locator('th.access-days')).toContainText('in the last 90 days');

  await page.locator('input[name="disabled-from"]').fill('2022-08-02');
  await page.locator('input[name="disabled-to"]').fill('2022-08-01');
  await expect(page.locator('user-access-settings .bad')).toHaveText('It must not end before it begins.');
});

test('settings that are not as usual stand above the table and go back by one press', async ({ monitor, page }) => {
  await monitor.openWithUsers(3);
  const chips = page.locator('user-access-setting-chips .chip');
  await expect(chips).toHaveCount(0);
  await monitor.show('settings');
  await page.locator('select[name="rule"]').selectOption('screen-or-sign-in');
  await expect(chips).toHaveText(['As Kintone’s screen does, or a sign-in']);
  await expect(monitor.status).toContainText('As Kintone’s screen does, or a sign-in');
  await page.locator('select[name="logTimeZone"]').selectOption('UTC');
  await expect(chips).toHaveText(['As Kintone’s screen does, or a sign-in', 'Times of the logs: UTC']);
  await page.keyboard.press('Escape');
  await chips.first().click();
  await expect(chips).toHaveText(['Times of the logs: UTC']);
});
