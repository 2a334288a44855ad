/** Rows beside their columns, and rows as they are copied: the same cells as the CSV writes. */
import { describe, expect, it } from 'vitest';
import { columnsWith, furtherColumns } from '../../../web/element/table/columns';
import { cellOf, rowsAsText } from '../../../web/element/table/copied-rows';
import { RowSelection } from '../../../web/element/table/row-selection';
import type { RowDetail } from '../../../web/engine/api/types';
import { rowDetails } from '../../../web/vocabulary';
import { loadMessages } from '../../../web/messages/index';
import { fixedTexts, formulaBeginnings, formulaPrefixes } from '../../engine/support/hostile-text';
import { everything, newEngine, rejection, textSource } from '../../engine/support/engine';

const messages = await loadMessages('en');

describe('rows with details', () => {
  it('hold what they are asked for and nothing else', async () => {
    const engine = newEngine();
    await engine.add(everything());
    const [plain] = await engine.rows(0, 1);
    const details: RowDetail[] = [...rowDetails];
    for (const detail of details) {
      const [row] = await engine.rows(0, 1, [detail]);
      expect(Object.keys(row!)).toEqual([...Object.keys(plain!), detail]);
    }
    for (const { login, lastAccess, accessDays, formulas, ...row } of await engine.rows(0, 9, details)) {
      const profile = await engine.profile(login);
      const { email, active, startDate, departments } = profile;
      expect(formulas).toEqual([]);
      expect(row).toMatchObject({ email, active, startDate, departments, firstAccess: profile.days[0] ?? null });
      expect(row.days).toHaveLength(30);
      expect([...row.days!].filter((day) => day === '1')).toHaveLength(accessDays!);
      expect(profile.days.at(-1) ?? null).toBe(lastAccess);
    }
    expect(await rejection(engine.rows(0, 1, ['login'] as unknown as RowDetail[]))).toMatchObject({
      code: 'bad-setting',
    });
  });
});

describe('copied rows', () => {
  it('are harmless where the CSV is, and untouched where it is', async () => {
    const names = formulaPrefixes.flatMap((before) => [
      `${before}=1+1`,
      ...formulaBeginnings.map((begin) => `${before}${begin}x`),
      `${before}x`,
    ]);
    const texts = [...new Set([...names, ...fixedTexts])].filter((text) => !/[\r\n\u2028\u2029]/.test(text));
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const engine = newEngine();
    const rows = texts.map((text, at) => `user${at},${quoted(text)}`);
    await engine.add([textSource('users.csv', ['login name,display name', ...rows, ''].join('\n'))]);
    const read = await engine.rows(0, texts.length, ['formulas']);
    for (const raw of [false, true]) {
      const csv = (await (await engine.csv({ raw })).blob.text()).split('\r\n').slice(1);
      for (const [at, { name, formulas }] of read.entries()) {
        const cell = csv[at]!.slice(1, csv[at]!.indexOf(`","user${at}"`)).replaceAll('""', '"');
        const copied = cellOf(name, !raw && formulas!.includes('name'));
        const plain = copied.startsWith('"') ? copied.slice(1, -1).replaceAll('""', '"') : copied;
        expect(plain, JSON.stringify(name)).toBe(cell);
      }
    }
  });

  it('ask the core which cells are formulas, in each column of free text', async () => {
    const engine = newEngine();
    const users = 'login name,display name,e-mail,department code\n=login,+name,@mail,-code\nplain,name,mail,code\n';
    await engine.add([textSource('users.csv', users)]);
    const ranges = [{ from: 0, to: 2 }];
    const columns = columnsWith(['login', 'email', 'department-code', 'departments']);
    const copied = async (raw: boolean): Promise<string[]> =>
      (await rowsAsText({ engine, ranges, columns, messages, windowDays: 30, raw, standsOn: '', hasLogs: true })).split(
        '\r\n',
      );
    expect((await copied(false))[1]).toMatch(/^'\+name\t'=login\t'@mail\t'-code\t'-code\t'-code\t/);
    expect((await copied(true))[1]).toMatch(/^\+name\t=login\t@mail\t-code\t-code\t-code\t/);
    expect((await copied(false))[2]).toMatch(/^name\tplain\tmail\tcode\tcode\tcode\t/);
  });

  it('are the rows of the ranges with the columns that are shown', async () => {
    const engine = newEngine();
    await engine.add(everything());
    const all = await engine.rows(0, 9);
    const text = await rowsAsText({
      engine,
      ranges: [
        { from: 0, to: 1 },
        { from: 2, to: 9 },
      ],
      columns: columnsWith(['login']),
      messages,
      windowDays: 30,
      raw: false,
      standsOn: 'As of a day',
      hasLogs: true,
    });
    const wanted = all
      .filter((_, at) => at !== 1)
      .map((row) => [row.name, row.login, row.department, row.lastAccess ?? '', String(row.accessDays)].join('\t'));
    expect(text.split('\r\n').slice(1)).toEqual([...wanted, '', 'As of a day', '']);
    expect(columnsWith(furtherColumns)).toHaveLength(12);
  });
});

describe('a selection', () => {
  it('is what setting rows one by one gives', () => {
    const selection = new RowSelection();
    const wanted = new Set<number>();
    let state = 7;
    const below = (limit: number): number => (state = (state * 48271) % 2147483647) % limit;
    for (let step = 0; step < 500; step += 1) {
      const from = below(60);
      const to = from + 1 + below(8);
      const selected = below(3) > 0;
      selection.set(from, to, selected);
      for (let at = from; at < to; at += 1) {
        if (selected) wanted.add(at);
        else wanted.delete(at);
      }
      expect(selection.count).toBe(wanted.size);
      const had = Array.from({ length: 70 }, (_, at) => at).filter((at) => selection.has(at));
      expect(had).toEqual([...wanted].sort((one, other) => one - other));
      const edges = selection.ranges.flatMap(({ from: begin, to: end }) => [begin, end]);
      expect(edges).toEqual([...new Set(edges)].sort((one, other) => one - other));
    }
  });
});
