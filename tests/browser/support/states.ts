import { expect } from '@playwright/test';
import { readInput, sampleFiles, textFile } from './input-files';
import type { MonitorPage } from './monitor-test';

/** Files that bring up what a page says of trouble; the sample has none. */
export const troubled = [
  textFile(
    'users of the other office.csv',
    [
      'login name,display name,status,department code',
      'uehara-h,Uehara Haruka,,no-such-code',
      'uehara-h,Uehara Haruka the second,1,',
      ',Nobody,1,',
      'old-hand,=SUM(A1),maybe,no-such-code',
    ].join('\n'),
  ),
  textFile(
    'door.csv',
    ['time,user', '2026-11-19 09:00:00,uehara-h', 'not a time,uehara-h', '2026-11-19 09:00:00,UEHARA-H'].join('\n'),
  ),
  textFile('workbook.xlsx', 'PK\u0003\u0004 and no archive'),
  textFile('letter.csv', 'dear,reader\nhow,are you\n'),
];

/** Opens every panel behind a button that is on the screen, one after the other. */
async function walkPanels(monitor: MonitorPage, visit: (state: string) => Promise<void>): Promise<void> {
  const names = await monitor.page
    .locator('[data-opens]:visible')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-opens') ?? ''));
  for (const name of names) {
    await monitor.show(name);
    await visit(`panel ${name}`);
    await monitor.page.keyboard.press('Escape');
  }
}

/**
 * Leads an opened page through its states, whatever its language, and stops at each. The list of panels and tabs is the
 * page's own, so that a new one is visited too.
 */
export async function walkStates(monitor: MonitorPage, visit: (state: string) => Promise<void>): Promise<void> {
  const { page } = monitor;
  await visit('first screen');
  await page.locator('[data-action="help"]').click();
  await expect(page.locator('user-access-help dialog')).toBeVisible();
  await visit('help');
  await page.keyboard.press('Escape');

  await page.locator('[data-action="offline"]').click();
  await visit('what is kept offline');
  await page.keyboard.press('Escape');

  // A log that never ends, and comes slowly.
  await page.evaluate(() => {
    const lines = new TextEncoder().encode('time,user\n2026-11-19 09:00:00,somebody\n'.repeat(1000));
    const pull = async (stream: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
      await new Promise((go) => setTimeout(go, 50));
      stream.enqueue(lines);
    };
    const source = { name: 'endless.csv', open: () => new ReadableStream<Uint8Array>({ pull }) };
    void document.querySelector('user-access-monitor')!.add([source]);
  });
  await expect(page.locator('user-access-progress')).toBeVisible();
  await visit('reading');
  await page.locator('user-access-progress [data-action="cancel"]').click();
  await monitor.settled();
  await expect(monitor.alert).toBeVisible();
  await visit('cancelled');

  await monitor.drop([readInput('sample/userServices.csv')]);
  await monitor.settled();
  await visit('without users');
  await monitor.drop([...sampleFiles(), ...troubled]);
  await expect(monitor.count).toBeVisible();
  await monitor.settled();
  await monitor.setTimeZone('Asia/Tokyo');
  await monitor.settled();
  await visit('loaded');
  await walkPanels(monitor, visit);

  await page.locator('user-access-table .name').first().click();
  const profile = page.locator('user-access-profile dialog');
  await expect(profile).toBeVisible();
  await visit('profile');
  await page.keyboard.press('Escape');
  await expect(profile).toBeHidden();

  const tabs = page.locator('[role="tab"]:visible');
  for (let tab = 1; tab < (await tabs.count()); tab += 1) {
    await tabs.nth(tab).click();
    await visit(`tab ${tab + 1}`);
  }
  if ((await tabs.count()) > 0) await tabs.first().click();

  // Where there is no room beside the table, the files are folded above it.
  const folded = page.locator('details.folded:not([open]) > summary');
  if ((await folded.count()) > 0) await folded.click();
  await page.locator('[data-action="list-left-out"]').click();
  const leftOut = page.locator('user-access-left-out dialog');
  await expect(leftOut).toBeVisible();
  await visit('left out');
  await page.keyboard.press('Escape');
  await expect(leftOut).toBeHidden();

  const lines = page.locator('user-access-input-line button[aria-expanded="false"]');
  for (let left = await lines.count(); left > 0; left -= 1) await lines.first().click();
  await page.locator('user-access-input-line[data-name="letter.csv"] [data-action="map"]').click();
  const mapping = page.locator('user-access-mapping dialog');
  await expect(mapping).toBeVisible();
  await page.locator('user-access-mapping select[name="kind"]').selectOption('access');
  await visit('mapping');
  await page.keyboard.press('Escape');
  await expect(mapping).toBeHidden();
  await monitor.download('csv');
  await visit('all lines opened, a CSV saved');
}
