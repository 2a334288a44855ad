/** What is read in one pass must still mean what product.md says of it. */
import { describe, expect, it } from 'vitest';
import { newEngine, textSource } from '../support/engine';

const people = textSource('people.csv', 'login name,display name\nu1,One\nu2,Two\n');
const log = (login: string) => textSource('log.csv', `time,user\n2026-11-09T00:00:00Z,${login}\n`);
const aliases = (lines: string[]) => textSource('aliases.csv', `old login,new login\n${lines.join('\n')}\n`);

describe('renamed users', () => {
  it('are joined through twenty thousand lines, whatever their order', async () => {
    const forward = Array.from({ length: 20_000 }, (_, at) => `z${at},${at === 19_999 ? 'u2' : `z${at + 1}`}`);
    for (const lines of [forward, [...forward].reverse()]) {
      const engine = newEngine();
      await engine.add([people, aliases(lines), log('z0')]);
      expect((await engine.rows(0, 2)).map(({ login, accessDays }) => [login, accessDays])).toEqual([
        ['u1', 0],
        ['u2', 1],
      ]);
    }
  });

  it('that lead into a circle are each told: all counted, a hundred listed, the rest used', async () => {
    const circle = ['c1,c2', 'c2,c3', 'c3,c1', ...Array.from({ length: 297 }, (_, at) => `tail${at},c2`)];
    const engine = newEngine();
    const state = await engine.add([people, aliases([...circle, 'renamed,u1']), log('renamed')]);
    const told = state.inputs
      .find(({ kind }) => kind === 'aliases')!
      .problems.find(({ code }) => code === 'alias-cycle')!;
    expect([told.count, told.first.length, told.first[99]!.line]).toEqual([300, 100, 101]);
    expect((await engine.rows(0, 1))[0]!.accessDays).toBe(1);
  });
});

describe('a quote that never closes', () => {
  it('is one malformed line, also where the next one seems to close it, and the lines between count', async () => {
    const lines = Array.from({ length: 3000 }, (_, at) =>
      at % 3 === 0 ? '2026-11-09 00:00,u1,"open' : `2026-11-${10 + (at % 2)} 00:00,u2,fine`,
    );
    lines.push('2026-11-12 00:00,u1,"open');
    const engine = newEngine();
    const state = await engine.add([people, textSource('log.csv', `time,user,note\n${lines.join('\n')}\n`)]);
    // Behind the quote that would close the cell stands more of a cell: it is another one that never closes.
    const { malformed, counted, lines: all } = state.ledger;
    expect({ malformed, counted, all }).toEqual({ malformed: 1001, counted: 2000, all: 3001 });
    expect((await engine.rows(0, 2)).map(({ accessDays }) => accessDays)).toEqual([0, 2]);
  });
});
