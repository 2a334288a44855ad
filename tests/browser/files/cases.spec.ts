/**
 * The files of the cases, dropped on the page: the table has what the command writes, byte for byte, and the page says
 * each sentence that the command says. Those that need no word but the day and the zone, a third of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cases, placeFiles, type Case } from '../../engine/support/cases';
import { expect, test } from '../support/monitor-test';
import { inRepository } from '../support/paths';

const byDayAndZone = cases.filter(({ words }) =>
  words.every((word, at) => at % 2 === 1 || ['--as-of', '--time-zone'].includes(word)),
);
const chosen = byDayAndZone.filter((_, at) => at % 3 === 0);

/** What the page says in words of its own, beside what can be pressed. */
const saidOtherwise = new Set(['reaches-until', 'no-users-file', 'unknown-login', 'near-miss', 'near-miss-ambiguous']);

/** A sentence without the marks by which each face sets off what stands in a file. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** What the built command writes and says; no table where it refuses, while the page shows what the other files say. */
function byCommand(each: Case): { table: Buffer | null; sentences: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'user-access-monitor-'));
  try {
    const files = placeFiles(each, folder);
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [inRepository('dist/command/user-access-monitor.js'), ...files, ...each.words],
      { cwd: folder },
    );
    // `Warning: log.csv:3:2: sentence (--option) [code]`; the page says of several of a file and code the first in words.
    const sentences = new Map<string, string>();
    for (const line of stderr.toString('utf8').split('\n')) {
      const [, message, code] = /^(?:Error|Warning|Note): (.*?) (?:\(--[^)]*\) )?\[([\w-]+)\]$/.exec(line) ?? [];
      if (message === undefined || code === undefined || saidOtherwise.has(code)) continue;
      const file = files.find((name) => message.startsWith(`${name}:`)) ?? '';
      const sentence = file === '' ? message : message.slice(file.length).replace(/^(?::\d+)*: /, '');
      if (!sentences.has(`${file} ${code}`)) sentences.set(`${file} ${code}`, sentence);
    }
    return { table: status === 0 ? stdout : null, sentences: [...sentences.values()] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('there are at least 40', () => {
  expect(chosen.length).toBeGreaterThanOrEqual(40);
});

for (const each of chosen) {
  test(each.name, async ({ monitor, page }) => {
    const { table, sentences } = byCommand(each);
    const day = each.words[each.words.indexOf('--as-of') + 1]!;
    const zone = each.words[each.words.indexOf('--time-zone') + 1]!;
    await monitor.open(`#as-of=${day}&time-zone=${zone}`);
    await monitor.drop(
      each.files.map((path) => ({
        name: basename(path),
        bytes: readFileSync(path),
        lastModified: each.changed.getTime(),
      })),
    );
    await expect(page.locator('user-access-input-line')).toHaveCount(each.files.length);
    await monitor.settled();
    if (table !== null) {
      const { bytes } = await monitor.download('csv');
      expect(bytes.toString('utf8')).toBe(table.toString('utf8'));
    }
    // What could not be read of a file stands behind the number of its problems.
    for (const problems of await page.locator('user-access-input-line .figures button').all()) await problems.click();
    const shown = await page.locator('user-access-monitor').evaluate((monitorElement) => {
      const textOf = (node: Node): string => {
        if (node instanceof Text) return node.data;
        if (node instanceof HTMLStyleElement) return '';
        const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
        return [...inside.childNodes].map(textOf).join('');
      };
      return textOf(monitorElement);
    });
    for (const sentence of sentences) expect(letters(shown)).toContain(letters(sentence));
  });
}
