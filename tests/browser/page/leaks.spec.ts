import { readFileSync } from 'node:fs';
import { expect, test } from '../support/monitor-test';

/** `npm test -- leaks` does it oftener. */
const rounds = Number(process.env['UAM_LEAK_ROUNDS'] ?? 12);
const warmUp = 6;

test(`${rounds} rounds of loading and clearing leave no worker, and the memory as it was`, async ({
  monitor,
  page,
  browser,
}) => {
  test.setTimeout(60_000 + rounds * 3000);
  await monitor.open();
  const devTools = await page.context().newCDPSession(page);
  const system = await browser.newBrowserCDPSession();

  /** Adds files, asks for a CSV, breaks off every third reading, clears; all through the element, as a portal does. */
  const load = (count: number): Promise<void> =>
    monitor.monitor.evaluate(async (element, howOften) => {
      const monitorElement = element as HTMLElementTagNameMap['user-access-monitor'];
      const lines = Array.from(
        { length: 4000 },
        (_, line) => `2026-11-${10 + (line % 10)}T09:00:00Z,user${line % 200},Kintone\n`,
      );
      const users = Array.from({ length: 200 }, (_, user) => `user${user},User ${user}\n`);
      for (let round = 0; round < howOften; round += 1) {
        const files = [
          new File(['login name,display name\n', ...users], 'users.csv'),
          new File(['time,user,service\n', ...lines], 'log.csv'),
        ];
        const adding = monitorElement.add(files);
        if (round % 3 !== 2) await adding;
        await monitorElement.clear();
        await adding.catch(() => undefined);
      }
    }, count);

  const held = async (): Promise<{ heap: number; documents: number; nodes: number; resident: number }> => {
    await devTools.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(300);
    await devTools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devTools.send('Runtime.getHeapUsage');
    const { documents, nodes } = await devTools.send('Memory.getDOMCounters');
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    const resident = renderers.map(({ id }) => Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) * 4096);
    return { heap: usedSize, documents, nodes, resident: Math.max(...resident) };
  };

  await load(warmUp);
  const before = await held();
  await load(rounds);
  await expect.poll(() => page.workers().length).toBe(0);
  const after = await held();
  expect(after.documents).toBe(before.documents);
  expect(after.nodes - before.nodes).toBeLessThan(100);
  expect(after.heap - before.heap).toBeLessThan(500_000 + 1000 * rounds);
  // A worker takes more than 16 MB.
  expect(after.resident - before.resident).toBeLessThan(64 * 1024 * 1024);

  const { monitor: element } = monitor;
  await element.evaluate((each) =>
    (each as HTMLElementTagNameMap['user-access-monitor']).add([new File(['login name\nsato\n'], 'users.csv')]),
  );
  await expect.poll(() => page.workers().length).toBe(1);
  await element.evaluate((each) => (each as HTMLElementTagNameMap['user-access-monitor']).clear());
  await expect.poll(() => page.workers().length).toBe(0);
});
