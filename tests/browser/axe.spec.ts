import type { Page } from '@playwright/test';
import { findings } from './support/axe';
import { textFile } from './support/input-files';
import { expect, test } from './support/monitor-test';

/** Both themes of the state that the page is in. */
async function expectNothingFound(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await findings(page), `${state}, ${colorScheme}`).toEqual([]);
  }
}

test('axe finds nothing in any state of the page, light and dark', async ({ monitor, page }) => {
  // Each look of axe’s takes a second or two.
  test.slow();
  await monitor.open();
  await expectNothingFound(page, 'first screen');
  await page.locator('[data-action="offline"]').click();
  await expectNothingFound(page, 'what is kept offline');
  await page.keyboard.press('Escape');
  await monitor.drop([textFile('seen.csv', 'when;who\nnoon;kato\n'), textFile('empty.csv', '')]);
  await expect(page.getByText('The users file is missing')).toBeVisible();
  await expectNothingFound(page, 'files that wait and that cannot be used');
  await monitor.input('seen.csv').locator('.toggle').click();
  await monitor.input('seen.csv').locator('[data-action="map"]').click();
  await page.locator('user-access-mapping select[name="kind"]').selectOption('access');
  await expectNothingFound(page, 'how a file is read');
  await page.keyboard.press('Escape');
  await monitor.dropSample();
  await expectNothingFound(page, 'loaded');
  await page.locator('tr[data-position="0"] .name').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingFound(page, 'profile');
});

test('axe does find what is wrong', async ({ monitor, page }) => {
  await monitor.open();
  await page.evaluate(() =>
    document.querySelector('user-access-monitor')!.style.setProperty('--user-access-text-muted', '#bbb'),
  );
  expect(await findings(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^color-contrast/)]));
});
