/** Choosing departments where there are many of them. */
import { textFile } from '../support/input-files';
import { expect, test } from '../support/monitor-test';

/** Six divisions with ten departments each, and a user in each of these. */
const codes = Array.from({ length: 6 }, (_, division) => Array.from({ length: 10 }, (__, at) => `d${division}${at}`));
const departments = textFile(
  'organization.csv',
  `Department Code,Display Name,New Department Code,Localized Name,Language for Localized Name,Parent Department Code,Description\n${codes
    .flatMap((below, division) => [
      `d${division},Division ${division},,,,,`,
      ...below.map((code) => `${code},Team ${code},,,,d${division},`),
    ])
    .join('\n')}\n`,
);
const users = textFile(
  'users.csv',
  `Login Name,Display Name,Department Code\n${codes
    .flat()
    .map((code) => `u${code},User ${code},${code}`)
    .join('\n')}\n`,
);

test('many departments are folded, found by their names, and one stop for the Tab key', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.drop([users, departments]);
  await expect(monitor.count).toHaveText('60 of 60 users');
  await monitor.show('filter');
  const filter = page.locator('user-access-department-filter');
  const boxes = filter.locator('li input');
  await expect(boxes).toHaveCount(6);
  // What opens takes the focus when it is there.
  await expect(async () => {
    await boxes.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(filter.locator('[data-code="d1"]')).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(filter.locator('[data-code="d1"]')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(boxes).toHaveCount(16);
  await page.keyboard.press('ArrowDown');
  await expect(filter.locator('[data-code="d10"]')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(monitor.count).toHaveText('1 of 60 users');
  await page.keyboard.press('ArrowLeft');
  await expect(filter.locator('[data-code="d1"]')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(boxes).toHaveCount(6);
  await expect(filter.locator('li input[tabindex="0"]')).toHaveCount(1);

  await filter.locator('input[name="departmentSearch"]').fill('ＴＥＡＭ d3');
  await expect(boxes).toHaveCount(10);
  await filter.locator('[data-code="d35"]').check();
  await expect(monitor.count).toHaveText('2 of 60 users');
});
