import type { Locator } from '@playwright/test';
import { sampleFiles, textFile } from '../support/input-files';
import { expect, test } from '../support/monitor-test';

test('sorting, rows and the profile are reached and worked by keyboard alone', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await page.locator('[data-opens="save"]').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('user-access-table .scroller')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-action="select-all"]')).toBeFocused();
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
  await expect(page.locator('tr[data-position="0"] .pick')).toBeFocused();
  await page.keyboard.press('ArrowRight');
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

test('rows are selected, copied and the search is reached without a mouse', async ({ monitor, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await monitor.open();
  await monitor.dropSample();
  const picked = page.locator('tr[data-position] .pick:checked');
  const name = (position: number) => page.locator(`tr[data-position="${position}"] .name`);
  await name(1).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(monitor.status).toHaveText('One row selected');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(name(3)).toBeFocused();
  await expect(picked).toHaveCount(3);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(monitor.status).toHaveText('2 rows selected');
  await page.keyboard.press('Control+c');
  await expect(monitor.status).toHaveText('2 rows were copied.');
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const days = 'Number of Access Days (in the last 30 days)';
  expect((await copied()).split('\r\n')[0]).toBe(`User\tDepartment\tLast Access Date\t${days}`);
  expect((await copied()).split('\r\n').slice(1)).toEqual([
    expect.stringMatching(/^藤井 実\tサポート本部\t2026-11-13\t6$/),
    expect.stringMatching(/^坂本 隆\t製造本部\t2026-11-20\t21$/),
    '',
    expect.stringMatching(/^As of 2026-11-20 · 30 days · Asia\/Tokyo .*The logs cover all 30 days/),
    '',
  ]);
  await page.keyboard.press('Control+a');
  await expect(monitor.status).toHaveText('332 rows selected');
  await expect(page.locator('[data-action="select-all"]')).toBeChecked();
  await page.keyboard.press('Control+c');
  await expect(monitor.status).toHaveText('332 rows were copied.');
  // A name that a spreadsheet would take for a formula, harmless and then as it is.
  expect(await copied()).toContain("\n'＝営業窓口\t");
  await monitor.show('save');
  await page.locator('input[name="raw"]').check();
  await page.keyboard.press('Escape');
  await page.locator('[data-action="copy"]').click();
  await expect.poll(copied).toContain('\n＝営業窓口\t');
  await name(0).focus();
  await page.keyboard.press('Escape');
  await expect(monitor.status).toHaveText('No row selected');
  await expect(picked).toHaveCount(0);
  // With the mouse: a box, and with Shift all to the next one; another order ends the selection.
  await page.locator('tr[data-position="2"] .pick').click();
  await page.locator('tr[data-position="5"] .pick').click({ modifiers: ['Shift'] });
  await expect(picked).toHaveCount(4);
  await monitor.sortButton('user').click();
  await expect(picked).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.locator('input[name="text"]')).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(page.locator('input[name="text"]')).toHaveValue('a/b');
});

test('what happens is said to those who do not see it', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.drop(sampleFiles());
  await expect(monitor.status).toContainText('332 users in the table.');
  await monitor.show('filter');
  await page.locator('input[name="never"]').check();
  await expect(monitor.status).toHaveText(/^\d+ of 332 users$/);
  await monitor.sortButton('user').click();
  await expect(monitor.status).toHaveText('Sorted by User, ascending');
  await monitor.drop([textFile('nothing.csv', '')]);
  await expect(monitor.status).toContainText('332 users in the table. One file could not be used.');
  // A call that did nothing at all is an alert, which is read at once.
  await monitor.drop([]);
  await expect(monitor.alert).toContainText('There was no file in what was dropped.');
});

test('the whole job by keyboard alone, with what is said of each step and the focus where it was', async ({
  monitor,
  page,
}) => {
  test.setTimeout(120_000);
  /** Goes on with Tab, or back with Shift + Tab, as somebody does who sees no other way. */
  async function reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let steps = 0; steps < 60; steps += 1) {
      await page.keyboard.press(key);
      if (await target.evaluate((element) => element.matches(':focus'))) return;
    }
    throw new Error(`Not reached: ${String(target)}`);
  }
  await monitor.open();
  await reach(page.getByRole('button', { name: 'Try the sample' }));
  await page.keyboard.press('Enter');
  await expect(monitor.status).toContainText('332 users in the table.');
  await expect(monitor.count.locator('..')).toBeFocused();

  await reach(monitor.sortButton('last-access'));
  await page.keyboard.press('Enter');
  await expect(monitor.status).toHaveText('Sorted by Last Access Date, ascending');
  await expect(monitor.sortButton('last-access')).toBeFocused();

  const filter = page.locator('[data-opens="filter"]');
  await reach(filter, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const never = page.locator('input[name="never"]');
  await reach(never);
  await page.keyboard.press('Space');
  await expect(monitor.status).toHaveText(/^\d+ of 332 users$/);
  await expect(never).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(filter).toBeFocused();

  const name = page.locator('tr[data-position="0"] .name');
  await reach(name);
  await page.keyboard.press('Enter');
  await expect(page.locator('user-access-profile dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();

  const save = page.locator('user-access-downloads [data-action="csv"]');
  await reach(save, 'Shift+Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('user-access_2026-11-20-50-of-332.csv');
  await expect(monitor.status).toContainText('user-access_2026-11-20-50-of-332.csv was saved with 50 rows');
  await expect(save).toBeFocused();

  await reach(page.locator('[data-action="clear"]'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(monitor.dropZone).toBeVisible();
  await expect(monitor.status).toHaveText('Everything was cleared.');
  // The button is gone with the files: the next Tab goes on from the first thing that can be done.
  await expect(monitor.dropZone.getByRole('button').first()).toBeFocused();
});
