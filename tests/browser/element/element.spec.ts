import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import type { MonitorErrorDetail, UserAccessMonitor } from '../../../web/element/index';
import { inRepository } from '../support/paths';
import { serveUnderSubPath } from '../support/served';

const portal = 'http://portal.test/admin/';

const scripts: Record<string, string> = {
  'lit.js': 'node_modules/lit-html/lit-html.js',
  'module.js': 'dist/module/browser.js',
  'worker.js': 'dist/module/worker.js',
};

/** A portal's page with the element in it, under whatever policy the portal has. */
async function openPortal(page: Page, { policy, body }: { policy?: string; body: string }): Promise<void> {
  await page.route(`${portal}**`, async (route) => {
    const file = route.request().url().slice(portal.length);
    if (file.endsWith('.js')) {
      await route.fulfill({
        contentType: 'text/javascript',
        body: readFileSync(inRepository(scripts[file] ?? 'dist/element/user-access-monitor.js')),
      });
      return;
    }
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: policy === undefined ? {} : { 'Content-Security-Policy': policy },
      // Without a picture of its own a page is asked for one, at any time.
      body: `<!doctype html><title>Portal</title><link rel="icon" href="data:," /><body>${body}<script type="module" src="element.js"></script>`,
    });
  });
  await page.goto(portal);
  await page.waitForFunction(() => customElements.get('user-access-monitor') !== undefined);
}

/** Gives the files to one element as a portal does: by property. */
async function giveFiles(page: Page, selector: string, files: Record<string, string>): Promise<void> {
  await page.locator(selector).evaluate((element, contents) => {
    (element as UserAccessMonitor).settings = { timeZone: 'Asia/Tokyo', asOf: '2026-11-20' };
    (element as UserAccessMonitor).files = Object.entries(contents).map(([name, text]) => new File([text], name));
  }, files);
}

const users = 'login name,display name\nkato,Kato Rin\nmori,Mori Sora\n';
const visits = 'time,user\n2026-11-18T09:00:00+09:00,kato\n2026-11-19T09:00:00+09:00,kato\n';
const strictPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; style-src 'none'; img-src data:; " +
  "require-trusted-types-for 'script'; trusted-types user-access-monitor user-access-monitor-html";

base('two elements stand on one strict page, each with its own files and language', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await openPortal(page, {
    policy: strictPolicy,
    body: '<user-access-monitor id="one"></user-access-monitor><user-access-monitor id="two" language="ja"></user-access-monitor>',
  });
  await giveFiles(page, '#one', { 'users.csv': users, 'visits.csv': visits });
  await giveFiles(page, '#two', { 'users.csv': `${users}ito,Ito Nao\n` });
  await expect(page.locator('#one [data-count]')).toHaveText('2 of 2 users');
  await expect(page.locator('#two [data-count]')).toHaveText('3 人');
  await expect(page.locator('#one tr[data-position="0"] .days')).toHaveText('2');
  await expect(page.locator('#two tr[data-position="0"] .days')).toHaveText('ログなし');
  expect(page.url()).toBe(portal);
  expect(errors).toEqual([]);
});

base('the element tells what happens by events that stay with it', async ({ page }) => {
  await openPortal(page, { body: '<user-access-monitor></user-access-monitor>' });
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const monitor = document.querySelector('user-access-monitor')!;
    for (const type of ['change', 'error', 'progress', 'clear', 'download']) {
      monitor.addEventListener(type, () => seen.push(type));
      document.addEventListener(type, () => seen.push(`${type} on the document`));
    }
  });
  await giveFiles(page, 'user-access-monitor', { 'users.csv': users, 'visits.csv': visits });
  await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  await page.locator('[data-action="csv"]').click();
  await page.locator('input[name="text"]').fill('kato');
  await expect(page.locator('[data-count]')).toHaveText('1 of 2 users');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(new Set(seen)).toEqual(new Set(['change', 'progress', 'download']));
  await page.locator('[data-action="clear"]').click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen.at(-1))).toBe('clear');
});

base('whoever is no administrator sees and computes nothing', async ({ page }) => {
  await openPortal(page, { body: '<user-access-monitor></user-access-monitor>' });
  await giveFiles(page, 'user-access-monitor', { 'users.csv': users });
  await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  await page.locator('user-access-monitor').evaluate((element) => {
    (element as UserAccessMonitor).viewer = { login: 'kato', administrator: 'yes' as unknown as boolean };
  });
  await expect(page.getByText('Only administrators may see this table.')).toBeVisible();
  await expect(page.locator('user-access-table')).toHaveCount(0);
  expect(await page.locator('user-access-monitor').evaluate((element) => (element as UserAccessMonitor).state)).toBe(
    null,
  );
  await expect.poll(() => page.workers().length).toBe(0);
  await giveFiles(page, 'user-access-monitor', { 'users.csv': users });
  await expect(page.getByText('Only administrators may see this table.')).toBeVisible();
  expect(page.workers()).toHaveLength(0);
  await page.locator('user-access-monitor').evaluate((element) => {
    (element as UserAccessMonitor).viewer = { login: 'root', administrator: true };
  });
  await giveFiles(page, 'user-access-monitor', { 'users.csv': users });
  await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
});

base('properties that a framework sets to undefined stand for absent ones', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openPortal(page, { body: '' });
  await page.evaluate(() => {
    const absent = { viewer: undefined, engine: undefined, files: undefined, settings: undefined, language: undefined };
    document.body.append(Object.assign(document.createElement('user-access-monitor'), absent));
  });
  await giveFiles(page, 'user-access-monitor', { 'users.csv': users });
  await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  await page.locator('user-access-monitor').evaluate((element) => {
    (element as UserAccessMonitor).viewer = { login: 'root', administrator: true };
  });
  await page.locator('user-access-monitor').evaluate((element) => {
    (element as UserAccessMonitor).viewer = undefined;
  });
  await page.locator('input[name="text"]').fill('kato');
  await expect(page.locator('[data-count]')).toHaveText('1 of 2 users');
  expect(errors).toEqual([]);
});

/** The codes of the problems that the element tells from now on. */
async function hearProblems(page: Page): Promise<() => Promise<string[]>> {
  await page.locator('user-access-monitor').evaluate((element) => {
    const told: string[] = [];
    Object.assign(window, { told });
    element.addEventListener('error', (event) =>
      told.push((event as CustomEvent<MonitorErrorDetail>).detail.problem.code),
    );
  });
  return () => page.evaluate(() => (window as unknown as { told: string[] }).told.splice(0));
}

base('settings that cannot be used are refused when they come, and leave no trace', async ({ page }) => {
  await openPortal(page, { body: '<user-access-monitor></user-access-monitor>' });
  const problems = await hearProblems(page);
  const set = (settings: object): Promise<void> =>
    page.locator('user-access-monitor').evaluate(async (element, given) => {
      (element as UserAccessMonitor).settings = given;
      await (element as UserAccessMonitor).updateComplete;
    }, settings);
  await set({ windowDays: 0, timeZone: 'Asia/Tokyo' });
  expect(await problems()).toEqual(['bad-setting']);
  await set({ windowdays: 7 });
  expect(await problems()).toEqual(['wrong-call']);
  await giveFiles(page, 'user-access-monitor', { 'users.csv': users, 'visits.csv': visits });
  await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  await set({ windowDays: 400 });
  expect(await problems()).toEqual(['bad-setting']);
  await giveFiles(page, 'user-access-monitor', { 'users.csv': `${users}ito,Ito Nao\n` });
  await expect(page.locator('[data-count]')).toHaveText('3 of 3 users');
  expect(await problems()).toEqual([]);
});

base('settings that read no file again show no reading', async ({ page }) => {
  await openPortal(page, { body: '<user-access-monitor></user-access-monitor>' });
  await giveFiles(page, 'user-access-monitor', { 'users.csv': users, 'visits.csv': visits });
  await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  const seen = await page.locator('user-access-monitor').evaluate(async (element) => {
    const monitor = element as UserAccessMonitor;
    const told: string[] = [];
    const watch = new MutationObserver(() => {
      if (monitor.shadowRoot!.querySelector('user-access-progress')) told.push('shown');
    });
    watch.observe(monitor.shadowRoot!, { childList: true, subtree: true });
    monitor.addEventListener('progress', () => told.push('progress'));
    const set = async (settings: object, done: () => boolean): Promise<string[]> => {
      monitor.settings = settings;
      while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
      await monitor.updateComplete;
      return told.splice(0);
    };
    return {
      window: await set({ windowDays: 60 }, () => monitor.state?.resolved.windowDays === 60),
      zone: await set({ timeZone: 'UTC' }, () => monitor.state?.resolved.timeZone === 'UTC'),
      again: await set({ timeZone: 'UTC', windowDays: 61 }, () => monitor.state?.resolved.windowDays === 61),
    };
  });
  expect(seen.window).toEqual([]);
  expect(seen.zone).toContain('shown');
  // The zone is what it was: the engine reads nothing.
  expect(seen.again).toEqual([]);
});

base('a language is taken as portals know it, and one that is not spoken is English', async ({ page }) => {
  await openPortal(page, {
    body: '<user-access-monitor id="one" language="ja-JP"></user-access-monitor><user-access-monitor id="two" language="fr"></user-access-monitor>',
  });
  await giveFiles(page, '#one', { 'users.csv': users });
  await giveFiles(page, '#two', { 'users.csv': users });
  await expect(page.locator('#one [data-count]')).toHaveText('2 人');
  await expect(page.locator('#two [data-count]')).toHaveText('2 of 2 users');
});

base('files may come as the list of an input, and what is no list is told', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openPortal(page, { body: '<input type="file" multiple /><user-access-monitor></user-access-monitor>' });
  const problems = await hearProblems(page);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'u.csv', mimeType: '', buffer: Buffer.from(users) });
  await page.locator('user-access-monitor').evaluate((element) => {
    (element as UserAccessMonitor).files = document.querySelector('input')!.files;
  });
  await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  await page.locator('user-access-monitor').evaluate(async (element) => {
    const monitor = element as UserAccessMonitor;
    monitor.viewState = undefined;
    monitor.viewState = {} as never;
    monitor.files = new File([''], 'one.csv') as never;
    await monitor.updateComplete;
    await monitor.add(null as never);
    await monitor.add([null as never]);
  });
  expect(await problems()).toEqual(['wrong-call', 'wrong-call', 'wrong-call']);
  await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  expect(errors).toEqual([]);
});

base('an element that was removed can be put back, and frees its worker when nobody holds it', async ({ page }) => {
  await openPortal(page, { body: '<user-access-monitor></user-access-monitor>' });
  await giveFiles(page, 'user-access-monitor', { 'users.csv': users });
  await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  const devTools = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    const monitor = document.querySelector('user-access-monitor')!;
    monitor.remove();
    Object.assign(window, { monitor });
  });
  await devTools.send('HeapProfiler.collectGarbage');
  await page.evaluate(() => document.body.append((window as unknown as { monitor: Element }).monitor));
  await page.locator('input[name="text"]').fill('kato');
  await expect(page.locator('[data-count]')).toHaveText('1 of 2 users');
  expect(page.workers()).toHaveLength(1);
  await page.evaluate(() => {
    document.querySelector('user-access-monitor')!.remove();
    Object.assign(window, { monitor: null });
  });
  await expect
    .poll(async () => {
      await devTools.send('HeapProfiler.collectGarbage');
      return page.workers().length;
    })
    .toBe(0);
});

base('what is as wide as its content gives the element room', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await openPortal(page, {
    body:
      '<dialog><user-access-monitor></user-access-monitor></dialog>' +
      '<div style="display: flex"><user-access-monitor></user-access-monitor></div>',
  });
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  const widths = await page
    .locator('user-access-monitor')
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().width));
  for (const width of widths) {
    expect(width).toBeGreaterThan(700);
    expect(width).toBeLessThanOrEqual(900);
  }
});

base(
  'an engine from an address serves under Trusted Types where workers from Blobs are forbidden',
  async ({ page }) => {
    await openPortal(page, {
      policy: `${strictPolicy.replace('worker-src blob:', "worker-src 'self'")} user-access-monitor-module`,
      body: '<user-access-monitor></user-access-monitor>',
    });
    await page.evaluate(async (address) => {
      const { createEngine } = (await import(`${address}module.js`)) as typeof import('../../../web/engine/browser');
      document.querySelector('user-access-monitor')!.engine = createEngine({ worker: new URL('worker.js', address) });
    }, portal);
    await giveFiles(page, 'user-access-monitor', { 'users.csv': users });
    await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  },
);

base(
  'an element and an engine of the module, each with a worker of its own, stand on one strict page',
  async ({ page }) => {
    await openPortal(page, {
      policy: `${strictPolicy} user-access-monitor-module`,
      body: '<user-access-monitor></user-access-monitor>',
    });
    await giveFiles(page, 'user-access-monitor', { 'users.csv': users });
    await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
    const rows = await page.evaluate(
      async ({ address, text }) => {
        const { createEngine } = (await import(`${address}module.js`)) as typeof import('../../../web/engine/browser');
        return (await createEngine().add([{ name: 'users.csv', blob: new Blob([text]) }])).rows;
      },
      { address: portal, text: users },
    );
    expect(rows).toBe(2);
    expect(page.workers()).toHaveLength(2);
  },
);

for (const { when, wait } of [
  { when: 'while nobody waits for it', wait: false },
  { when: 'in the middle of a call', wait: true },
]) {
  base(`where the worker dies ${when}, the next one holds the same files`, async ({ page }) => {
    await openPortal(page, { body: '<user-access-monitor></user-access-monitor>' });
    await giveFiles(page, 'user-access-monitor', { 'users.csv': users, 'visits.csv': visits });
    await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      document
        .querySelector('user-access-monitor')!
        .addEventListener('error', (event) =>
          told.push((event as Event as CustomEvent<MonitorErrorDetail>).detail.problem),
        );
    });
    await page.workers()[0]!.evaluate((inCall) => {
      const die = (event?: Event): void => {
        event?.stopImmediatePropagation();
        throw new Error('gone');
      };
      if (inCall) addEventListener('message', die, { capture: true });
      else setTimeout(die, 0);
    }, wait);
    if (wait) await page.locator('th button[data-sort="access-days"]').click();
    await expect(page.locator('user-access-monitor [role="alert"]').first()).toContainText(
      'The background worker stopped and was started again.',
    );
    await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
    await expect(page.locator('tr[data-position]', { hasText: 'Kato Rin' }).locator('.days')).toHaveText('2');
    expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([
      { code: 'worker-restarted', parameters: { detail: 'Uncaught Error: gone' } },
    ]);
    await giveFiles(page, 'user-access-monitor', { 'users.csv': users });
    await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  });
}

for (const { missing, policy, directive } of [
  {
    missing: 'the Blob worker',
    policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
    directive: 'worker-src blob:',
  },
  {
    missing: 'WebAssembly',
    policy: "default-src 'self'; script-src 'self'; worker-src blob:",
    directive: "script-src 'wasm-unsafe-eval'",
  },
  {
    missing: 'the Trusted Types policy',
    policy: strictPolicy.replace(' user-access-monitor ', ' '),
    directive: 'trusted-types user-access-monitor user-access-monitor-html',
  },
]) {
  base(`where the host's policy forbids ${missing}, the error names the directive`, async ({ page }) => {
    await openPortal(page, { policy, body: '<user-access-monitor></user-access-monitor>' });
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      document
        .querySelector('user-access-monitor')!
        .addEventListener('error', (event) => told.push((event as Event as CustomEvent).detail));
    });
    await giveFiles(page, 'user-access-monitor', { 'users.csv': users });
    await expect(page.locator('user-access-monitor [role="alert"]')).toContainText(directive);
    const told = await page.evaluate(() => (window as unknown as { told: unknown[] }).told);
    expect(told).toContainEqual(
      expect.objectContaining({ problem: { code: 'policy-forbids', parameters: { directive } } }),
    );
  });
}

base('tokens, parts and the colour scheme are the host page’s to set', async ({ page }) => {
  await openPortal(page, { body: '<user-access-monitor></user-access-monitor>' });
  await giveFiles(page, 'user-access-monitor', { 'users.csv': users });
  const name = page.locator('tr[data-position="0"] .name');
  await expect(name).toBeVisible();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      user-access-monitor { --user-access-accent: rgb(180, 0, 90); --user-access-color-scheme: dark; }
      user-access-monitor::part(name) { text-transform: uppercase; }
    `);
    document.adoptedStyleSheets = [sheet];
  });
  await expect(name).toHaveCSS('color', 'rgb(180, 0, 90)');
  await expect(name).toHaveCSS('text-transform', 'uppercase');
  await expect(page.locator('.scroller')).toHaveCSS('background-color', 'rgb(24, 29, 37)');
});

base('beside a Lit of the portal’s own, and a second copy of itself, each policy is made once', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openPortal(page, {
    policy: strictPolicy.replace('trusted-types ', 'trusted-types lit-html '),
    body:
      '<script type="module" src="lit.js"></script><script type="module" src="element.js"></script>' +
      '<user-access-monitor></user-access-monitor><script type="module" src="copy.js"></script>',
  });
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', ({ sample }) => seen.push(sample));
  });
  await giveFiles(page, 'user-access-monitor', { 'users.csv': users, 'visits.csv': visits });
  await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
});

base('requests are counted, whoever makes them: the page around the element or its worker', async ({ page }) => {
  const server = await serveUnderSubPath('dist/element');
  const file = `${server.address}user-access-monitor.js`;
  // Any document without a policy does.
  await page.goto(file);
  await page.addScriptTag({ url: file, type: 'module' });
  await page.evaluate(() => {
    // Without a picture of its own a page is asked for one, at any time.
    document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: 'data:,' }));
    document.body.append(document.createElement('user-access-monitor'));
  });
  await giveFiles(page, 'user-access-monitor', { 'users.csv': users });
  await expect(page.locator('[data-count]')).toHaveText('2 of 2 users');
  const line = page.locator('[data-requests]');
  const before = Number(await line.getAttribute('data-requests'));
  const ask = async (address: string): Promise<void> => {
    await fetch(address);
  };
  await page.evaluate(ask, `${file}?page`);
  await expect(line).toHaveAttribute('data-requests', String(before + 1));
  await page.workers()[0]!.evaluate(ask, `${file}?worker`);
  await expect(line).toHaveAttribute('data-requests', String(before + 2));
  await expect(line).toContainText(`counts them: ${before + 2}.`);
  await line.click();
  const addresses = page.locator('user-access-privacy-line .addresses');
  await expect(addresses).toContainText(`${file}?page, ${file}?worker`);
  await server.close();
});
