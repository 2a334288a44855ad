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

test('what cannot be taken is not, and gives way to what is in force with the next change', async ({
  monitor,
  page,
}) => {
  await monitor.openWithUsers(1);
  await monitor.setWindow(999);
  const days = page.locator('input[name="windowDays"]');
  await expect(days).toHaveValue('999');
  await monitor.setAsOf('2026-11-20');
  await expect(days).toHaveValue('30');
});
