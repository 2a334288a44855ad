import { pathToFileURL } from 'node:url';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { dropFiles, sampleFiles, type InputFile } from './input-files';
import type {} from '../../../web/element/index';
import { inRepository } from './paths';
import { serveUnderSubPath } from './served';

/** The page as a person sees it, and what must not happen on it. */
export class MonitorPage {
  /** Addresses asked for, without those that stay in memory (`blob:`, `data:`). */
  readonly requests: string[] = [];
  /** Violations of the policy, exceptions and whatever else the console says, in page and workers. */
  readonly failures: string[] = [];

  constructor(
    readonly page: Page,
    readonly address: string,
  ) {
    page.context().on('request', (request) => {
      if (!/^(blob|data):/.test(request.url())) this.requests.push(request.url());
    });
    page.on('pageerror', (error) => this.failures.push(`exception: ${error.message}`));
    page.on('console', (message) => {
      this.failures.push(`console (${message.type()}): ${message.text()}`);
    });
    page.on('worker', (worker) => {
      worker.on('console', (message) => {
        this.failures.push(`worker console (${message.type()}): ${message.text()}`);
      });
    });
  }

  async open(fragment = ''): Promise<void> {
    await this.page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`violation of ${event.effectiveDirective}: ${event.blockedURI}`);
      });
    });
    await this.page.goto(this.address + fragment);
    await expect(this.dropZone).toBeVisible();
  }

  get monitor(): Locator {
    return this.page.locator('user-access-monitor');
  }

  get dropZone(): Locator {
    return this.page.locator('user-access-drop-zone .zone').first();
  }

  get table(): Locator {
    return this.page.locator('user-access-table table');
  }

  get count(): Locator {
    return this.page.locator('[data-count]');
  }

  get alert(): Locator {
    return this.page.locator('user-access-monitor [role="alert"]').first();
  }

  get status(): Locator {
    return this.page.locator('user-access-live-region [role="status"]');
  }

  sortButton(key: 'user' | 'department' | 'last-access' | 'access-days'): Locator {
    return this.page.locator(`th button[data-sort="${key}"]`);
  }

  input(name: string): Locator {
    return this.page.locator(`user-access-input-line[data-name="${name}"]`);
  }

  /** Texts of the first rows drawn, in the four columns of Kintone's screen. */
  async rows(count: number): Promise<string[][]> {
    const rows = this.page.locator('user-access-table tr[data-position]:not(.pending)');
    await expect(rows.nth(count - 1)).toBeVisible();
    return rows.evaluateAll(
      (elements, wanted) =>
        elements
          .slice(0, wanted)
          .map((row) =>
            [...row.querySelectorAll('.user, .department, .last-access, .access-days')].map((cell) =>
              (cell.textContent ?? '').trim(),
            ),
          ),
      count,
    );
  }

  /** How many rows stand on the screen as a whole. */
  async rowsInSight(): Promise<number> {
    return this.page.locator('user-access-table .scroller').evaluate((scroller) => {
      const top = scroller.querySelector('thead')!.getBoundingClientRect().bottom;
      const bottom = Math.min(scroller.getBoundingClientRect().bottom, innerHeight);
      return [...scroller.querySelectorAll('tr[data-position]')].filter((row) => {
        const place = row.getBoundingClientRect();
        return place.top >= top - 1 && place.bottom <= bottom;
      }).length;
    });
  }

  async drop(files: InputFile[]): Promise<void> {
    await dropFiles(this.dropZone, files);
  }

  /** Opens the page with so many users, `User 0` and so on in this order, through the file button. */
  async openWithUsers(users: number): Promise<void> {
    const lines = ['login name,display name,display order'];
    for (let user = 0; user < users; user += 1) lines.push(`user${user}@example.com,User ${user},${user}`);
    await this.open();
    await this.page
      .locator('user-access-drop-zone input.files')
      .setInputFiles([{ name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }]);
    const count = users.toLocaleString('en');
    await expect(this.count).toHaveText(`${count} of ${count} users`);
    await expect(this.table).toHaveAttribute('aria-rowcount', String(users + 1));
  }

  /** Opens what stands behind a button of the toolbar: `settings`, `filter`, `save` ...; stays where it is open. */
  async show(name: string): Promise<void> {
    const panel = this.page.locator(`user-access-popover[name="${name}"] [popover]`);
    if (!(await panel.isVisible())) await this.page.locator(`[data-opens="${name}"]`).click();
    await expect(panel).toBeVisible();
  }

  async setTimeZone(zone: string): Promise<void> {
    await this.show('settings');
    await this.page.locator('select[name="timeZone"]').selectOption(zone);
    await this.page.keyboard.press('Escape');
  }

  async setWindow(days: number): Promise<void> {
    await this.show('settings');
    const field = this.page.locator('input[name="windowDays"]');
    await field.fill(String(days));
    await field.dispatchEvent('change');
    await this.page.keyboard.press('Escape');
  }

  /** Drops the sample and asks for the day and the zone that go with it. */
  async dropSample(without?: string): Promise<void> {
    await this.drop(sampleFiles().filter(({ name }) => name !== without));
    await expect(this.count).toBeVisible();
    await this.settled();
    await this.setTimeZone('Asia/Tokyo');
    await this.settled();
    await this.setAsOf('2026-11-20');
  }

  async setAsOf(day: string): Promise<void> {
    const field = this.page.locator('input[name="asOf"]');
    if ((await field.inputValue()) === day) return;
    await field.fill(day);
    await field.dispatchEvent('change');
    await this.page.waitForFunction(
      (wanted) => document.querySelector('user-access-monitor')?.state?.resolved.asOf === wanted,
      day,
    );
  }

  async search(text: string): Promise<void> {
    await this.page.locator('user-access-filters input[type="search"]').fill(text);
  }

  /** No reading goes on. */
  async settled(): Promise<void> {
    await expect(this.page.locator('user-access-progress')).toHaveCount(0);
  }

  /** Presses a button that saves a file and gives its bytes. */
  async download(action: 'csv' | 'manifest'): Promise<{ name: string; bytes: Buffer }> {
    if (action === 'manifest') await this.show('save');
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator(`user-access-downloads [data-action="${action}"]`).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }
}

/** Opens the build that the project is about and holds every test to silence: no violation, no exception. */
export const test = base.extend<{ monitor: MonitorPage }, { site: string }>({
  site: [
    // Playwright reads from the pattern which fixtures are used: none.
    async ({}, use, { project }) => {
      if (project.name === 'single-file') {
        await use(pathToFileURL(inRepository('dist/user-access-monitor.html')).href);
        return;
      }
      const server = await serveUnderSubPath();
      await use(server.address);
      await server.close();
    },
    { scope: 'worker' },
  ],
  monitor: async ({ page, site }, use) => {
    const monitor = new MonitorPage(page, site);
    await use(monitor);
    expect(monitor.failures).toEqual([]);
  },
});

export { expect };
