import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { evaluateInWebKit, launchWebKit, type LaunchedWebKit } from '../../../scripts/webkit.mjs';
import { tryToSend } from '../support/attempts';
import { listen } from '../support/listener';
import { whatIsKept } from '../support/kept';
import { inRepository } from '../support/paths';
import { servePortal } from '../support/portal';
import { serveUnderSubPath } from '../support/served';
import type { MonitorErrorDetail, UserAccessMonitor } from '../../../web/element/index';

// What hosts and policies do in WebKit; the job itself is in whole-job.spec.ts.
test.describe.configure({ mode: 'serial' });

let webkit: LaunchedWebKit;

test.beforeAll(async () => {
  webkit = await launchWebKit();
});

test.afterAll(() => webkit?.close());

const run = <Given extends unknown[], Result>(
  work: (...given: Given) => Result | Promise<Result>,
  ...given: Given
): Promise<Awaited<Result>> => evaluateInWebKit(webkit.driver, work.toString(), given) as Promise<Awaited<Result>>;

const users = 'login name,display name\nkato,Kato Rin\nmori,Mori Sora\n';
const visits = 'time,user\n2026-11-18T09:00:00+09:00,kato\n2026-11-19T09:00:00+09:00,kato\n';
/** In a frame without an origin `'self'` is nobody in WebKit, so the portal names itself. */
const strictPolicy = (origin: string): string =>
  `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; worker-src blob:; style-src 'none'; img-src data:; ` +
  "frame-src 'self'; require-trusted-types-for 'script'; trusted-types user-access-monitor user-access-monitor-html";

/** Gives files to the element by property, as a portal does, and waits for its table; what went wrong meanwhile. */
async function giveFiles(contents: Record<string, string>): Promise<{ rows: unknown[]; failures: string[] }> {
  const failures: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => failures.push(event.effectiveDirective));
  addEventListener('error', ({ message }) => failures.push(message));
  await customElements.whenDefined('user-access-monitor');
  await customElements.whenDefined('user-access-monitor');
  const monitor = document.querySelector<UserAccessMonitor>('user-access-monitor')!;
  monitor.addEventListener('error', (event) =>
    failures.push((event as unknown as CustomEvent<MonitorErrorDetail>).detail.problem.code),
  );
  monitor.settings = { timeZone: 'Asia/Tokyo', asOf: '2026-11-20' };
  monitor.files = Object.entries(contents).map(([name, text]) => new File([text], name));
  const drawn = (): NodeListOf<Element> | undefined =>
    monitor
      .shadowRoot!.querySelector('user-access-table')
      ?.shadowRoot?.querySelectorAll('tr[data-position]:not(.pending)');
  for (let tries = 0; tries < 600 && !((drawn()?.length ?? 0) >= 2 && monitor.state?.ready); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const rows = [...(drawn() ?? [])].map((row) =>
    ['.user', '.last-access', '.days'].map((cell) => row.querySelector(cell)!.textContent.trim()),
  );
  return { rows, failures };
}

/** Takes the files away, until the first screen stands again. */
async function clearAndWait(): Promise<void> {
  await customElements.whenDefined('user-access-monitor');
  const monitor = document.querySelector<UserAccessMonitor>('user-access-monitor')!;
  await monitor.clear();
  const field = (): unknown =>
    monitor.shadowRoot!.querySelector('user-access-drop-zone')?.shadowRoot?.querySelector('input.files');
  for (let tries = 0; tries < 100 && !field(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
}

function whatIsUsed(): unknown {
  const { state } = document.querySelector<UserAccessMonitor>('user-access-monitor')!;
  return { ready: state?.ready, states: state?.inputs.map((input) => input.state) };
}

const table = [
  ['Kato Rin', '2026-11-19', '2'],
  ['Mori Sora', '-', '0'],
];

test('the element works in a portal under a strict policy, and in a sandboxed frame of it', async ({}, info) => {
  const portal = await servePortal(strictPolicy, {
    '': '<user-access-monitor></user-access-monitor>',
    outer: '<iframe sandbox="allow-scripts" src="/inner" width="1240" height="700"></iframe>',
    inner: '<user-access-monitor></user-access-monitor>',
  });
  const files = { 'users.csv': users, 'visits.csv': visits };
  await webkit.driver.get(portal.address);
  expect(await run(giveFiles, files)).toEqual({ rows: table, failures: [] });

  await webkit.driver.get(`${portal.address}outer`);
  await webkit.driver.switchTo().frame(0);
  expect(await run(() => self.origin)).toBe('null');
  expect(await run(giveFiles, files)).toEqual({ rows: table, failures: [] });
  // Files of the disk, chosen in the frame itself.
  await run(clearAndWait);
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(info.outputPath(name), text);
    return info.outputPath(name);
  });
  const field = await webkit.driver.executeScript<{ sendKeys(path: string): Promise<void> }>(
    `return document.querySelector('user-access-monitor').shadowRoot.querySelector('user-access-drop-zone')
      .shadowRoot.querySelector('input.files');`,
  );
  await field.sendKeys(paths.join('\n'));
  await expect.poll(() => run(whatIsUsed)).toEqual({ ready: true, states: ['used', 'used'] });
  await webkit.driver.switchTo().defaultContent();
  await portal.close();
});

/** Loads a users file, and waits until the worker's attempts are told of, or some seconds. */
async function untilWorkerTried(): Promise<{ rows: number | undefined; stopped: number }> {
  await customElements.whenDefined('user-access-monitor');
  const monitor = document.querySelector<UserAccessMonitor>('user-access-monitor')!;
  await monitor.add([new File(['login name,display name\nkato,Kato\n'], 'users.csv')]);
  const line = monitor.shadowRoot!.querySelector('user-access-privacy-line')!.shadowRoot!;
  const stopped = (): number => Number(line.querySelector('[data-stopped]')?.getAttribute('data-stopped') ?? 0);
  for (let tries = 0; tries < 50 && stopped() === 0; tries += 1) await new Promise((go) => setTimeout(go, 100));
  await new Promise((go) => setTimeout(go, 2000));
  return { rows: monitor.state?.rows, stopped: stopped() };
}

test('neither page nor worker of the hosted build can send anything, and nothing is stored', async ({}, info) => {
  const listener = await listen();
  // Nothing reaches into a worker from outside here: a script in front of the page gives its script the attempts.
  const site = info.outputPath('site');
  cpSync(inRepository('dist/site'), site, { recursive: true });
  // WebKit tells a worker nothing of what its policy stopped; that all was tried is told in the place of it.
  const told = "postMessage({ type: 'request', seen: { address: 'tried:all', stopped: true } })";
  const tried = `;(${tryToSend.toString()})('${listener.address}/worker').then(() => ${told});`;
  writeFileSync(
    join(site, 'attempts.js'),
    `const Real = Blob; globalThis.Blob = new Proxy(Real, { construct: (target, [parts, options]) =>
      new target(options?.type === 'text/javascript' ? [...parts, ${JSON.stringify(tried)}] : parts, options) });`,
  );
  const index = join(site, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('<script', '<script src="./attempts.js"></script><script'));
  const server = await serveUnderSubPath(relative(inRepository('.'), site));
  await webkit.driver.get(server.address);
  const { rows, stopped } = await run(untilWorkerTried);
  expect(rows).toBe(1);
  expect(stopped).toBe(1);
  await run(tryToSend, listener.address);
  expect(listener.heard).toEqual([]);
  expect(await run(whatIsKept)).toEqual({ local: 0, session: 0, cookie: '', made: '0' });
  await Promise.all([server.close(), listener.close()]);
});

test('the page of the single file can send nothing either', async () => {
  const listener = await listen();
  await webkit.driver.get(pathToFileURL(inRepository('dist/user-access-monitor.html')).href);
  expect((await run(untilWorkerTried)).rows).toBe(1);
  await run(tryToSend, listener.address);
  expect(listener.heard).toEqual([]);
  expect(await run(whatIsKept)).toEqual({ local: 0, session: 0, cookie: '', made: '0' });
  await listener.close();
});
