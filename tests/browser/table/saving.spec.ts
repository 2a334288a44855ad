/** What is shown is what is saved; own files end the sample; what the logs cover stands above every tab. */
import { createHash } from 'node:crypto';
import { expect, test } from '../support/monitor-test';

const users = { name: 'user.csv', text: 'Login Name,Display Name\nkato,Kato Rin\nsato,Sato Mei\n' };
const log = { name: 'access.csv', text: 'Time,User,Service,Result\n2026-11-19 10:00:00,kato,Kintone,SUCCESS\n' };
const own = [users, log].map(({ name, text }) => ({ name, bytes: Buffer.from(text) }));

test('while rows are filtered the button says how many it saves, and so do name, page and manifest', async ({
  monitor,
  page,
}) => {
  await monitor.open();
  await monitor.dropSample();
  const button = page.locator('user-access-downloads [data-action="csv"]');
  await expect(button).toHaveText('Download in CSV format');
  await monitor.search('hashimoto');
  await expect(monitor.count).not.toContainText('332 of 332 users');
  const shown = Number((await monitor.count.textContent())!.trim().split(' ')[0]);
  expect(shown).toBeGreaterThan(1);
  await expect(button).toHaveText(`Download the ${shown} users shown as CSV`);
  const { name, bytes } = await monitor.download('csv');
  expect(name).toBe(`user-access_2026-11-20-${shown}-of-332.csv`);
  expect(bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(shown + 1);
  const saved = page.locator('user-access-downloads .saved');
  await expect(saved).toContainText(`${name} was saved with ${shown} rows.`);

  const manifest = await monitor.download('manifest');
  expect(manifest.name).toBe(name.replace('.csv', '.manifest.json'));
  const document = JSON.parse(manifest.bytes.toString('utf8')) as {
    csv: object;
    rows: number;
    settings: { searched: boolean };
  };
  expect(document.csv).toEqual({ name, rows: shown, sha256: createHash('sha256').update(bytes).digest('hex') });
  expect([document.rows, document.settings.searched]).toEqual([332, true]);
  expect(manifest.bytes.toString('utf8')).not.toContain('hashimoto');

  await page.keyboard.press('Escape');
  await page.locator('user-access-downloads .saved [data-action="forget-saved"]').click();
  await expect(saved).toHaveCount(0);
  await expect(page.locator('.count')).toBeFocused();

  await monitor.show('save');
  await page.locator('user-access-downloads input[name="rows"][value="all"]').check();
  await expect(button).toHaveText('Download all 332 users as CSV');
  expect((await monitor.download('csv')).name).toBe('user-access_2026-11-20.csv');
});

test('own files end the sample, with its day and its filters', async ({ monitor, page }) => {
  await monitor.open();
  await page.getByRole('button', { name: 'Try the sample' }).click();
  const label = page.locator('[data-sample]');
  await expect(label).toContainText('This is the sample: a made-up company.');
  await monitor.search('hashimoto');
  await monitor.drop(own);
  await expect(monitor.count).toHaveText('2 of 2 users');
  await expect(label).toHaveCount(0);
  await expect(page.locator('user-access-input-line')).toHaveCount(2);
  await expect(page.locator('input[name="asOf"]')).not.toHaveValue('2026-11-20');

  await page.locator('[data-action="clear"]').click();
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.locator('[data-action="end-sample"]').click();
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();

  // Files of the portal around it are its own, too.
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(label).toBeVisible();
  await monitor.monitor.evaluate((element) => {
    const file = new File(['Login Name,Display Name\nkato,Kato Rin\n'], 'user.csv');
    (element as HTMLElementTagNameMap['user-access-monitor']).files = [file];
  });
  await expect(monitor.count).toHaveText('1 of 1 users');
  await expect(label).toHaveCount(0);
  await expect(page.locator('input[name="asOf"]')).not.toHaveValue('2026-11-20');
});

test('what the logs cover stands above every tab and below copied rows, and its days can be said to be whole', async ({
  context,
  monitor,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await monitor.open();
  await monitor.dropSample('audit-2.csv');
  const sentence = 'The logs cover 18 of these 30 days. Missing: 2026-10-25 – 2026-11-05.';
  const coverage = page.locator('user-access-coverage');
  await expect(coverage).toContainText(sentence);
  await expect(coverage.locator('[data-reason="between-logs"]')).toContainText('2026-10-25 – 2026-11-05');
  await page.locator('[data-tab="pictures"]').click();
  await expect(coverage).toContainText(sentence);
  await page.locator('[data-tab="users"]').click();
  await page.locator('tr[data-position="0"] input[type="checkbox"]').check();
  await page.locator('[data-action="copy"]').click();
  await expect(monitor.status).toHaveText('One row was copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(sentence);

  const lines = Array.from({ length: 30 }, (_, at) => {
    const day = new Date(Date.UTC(2026, 9, 22 + at)).toISOString().slice(0, 10);
    return `${day} 10:00:00,kato,Kintone,SUCCESS\n`.repeat(at === 10 ? 1 : 9);
  });
  await monitor.open();
  await monitor.drop([
    own[0]!,
    { name: 'access.csv', bytes: Buffer.from(`Time,User,Service,Result\n${lines.join('')}`) },
  ]);
  await monitor.setAsOf('2026-11-20');
  await expect(coverage).toContainText('The logs cover 29 of these 30 days. Missing: 2026-11-01.');
  await coverage.locator('summary').click();
  await coverage.locator('[data-day="2026-11-01"] input').check();
  await expect(coverage).toContainText('The logs cover all 30 days.');
  await expect(page).toHaveURL(/whole-day=2026-11-01/);
});
