import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { commandOutput } from './support/command';
import { tryToSend } from './support/attempts';
import { launchFirefox } from './support/firefox';
import { sampleFiles, sampleNames } from './support/input-files';
import { listen } from './support/listener';
import { inRepository } from './support/paths';
import { serveUnderSubPath } from './support/served';

test.describe.configure({ mode: 'serial' });

let browser: Browser;
let server: Awaited<ReturnType<typeof serveUnderSubPath>>;

test.beforeAll(async () => {
  [browser, server] = await Promise.all([launchFirefox(), serveUnderSubPath()]);
});

test.afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
});

/** The whole job in one page: drop, set, sort, filter, download; what the page says of it. */
async function wholeJob(page: Page, address: string) {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) requests.push(request.url());
  });
  await page.goto(address);
  const files = sampleFiles().map(({ name, bytes }) => ({ name, text: bytes.toString('base64') }));
  const answer = await page.evaluate(async (contents) => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
      for (let tries = 0; tries < 600; tries += 1) {
        const found = look();
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`Never came: ${look.toString()}`);
    };
    const monitor = document.querySelector('user-access-monitor')!;
    const inside = (part: string): ShadowRoot | null | undefined => monitor.shadowRoot?.querySelector(part)?.shadowRoot;
    const zone = await until(() => inside('user-access-drop-zone')?.querySelector<HTMLElement>('.zone'));

    const transfer = new DataTransfer();
    for (const { name, text } of contents) {
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
    }
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    await until(() => monitor.state?.ready);

    const change = (part: string, selector: string, value: string): void => {
      const control = inside(part)!.querySelector<HTMLInputElement | HTMLSelectElement>(selector)!;
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    };
    change('user-access-settings', 'select[name="timeZone"]', 'Asia/Tokyo');
    await until(
      () =>
        monitor.state?.resolved.timeZone === 'Asia/Tokyo' && !monitor.shadowRoot?.querySelector('user-access-progress'),
    );
    change('user-access-settings', 'input[name="asOf"]', '2026-11-20');
    await until(() => monitor.state?.resolved.asOf === '2026-11-20');
    const table = inside('user-access-table')!;
    table.querySelector<HTMLElement>('button[data-sort="access-days"]')!.click();
    await until(() => table.querySelector('th.access-days')?.getAttribute('aria-sort') === 'ascending');
    change('user-access-filters', 'input[name="text"]', '営業');
    await until(() => monitor.state && monitor.state.shown < monitor.state.rows);

    // What opens over the page, and closes again.
    monitor.showHelp();
    const help = inside('user-access-help')!.querySelector('dialog')!;
    const sections = help.querySelectorAll('h3').length;
    help.close();
    table.querySelector<HTMLElement>('.name')!.click();
    const profile = await until(() => inside('user-access-profile')?.querySelector<HTMLDialogElement>('dialog[open]'));
    const days = inside('user-access-profile')!.querySelectorAll('user-access-calendar').length;
    profile.close();
    const [users, pictures] = monitor.shadowRoot!.querySelectorAll<HTMLElement>('[role="tab"]');
    pictures!.click();
    const chart = await until(() => inside('user-access-pictures')?.querySelector('user-access-column-chart'));
    await until(() => chart.shadowRoot?.querySelector('svg [d], svg rect'));
    users!.click();

    // The file that the button gives away, caught where it would go to the disk.
    let saved: Blob | null = null;
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (object) => {
      if (object instanceof Blob) saved = object;
      return create(object);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    inside('user-access-downloads')!.querySelector<HTMLElement>('input[name="rows"][value="shown"]')!.click();
    inside('user-access-downloads')!.querySelector<HTMLElement>('[data-action="csv"]')!.click();
    const blob = await until(() => saved);

    // The pictures of the same users, one of them saved.
    monitor.shadowRoot!.querySelector<HTMLElement>('[data-tab="pictures"]')!.click();
    const figure = await until(() => inside('user-access-pictures')?.querySelector('[data-figure="users"] .value'));
    const picture = inside('user-access-pictures')!.querySelector('user-access-picture')!;
    await until(() => picture.querySelector('user-access-column-chart')?.shadowRoot?.querySelector('.column'));
    saved = null;
    picture.shadowRoot!.querySelector<HTMLElement>('[data-action="save-picture"]')!.click();
    const svg = await until(() => saved);
    const drawn = (await svg.text()).split('<path').length - 1;
    return {
      csv: await blob.text(),
      shown: monitor.state?.shown ?? 0,
      sections,
      days,
      figure: Number(figure.textContent),
      drawn,
      violations,
    };
  }, files);
  return { ...answer, failures, requests };
}

const expected = (): string =>
  commandOutput([
    ...sampleNames.map((name) => `sample/${name}`),
    ...['--as-of', '2026-11-20', '--time-zone', 'Asia/Tokyo', '--sort', 'access-days', '--text', '営業'],
  ])
    .toString('utf8')
    // Text that was decoded has lost its mark.
    .replace(/^\ufeff/, '');

test('the hosted build does the whole job in Firefox', async () => {
  const page = await browser.newPage();
  const { csv, shown, sections, days, figure, drawn, violations, failures } = await wholeJob(page, server.address);
  expect(csv).toBe(expected());
  expect(shown).toBeGreaterThan(0);
  expect({ sections, days, figure }).toEqual({ sections: 6, days: 1, figure: shown });
  // The columns, and the marks of two axes.
  expect(drawn).toBeGreaterThan(8);
  expect(violations).toEqual([]);
  expect(failures).toEqual([]);
  await page.close();
});

test('the single file does the whole job from disk in Firefox, without a request', async () => {
  const page = await browser.newPage();
  const address = pathToFileURL(inRepository('dist/user-access-monitor.html')).href;
  const { csv, violations, failures, requests } = await wholeJob(page, address);
  expect(csv).toBe(expected());
  expect(violations).toEqual([]);
  expect(failures).toEqual([]);
  expect(requests.filter((url) => url !== address)).toEqual([]);
  await page.close();
});

for (const build of ['hosted', 'single-file']) {
  test(`neither page nor worker of the ${build} build can send anything in Firefox, and nothing is stored`, async () => {
    const listener = await listen();
    const page = await browser.newPage();
    // Nothing reaches into a worker from outside here: its script is given the attempts when the page makes it.
    await page.evaluateOnNewDocument(
      (attempts, address) => {
        const tried = `(${attempts})('${address}/worker').then(() => console.log('tried'))`;
        globalThis.Blob = new Proxy(Blob, {
          construct(target, [parts, options]: [BlobPart[]?, BlobPropertyBag?]) {
            return new target(options?.type === 'text/javascript' ? [...(parts ?? []), `;${tried};`] : parts, options);
          },
        });
      },
      tryToSend.toString(),
      listener.address,
    );
    await page.goto(
      build === 'hosted' ? server.address : pathToFileURL(inRepository('dist/user-access-monitor.html')).href,
    );
    const workerTried = page.evaluate(async () => {
      const monitor = document.querySelector('user-access-monitor')!;
      await monitor.add([new File(['login name,display name\nkato,Kato\n'], 'users.csv')]);
      const line = monitor.shadowRoot!.querySelector('user-access-privacy-line')!.shadowRoot!;
      const stopped = (): number => Number(line.querySelector('[data-stopped]')?.getAttribute('data-stopped'));
      for (let tries = 0; tries < 100 && !(stopped() > 0); tries += 1) await new Promise((go) => setTimeout(go, 100));
      await new Promise((go) => setTimeout(go, 2000));
      return stopped();
    });
    expect(await workerTried).toBeGreaterThan(2);
    await page.evaluate(tryToSend, listener.address);
    expect(listener.heard).toEqual([]);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      cookie: document.cookie,
      made: document
        .querySelector('user-access-monitor')!
        .shadowRoot!.querySelector('user-access-privacy-line')!
        .shadowRoot!.querySelector('[data-requests]')!
        .getAttribute('data-requests'),
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, cookie: '', made: '0' });
    await page.close();
    await listener.close();
  });
}
