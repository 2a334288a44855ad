import { expect, test } from '../support/monitor-test';

test('the help opens beside whatever is shown, leads to its sections, and gives the focus back', async ({
  monitor,
  page,
}) => {
  await monitor.open();
  const button = page.locator('[data-action="help"]');
  await button.focus();
  await page.keyboard.press('Enter');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toBeVisible();
  await expect(help.getByRole('heading', { level: 3 })).toHaveText([
    'What counts as an access',
    'Why numbers differ from Kintone’s',
    'Where the files come from',
    'What privacy means here',
    'From the table to a decision',
    'Keys',
  ]);
  // The ten buckets of the ledger, each with its sentence.
  await expect(help.locator('#counts dt')).toHaveCount(10);
  await expect(help.locator('#counts dd').first()).toContainText('No readable time');
  await expect(help.locator('#files dd').first()).toContainText('Export to File › Users');
  // A name inside of a message is the name of the button.
  await expect(help.locator('#privacy')).toContainText('“Clear everything”');
  await help.getByRole('button', { name: 'Keys' }).press('Enter');
  await expect(help.getByRole('heading', { name: 'Keys' })).toBeFocused();
  await expect(help.getByRole('heading', { name: 'Keys' })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(button).toBeFocused();
  // Nowhere does it lead outside.
  await expect(page.locator('user-access-help a')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
});
