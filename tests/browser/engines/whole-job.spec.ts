import { appendFileSync, closeSync, copyFileSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { utimesSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { zip } from '../../engine/support/zips';
import { commandOutput } from '../support/command';
import { drive, drivenBrowsers, type Driven, type DrivenBrowser } from '../support/driven';
import { sampleNames } from '../support/input-files';
import { inRepository } from '../support/paths';
import { serveUnderSubPath } from '../support/served';
import * as steps from '../support/steps';

// The whole job of a person in each of the three engines, on both builds: the very same steps.
const samplePaths = sampleNames.map((name) => inRepository(`sample/${name}`));
const day = '2026-11-20';

/** What the command writes, each byte as a letter. */
const written = (files: string[], options: string[]): string =>
  commandOutput([...files, '--as-of', day, ...options]).toString('latin1');

const people = 'login name,display name\nkato,Kato Rin\nmori,Mori Sora\n';

const record = '{"date":"2026-11-01T00:00:00Z","user":{"code":"kato"}}';

/** What once took minutes, by a beginning and what is repeated behind it. */
const damaged: Record<string, [head: string, line: string]> = {
  'people.csv': [people, ''],
  'quotes.csv': ['time,user\n2026-11-01 00:00,kato\n', 'x"y,"z\n'],
  'screens.csv': ['time,user,item,state\n2026-11-02 00:00,mori,a,b\n', '2026-11-01 00:00,a,24" screen,"ordered\n'],
  'braces.json': [`{"logs":[${record},\n`, '{\\"\n'],
  'cut.json': [`{"logs":[${record},\n`, '{"date":"2026-11-01T00:00:00Z",\n'],
};

/** A log of so many bytes, a few megabytes at a time. */
function writeLargeLog(path: string, bytes: number): number {
  const lines = 50_000;
  const piece = Array.from({ length: lines }, (_, line) => {
    const date = `2026-11-${String(1 + (line % 20)).padStart(2, '0')}`;
    return `${date}T09:00:00+09:00,${line % 3 === 0 ? 'mori' : 'kato'},Kintone,アプリ,表示,SUCCESS`;
  }).join('\r\n');
  const buffer = Buffer.from(`${piece}\r\n`);
  const file = openSync(path, 'w');
  writeSync(file, 'time,user,service,module,action,result\r\n');
  let pieces = 0;
  for (; pieces * buffer.length < bytes; pieces += 1) writeSync(file, buffer);
  closeSync(file);
  return pieces * lines;
}

for (const browser of drivenBrowsers) {
  for (const build of ['hosted', 'single-file'] as const) {
    test.describe(`the ${build} build in ${browser}`, () => {
      test.describe.configure({ mode: 'serial' });
      const scene = sceneOf(browser, build);

      test('gives the sample, and the table of files that were chosen, sorted, narrowed and saved', async () => {
        const page = await scene.page();
        expect(await page.run(steps.firstScreen)).toBe(true);
        expect(await page.run(steps.trySample)).toBe(332);
        await page.run(steps.clearEverything);
        expect(await page.run(steps.firstScreen)).toBe(true);

        await page.choose(samplePaths);
        const inputs = await page.run(steps.inputsOf, samplePaths.length);
        expect(inputs.filter(({ state }) => state !== 'used')).toEqual([]);
        await page.run(steps.setZone, 'Asia/Tokyo');
        await page.run(steps.setAsOf, day);
        expect(await page.run(steps.sortByDays)).toBe('ascending');
        const shown = await page.run(steps.filterByText, '営業');
        expect(shown).toBeGreaterThan(0);
        expect(await page.run(steps.openDialogs)).toEqual({ sections: 6, calendars: 1 });
        const { users, drawn } = await page.run(steps.drawPictures);
        expect(users).toBe(shown);
        // The columns, and the marks of two axes.
        expect(drawn).toBeGreaterThan(1);
        const sorted = ['--sort', 'access-days', '--text', '営業'];
        // The first by the zone of the sample; another zone reads the files again.
        for (const zone of ['Asia/Tokyo', 'UTC']) {
          await page.run(steps.setZone, zone);
          const expected = written(samplePaths, ['--time-zone', zone, ...sorted]);
          expect(await page.run(steps.downloadCsv)).toBe(expected);
          if (page.downloads === null) continue;
          const saved = join(page.downloads, `user-access_${day}-${shown}-of-332.csv`);
          await expect.poll(() => existsSync(saved) && readFileSync(saved).toString('latin1')).toBe(expected);
          rmSync(saved);
        }
        expect(await page.run(steps.silently)).toEqual({ failures: [], requests: '0' });
        expect(page.failures).toEqual([]);
      });

      test('reads a log of 200 MB, one in gzip, an archive, and all of them again', async ({}, info) => {
        const [users, large, packed, archive] = ['people.csv', 'large.csv', 'more.csv.gz', 'logs.zip'].map((name) =>
          info.outputPath(name),
        ) as [string, string, string, string];
        writeFileSync(users, people);
        const lines = writeLargeLog(large, 200_000_000);
        writeFileSync(packed, gzipSync(`time,user\n${'2026-10-05T09:00:00Z,kato\n'.repeat(100_000)}`));
        const member = { name: 'logs/old.csv', content: 'time,user\n2026-09-01T23:30:00Z,mori\n' };
        writeFileSync(archive, zip([member, { ...member, name: 'logs/older.csv', method: 0 }]));
        const page = await scene.page();
        await page.run(steps.firstScreen);
        await page.choose([users]);
        await page.run(steps.inputsOf, 1);
        await page.choose([large]);
        await page.run(steps.cancelReading);
        expect((await page.run(steps.inputsOf, 1)).map(({ name }) => name)).toEqual(['people.csv']);
        await page.choose([large, packed, archive]);
        const seen = (await page.run(steps.inputsOf, 5)).map(({ name, state, lines: count }) => [name, state, count]);
        expect(new Set(seen.map((each) => each.join()))).toEqual(
          new Set([
            'people.csv,used,2',
            `large.csv,used,${lines}`,
            'more.csv.gz,used,100000',
            'logs.zip/logs/old.csv,used,1',
            'logs.zip/logs/older.csv,duplicate,0',
          ]),
        );
        await page.run(steps.setAsOf, day);
        for (const zone of ['Asia/Tokyo', 'UTC']) {
          await page.run(steps.setZone, zone);
          expect(await page.run(steps.downloadCsv)).toBe(
            written([users, large, packed, archive], ['--time-zone', zone]),
          );
        }
        await page.run(steps.clearEverything);
        expect(await page.run(steps.silently)).toEqual({ failures: [], requests: '0' });
        expect(page.failures).toEqual([]);
        rmSync(large);
      });

      test('speaks each language when it is chosen', async ({}, info) => {
        const users = info.outputPath('people.csv');
        writeFileSync(users, people);
        const page = await scene.page();
        await page.run(steps.firstScreen);
        await page.choose([users]);
        await page.run(steps.inputsOf, 1);
        for (const [language, lang, title, count] of [
          ['ja', 'ja', 'ユーザーアクセスモニター', '2 人'],
          ['zh', 'zh-Hans', '用户访问监控', '共 2 人'],
          ['zh-TW', 'zh-TW', '使用者存取監控', '共 2 位使用者'],
          ['en', 'en', 'User Access Monitor', '2 of 2 users'],
        ] as const) {
          expect(await page.run(steps.speak, language)).toEqual({ lang, title });
          expect(await page.run(steps.count)).toBe(count);
        }
        // The site is asked for the words that were not there, a file for each language; a file from disk has them all.
        const requests = build === 'hosted' ? '3' : '0';
        expect(await page.run(steps.silently)).toEqual({ failures: [], requests });
        expect(page.failures).toEqual([]);
      });

      // The core is the same in both builds.
      const once = build === 'single-file' ? test : null;
      once?.('reads ten megabytes each of damaged and hostile files as the command does', async ({}, info) => {
        const files = Object.entries(damaged).map(([name, [head, line]]) => {
          writeFileSync(
            info.outputPath(name),
            head + (line === '' ? '' : line.repeat(Math.ceil(10_000_000 / line.length))),
          );
          return info.outputPath(name);
        });
        const page = await scene.page();
        await page.run(steps.firstScreen);
        await page.choose(files);
        const seen = await page.run(steps.inputsOf, files.length);
        expect(seen.filter(({ state }) => state !== 'used')).toEqual([]);
        await page.run(steps.setAsOf, day);
        await page.run(steps.setZone, 'UTC');
        expect(await page.run(steps.downloadCsv)).toBe(written(files, ['--time-zone', 'UTC']));
        for (const file of files) rmSync(file);
      });

      test('tells a file that changed from one that is gone, and keeps its table', async ({}, info) => {
        const [users, log, gone] = ['people.csv', 'log.csv', 'gone.csv'].map((name) => info.outputPath(name)) as [
          string,
          string,
          string,
        ];
        const page = await scene.page();
        for (const [change, code] of [
          [(path: string) => rmSync(path), 'file-missing'],
          [alter, 'file-changed'],
        ] as const) {
          writeFileSync(users, people);
          writeFileSync(log, 'time,user\n2026-11-02T09:00:00Z,kato\n');
          copyFileSync(log, gone);
          appendFileSync(gone, '2026-11-03T09:00:00Z,mori\n');
          // What was written long ago: WebKit counts the times of files by seconds.
          for (const path of [users, log, gone]) utimesSync(path, 1_700_000_000, 1_700_000_000);
          await page.run(steps.firstScreen);
          await page.choose([users, log, gone]);
          expect((await page.run(steps.inputsOf, 3)).map(({ state }) => state)).toEqual(['used', 'used', 'used']);
          await page.run(steps.setAsOf, day);
          await page.run(steps.setZone, 'Asia/Tokyo');
          const before = await page.run(steps.downloadCsv);
          change(gone);
          expect(await page.run(steps.failedReading, 'UTC')).toBe(code);
          expect(await page.run(steps.downloadCsv)).toBe(before);
          await page.run(steps.clearEverything);
        }
      });
    });
  }
}

/** As a program does that saves its file: other bytes, another length, another time. */
function alter(path: string): void {
  writeFileSync(path, 'time,user\n2026-11-19T09:00:00Z,mori\n');
  utimesSync(path, 1_750_000_000, 1_750_000_000);
}

/** One browser with one page for the tests of a group, begun anew for each. */
function sceneOf(browser: DrivenBrowser, build: 'hosted' | 'single-file'): { page: () => Promise<Driven> } {
  let driven: Driven | undefined;
  let server: Awaited<ReturnType<typeof serveUnderSubPath>> | undefined;
  test.beforeAll(async () => {
    [driven, server] = await Promise.all([drive(browser), serveUnderSubPath()]);
  });
  test.afterAll(async () => {
    await Promise.all([driven?.close(), server?.close()]);
  });
  return {
    async page() {
      const file = pathToFileURL(inRepository('dist/user-access-monitor.html')).href;
      await driven!.open(build === 'hosted' ? server!.address : file);
      await driven!.run(steps.install);
      return driven!;
    },
  };
}
