/** The lines that were not counted, one by one: the first of those that could not be read, and of those that failed. */
import { describe, expect, it } from 'vitest';
import type { InputState } from '../../../web/engine/api/types';
import { input, newEngine, textSource } from '../support/engine';

const users = textSource('users.csv', 'Login Name,Display Name\nkato,Kato\n');

async function read(name: string, text: string): Promise<InputState> {
  const engine = newEngine();
  return input(await engine.add([users, textSource(name, text)]), name);
}

const told = (lines: InputState['failed']): unknown[] =>
  lines.map(({ line, parameters }) => [line, parameters?.['text']]);

describe('lines that were not counted', () => {
  it('are listed by their numbers, as many as are kept', async () => {
    const rows = Array.from({ length: 420 }, (_, at) => {
      const result = at % 3 === 0 ? 'FAILURE' : 'SUCCESS';
      return `${at % 7 === 0 ? 'later' : '2026-11-20 10:00:00'},kato,${result}\n`;
    });
    const { ledger, failed, malformed } = await read('log.csv', `Time,User,Result\n${rows.join('')}`);
    const numbers = rows.flatMap((row, at) => (row.startsWith('2026') && row.includes('FAILURE') ? [at + 2] : []));
    expect([ledger?.failed, ledger?.malformed]).toEqual([numbers.length, 60]);
    expect(told(failed)).toEqual(numbers.slice(0, 100).map((line) => [line, 'FAILURE']));
    expect(told(malformed)).toEqual(Array.from({ length: 60 }, (_, at) => [at * 7 + 2, 'later']));
  });

  it('have the number of their first line, where cells hold line ends', async () => {
    const log =
      'Time,User,Error Code,Note\n2026-11-20,kato,,"two\nlines"\n2026-11-20,kato,E7,"a\n""b"""\n2026-11-20,kato,E8,\n';
    const { failed } = await read('log.csv', log);
    expect(told(failed)).toEqual([
      [4, 'E7'],
      [6, 'E8'],
    ]);
  });

  it('are listed of JSON too, and only those of known users', async () => {
    const events = ['ok', 'no', 'no'].map((result, at) =>
      JSON.stringify({ time: '2026-11-20T10:00:00Z', user: at === 2 ? 'nemo' : 'kato', result }),
    );
    const { failed, malformed } = await read('log.json', `${events.join('\n')}\n{"time":"never"}\n`);
    expect(told(failed)).toEqual([[2, 'no']]);
    expect(malformed.map(({ line }) => line)).toEqual([4]);
  });

  it('do not hold what is told of lines that were counted', async () => {
    const { ledger, malformed, problems } = await read('log.csv', 'Time,User\n2026-11-20,kato\0\n2026-11-20,kato\n');
    expect(problems.map(({ code }) => code)).toContain('nul-bytes');
    expect([ledger?.malformed, malformed]).toEqual([0, []]);
  });
});
