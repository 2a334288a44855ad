import { expect, test } from '../support/monitor-test';

test('the language is switched with everything kept, and the address remembers it', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await monitor.sortButton('access-days').click();
  await expect(monitor.table.locator('thead')).toContainText('Oct 22');
  await page.locator('select[name="language"]').selectOption('ja');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page).toHaveTitle('ユーザーアクセスモニター');
  await expect(page.locator('th .heading')).toHaveText([
    /^ユーザー/,
    /^組織/,
    /^最終アクセス日/,
    /^過去30日間のアクセス日数/,
  ]);
  await expect(page.locator('th.access-days')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('button', { name: 'CSV形式でダウンロードする' })).toBeVisible();
  await expect(monitor.count).toHaveText('332 人');
  expect(new URL(page.url()).hash).toBe('#as-of=2026-11-20&time-zone=Asia/Tokyo&sort=access-days&language=ja');
  // Dates as the language writes them; those of the columns stay as Kintone's.
  await expect(monitor.table.locator('thead')).toContainText('10月22日');
  // Kintone's columns and the strip fit beside the files on a small laptop, whatever the length of the headings.
  await page.setViewportSize({ width: 1280, height: 800 });
  const tooWide = (scroller: Element): number => scroller.scrollWidth - scroller.clientWidth;
  const scroller = page.locator('user-access-table .scroller');
  await expect.poll(() => scroller.evaluate(tooWide)).toBe(0);
  await page.locator('select[name="language"]').selectOption('zh');
  await expect.poll(() => scroller.evaluate(tooWide)).toBe(0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('th .heading').last()).toHaveText(/^近30天的访问天数/);
  await page.locator('select[name="language"]').selectOption('zh-TW');
  await expect.poll(() => scroller.evaluate(tooWide)).toBe(0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await expect(page.locator('th .heading')).toHaveText([/^使用者/, /^組織/, /^最後存取日期/, /^近30天的存取天數/]);
  expect(new URL(page.url()).hash).toContain('&language=zh-TW');
});

test.describe('a reader of Traditional Chinese', () => {
  test.use({ locale: 'zh-HK' });

  test('gets Traditional Chinese from the start', async ({ monitor, page }) => {
    await monitor.open();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
    await expect(page.getByText('稽核記錄')).not.toHaveCount(0);
  });
});

test.describe('a reader of Japanese', () => {
  test.use({ locale: 'ja-JP' });

  test('gets Japanese from the start', async ({ monitor, page }) => {
    await monitor.open();
    await expect(page.getByText('cybozu.com から書き出したファイルをここにドロップ')).toBeVisible();
    await expect(page.getByText('監査ログ')).not.toHaveCount(0);
  });
});
