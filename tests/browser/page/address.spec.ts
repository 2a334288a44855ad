import { sampleFiles, textFile } from '../support/input-files';
import { expect, test } from '../support/monitor-test';

test('a view is linked by its address: settings, order, filters, columns, and never a person', async ({
  monitor,
  page,
}) => {
  const link =
    '#as-of=2026-11-10&time-zone=Asia/Tokyo&window=14&sort=last-access:desc&department=C00&below=1&max-days=3&columns=login&tab=pictures&language=en';
  await monitor.open(link);
  const steps = await page.evaluate(() => history.length);
  await monitor.drop(sampleFiles());
  await expect(page.locator('user-access-pictures .figures').first()).toBeVisible();
  await page.locator('[data-tab="users"]').click();
  const shown = /^(?!332 )\d+ of 332 users$/;
  await expect(monitor.count).toHaveText(shown);
  await expect(page.locator('th.last-access')).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('.chip')).toHaveText(['サポート本部 and below', '3 days at most']);
  await expect(page.locator('th.login')).toBeVisible();
  await expect(page.locator('th.day-by-day')).toHaveCount(0);
  await expect(page.locator('input[name="asOf"]')).toHaveValue('2026-11-10');
  await expect(page.locator('[data-opens="settings"]')).toHaveAccessibleName('Settings: 14 days · Asia/Tokyo');
  const hash = (): string => new URL(page.url()).hash;
  expect(hash()).toBe(link.replace('&tab=pictures', ''));

  // Each change is in the address; a text, a login and the name of a file never are.
  await page.locator('input[name="text"]').fill('sato');
  await expect(page.locator('[data-chip="text"]')).toBeVisible();
  await page.locator('[data-chip="max-days"]').click();
  await monitor.setWindow(60);
  await monitor.sortButton('user').click();
  await expect(page.locator('th.user')).toHaveAttribute('aria-sort', 'ascending');
  await monitor.drop([textFile('secret-name.csv', 'time,user\n2026-11-01T00:00:00Z,sato.hana\n')]);
  await monitor.settled();
  await expect
    .poll(hash)
    .toBe(
      '#as-of=2026-11-10&time-zone=Asia/Tokyo&window=60&sort=user&department=C00&below=1&columns=login&language=en',
    );
  expect(await page.evaluate(() => history.length)).toBe(steps);

  // Another address is another view; what cannot be shown is told and left out.
  await page.evaluate(() => (location.hash = '#never=1&window=999&text=sato&sort=login&language=ja'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('.address-note')).toContainText('window=999, text=sato, sort=login');
  await expect(page.locator('.chip')).toHaveText(['検索：sato', 'ログの期間にアクセスなし']);
  const settings = await monitor.monitor.evaluate(
    (element) => (element as HTMLElementTagNameMap['user-access-monitor']).viewState,
  );
  expect(settings).toMatchObject({ settings: { asOf: null, windowDays: 30 }, sort: null, columns: null });

  // More departments than an address holds are told, as long as they are chosen.
  await monitor.monitor.evaluate((element) => {
    const shown = element as HTMLElementTagNameMap['user-access-monitor'];
    const view = shown.viewState;
    const departments = Array.from({ length: 51 }, (_, at) => `C${at}`);
    shown.viewState = { ...view, filters: { ...view.filters, never: false, departments } };
  });
  await expect(page.locator('.chip')).toHaveText(['検索：sato', '51 組織']);
  await expect(page.locator('.address-note')).toContainText('51 組織のうち、アドレスに入るのは 50 組織まで');
  expect(hash().match(/department=/g)).toHaveLength(50);
  await page.locator('[data-chip="departments"]').click();
  await expect(page.locator('.address-note')).not.toContainText('51');
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.address-note')).toBeHidden();
  await expect(page.locator('th.login')).toBeVisible();
  await expect(page.locator('[data-opens="settings"]')).toHaveAccessibleName(/60 days/);
});
