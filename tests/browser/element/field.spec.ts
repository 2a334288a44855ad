import { expect, test } from '../support/monitor-test';

test('a field is named by its label, and what else is said of it is heard after that', async ({ monitor, page }) => {
  await monitor.openWithUsers(1);
  await monitor.show('settings');
  const start = page.locator('input[name="recordingStart"]');
  await expect(start).toHaveAccessibleName('Recording began');
  await expect(start).toHaveAccessibleDescription(/./);
  await start.evaluate((input) => {
    input.closest('user-access-field')!.error = 'No such day';
  });
  await expect(start).toHaveAccessibleDescription(/No such day$/);
  await expect(start).toHaveAttribute('aria-invalid', 'true');
});

test('what cannot be taken is not, and gives way to what is in force when the field is left', async ({
  monitor,
  page,
}) => {
  await monitor.openWithUsers(1);
  await monitor.show('settings');
  const days = page.locator('input[name="windowDays"]');
  await days.fill('999');
  await days.dispatchEvent('change');
  await expect(days).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await expect(days).toHaveValue('30');
  await expect(days).not.toHaveAttribute('aria-invalid');
});
