/** Tables of earlier days as inputs. */
import { describe, expect, it } from 'vitest';
import { csvText, input, newEngine, textSource } from '../support/engine';

const heading =
  'User,User (Login Name),Department,Department (Department Code),Last Access Date,Number of Access Days (in the last 30 days)\n';
const table = `${heading}Ann,ann,Sales,s1,2026-03-20,1\n`;

describe('snapshots', () => {
  it('of two days are two, though nothing changed between them', async () => {
    const engine = newEngine({});
    const state = await engine.add([
      textSource('user-access_2026-03-31.csv', table),
      textSource('user-access_2026-04-15.csv', table),
    ]);
    expect(state.inputs.map(({ state: use }) => use)).toEqual(['used', 'used']);
    expect(state.resolved.asOf).toBe('2026-04-15');
  });

  it('of one name and the same bytes are one', async () => {
    const engine = newEngine({});
    const source = textSource('user-access_2026-03-31.csv', table);
    const state = await engine.add([source, source]);
    expect(state.inputs.map(({ state: use }) => use)).toEqual(['used', 'duplicate']);
  });

  it('that were refused for the as-of date are tried again under another one', async () => {
    const engine = newEngine({ asOf: '2021-05-05' });
    const blob = new File([table.replace('03-20', '03-30')], 'table.csv', { lastModified: Date.UTC(2026, 3, 1, 12) });
    const refused = await engine.add([{ name: 'table.csv', blob }]);
    expect([refused.ready, refused.inputs[0]!.problem?.code]).toEqual([false, 'snapshot-day-too-early']);
    const state = await engine.configure({ asOf: null });
    expect([state.ready, state.resolved.asOf]).toEqual([true, '2026-04-01']);
  });

  it('may have a note below their rows, which is nobody', async () => {
    const engine = newEngine({});
    const state = await engine.add([textSource('user-access_2026-03-31.csv', `${table}Total: 1,,,,,\n`)]);
    expect(input(state, 'user-access_2026-03-31.csv').problems).toMatchObject([{ code: 'short-record', count: 1 }]);
    expect((await csvText(engine)).split('\r\n')).toHaveLength(3);
  });

  it('join without the blanks around their cells, and are written back with them', async () => {
    const engine = newEngine({});
    const state = await engine.add([
      textSource('users.csv', 'Login Name,Display Name,E-mail Address\nann,Ann,ann@example.com\n'),
      textSource('user-access_2026-03-31.csv', `${heading}Ann, ann ,Sales,s1,2026-03-20,1\n`),
    ]);
    expect(state.ready).toBe(true);
    const [row] = await engine.rows(0, 1, ['email']);
    expect(row).toMatchObject({ login: ' ann ', email: 'ann@example.com' });
    expect(await csvText(engine)).toContain('" ann "');
  });

  it('without login names join so by name and department', async () => {
    const engine = newEngine({});
    await engine.add([
      textSource('users.csv', 'Login Name,Display Name,Department\nann,Ann,Sales\n'),
      textSource(
        'user-access_2026-03-31.csv',
        'User,Department,Last Access Date,Number of Access Days (in the last 30 days)\nAnn , Sales,2026-03-20,1\n',
      ),
    ]);
    expect((await engine.rows(0, 1))[0]).toMatchObject({ login: 'ann', name: 'Ann ' });
  });
});
