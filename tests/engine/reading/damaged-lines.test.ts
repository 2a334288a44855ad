/**
 * A damaged line harms no other (recognition.md section 6): the kinds of damage that the Pollock benchmark of CSV readers
 * found in public files, in logs and in users files, at each delimiter, with every cell in quotes and with none.
 */
import { describe, expect, it } from 'vitest';
import { csvText, newEngine, textSource } from '../support/engine';
import { randomBelow } from '../support/hostile-text';

const count = 24;
const logins = Array.from({ length: count }, (_, at) => `user${at}`);
const delimiters = [',', ';', '\t', '|'];

/** Damage to the cells of one line, as it is written: `quote` is empty where cells stand bare. */
type Damage = (cells: string[], delimiter: string, quote: string) => string;

const written = (cells: string[], delimiter: string, quote: string): string =>
  cells.map((cell) => `${quote}${cell}${quote}`).join(delimiter);

const damages: Record<string, Damage> = {
  'one separator too many at the end': (cells, delimiter, quote) => written(cells, delimiter, quote) + delimiter,
  'many separators too many at the end': (cells, delimiter, quote) =>
    written(cells, delimiter, quote) + delimiter.repeat(9),
  'a separator too many in the middle': (cells, delimiter, quote) =>
    written([cells[0]!, '', ...cells.slice(1)], delimiter, quote),
  'a separator too few': (cells, delimiter, quote) =>
    written([cells[0]! + cells[1]!, ...cells.slice(2)], delimiter, quote),
  'the first cell alone': (cells, delimiter, quote) => written(cells.slice(0, 1), delimiter, quote),
  'another separator': (cells, delimiter, quote) => written(cells, delimiter === ';' ? '|' : ';', quote),
  'a quote in the middle of a cell': (cells, delimiter, quote) =>
    written([cells[0]!, `${cells[1]!.slice(0, 2)}"${cells[1]!.slice(2)}`, ...cells.slice(2)], delimiter, quote),
  'a quote that opens a cell and never closes': (cells, delimiter) => `${cells[0]}${delimiter}"${cells[1]}`,
  'a quote behind a cell': (cells, delimiter) => [`${cells[0]}"`, ...cells.slice(1)].join(delimiter),
  'a quote before the line': (cells, delimiter, quote) => `"${written(cells, delimiter, quote)}`,
  'a quote behind the line': (cells, delimiter, quote) => `${written(cells, delimiter, quote)}"`,
  'a blank before each quote': (cells, delimiter) => cells.map((cell) => ` "${cell}"`).join(delimiter),
  'single quotes': (cells, delimiter) => written(cells, delimiter, "'"),
  'quotes with backslashes': (cells, delimiter) => written([cells[0]!, `a\\"b`, ...cells.slice(2)], delimiter, '"'),
  'a NUL in a cell': (cells, delimiter, quote) => written([`${cells[0]}\0`, ...cells.slice(1)], delimiter, quote),
  'blanks alone': () => '      ',
};

interface Table {
  head: string[];
  rows: string[][];
}

const log: Table = {
  head: ['time', 'user', 'service', 'result', 'note'],
  rows: logins.map((login, at) => [`2026-11-${10 + (at % 9)} 10:00:00`, login, 'kintone', 'SUCCESS', `note ${at}`]),
};
const people: Table = {
  head: ['login name', 'display name', 'e-mail address', 'status'],
  rows: logins.map((login) => [login, `Name of ${login}`, `${login}@example.com`, '1']),
};

/** A table with one damaged line. */
function textOf({ head, rows }: Table, delimiter: string, quote: string, damaged: number, damage: Damage): string {
  const lines = rows.map((cells, at) =>
    at === damaged ? damage(cells, delimiter, quote) : written(cells, delimiter, quote),
  );
  return `${[written(head, delimiter, quote), ...lines].join('\n')}\n`;
}

const whole: Damage = (cells, delimiter, quote) => written(cells, delimiter, quote);
const worlds = Object.entries(damages).flatMap(([name, damage], index) =>
  delimiters.flatMap((delimiter) =>
    ['', '"'].flatMap((quote) => {
      const below = randomBelow(index + delimiter.charCodeAt(0));
      return [0, 1 + below(count - 2), count - 1].map((damaged) => ({ name, damage, delimiter, quote, damaged }));
    }),
  ),
);

describe.each(Object.keys(damages))('%s', (name) => {
  const some = worlds.filter((world) => world.name === name);

  it('in a log costs no other line, and the line itself is in the ledger', async () => {
    for (const { damage, delimiter, quote, damaged } of some) {
      const engine = newEngine();
      const state = await engine.add([
        textSource('users.csv', textOf(people, ',', '', -1, whole)),
        textSource('log.csv', textOf(log, delimiter, quote, damaged, damage)),
      ]);
      const told = JSON.stringify({ delimiter, quote, damaged });
      const found = new Map((await engine.rows(0, count)).map(({ login, accessDays }) => [login, accessDays]));
      for (const [at, login] of logins.entries()) {
        if (at !== damaged) expect(found.get(login), `${told} ${login}`).toBe(1);
      }
      // A line of blanks may be none.
      const lines = name === 'blanks alone' ? [count - 1, count] : [count];
      expect(lines, told).toContain(state.ledger.lines);
    }
  });

  it('in a users file costs no other user', async () => {
    for (const { damage, delimiter, quote, damaged } of some) {
      const engine = newEngine();
      await engine.add([
        textSource('users.csv', textOf(people, delimiter, quote, damaged, damage)),
        textSource('log.csv', textOf(log, ',', '', -1, whole)),
      ]);
      const csv = await csvText(engine);
      for (const [at, login] of logins.entries()) {
        if (at === damaged) continue;
        expect(csv, JSON.stringify({ delimiter, quote, damaged, login })).toContain(`"Name of ${login}","${login}"`);
      }
    }
  });
});
