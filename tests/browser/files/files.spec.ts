import type { Locator } from '@playwright/test';
import { zip } from '../../engine/support/zips';
import { dropFiles, readInput, sampleFiles, textFile } from '../support/input-files';
import { expect, test, type MonitorPage } from '../support/monitor-test';

test('each file line tells kind, encoding, lines, time span and problems', async ({ monitor }) => {
  await monitor.open();
  await monitor.dropSample();
  await expect(monitor.input('user.csv')).toContainText('Users');
  await expect(monitor.input('user.csv')).toContainText('401 lines');
  await monitor.input('user.csv').locator('.toggle').click();
  await expect(monitor.input('user.csv').locator('.facts')).toHaveText('CSV · Shift_JIS · Comma · 68.2 kB');
  await expect(monitor.input('audit-2.csv')).toContainText('Access log');
  await expect(monitor.input('audit-2.csv')).toContainText('2026-10-22 – 2026-11-08');
  const visits = monitor.input('visits.csv');
  await visits.getByRole('button', { name: '1 problem' }).click();
  await visits.locator('.problems summary').click();
  await expect(visits.locator('.places')).toContainText('Line 690');
});

test('the ledger of a log shows its ten buckets and adds up', async ({ monitor }) => {
  await monitor.open();
  await monitor.dropSample();
  const log = monitor.input('audit-1.csv');
  await log.locator('.toggle').click();
  const cells = await log.locator('user-access-ledger tbody td').allTextContents();
  expect(cells).toHaveLength(10);
  const sum = cells.reduce((total, text) => total + Number(text.replaceAll(',', '')), 0);
  await expect(log.locator('user-access-ledger tfoot td')).toHaveText(sum.toLocaleString('en'));
  expect(sum).toBe(7500);
});

test('a removed log takes its days with it', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  for (const name of ['audit-1.csv', 'audit-2.csv', 'audit-3.csv']) {
    await monitor.input(name).locator('[data-action="remove"]').click();
    await expect(monitor.input(name)).toHaveCount(0);
    await monitor.settled();
  }
  await monitor.sortButton('last-access').click();
  await monitor.sortButton('last-access').click();
  await expect(page.locator('user-access-inputs .missing')).toHaveCount(0);
  await monitor.input('visits.csv').locator('[data-action="remove"]').click();
  await expect(page.locator('user-access-inputs .missing')).toContainText('There is no access log');
  await expect(page.locator('tr[data-position="0"] td.last-access')).toHaveText('-');
});

test('the dialog shows at once how a file would be read, and reads it so', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.drop([
    textFile('people.csv', 'login name,display name\nkato,Kato Rin\nmori,Mori Sora\n'),
    textFile('seen.csv', 'when;who;what\n2026-11-02 09:00:00;kato;a\n2026-11-03 23:30:00;kato;b\n'),
    textFile('gate.csv', 'time,user\n03/04/2026 10:00,kato\n'),
  ]);
  const seen = monitor.input('seen.csv');
  const dialog = page.locator('user-access-mapping dialog');
  const verdict = dialog.getByRole('status');
  await expect(seen.locator('.kind')).toHaveText('Not recognised');
  await seen.locator('[data-action="map"]').click();
  await expect(dialog.locator('tbody tr')).toHaveCount(3);
  await dialog.locator('select[name="kind"]').selectOption('access');
  await expect(verdict).toHaveText('Still to choose: Time, User.');
  await dialog.getByLabel('The first row names the columns').check();
  await expect(dialog.locator('tbody tr')).toHaveCount(2);
  await dialog.getByLabel('Column 1: when').selectOption('time');
  await expect(verdict).toHaveText('Still to choose: User.');
  await dialog.getByLabel('Column 2: who').selectOption('user');
  await expect(verdict).toHaveText('Everything needed is there: Time, User.');
  await expect(dialog.locator('thead tr:nth-child(2) th.chosen')).toHaveText(['when', 'who']);
  // Cut at another character there is one column, and what was said of columns means nothing.
  await dialog.locator('select[name="delimiter"]').selectOption('tab');
  await expect(dialog.locator('tbody td').first()).toHaveText('2026-11-02 09:00:00;kato;a');
  await dialog.locator('[data-action="cancel"]').click();
  await expect(dialog).toBeHidden();
  await expect(seen.locator('[data-action="map"]')).toBeFocused();
  await expect(seen.locator('.kind')).toHaveText('Not recognised');

  await seen.locator('[data-action="map"]').click();
  await expect(dialog.locator('select[name="kind"]')).toHaveValue('');
  await dialog.locator('select[name="kind"]').selectOption('access');
  await dialog.getByLabel('The first row names the columns').check();
  await dialog.locator('select[name="column-0"]').selectOption('time');
  await dialog.locator('select[name="column-1"]').selectOption('user');
  await dialog.locator('select[name="logTimeZone"]').selectOption('UTC');
  await dialog.getByRole('button', { name: 'Read it this way' }).click();
  await monitor.settled();
  await expect(seen.locator('.kind')).toHaveText('Access log');
  await expect(seen.locator('article')).toHaveClass(/used/);
  await seen.locator('.toggle').click();
  await expect(seen.locator('.facts')).toContainText('changed by hand');
  await monitor.setAsOf('2026-11-03');
  // 2026-11-03 23:30 in UTC is the evening of the same day in New York.
  await expect(page.locator('tr[data-position="0"]')).toContainText('2026-11-03');
  await expect(page.locator('tr[data-position="0"] .days')).toHaveText('2');
  expect(
    await monitor.monitor.evaluate(
      (element: HTMLElementTagNameMap['user-access-monitor']) => element.state?.settings.logTimeZone,
    ),
  ).toBe('UTC');

  await seen.locator('[data-action="map"]').click();
  await dialog.locator('[data-action="recognise"]').click();
  await expect(dialog.locator('select[name="kind"]')).toHaveValue('');
  await dialog.getByRole('button', { name: 'Read it this way' }).click();
  // By itself it would be left out: it stays as it was, and why is told.
  await expect(monitor.alert).toContainText('It is not clear what this file holds.');
  await expect(seen.locator('.kind')).toHaveText('Access log');

  // The order of dates is offered where a file is kept out for the want of it, by that sentence alone.
  const gate = monitor.input('gate.csv');
  await expect(gate.locator('.kind')).toHaveText('Access log');
  await expect(gate.locator('.failure')).toHaveText(/^\s*Column 1 The dates .* Choose one of the two\.\s*$/);
  await gate.locator('[data-action="map"]').click();
  await expect(verdict).toContainText('Choose one of the two');
  await dialog.locator('select[name="dateOrder"]').selectOption('dmy');
  await expect(verdict).toHaveText('Everything needed is there: Time, User.');
  await dialog.getByRole('button', { name: 'Read it this way' }).click();
  await expect(gate.locator('article')).toHaveClass(/used/);
  await expect(gate.locator('.figures')).toContainText('2026-04-03');
});

test('columns without a heading or of one name are chosen by their place', async ({ monitor, page }) => {
  await monitor.open();
  // A cell that is itself the number of a column is no heading either.
  await monitor.drop([textFile('people.csv', '2,ann,Ann\n3,bob,Bob\n')]);
  const people = monitor.input('people.csv');
  const dialog = page.locator('user-access-mapping dialog');
  await people.locator('.toggle').click();
  await people.locator('[data-action="map"]').click();
  await dialog.locator('select[name="kind"]').selectOption('users');
  await dialog.getByLabel('Column 2', { exact: true }).selectOption('login');
  await dialog.getByLabel('Column 3', { exact: true }).selectOption('name');
  await dialog.getByRole('button', { name: 'Read it this way' }).click();
  await expect(monitor.count).toHaveText('2 of 2 users');
  await expect(page.locator('tr[data-position="0"] .name')).toHaveText('Ann');
  await people.locator('[data-action="map"]').click();
  await expect(dialog.locator('select[name="column-1"]')).toHaveValue('login');
  await expect(dialog.getByLabel('The first row names the columns')).not.toBeChecked();
  await dialog.locator('[data-action="cancel"]').click();

  // Under a heading, too, each column is one of its own: one of two names, one without a name.
  await monitor.drop([textFile('names.csv', 'login name,name,name,\nkato,Kato R.,Kato Rin,k@example.com\n')]);
  const named = monitor.input('names.csv');
  await named.locator('.toggle').click();
  await named.locator('[data-action="map"]').click();
  await expect(dialog.locator('select[name="column-1"]')).toHaveValue('name');
  await dialog.getByLabel('Column 3: name').selectOption('name');
  await expect(dialog.locator('select[name="column-1"]')).toHaveValue('');
  await dialog.getByLabel('Column 4', { exact: true }).selectOption('email');
  await dialog.getByRole('button', { name: 'Read it this way' }).click();
  await expect(monitor.count).toHaveText('3 of 3 users');
  await page.getByRole('button', { name: 'Kato Rin' }).click();
  await expect(page.locator('user-access-profile dialog')).toContainText('k@example.com');
  await page.keyboard.press('Escape');
  await named.locator('[data-action="map"]').click();
  await expect(dialog.locator('select[name="column-2"]')).toHaveValue('name');
  await expect(dialog.locator('select[name="column-3"]')).toHaveValue('email');
  await dialog.locator('[data-action="cancel"]').click();

  // JSON of a kind that nobody knew: its members are the columns.
  await monitor.drop([textFile('staff.json', '[{"person":"mori","title":"Mori Sora"}]')]);
  const json = monitor.input('staff.json');
  await expect(json.locator('.kind')).toHaveText('Not recognised');
  await json.locator('[data-action="map"]').click();
  await expect(dialog.locator('tbody td')).toHaveText(['mori', 'Mori Sora']);
  await dialog.locator('select[name="kind"]').selectOption('users');
  await dialog.getByLabel('Column 1: person').selectOption('login');
  await dialog.getByLabel('Column 2: title').selectOption('name');
  await expect(dialog.getByRole('status')).toHaveText('Everything needed is there: Login name.');
  await dialog.getByRole('button', { name: 'Read it this way' }).click();
  await expect(monitor.count).toHaveText('4 of 4 users');
  await expect(page.getByRole('button', { name: 'Mori Sora' })).toBeVisible();
});

test('a file that is dropped on a line takes its place; so does one that is chosen', async ({ monitor, page }) => {
  await monitor.open();
  const log = (name: string, day: string) => textFile(name, `time,user\n2026-11-${day}T09:00:00Z,kato\n`);
  const zipped = (name: string, ...days: string[]) => ({
    name,
    bytes: Buffer.from(zip(days.map((day) => ({ name: `${day}.csv`, content: log('', day).bytes })))),
  });
  await monitor.drop([
    textFile('people.csv', 'login name\nkato\n'),
    log('october.csv', '01'),
    zipped('old.zip', '05', '06'),
  ]);
  const state = page.locator('tr[data-position="0"]');
  await expect(monitor.count).toHaveText('1 of 1 users');
  await monitor.setAsOf('2026-11-20');
  await expect(state.locator('.days')).toHaveText('3');

  await dropFiles(monitor.input('october.csv').locator('article'), [log('november.csv', '02')]);
  await expect(monitor.input('november.csv')).toBeVisible();
  await expect(monitor.input('october.csv')).toHaveCount(0);
  await expect(state.locator('.days')).toHaveText('3');
  // What cannot be used leaves what was there.
  await dropFiles(monitor.input('november.csv').locator('article'), [textFile('empty.csv', '')]);
  await expect(monitor.alert).toContainText('empty.csv The file is empty.');
  await expect(monitor.input('november.csv')).toBeVisible();
  await monitor.input('november.csv').locator('.toggle').click();
  await monitor
    .input('november.csv')
    .locator('input[type="file"]')
    .setInputFiles({ name: 'december.csv', mimeType: 'text/csv', buffer: log('', '03').bytes });
  await expect(monitor.input('december.csv')).toBeVisible();

  const group = page.locator('user-access-inputs [data-archive="old.zip"]');
  await expect(group.locator('.name').first()).toHaveText('old.zip');
  await expect(monitor.input('old.zip/05.csv').locator('.name')).toHaveText('05.csv');
  await group.locator('.toggle').first().click();
  await expect(monitor.input('old.zip/05.csv')).toHaveCount(0);
  await dropFiles(group.locator('.head').first(), [zipped('new.zip', '07', '08', '09')]);
  await expect(group).toHaveCount(0);
  await expect(state.locator('.days')).toHaveText('4');
  await page.locator('[data-archive="new.zip"] [data-action="remove-archive"]').click();
  await expect(page.locator('[data-archive]')).toHaveCount(0);
  await expect(state.locator('.days')).toHaveText('1');

  await page.locator('[data-action="hide-files"]').click();
  await expect(page.locator('user-access-inputs')).toHaveCount(0);
  await expect(page.locator('[data-action="show-files"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-action="hide-files"]')).toBeFocused();
  await expect(monitor.input('december.csv')).toBeVisible();
});

/** Opens the list of departments where a users file stands alone, and looks at their names. */
async function openDepartments(
  monitor: MonitorPage,
  columns: string,
  rows: string[],
  names: string[],
): Promise<Locator> {
  await monitor.open();
  const lines = [`login name,display name,${columns}`, ...rows, ''];
  await monitor.drop([textFile('people.csv', lines.join('\n'))]);
  await expect(monitor.count).toHaveText(`${rows.length} of ${rows.length} users`);
  const filter = monitor.page.locator('user-access-department-filter');
  await monitor.show('filter');
  await expect(filter.locator('li .name')).toHaveText(names);
  return filter;
}

test('departments that only the users file names can be chosen', async ({ monitor }) => {
  const rows = ['kato,Kato Rin,Sales', 'mori,Mori Sora,Dev', 'ito,Ito Nao,'];
  const filter = await openDepartments(monitor, 'department', rows, ['Dev', 'Sales', '(None)']);
  await filter.getByLabel('Sales').check();
  await expect(monitor.count).toHaveText('1 of 3 users');
  expect((await monitor.rows(1))[0]?.slice(0, 2)).toEqual(['Kato Rin', 'Sales']);
  await expect(monitor.page.locator('.chip')).toHaveText(['Sales and below']);
});

test('a department of no departments file is shown by its name and chosen by its code', async ({ monitor }) => {
  const rows = ['kato,Kato Rin,Sales,s1', 'mori,Mori Sora,Dev,d1'];
  const filter = await openDepartments(monitor, 'department,department code', rows, ['Dev', 'Sales']);
  await filter.locator('input[data-code="d1"]').check();
  await expect(monitor.count).toHaveText('1 of 2 users');
  await expect(monitor.page.locator('.chip')).toHaveText(['Dev and below']);
});

test('bad files say what is wrong and change nothing', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await monitor.drop([
    { name: 'book.xlsx', bytes: Buffer.from('504b030414000600080000002100', 'hex') },
    textFile('empty.csv', ''),
    {
      name: 'picture.csv',
      bytes: Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex'),
    },
    textFile('heading-only.csv', 'login name,display name\n'),
    textFile('damaged.json', '{"logs": 7}'),
  ]);
  await expect(monitor.input('book.xlsx')).toContainText('This is an Excel workbook.');
  await expect(monitor.input('empty.csv')).toContainText('The file is empty.');
  await expect(monitor.input('picture.csv')).toContainText('This is not a text file.');
  await expect(monitor.input('heading-only.csv')).toContainText('has a heading and no rows');
  await expect(monitor.input('damaged.json')).toContainText('Not used');
  await expect(monitor.status).toContainText('5 files could not be used.');
  await expect(page.locator('.partial')).toContainText('5 files could not be used; the table is made of the others.');
  await page.locator('[data-action="hide-files"]').click();
  await page.locator('[data-action="show-failed"]').click();
  await expect(monitor.input('book.xlsx').locator('.toggle')).toBeFocused();
  await expect(monitor.count).toHaveText('332 of 332 users');
  expect((await monitor.rows(1))[0]).toEqual(['橋本 葵', 'カスタマーサポート部', '2026-11-18', '7']);
  await expect(page.locator('user-access-progress')).toHaveCount(0);
});

test('without a users file the page says what is missing; with one the table comes', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.drop([readInput('sample/audit-3.csv')]);
  await expect(page.getByText('The users file is missing')).toBeVisible();
  await expect(monitor.input('audit-3.csv')).toContainText('Waits for the users file');
  // Said once, by the page.
  await expect(page.locator('user-access-notes li')).toHaveCount(0);
  await monitor.drop([readInput('sample/user.csv')]);
  await expect(monitor.count).toBeVisible();
  await expect(page.locator('user-access-inputs .missing')).toContainText('every active user is taken as licensed');
});

test('the same bytes given twice change nothing and are named', async ({ monitor }) => {
  await monitor.open();
  await monitor.dropSample();
  const [first] = await monitor.rows(1);
  const copy = readInput('sample/audit-1.csv');
  await monitor.drop([{ name: 'copy-of-audit.csv', bytes: copy.bytes }]);
  await expect(monitor.input('copy-of-audit.csv')).toContainText('Same as another file');
  expect((await monitor.rows(1))[0]).toEqual(first);
});

test('left-out users are counted by reason and listed on demand', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await expect(page.locator('user-access-left-out [data-reason="inactive"] dd')).toHaveText('32');
  await expect(page.locator('user-access-left-out [data-reason="unlicensed"] dd')).toHaveText('37');
  await page.locator('[data-action="list-left-out"]').click();
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(1 + 32 + 37);
  await page.keyboard.press('Escape');

  // A table without anybody is no matter of filters.
  await page.locator('[data-action="clear"]').click();
  await expect(monitor.dropZone).toBeVisible();
  await monitor.drop([
    textFile('user.csv', 'Login Name,Display Name,Status\nsato,Sato Rin,0\nguest/mori,Mori Sora,1\n'),
  ]);
  await expect(monitor.count).toHaveText('0 of 0 users');
  const empty = page.locator('user-access-table .empty');
  await expect(empty).toHaveText(/no active user who is licensed.*“Not in the table” tells who was left out/);
});

test('the file button takes files too', async ({ monitor, page }) => {
  await monitor.open();
  const files = sampleFiles().map(({ name, bytes }) => ({ name, mimeType: 'text/csv', buffer: bytes }));
  await page.locator('user-access-drop-zone input.files').setInputFiles(files);
  await expect(monitor.count).toHaveText('332 of 332 users');
});

test('a reading tells its progress and can be cancelled: what was there stays', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.drop([textFile('people.csv', 'login name,display name\nkato,Kato Rin\n')]);
  await expect(monitor.count).toHaveText('1 of 1 users');
  const place = await page.locator('user-access-table').boundingBox();
  // Four gigabytes that take the memory of one megabyte: the same piece again and again.
  await monitor.dropZone.evaluate((zone) => {
    const piece = new Blob(['2026-11-02T09:00:00Z,kato\n'.repeat(40_000)]);
    const parts: BlobPart[] = ['time,user\n', ...Array.from({ length: 4096 }, () => piece)];
    const transfer = new DataTransfer();
    transfer.items.add(new File(parts, 'endless.csv'));
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  const progress = page.locator('user-access-progress');
  await expect(progress).toContainText('Reading endless.csv');
  await expect(progress).toContainText(/[\d.]+ [kM]?B of 4\.\d GB\s+·\s+[\d,]+ rows/);
  expect(await page.locator('user-access-table').boundingBox()).toEqual(place);
  await expect(progress).toContainText(/about \d+ (second|minute)s? left/);
  await progress.locator('[data-action="cancel"]').click();
  await expect(progress).toHaveCount(0);
  await expect(monitor.alert).toContainText('Reading was cancelled.');
  await expect(monitor.input('endless.csv')).toHaveCount(0);
  await expect(monitor.count).toHaveText('1 of 1 users');
});
