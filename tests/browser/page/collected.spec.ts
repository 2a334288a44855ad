import { writeFile } from 'node:fs/promises';
import { expect, test } from '../support/monitor-test';

test.use({
  launchOptions: {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--js-flags=--expose-gc'],
  },
});

// Chromium lets go of a byte stream that only its own pending read holds; the read then never ends. It showed as a page
// that waited for ever, once in about a hundred runs. With a collection every few milliseconds it is sure to come.
test('a file is read to its end while garbage is collected', async ({ monitor, page }, info) => {
  const users = info.outputPath('users.csv');
  const log = info.outputPath('log.csv');
  await writeFile(users, 'login name,display name\nsato,Sato\n');
  const line = '2026-11-20T09:00:00Z,sato,Kintone,App operation,download,SUCCESS\n';
  await writeFile(log, `time,user,service,module,action,result\n${line.repeat(1_000_000)}`);
  await monitor.open();
  const files = page.locator('user-access-drop-zone input.files');
  await files.setInputFiles(users);
  await expect(monitor.input('users.csv')).toBeVisible();
  await page.workers()[0]!.evaluate(() => {
    const { gc } = globalThis as unknown as { gc: () => void };
    setInterval(gc, 3);
  });
  await files.setInputFiles(log);
  await expect(monitor.count).toBeVisible();
  await expect(page.locator('user-access-table')).toContainText('2026-11-20');
  await monitor.download('manifest');
});
