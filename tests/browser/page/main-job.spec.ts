import { readFileSync } from 'node:fs';
import { commandOutput } from '../support/command';
import { sampleNames } from '../support/input-files';
import { expect, test } from '../support/monitor-test';
import { inRepository } from '../support/paths';

const samplePaths = sampleNames.map((name) => `sample/${name}`);
const sampleSettings = ['--as-of', '2026-11-20', '--time-zone', 'Asia/Tokyo'];

test('a press on the sample gives the whole table, and the command that gives it too', async ({ monitor, page }) => {
  await monitor.open();
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(monitor.count).toHaveText('332 of 332 users');
  expect((await monitor.rows(1))[0]).toEqual(['橋本 葵', 'カスタマーサポート部', '2026-11-18', '7']);
  await expect(page.locator('.command code')).toHaveText(
    'user-access-monitor sample/*.csv --as-of 2026-11-20 --time-zone Asia/Tokyo',
  );
});

test('the sample, dropped, is downloaded with the bytes that the command writes', async ({ monitor }) => {
  await monitor.open();
  await monitor.dropSample();
  const { name, bytes } = await monitor.download('csv');
  expect(name).toBe('user-access_2026-11-20.csv');
  expect(bytes.equals(commandOutput([...samplePaths, ...sampleSettings]))).toBe(true);
  expect(bytes.equals(readFileSync(inRepository('tests/data/sample/expected.csv')))).toBe(true);
});

test('the download follows sorting, filters, window and language as the command does', async ({ monitor, page }) => {
  await monitor.open('#language=ja');
  await monitor.dropSample();
  await monitor.sortButton('last-access').click();
  await monitor.sortButton('last-access').click();
  await monitor.setWindow(14);
  await monitor.show('filter');
  await page.locator('input[name="maxDays"]').fill('3');
  await monitor.show('save');
  await page.locator('user-access-downloads input[name="rows"][value="shown"]').check();
  await expect(monitor.count).not.toHaveText(/^332 人$/);
  const { bytes } = await monitor.download('csv');
  const options = ['--language', 'ja', '--sort', 'last-access:desc', '--window', '14', '--max-days', '3'];
  expect(bytes.toString('utf8')).toBe(commandOutput([...samplePaths, ...sampleSettings, ...options]).toString('utf8'));
});

test('headings sort ascending, then descending, and say so', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  const heading = page.locator('th.last-access');
  await expect(heading).toHaveAttribute('aria-sort', 'none');
  await monitor.sortButton('last-access').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect(monitor.status).toHaveText('Sorted by Last Access Date, ascending');
  expect((await monitor.rows(1))[0]?.[2]).toBe('-');
  await monitor.sortButton('last-access').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('tr[data-position="0"] td.last-access')).toHaveText('2026-11-20');
  await monitor.sortButton('access-days').click();
  await expect(heading).toHaveAttribute('aria-sort', 'none');
  await expect(page.locator('tr[data-position="0"] td.access-days .days')).toHaveText('0');
  await page.locator('[data-action="unsort"]').click();
  await expect(page.locator('tr[data-position="0"] .name')).toHaveText('橋本 葵');
});

test('filters combine, the count follows, and they clear', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await page.locator('input[name="text"]').fill('ＨＡＳＨＩＭＯＴＯ.AOI');
  await expect(monitor.count).toHaveText('1 of 332 users');
  expect((await monitor.rows(1))[0]?.[0]).toBe('橋本 葵');
  await monitor.show('filter');
  await page.locator('input[name="never"]').check();
  await expect(monitor.count).toHaveText('0 of 332 users');
  await expect(page.getByText('No user matches these filters.')).toBeVisible();
  await page.keyboard.press('Escape');
  const chips = page.locator('.chip');
  await expect(chips).toHaveText(['Search: ＨＡＳＨＩＭＯＴＯ.AOI', 'No access in the logs']);
  await page.getByRole('button', { name: 'Remove the filter: No access in the logs' }).click();
  await expect(monitor.count).toHaveText('1 of 332 users');
  await expect(chips).toBeFocused();
  await page.locator('[data-action="clear-filters"]').click();
  await expect(monitor.count).toHaveText('332 of 332 users');
  await expect(page.locator('input[name="text"]')).toHaveValue('');
  await expect(page.locator('[data-opens="filter"]')).toBeFocused();
  await monitor.show('filter');
  await page.locator('select[name="lastAccessBy"]').selectOption('2026-10');
  await page.locator('input[name="maxDays"]').fill('0');
  await expect(chips).toHaveText(['Last access by October 2026', '0 days at most']);
  const expected = commandOutput([
    ...samplePaths,
    ...sampleSettings,
    ...['--last-access-by', '2026-10', '--max-days', '0'],
  ]);
  const shown = expected.toString('utf8').trimEnd().split('\r\n').length - 1;
  await expect(monitor.count).toHaveText(`${shown} of 332 users`);

  // A day is the same filter: it begins at the month's last one, and takes the month's place.
  const day = page.locator('input[name="lastAccessByDay"]');
  await expect(day).toHaveValue('2026-10-31');
  await day.fill('2026-10-15');
  await expect(chips).toHaveText(['Last access by 2026-10-15', '0 days at most']);
  await expect(page.locator('select[name="lastAccessBy"]')).toHaveValue('2026-10-15');
  const byDay = commandOutput([
    ...samplePaths,
    ...sampleSettings,
    ...['--last-access-by', '2026-10-15', '--max-days', '0'],
  ]);
  const left = byDay.toString('utf8').trimEnd().split('\r\n').length - 1;
  expect(left).toBeLessThan(shown);
  await expect(monitor.count).toHaveText(`${left} of 332 users`);
  await day.fill('');
  await expect(chips).toHaveText(['0 days at most']);
});

test('departments narrow with those below and without', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await monitor.show('filter');
  await page.locator('user-access-department-filter input[data-code="C00"]').check();
  const users = (extra: string[]): number =>
    commandOutput([...samplePaths, ...sampleSettings, ...extra])
      .toString('utf8')
      .trimEnd()
      .split('\r\n').length - 1;
  await expect(monitor.count).toHaveText(`${users(['--department', 'C00', '--with-below'])} of 332 users`);
  await page.locator('user-access-department-filter input[name="withBelow"]').uncheck();
  await expect(monitor.count).toHaveText(`${users(['--department', 'C00'])} of 332 users`);
  const departments = new Set((await monitor.rows(2)).map((cells) => cells[1]));
  expect([...departments]).toEqual(['サポート本部']);
  await expect(page.locator('.chip')).toHaveText(['サポート本部']);
  await page.keyboard.press('Escape');
  await expect(page.locator('user-access-department-filter')).toBeHidden();
  await expect(page.locator('[data-opens="filter"]')).toBeFocused();
});

test('the as-of date moves without a reading, and one click takes the newest day', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await monitor.setAsOf('2026-12-31');
  await expect(page.locator('user-access-settings .hint')).toContainText('The logs reach until 2026-11-21.');
  await page.locator('[data-action="as-of-newest"]').click();
  await expect(page.locator('input[name="asOf"]')).toHaveValue('2026-11-21');
  await expect(page.locator('user-access-settings .hint')).toHaveCount(0);
  await monitor.setAsOf('2026-11-20');
  expect((await monitor.rows(1))[0]).toEqual(['橋本 葵', 'カスタマーサポート部', '2026-11-18', '7']);
});

test('a name opens the profile with its days, and the focus comes back', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await page.getByRole('button', { name: '橋本 葵' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: '橋本 葵' })).toBeVisible();
  await expect(dialog).toContainText('hashimoto.aoi');
  await expect(dialog).toContainText('Active');
  await expect(dialog).toContainText('カスタマーサポート部');
  await expect(dialog).toContainText('Kintone');
  await expect(dialog.locator('rect.accessed[data-day="2026-11-18"]')).toBeVisible();
  await expect(dialog.locator('rect.window.accessed')).toHaveCount(7);
  await dialog.locator('[data-action="next"]').click();
  await expect(dialog.getByRole('heading', { name: '藤井 実' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: '藤井 実' })).toBeFocused();
});

test('the manifest holds settings, inputs with hashes, ledgers that add up, and rows', async ({ monitor }) => {
  await monitor.open();
  await monitor.dropSample();
  const { name, bytes } = await monitor.download('manifest');
  expect(name).toBe('user-access_2026-11-20.manifest.json');
  const manifest = JSON.parse(bytes.toString('utf8')) as {
    settings: { timeZone: string; asOf: string };
    inputs: { name: string; sha256: string; ledger?: Record<string, number> }[];
    rows: number;
  };
  expect(manifest.settings).toMatchObject({ timeZone: 'Asia/Tokyo', asOf: '2026-11-20' });
  expect(manifest.rows).toBe(332);
  expect(manifest.inputs).toHaveLength(sampleNames.length);
  for (const input of manifest.inputs) {
    expect(input.sha256).toMatch(/^[0-9a-f]{64}$/);
    if (!input.ledger) continue;
    const { lines, ...buckets } = input.ledger;
    expect(Object.values(buckets).reduce((sum, value) => sum + value, 0)).toBe(lines);
  }
});

test('everything is cleared: worker, table, files', async ({ monitor, page }) => {
  await monitor.open();
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(monitor.count).toBeVisible();
  expect(page.workers()).toHaveLength(1);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
  await expect(monitor.table).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(0);
});
