/** The tab of the pictures and the calendar of a profile: their numbers are those of the CSV and of the logs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { findings } from '../support/axe';
import { expect, test, type MonitorPage } from '../support/monitor-test';
import { inRepository } from '../support/paths';

/** What the table says, as it is saved: one record a user. */
async function savedTable(monitor: MonitorPage): Promise<{ department: string; last: string; days: number }[]> {
  const { bytes } = await monitor.download('csv');
  const { data } = Papa.parse<string[]>(bytes.toString('utf8').replace('\ufeff', ''), { skipEmptyLines: true });
  return data.slice(1).map((row) => ({ department: row[2]!, last: row[4]!, days: Number(row[5]) }));
}

async function savedPicture(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/**
 * A saved picture is the one that was looked at and kept. `KEEP_PICTURES=1` keeps the present ones: look at them.
 */
function expectKept(what: string, text: string): void {
  const folder = inRepository('tests/data/pictures');
  const path = `${folder}/${what}.svg`;
  if (process.env['KEEP_PICTURES'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** Heights of the columns of a look in a saved picture, in its order. */
function heights(paths: string[]): number[] {
  return paths.flatMap((path) =>
    [...path.matchAll(/M[\d.]+ ([\d.]+)V([\d.]+)H/g)].map(([, ground, top]) => Number(ground) - Number(top)),
  );
}

test('pictures show the numbers of the table, as drawings, as tables and as files', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  const rows = await savedTable(monitor);
  const idle = rows.filter(({ days }) => days === 0).length;
  const never = rows.filter(({ last }) => last === '').length;
  const requested = monitor.requests.length;

  // By keyboard from one tab to the other; the focus goes along.
  await page.locator('[data-tab="users"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-tab="pictures"]')).toBeFocused();
  await expect(page.locator('[data-tab="pictures"]')).toHaveAttribute('aria-selected', 'true');
  await expect(monitor.table).toBeHidden();
  const figures = { users: rows.length, active: rows.length - idle, idle, never };
  for (const [figure, value] of Object.entries(figures)) {
    await expect(page.locator(`[data-figure="${figure}"] .value`)).toHaveText(String(value));
  }
  expect(await findings(page)).toEqual([]);

  const active = page.locator('user-access-picture[name="active-users"]');
  const distribution = page.locator('user-access-picture[name="access-days"]');
  const slider = distribution.getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', `No access day ${idle} users`);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const two = rows.filter(({ days }) => days === 2).length;
  await expect(slider).toHaveAttribute('aria-valuetext', `2 access days ${two} users`);

  const { name, text } = await savedPicture(page, distribution.locator('[data-action="save-picture"]'));
  expect(name).toBe('user-access_access-days_2026-11-20.svg');
  await expect(monitor.status).toHaveText(`${name} went to the downloads.`);
  // It stands for itself: colours are written into it, and what only the screen shows is not there.
  expect(text).toContain('<title>Users by access days (last 30 days)</title>');
  expect(text).not.toMatch(/class=|var\(|light-dark|data-screen|style=/);
  const drawn = heights(
    [...text.matchAll(/<path [^>]*?d="(M[^"]*)"[^>]*>/g)].map(([, path]) => path!).filter((path) => path.includes('z')),
  );
  expectKept('access-days', text);
  expectKept('active-users', (await savedPicture(page, active.locator('[data-action="save-picture"]'))).text);
  // The columns of users with access first, then that of those without.
  const counts = [...Array(31).keys()].map((days) => rows.filter((row) => row.days === days).length);
  const expected = [...counts.slice(1), counts[0]!].filter((count) => count > 0);
  expect(drawn).toHaveLength(expected.length);
  const scale = drawn.at(-1)! / idle;
  drawn.forEach((height, at) => expect(Math.abs(height - expected[at]! * scale)).toBeLessThan(0.1));

  await active.locator('[data-action="as-table"]').click();
  await expect(active.locator('[data-action="as-table"]')).toHaveAttribute('aria-pressed', 'true');
  const table = active.getByRole('table', { name: 'Active users a day' });
  await expect(table.locator('tbody tr').first()).toContainText('Fri, Nov 20, 2026');
  await expect(active.locator('svg[viewBox]').last()).toBeHidden();
  // Nearly everybody works on weekdays.
  const users = (day: string): Promise<number> =>
    table.locator('tr', { hasText: day }).locator('td').innerText().then(Number);
  expect(await users('Thu, Nov 19, 2026')).toBeGreaterThan(5 * (await users('Sun, Nov 15, 2026')));
  expect(rows.filter(({ last }) => last === '2026-11-20')).toHaveLength(await users('Fri, Nov 20, 2026'));
  expect(await findings(page)).toEqual([]);

  const departments = page.locator('user-access-departments-overview');
  await departments.locator('[data-sort="users"]').click();
  await expect(departments.locator('th.users')).toHaveAttribute('aria-sort', 'descending');
  const first = await departments.locator('tbody tr').first().locator('th, td').allInnerTexts();
  const members = rows.filter(({ department }) => department === first[0]);
  const away = members.filter(({ days }) => days === 0).length;
  expect(first.slice(1, 4).map(Number)).toEqual([members.length, members.length - away, away]);
  const largest = Math.max(...rows.map(({ department }) => rows.filter((row) => row.department === department).length));
  expect(members).toHaveLength(largest);
  const card = page.locator('user-access-picture[name="departments"]');
  const saved = await savedPicture(page, card.locator('[data-action="save-picture"]'));
  expect(saved.name).toBe('user-access_departments_2026-11-20.svg');
  const share = Math.round((100 * (members.length - away)) / members.length);
  expectKept('departments', saved.text);
  expect(saved.text).toContain(`>${members.length - away} / ${members.length} · ${share}%<`);
  expect(monitor.requests).toHaveLength(requested);
});

test('what is activated in the pictures narrows the table', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await page.locator('[data-tab="pictures"]').click();
  // Days behind the end of the logs are hatched, and said to be unknown rather than empty.
  const active = page.locator('user-access-picture[name="active-users"]');
  await expect(active.locator('svg').first()).toBeVisible();
  await expect(active.locator('rect.gap')).toHaveCount(0);
  await monitor.setAsOf('2026-11-30');
  await expect(active.locator('rect.gap[fill="url(#hatch)"]')).toHaveCount(1);
  await expect(active.locator('.legend')).toHaveText('Not covered by the logs');
  const reachesOut = await active.locator('user-access-column-chart svg').evaluate((drawing) => {
    const edge = drawing.getBoundingClientRect().right;
    return [...drawing.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().right > edge + 1).length;
  });
  expect(reachesOut).toBe(0);
  // So are their numbers, and nobody is said to be idle without a word of the days that nobody recorded.
  await expect(active.getByRole('slider')).toHaveAttribute('aria-valuetext', /2026 Not covered by the logs$/);
  await active.locator('[data-action="as-table"]').click();
  await expect(active.locator('tbody tr').first()).toHaveText(/Nov 30, 2026\s*Not covered by the logs/);
  await expect(active.locator('tbody tr', { hasText: 'Nov 20, 2026' })).toHaveText(/2026\s*165/);
  await active.locator('[data-action="as-table"]').click();
  const covered = page.locator('user-access-coverage [data-look]');
  await expect(covered).toHaveText(/^The logs cover 21 of these 30 days/);
  await monitor.setAsOf('2026-11-20');
  await expect(active.locator('rect.gap')).toHaveCount(0);
  await expect(covered).toHaveText(/^The logs cover all 30 days/);
  const idle = await page.locator('[data-figure="idle"] .value').innerText();
  await page.locator('[data-figure="idle"]').click();
  await expect(monitor.count).toHaveText(`${idle} of 332 users`);
  await expect(page.locator('[data-tab="users"]')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.count')).toBeFocused();
  await expect(monitor.status).toHaveText(`${idle} of 332 users`);
  // The pictures follow the filters, or show all when asked to.
  await page.locator('[data-tab="pictures"]').click();
  await expect(page.locator('[data-figure="users"] .value')).toHaveText(idle);
  await expect(page.locator('[data-figure="active"] .value')).toHaveText('0');
  const save = page.locator('user-access-picture[name="departments"] [data-action="save-picture"]');
  expect((await savedPicture(page, save)).text).toContain(`<title>Departments · Users shown (${idle})</title>`);
  await page.locator('select[name="scope"]').selectOption('all');
  await expect(page.locator('[data-figure="users"] .value')).toHaveText('332');
  expect((await savedPicture(page, save)).text).toContain('<title>Departments</title>');
  const departments = page.locator('user-access-departments-overview');
  await departments.locator('[name="overview-with-below"]').check();
  const sales = departments.locator('tr', { has: page.getByRole('button', { name: '営業本部' }) });
  const users = await sales.locator('td').first().innerText();
  await page.locator('[data-figure="users"]').click();
  await expect(monitor.count).toHaveText('332 of 332 users');
  await page.locator('[data-tab="pictures"]').click();
  await departments.getByRole('button', { name: '営業本部' }).click();
  await expect(monitor.count).toHaveText(`${users} of 332 users`);
  await page.locator('[data-tab="pictures"]').click();
  await page.locator('[data-figure="active"]').click();
  await expect(page.locator('th.access-days, th.days').first()).toHaveAttribute('aria-sort', 'descending');
});

test('events of a user are counted from the logs read again', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropSample();
  await page.getByRole('button', { name: '橋本 葵' }).click();
  const dialog = page.getByRole('dialog');
  const slider = dialog.getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Friday, November 20, 2026/);
  expect(await findings(page)).toEqual([]);
  await expect(dialog.locator('rect.unknown')).not.toHaveCount(0);
  const days = await dialog.locator('rect.accessed[data-day]').count();
  // Cancelled before the answer can come: nothing is counted, and nothing is wrong.
  const profile = page.locator('user-access-profile');
  await profile.evaluate(async (element) => {
    const root = element.shadowRoot!;
    root.querySelector<HTMLElement>('[data-action="count-events"]')!.click();
    await (element as HTMLElementTagNameMap['user-access-profile']).updateComplete;
    const progress = root.querySelector('user-access-progress')!;
    await progress.updateComplete;
    progress.shadowRoot!.querySelector('button')!.click();
  });
  await expect(dialog.locator('user-access-progress')).toHaveCount(0);
  await expect(dialog.locator('[data-action="count-events"]')).toBeEnabled();
  await expect(monitor.alert).toBeEmpty();
  await dialog.locator('[data-action="count-events"]').click();
  await expect(dialog.locator('[data-action="count-events"]')).toBeDisabled();
  await expect(monitor.status).toHaveText(/^\d+ events were counted\.$/);
  const counted = Number(/\d+/.exec(await monitor.status.innerText())![0]);

  // The same from the files: her lines that succeeded in Kintone without the API, identical ones once.
  const lines = new Set<string>();
  for (const name of ['audit-1.csv', 'audit-2.csv', 'audit-3.csv', 'visits.csv']) {
    const text = readFileSync(inRepository(`sample/${name}`), 'utf8').replace('\ufeff', '');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    for (const row of data) {
      const cells = Object.values(row);
      if (!cells.includes('hashimoto.aoi') || cells.some((cell) => /FAILURE|API/.test(cell))) continue;
      if (!cells.some((cell) => /^kintone$/i.test(cell)) && name !== 'visits.csv') continue;
      if (Date.parse(cells[0]!) >= Date.parse('2026-11-21T00:00:00+09:00')) continue;
      lines.add(JSON.stringify(cells));
    }
  }
  expect(counted).toBe(lines.size);
  await expect(dialog.locator('rect.accessed[data-day]')).toHaveCount(days);
  await dialog.locator('.by-month summary').click();
  const months = dialog.getByRole('table', { name: 'By month' }).locator('tbody tr');
  const sums = await months.evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent) || 0)),
  );
  expect(sums.reduce((sum, [accessDays]) => sum + accessDays!, 0)).toBe(days);
  expect(sums.reduce((sum, [, events]) => sum + events!, 0)).toBe(counted);

  await slider.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Wednesday, November 18, 2026 \d+ events?$/);
  expect(await findings(page)).toEqual([]);
  const { name, text } = await savedPicture(page, dialog.locator('[data-action="save-calendar"]'));
  expect(name).toMatch(/^user-access_calendar_[\w.@-]+_2026-11-20\.svg$/);
  expect(text).toContain('<title>Access days of 橋本 葵</title>');
  expectKept('calendar', text);
  // 52 weeks, and six days of the last one.
  expect(text.match(/ data-day=/g)).toHaveLength(52 * 7 + 6);
  // Another user begins without.
  await dialog.locator('[data-action="next"]').click();
  await expect(dialog.getByRole('heading', { name: '藤井 実' })).toBeVisible();
  await expect(dialog.locator('[data-action="count-events"]')).toBeEnabled();
});
