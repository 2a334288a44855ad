import type { Locator } from '@playwright/test';
import { textFile } from '../support/input-files';
import { expect, test, type MonitorPage } from '../support/monitor-test';

// The traces of a page with texts of a megabyte take longer to write than the tests.
test.use({ trace: 'off' });

/** One cell of CSV. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A users file with these display names; the logins are user0, user1 ... unless they are given. */
function usersNamed(names: readonly string[], logins: readonly string[] = []): string {
  const rows = names.map((name, at) => `${quoted(logins[at] ?? `user${at}`)},${quoted(name)},mail${at}@example.com`);
  return ['login name,display name,e-mail', ...rows].join('\r\n');
}

async function show(monitor: MonitorPage, names: readonly string[], logins?: readonly string[]): Promise<void> {
  await monitor.open();
  await monitor.drop([textFile('users.csv', usersNamed(names, logins))]);
  await expect(monitor.count).toHaveText(`${names.length} of ${names.length} users`);
}

/** Code points that a text shows as marks. */
function marks(shown: Locator): Promise<(string | null)[]> {
  return shown.locator('.sign').evaluateAll((found) => found.map((each) => each.getAttribute('data-code')));
}

const nameAt = (monitor: MonitorPage, position: number): Locator =>
  monitor.page.locator(`tr[data-position="${position}"] .name`);

test('markup, scripts and formulas are letters wherever a text is shown', async ({ monitor, page }) => {
  const texts = [
    '<img src=x onerror="globalThis.struck = 1">',
    '<script>globalThis.struck = 1</script>',
    '</textarea></bdi><svg onload="globalThis.struck = 1">',
    '${globalThis.struck = 1}{{globalThis.struck = 1}}',
    'javascript:globalThis.struck=1',
    '=HYPERLINK("https://sink.test/","x")',
    '＝1＋1',
    '&lt;b&gt;&amp;&#8238;',
  ];
  await monitor.open();
  const directory = texts.map((text, at) => `${quoted(`login${at}${text}`)},${quoted(text)},${quoted(`at ${text}`)}`);
  await monitor.drop([
    textFile(`${texts[0]!.replaceAll('/', '')}.csv`, ['login name,display name,department', ...directory].join('\r\n')),
    textFile(
      '<b>log.csv',
      `time,user\n${texts.map((text) => `2026-11-02 09:00:00,${quoted(`LOGIN0${text}`)}\n`).join('')}`,
    ),
    textFile('<i>.csv', `${texts.map(quoted).join(',')}\n`),
  ]);
  await expect(monitor.count).toHaveText(`${texts.length} of ${texts.length} users`);
  for (const [at, text] of texts.entries()) {
    await expect(nameAt(monitor, at)).toHaveText(text);
    await expect(page.locator(`tr[data-position="${at}"] td.department`)).toHaveText(`at ${text}`);
  }
  await nameAt(monitor, 0).click();
  await expect(page.locator('user-access-profile code')).toHaveText(`login0${texts[0]!}`);
  await expect(page.locator('user-access-profile')).toContainText(`at ${texts[0]!}`);
  await page.keyboard.press('Escape');
  await monitor.show('filter');
  await expect(page.locator('user-access-department-filter li .name').first()).toContainText('at ');
  await expect(page.locator('user-access-notes')).toContainText('LOGIN0');
  for (const toggle of await page.locator('user-access-input-line .toggle').all()) {
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  }
  const made = await monitor.monitor.evaluate((element) => {
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])]);
    return inside(element.shadowRoot!)
      .filter(
        (each) =>
          each.matches('img, script, b:not(.number, .failed), i, a, iframe, object') || each.hasAttribute('onload'),
      )
      .map((each) => each.outerHTML.slice(0, 80));
  });
  // The one bold text is the page's own: names of files in front of a problem.
  expect(made.filter((html) => !html.startsWith('<b>'))).toEqual([]);
  expect(await page.evaluate(() => 'struck' in globalThis)).toBe(false);
});

test('what is invisible or turns other letters round is seen as its code point', async ({ monitor, page }) => {
  const signs = [
    ...['202a', '202b', '202c', '202d', '202e', '2066', '2067', '2068', '2069', '200e', '200f', '061c'],
    ...['200b', '200c', '200d', '2060', 'feff', '00ad', '034f', '115f', '3164', '2028', '2029'],
    ...['0001', '0007', '0009', '000a', '000d', '001b', '007f', '0080', '009b', 'e0041', 'fe0f', 'fff9'],
  ];
  // Every row is drawn.
  await page.setViewportSize({ width: 1440, height: 2400 });
  const names = signs.map((code) => `a${String.fromCodePoint(parseInt(code, 16))}b`);
  await show(monitor, names);
  for (const [at, code] of signs.entries()) {
    const name = nameAt(monitor, at);
    await expect.poll(() => marks(name)).toEqual([code.toUpperCase()]);
    const mark = name.locator('.sign');
    await expect(mark).toHaveAttribute('title', `U+${code.toUpperCase()}`);
    const { width } = (await mark.boundingBox())!;
    expect(width).toBeGreaterThan(12);
  }
  // Copied and saved is the text itself.
  const position = signs.indexOf('202e');
  const copied = await nameAt(monitor, position).evaluate((element) => element.textContent?.trim());
  expect(copied).toBe('a\u202eb');
  expect((await monitor.download('csv')).bytes.toString('utf8')).toContain('"a\u202eb"');
  await nameAt(monitor, position).click();
  await expect.poll(() => marks(page.locator('user-access-profile h2'))).toEqual(['202E']);
  await expect(nameAt(monitor, position)).toHaveAttribute('title', `a[U+202E]b (user${position})`);
});

test('signs that belong to a real name are left in it', async ({ monitor, page }) => {
  const names = ['辻\u{e0100}本 葵', '👩🏽\u200d💻 Mori', '❤\ufe0f Sales', 'کاتۆ رن', 'Łukasz Żółć', '山田　太郎'];
  await show(monitor, names);
  await expect(nameAt(monitor, 0)).toHaveText(names[0]!);
  await expect(page.locator('user-access-table .sign')).toHaveCount(0);
});

/** Where the letters of a text stand on the screen. */
function places(shown: Locator): Promise<number[]> {
  return shown.evaluate((element) => {
    const left: number[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.nodeValue!.length; at += 1) {
        if (!/[a-z]/.test(node.nodeValue![at]!)) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        left.push(range.getBoundingClientRect().left);
      }
    }
    return left;
  });
}

test('no control turns round the letters behind it, in a cell or in a sentence', async ({ monitor }) => {
  const name = '\u202eabc\u2067def\u2066ghi';
  await show(monitor, [name], ['\u202elogin']);
  await monitor.drop([textFile('z.csv', usersNamed(['x'], ['\u202elogin']))]);
  const left = await places(nameAt(monitor, 0));
  expect(left).toHaveLength(9);
  expect(left).toEqual([...left].sort((one, other) => one - other));
  const users = monitor.input('z.csv');
  await expect(users).toContainText('1 problem');
  await users.locator('.toggle').click();
  const sentence = users.locator('.problems summary').first();
  await expect(sentence).toContainText('occurs more than once');
  expect(await marks(sentence)).toEqual(['202E']);
  const words = await places(sentence);
  const { left: begin } = await sentence.evaluate((element) => element.getBoundingClientRect());
  expect(words[0]).toBeGreaterThan(begin);
});

test('names of a megabyte are cut on the screen and there to the last letter', async ({ monitor, page }) => {
  const long = `名${'x'.repeat(1 << 20)}end`;
  await show(monitor, [long, 'Kato'], ['long', 'kato']);
  const name = nameAt(monitor, 0);
  expect((await name.textContent())!.trim().length).toBeLessThanOrEqual(200);
  await expect(page.locator('tr[data-position="1"] .name')).toHaveText('Kato');
  expect((await name.getAttribute('title'))!.length).toBeLessThan(500);
  const { width, height } = (await name.boundingBox())!;
  expect(width).toBeLessThan(700);
  expect(height).toBeLessThan(40);
  await name.click();
  const profile = page.locator('user-access-profile h2');
  await profile.locator('summary').click();
  const blocks = await profile.locator('.blocks > div').evaluateAll((found) => found.map((each) => each.textContent));
  expect(blocks.join('') === long).toBe(true);
  await page.keyboard.press('Escape');
  expect((await monitor.download('csv')).bytes.toString('utf8')).toContain(`"${long}"`);
});

test('halves of characters come as � and are counted, from JSON and from UTF-16', async ({ monitor, page }) => {
  await monitor.open();
  const wide = Buffer.from(`\ufefflogin name,display name\r\nkato,Ka\ud83dto\r\n`, 'utf16le');
  await monitor.drop([
    { name: 'wide.csv', bytes: wide },
    textFile('users.json', '{"users":[{"code":"mori","name":"Mo\\ud800ri","valid":true}]}'),
  ]);
  await expect(monitor.count).toHaveText('2 of 2 users');
  const names = (await monitor.rows(2)).map(([name]) => name);
  expect(new Set(names)).toEqual(new Set(['Ka\ufffdto', 'Mo\ufffdri']));
  for (const name of ['wide.csv', 'users.json']) {
    await expect(monitor.input(name)).toContainText('1 problem');
  }
  await expect(page.locator('user-access-table .sign')).toHaveCount(0);
});
