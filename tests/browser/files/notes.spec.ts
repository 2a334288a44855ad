import { textFile } from '../support/input-files';
import { expect, test } from '../support/monitor-test';

const users = textFile('users.csv', 'login,name,last signin,last seen\nann,Ann,,\nbob,Bob,,\n');
const log = (name: string, time: string) => textFile(name, `time,created,user,account\n${time},2026-01-01,ann,x\n`);

test('of many notes the most important stand open, and those of one kind together', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.drop([users, log('one.csv', '########'), log('two.csv', '2026-11-19 09:00 CST')]);
  await expect(monitor.count).toHaveText('2 of 2 users');
  const notes = page.locator('user-access-notes');
  const open = notes.locator('section > ul > li');
  await expect(open).toHaveCount(3);
  await expect(open.first()).toHaveAttribute('data-note', 'no-time-read');
  await expect(open.first()).toContainText('Not one time in the column "time" could be read, for example "########".');
  const more = notes.locator('details.more');
  await expect(more.locator('> summary')).toHaveText(/^\d+ more notes$/);
  await expect(more.locator('li[data-note="no-result-column"]')).toBeHidden();
  await more.locator('> summary').click();
  await expect(more.locator('li[data-note="no-result-column"]')).toBeVisible();
  // Two logs without a column for the result: one sentence.
  await expect(more.locator('li[data-note="no-result-column"]')).toHaveCount(1);
});

test('a column that could be another field is offered where the file is looked at', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.drop([users, log('log.csv', '2026-11-19')]);
  await expect(monitor.count).toHaveText('2 of 2 users');
  await monitor.input('log.csv').locator('.toggle').click();
  await monitor.input('log.csv').locator('[data-action="map"]').click();
  const dialog = page.locator('user-access-mapping dialog');
  const other = dialog.locator('.others li[data-field="user"]');
  await expect(other).toContainText('User could also be:');
  await other.getByRole('button').first().click();
  await expect(dialog.locator('select[name="column-2"]')).not.toHaveValue('user');
});
