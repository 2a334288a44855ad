import { textFile } from '../support/input-files';
import { expect, test } from '../support/monitor-test';

const users = textFile('users.csv', 'login,name\nann,Ann\nbob,Bob\nx@a.example,A\nx@b.example,B\n');
const log = textFile(
  'log.csv',
  'time,user\n2026-11-19,ANN\n2026-11-19,bob\u200B\n2026-11-18,bob\u200B\n2026-11-18,x\n2026-11-18,ghost\n',
);

test('unknown logins are listed with whom they may mean; one press joins those that are clear', async ({
  monitor,
  page,
}) => {
  await monitor.open();
  await monitor.drop([users, log]);
  await expect(monitor.count).toHaveText('4 of 4 users');
  await monitor.setAsOf('2026-11-20');
  const unknown = page.locator('user-access-unknown-logins');
  const near = unknown.locator('[data-list="near"]');
  await expect(near.locator('summary')).toHaveText('3 nearly name a user');
  await expect(near.locator('li')).toHaveText([
    // Playwright takes the invisible character away.
    'bob 2 lines bob blanks or invisible characters',
    'ANN 1 line ann upper and lower case',
    'x 1 line Several may be meant; none is joined: x@a.example domain x@b.example domain',
  ]);
  await expect(near.locator('.sign[data-code="200B"]')).toHaveCount(1);
  const others = unknown.locator('[data-list="others"]');
  await others.locator('summary').click();
  await expect(others.locator('li')).toHaveText(['ghost 1 line']);

  // The page joins nobody by itself.
  expect(await monitor.rows(2)).toEqual([
    ['Ann', '(None)', '-', '0'],
    ['Bob', '(None)', '-', '0'],
  ]);
  await unknown.locator('[data-action="join-logins"]').click();
  await monitor.settled();
  await expect(monitor.status).toHaveText('2 login names were joined by user-access_2026-11-20.aliases.csv.');
  await expect(monitor.input('user-access_2026-11-20.aliases.csv')).toContainText('Renamed users');
  expect(await monitor.rows(2)).toEqual([
    ['Ann', '(None)', '2026-11-19', '1'],
    ['Bob', '(None)', '2026-11-19', '2'],
  ]);
  await expect(near.locator('summary')).toHaveText('One nearly names a user');
  await expect(unknown.locator('[data-action="join-logins"]')).toHaveCount(0);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    unknown.locator('[data-joined] [data-action="save-aliases"]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('user-access_2026-11-20.aliases.csv');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toBe(
    '\uFEFF"Old Login","New Login"\r\n"ANN","ann"\r\n"bob\u200B","bob"\r\n',
  );

  // Taken out again, it joins nobody any more.
  await monitor.input('user-access_2026-11-20.aliases.csv').locator('[data-action="remove"]').click();
  await monitor.settled();
  await expect(unknown.locator('[data-joined]')).toHaveCount(0);
  await expect(near.locator('summary')).toHaveText('3 nearly name a user');
});
