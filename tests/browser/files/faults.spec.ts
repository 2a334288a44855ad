import { mkdirSync, rmSync, truncateSync, writeFileSync, appendFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { EngineErrorShape } from '../../../web/engine/api/types';
import { textFile } from '../support/input-files';
import { expect, test, type MonitorPage } from '../support/monitor-test';

const people = textFile('people.csv', 'login name,display name\nkato,Kato Rin\nmori,Mori Sora\n');
const seen = (day: string): string => `time,user\n2026-11-${day}T09:00:00Z,kato\n`;

async function openWithPeople(monitor: MonitorPage): Promise<void> {
  await monitor.open();
  await monitor.drop([people, textFile('seen.csv', seen('02'))]);
  await expect(monitor.count).toHaveText('2 of 2 users');
  await monitor.setAsOf('2026-11-20');
  await unchanged(monitor);
}

/** What was loaded before the fault is there, and the next thing that a person does works. */
async function unchanged(monitor: MonitorPage): Promise<void> {
  await monitor.settled();
  await expect(monitor.count).toHaveText('2 of 2 users');
  const row = monitor.page.locator('user-access-table tr', { hasText: 'Kato Rin' });
  await expect(row.locator('.last-access')).toHaveText('2026-11-02');
  await monitor.sortButton('user').click();
  await expect(monitor.page.locator('th.user')).toHaveAttribute('aria-sort', /ending/);
}

async function nextActionWorks(monitor: MonitorPage): Promise<void> {
  await monitor.drop([textFile('next.csv', seen('05'))]);
  const row = monitor.page.locator('user-access-table tr', { hasText: 'Kato Rin' });
  await expect(row.locator('.last-access')).toHaveText('2026-11-05');
}

/** A log of so many megabytes that takes the memory of one: the same piece again and again. */
async function dropLarge(monitor: MonitorPage, name = 'endless.csv', megabytes = 4096): Promise<void> {
  await monitor.dropZone.evaluate(
    (zone, { named, pieces }) => {
      const piece = new Blob(['2026-11-09T09:00:00Z,kato\n'.repeat(40_000)]);
      const transfer = new DataTransfer();
      transfer.items.add(new File(['time,user\n', ...Array<Blob>(pieces).fill(piece)], named));
      zone.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    { named: name, pieces: megabytes },
  );
}

/** Calls a function of the test at the n-th report of a reading. */
async function atReport(page: Page, at: number, act: () => void): Promise<void> {
  await page.exposeFunction('act', act);
  await page.locator('user-access-monitor').evaluate((element, wanted) => {
    let reports = 0;
    element.addEventListener('progress', (event) => {
      if ((event as CustomEvent).detail === null) return;
      reports += 1;
      if (reports === wanted) (window as unknown as { act: () => void }).act();
    });
  }, at);
}

test('a file that is gone when it is needed again is told, and the table stays as it was', async ({
  monitor,
  page,
}, info) => {
  await openWithPeople(monitor);
  const path = info.outputPath('gone.csv');
  writeFileSync(path, seen('01'));
  await page.locator('user-access-drop-zone input.files').setInputFiles(path);
  await expect(monitor.input('gone.csv')).toBeVisible();
  await monitor.settled();
  rmSync(path);
  await monitor.setTimeZone('Asia/Tokyo');
  await expect(monitor.alert).toContainText('gone.csv');
  await expect(monitor.alert).toContainText(/is not there|has changed since/);
  await unchanged(monitor);
  await monitor.input('gone.csv').locator('[data-action="remove"]').click();
  await expect(monitor.input('gone.csv')).toHaveCount(0);
  await nextActionWorks(monitor);
});

const changes: Record<string, (path: string) => void> = {
  grows: (path) => appendFileSync(path, '2026-11-09T09:00:00Z,kato\n'.repeat(100_000)),
  'is cut short': (path) => truncateSync(path, 1_000_000),
  'is replaced': (path) => {
    rmSync(path);
    writeFileSync(path, 'time,user\n2026-11-19T09:00:00Z,mori\n');
  },
  vanishes: (path) => rmSync(path),
};

for (const [change, make] of Object.entries(changes)) {
  test(`a file that ${change} while it is read is used whole as it was, or not at all`, async ({
    monitor,
    page,
  }, info) => {
    await openWithPeople(monitor);
    const path = info.outputPath('log.csv');
    const lines = 1_500_000;
    writeFileSync(path, `time,user\n${'2026-11-01T09:00:00Z,kato\n'.repeat(lines)}`);
    await atReport(page, 1, () => make(path));
    await page.locator('user-access-drop-zone input.files').setInputFiles(path);
    const log = monitor.input('log.csv');
    await expect(log).toBeVisible();
    await monitor.settled();
    const states = await monitor.monitor.evaluate((element) =>
      (element as HTMLElementTagNameMap['user-access-monitor']).state?.inputs
        .filter(({ name }) => name === 'log.csv')
        .map((input) => [input.state, input.lines]),
    );
    expect(states).toHaveLength(1);
    if (states?.[0]?.[0] === 'used') expect(states[0][1]).toBe(lines);
    // Where no byte of it had been read yet, the browser does not tell a change from other reasons; nor does the page.
    else await expect(log).toContainText(/has changed since|is not there|moved or changed since it was chosen/);
    await unchanged(monitor);
    await nextActionWorks(monitor);
  });
}

test('a reading is cancelled at its first report and at later ones, and begun again', async ({ monitor, page }) => {
  await openWithPeople(monitor);
  for (const report of [1, 2, 6]) {
    const there = monitor.monitor.evaluate(
      (element, wanted) =>
        new Promise<void>((resolve) => {
          let reports = 0;
          const count = (event: Event): void => {
            if ((event as CustomEvent).detail !== null) reports += 1;
            if (reports < wanted) return;
            element.removeEventListener('progress', count);
            resolve();
          };
          element.addEventListener('progress', count);
        }),
      report,
    );
    await dropLarge(monitor);
    await there;
    await page.locator('user-access-progress [data-action="cancel"]').click();
    await expect(monitor.alert).toContainText('Reading was cancelled.');
    await expect(monitor.input('endless.csv')).toHaveCount(0);
    await unchanged(monitor);
  }
  await nextActionWorks(monitor);
});

test('the first reading can be cleared away before anything is loaded', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.dropZone.evaluate((zone, users) => {
    const piece = new Blob(['2026-11-09T09:00:00Z,kato\n'.repeat(40_000)]);
    const transfer = new DataTransfer();
    transfer.items.add(new File([users], 'people.csv'));
    transfer.items.add(new File(['time,user\n', ...Array<Blob>(4096).fill(piece)], 'endless.csv'));
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, people.bytes.toString('utf8'));
  await page.locator('user-access-progress [data-action="clear"]').click();
  await expect(page.locator('user-access-progress')).toHaveCount(0);
  await expect(monitor.status).toHaveText('Everything was cleared.');
  await expect.poll(() => page.workers().length).toBe(0);
  await openWithPeople(monitor);
});

test('a worker that dies in the middle of a reading, with an error or without a word, is followed by one that holds the same files', async ({
  monitor,
  page,
}) => {
  await openWithPeople(monitor);
  for (const silently of [false, true]) {
    await page.locator('select[name="language"]').selectOption('ja');
    await dropLarge(monitor);
    await expect(page.locator('user-access-progress')).toContainText('endless.csv');
    // A call that waits behind the reading is rejected with it.
    const pending = await page.locator('user-access-left-out').evaluateHandle((element) => {
      const { engine } = element as HTMLElementTagNameMap['user-access-left-out'];
      const outcome = engine!.departments().then(
        () => 'answered',
        (error: unknown) => (error as EngineErrorShape).problem.code,
      );
      return { outcome };
    });
    await page.workers()[0]!.evaluate(
      (without) =>
        setTimeout(() => {
          if (without) self.close();
          else throw new Error('gone');
        }),
      silently,
    );
    expect(await pending.evaluate(({ outcome }) => outcome)).toBe('worker-died');
    await expect(monitor.alert).toContainText('再起動しました');
    await page.locator('select[name="language"]').selectOption('en');
    await expect(monitor.input('endless.csv')).toHaveCount(0);
    await unchanged(monitor);
  }
  await monitor.input('seen.csv').locator('[data-action="remove"]').click();
  await expect(monitor.input('seen.csv')).toHaveCount(0);
  await nextActionWorks(monitor);
});

test('memory that is refused ends the reading alone', async ({ monitor, page }) => {
  await openWithPeople(monitor);
  await page.workers()[0]!.evaluate(() => {
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError('no more memory');
    };
  });
  let rows = 'login name,display name\n';
  for (let user = 0; user < 100_000; user += 1) rows += `user${user},${'A name of some length '.repeat(4)}${user}\n`;
  await page
    .locator('user-access-drop-zone input.files')
    .setInputFiles([{ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) }]);
  await expect(monitor.monitor).toContainText(/There is not enough memory/);
  await unchanged(monitor);
  await nextActionWorks(monitor);
});

test('a download that the browser refuses is told', async ({ monitor, page }) => {
  await openWithPeople(monitor);
  await page.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    let refusals = 2;
    URL.createObjectURL = (object: Blob) => {
      refusals -= 1;
      if (refusals >= 0) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return create(object);
    };
  });
  for (const action of ['csv', 'manifest']) {
    if (action === 'manifest') await monitor.show('save');
    await page.locator(`user-access-downloads [data-action="${action}"]`).click();
    await expect(monitor.alert).toContainText('The browser did not take user-access_2026-11-20.');
    await expect(monitor.alert).toContainText('QuotaExceededError');
  }
  await unchanged(monitor);
  expect((await monitor.download('csv')).bytes.toString('utf8')).toContain('Kato Rin');
  await expect(monitor.alert).toHaveText('');
});

test('a thousand files dropped at once are read, the same one twice counts once', async ({ monitor }) => {
  await openWithPeople(monitor);
  const logs = Array.from({ length: 999 }, (_, at) =>
    textFile(`log-${at}.csv`, `time,user\n2026-10-${String(1 + (at % 28)).padStart(2, '0')}T09:00:00Z,mori,${at}\n`),
  );
  await monitor.drop([...logs, logs[0]!]);
  const states = (): Promise<Record<string, number>> =>
    monitor.monitor.evaluate((element) => {
      const found: Record<string, number> = {};
      const { inputs = [] } = (element as HTMLElementTagNameMap['user-access-monitor']).state ?? {};
      for (const { state } of inputs) found[state] = (found[state] ?? 0) + 1;
      return found;
    });
  await expect.poll(states).toEqual({ used: 1001, duplicate: 1 });
  await unchanged(monitor);
  const row = monitor.page.locator('user-access-table tr', { hasText: 'Mori Sora' });
  await expect(row.locator('.last-access')).toHaveText('2026-10-28');
  await nextActionWorks(monitor);
});

test('a folder is dropped with what is in its folders, without what file managers leave there', async ({
  monitor,
  page,
}, info) => {
  await monitor.open();
  const folder = info.outputPath('exports');
  mkdirSync(`${folder}/logs/2026`, { recursive: true });
  mkdirSync(`${folder}/__MACOSX`);
  writeFileSync(`${folder}/people.csv`, people.bytes);
  writeFileSync(`${folder}/.DS_Store`, 'litter');
  writeFileSync(`${folder}/__MACOSX/people.csv`, 'litter');
  writeFileSync(`${folder}/logs/2026/seen.csv`, seen('02'));
  // More than a browser lists at a time.
  for (let at = 0; at < 120; at += 1) writeFileSync(`${folder}/logs/log-${at}.csv`, `${seen('01')}2026-11-01,x${at}\n`);
  const { x, y, width, height } = (await monitor.dropZone.boundingBox())!;
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: x + width / 2,
      y: y + height / 2,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    });
  }
  await expect(page.locator('user-access-input-line')).toHaveCount(122);
  await monitor.setAsOf('2026-11-20');
  await unchanged(monitor);
});

test('a text, a link or nothing at all dropped instead of files is told', async ({ monitor, page }) => {
  const dropText = (selector: string): Promise<void> =>
    page
      .locator(selector)
      .first()
      .evaluate((target) => {
        const transfer = new DataTransfer();
        transfer.setData('text/uri-list', 'https://sink.test/');
        transfer.setData('text/plain', 'https://sink.test/');
        target.dispatchEvent(
          new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true }),
        );
      });
  await monitor.open();
  await dropText('user-access-drop-zone .zone');
  await expect(monitor.alert).toContainText('There was no file in what was dropped.');
  await openWithPeople(monitor);
  await expect(monitor.alert).toHaveText('');
  await dropText('user-access-monitor .main');
  await expect(monitor.alert).toContainText('There was no file in what was dropped.');
  // The page keeps its view behind the #.
  expect(page.url().split('#')[0]).toBe(monitor.address);
  await unchanged(monitor);
  await nextActionWorks(monitor);
});

test('files dropped while others are read wait their turn', async ({ monitor, page }) => {
  await openWithPeople(monitor);
  await dropLarge(monitor, 'large.csv', 300);
  await expect(page.locator('user-access-progress')).toContainText('large.csv');
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'next.csv'));
    return data;
  }, seen('05'));
  // Anywhere beside the table, as a person would.
  await page.locator('user-access-monitor .workspace').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(monitor.input('large.csv')).toContainText('12,000,000 lines');
  await expect(monitor.input('next.csv')).toContainText('1 line');
  await expect(monitor.alert).toHaveText('');
});
