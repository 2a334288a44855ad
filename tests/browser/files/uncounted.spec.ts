/** The lines of a log that were not counted, one by one; files that go, and files that are still wanted. */
import { textFile } from '../support/input-files';
import { expect, test } from '../support/monitor-test';

const users = textFile('users.csv', 'Login Name,Display Name\nkato,Kato Rin\n');
const log = textFile(
  'access.csv',
  'Time,User,Result\n2026-11-19 10:00:00,kato,SUCCESS\nlater,kato,SUCCESS\n2026-11-19 10:00:00,kato,FAILURE\n2026-11-19 10:00:00,nemo,SUCCESS\n',
);
const other = textFile('other.csv', 'Time,User\n2026-11-18 10:00:00,kato\nnever,kato\n');

test('the ledger lists what could not be read, what failed and who is unknown, with file and line', async ({
  monitor,
  page,
}) => {
  await monitor.open();
  await monitor.drop([users, log, other]);
  await expect(monitor.count).toHaveText('1 of 1 users');
  const total = page.locator('.total user-access-ledger');
  const open = async (bucket: string): Promise<string> => {
    const button = total.locator(`[data-bucket="${bucket}"] button`);
    await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    return (await total.locator('tr.lines').innerText()).replace(/\s+/g, ' ').trim();
  };
  expect(await open('malformed')).toMatch(/access\.csv, line 3.*later.*other\.csv, line 3.*never/i);
  expect(await open('failed')).toMatch(/access\.csv, line 4.*FAILURE/i);
  expect(await open('unknownUser')).toMatch(/One line: nemo/);
  await expect(total.locator('[data-bucket="counted"] button')).toHaveCount(0);
  await total.locator('[data-bucket="unknownUser"] button').click();
  await expect(total.locator('tr.lines')).toHaveCount(0);
});

test('a file that is removed is announced, and the focus goes to the next one', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.drop([users, log, other]);
  await expect(monitor.count).toHaveText('1 of 1 users');
  await monitor.input('access.csv').locator('[data-action="remove"]').focus();
  await page.keyboard.press('Enter');
  await expect(monitor.input('access.csv')).toHaveCount(0);
  await expect(monitor.status).toHaveText('access.csv was removed. 1 users in the table.');
  await expect(monitor.input('other.csv').locator('.toggle')).toBeFocused();
});

test('what is still wanted is told beside what was read', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.drop([log]);
  const sources = page.locator('user-access-sources');
  await expect(sources.locator('[data-there="access"]')).toHaveText(/Read/);
  await expect(sources.locator('li').first()).toContainText('Needed');
  await expect(sources).toContainText('at most 100,000 lines');
});

test('an older version of a file is asked about once', async ({ monitor, page }) => {
  await monitor.open();
  const [old, now] = ['ann,Ann\nbob,Bob\ncara,Cara\n', 'ann,Ann\nbob,Bob\n'].map((rows, at) =>
    textFile(`users-${at}.csv`, `Login Name,Display Name\n${rows}`),
  );
  await monitor.drop([old!]);
  await monitor.drop([now!]);
  const question = page.locator('[data-older]');
  await expect(question).toContainText('users-0.csv holds mostly the same Users as users-1.csv.');
  await expect(monitor.count).toHaveText('3 of 3 users');
  await question.locator('[data-action="drop-older"]').click();
  await expect(monitor.count).toHaveText('2 of 2 users');
  await expect(question).toHaveCount(0);
  await monitor.drop([textFile('users-2.csv', 'Login Name,Display Name\nann,Ann\nbob,Bob\ndan,Dan\n')]);
  await question.locator('[data-action="use-both"]').click();
  await expect(question).toHaveCount(0);
  await expect(monitor.count).toHaveText('3 of 3 users');
});
