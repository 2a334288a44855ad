import { readFileSync } from 'node:fs';
import { expect, test } from '../support/monitor-test';

const users = 20_000;
const gigabyte = 1e9;

/** Memory of the process that holds page and worker, in bytes (Linux: resident pages of 4 KiB). */
function residentBytes(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
}

test('a log of a gigabyte is read without memory that grows with its bytes', async ({ monitor, page, browser }) => {
  test.setTimeout(300_000);
  await monitor.open();
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const resident = (): number => Math.max(...renderers.map(residentBytes));

  const measured: { bytesRead: number; resident: number }[] = [];
  await page.exposeFunction('measure', (bytesRead: number) => {
    measured.push({ bytesRead, resident: resident() });
  });
  const ledger = await monitor.monitor.evaluate(
    async (element, { userCount, size }) => {
      const directory = ['login name,display name'];
      for (let user = 0; user < userCount; user += 1) directory.push(`user${user},User ${user}`);
      let lines = '';
      for (let line = 0; line < 20_000; line += 1) {
        const day = String(1 + (line % 20)).padStart(2, '0');
        lines += `2026-11-${day}T09:00:00Z,user${(line * 7919) % userCount},Kintone,App operation,download,SUCCESS\n`;
      }
      // The same piece again and again: the file has no bytes of its own in memory.
      const piece = new Blob([lines]);
      const pieces = Array.from({ length: Math.ceil(size / piece.size) }, () => piece);
      element.addEventListener('progress', (event) => {
        const { detail } = event as CustomEvent<{ bytesRead: number } | null>;
        if (detail) (window as unknown as { measure: (bytes: number) => void }).measure(detail.bytesRead);
      });
      await (element as HTMLElementTagNameMap['user-access-monitor']).add([
        new File([directory.join('\n')], 'users.csv'),
        new File(['time,user,service,module,action,result\n', ...pieces], 'log.csv'),
      ]);
      return (element as HTMLElementTagNameMap['user-access-monitor']).state?.ledger;
    },
    { userCount: users, size: gigabyte },
  );
  expect(ledger?.lines).toBeGreaterThan(10_000_000);
  expect(ledger?.counted).toBe(ledger?.lines);

  const early = measured.filter(({ bytesRead }) => bytesRead > 0.05 * gigabyte && bytesRead < 0.3 * gigabyte);
  const late = measured.filter(({ bytesRead }) => bytesRead > 0.7 * gigabyte);
  const highest = (list: typeof measured): number => Math.max(...list.map((entry) => entry.resident));
  expect(early.length).toBeGreaterThan(0);
  expect(late.length).toBeGreaterThan(0);
  expect(highest(late) - highest(early)).toBeLessThan(64 * 1024 * 1024);
});
