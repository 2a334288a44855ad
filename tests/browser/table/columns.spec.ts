import { expect, test } from '../support/monitor-test';

test('further columns are chosen, filled and drawn day by day; the CSV stays what it is', async ({ monitor, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await monitor.open();
  await monitor.dropSample();
  // The table has the room: whole rows in sight on a usual screen.
  expect(await monitor.rowsInSight()).toBeGreaterThanOrEqual(17);

  const row = page.locator('tr[data-position="0"]');
  const strip = row.getByRole('img', { name: '7 of 30 days, last 2026-11-18' });
  await expect(strip).toBeVisible();
  // Seven counted days, each where it belongs: 22 October is the first of the window.
  expect((await strip.locator('.on').getAttribute('d'))!.match(/M\d+/g)).toEqual(
    ['2026-10-22', '2026-10-26', '2026-10-28', '2026-11-02', '2026-11-05', '2026-11-12', '2026-11-18'].map(
      (day) => `M${((Date.parse(day) - Date.parse('2026-10-22')) / 86_400_000) * 4}`,
    ),
  );
  await expect(page.locator('th.day-by-day')).toContainText('Oct 22');
  await expect(page.locator('user-access-table .bar')).toHaveCount(0);
  // Where the system chooses the colours, two of them may be alike: a day without access is an empty frame.
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(strip.locator('.ground').first()).toHaveCSS('fill', 'none');
  await expect(strip.locator('.on')).toHaveCSS('fill', /^rgb/);
  await page.emulateMedia({ forcedColors: 'none' });

  const before = (await monitor.download('csv')).bytes;
  await monitor.show('columns');
  const chooser = page.locator('user-access-column-chooser');
  for (const box of await chooser.locator('input').all()) await box.check();
  await page.keyboard.press('Escape');
  const cells = row.locator('td');
  await expect(page.locator('th .heading, th .plain')).toHaveText([
    /^User/,
    'Login name',
    'E-mail',
    /^Department/,
    'Department code',
    'All departments',
    'Status',
    'Start date',
    'First seen',
    /^Last Access Date/,
    /^Number of Access Days/,
    /Day by day/,
  ]);
  await expect(page.locator('user-access-table th button')).toHaveCount(4);
  await expect(row.locator('td.email')).toHaveText('hashimoto.aoi@example.jp');
  await expect(row.locator('td.login')).toHaveText('hashimoto.aoi');
  await expect(row.locator('td.status')).toHaveText('Active');
  await expect(row.locator('td.departments')).toContainText('カスタマーサポート部');
  await expect(row.locator('td.first-seen')).toHaveText('2026-10-13');
  await expect(cells).toHaveCount(13);
  expect((await monitor.download('csv')).bytes.equals(before)).toBe(true);

  // The logs begin on 9 October: the days of the window before it are a line.
  await expect(row.locator('.uncovered')).toHaveAttribute('d', '');
  await monitor.setWindow(60);
  await expect(row.locator('.uncovered')).toHaveAttribute('d', /^(M\d+ 5\.5h3v1h-3z){17}$/);
});
