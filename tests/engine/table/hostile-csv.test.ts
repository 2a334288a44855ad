/** CSV of hostile text: what goes in comes out, cell for cell, and nothing that is a formula. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { InputSource } from '../../../web/engine/api/types';
import { csvReaders } from '../support/csv-readers';
import {
  countLoneSurrogates,
  expectedCells,
  exportsAsCsv,
  exportsAsJson,
  fixedTexts,
  longTexts,
  randomBelow,
  randomText,
  usersNamed,
  type HostileUser,
} from '../support/hostile-text';
import { csvText, folderWith, newEngine, textSource } from '../support/engine';

/** Little-endian with its mark; units are written as they are, so that halves of characters stay halves. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

/** The ways in which the exports of these users come. */
const forms: Record<string, (users: HostileUser[]) => InputSource[]> = {
  JSON: (users) => Object.entries(exportsAsJson(users)).map(([kind, text]) => textSource(`${kind}.json`, text)),
  'CSV in UTF-8': (users) => Object.entries(exportsAsCsv(users)).map(([kind, text]) => textSource(`${kind}.csv`, text)),
  'CSV in UTF-16': (users) =>
    Object.entries(exportsAsCsv(users)).map(([kind, text]) => textSource(`${kind}.csv`, utf16(text))),
};

const seeded = (seed: number): string[] => {
  const below = randomBelow(seed);
  return Array.from({ length: 400 }, () => randomText(below));
};

const worlds = [
  { what: 'texts chosen by hand', form: 'JSON', texts: fixedTexts },
  { what: 'texts chosen by hand', form: 'CSV in UTF-8', texts: fixedTexts },
  { what: 'texts chosen by hand', form: 'CSV in UTF-16', texts: fixedTexts },
  { what: 'texts of a megabyte', form: 'CSV in UTF-8', texts: longTexts },
  { what: 'random texts of seed 1', form: 'JSON', texts: seeded(1) },
  { what: 'random texts of seed 2', form: 'CSV in UTF-8', texts: seeded(2) },
  { what: 'random texts of seed 3', form: 'CSV in UTF-16', texts: seeded(3) },
];

describe.each(worlds)('$what, from $form', ({ form, texts }) => {
  const users = usersNamed(texts);
  const written = new Map<boolean, string>();

  beforeAll(async () => {
    const engine = newEngine();
    const state = await engine.add(forms[form]!(users));
    expect(state.inputs.map((each) => [each.state, each.problem])).toEqual(Array(3).fill(['used', null]));
    expect(state.rows).toBe(users.length);

    // Halves of characters: each text stands six times in the files. UTF-8 has no way to write them.
    const reported = state.inputs.reduce(
      (sum, { undecodable, problems }) =>
        sum + undecodable + (problems.find(({ code }) => code === 'lone-surrogate')?.count ?? 0),
      0,
    );
    const halves = texts.reduce((sum, text) => sum + countLoneSurrogates(text), 0);
    expect(reported).toBe(form === 'CSV in UTF-8' ? 0 : 6 * halves);

    const untouched = expectedCells(users, true).flat();
    const harmless = expectedCells(users, false).flat();
    expect((await engine.csv({ raw: true })).altered).toEqual({ count: 0, first: [] });
    const { count, first } = (await engine.csv()).altered;
    expect(count).toBe(harmless.filter((cell, index) => cell !== untouched[index]).length);
    expect(first.map(({ position, login, column }) => [position, login, column])).toEqual(
      harmless
        .flatMap((cell, index) => {
          const row = Math.floor(index / 4);
          const column = ['user', 'login', 'department', 'departmentCode'][index % 4];
          return cell === untouched[index] ? [] : [[row + 1, untouched[4 * row + 1], column]];
        })
        .slice(0, 100),
    );
    for (const raw of [false, true]) written.set(raw, await csvText(engine, { raw }));
    engine.close();
  });

  it.each(Object.keys(csvReaders).flatMap((name) => [false, true].map((raw) => ({ name, raw }))))(
    '$name reads the cells that were written (raw: $raw)',
    async ({ name, raw }) => {
      const folder = folderWith({ 'table.csv': written.get(raw)! });
      const [heading, ...rows] = await csvReaders[name]!(join(folder, 'table.csv'));
      expect(heading?.[1]).toBe('User (Login Name)');
      const expected = expectedCells(users, raw).map((cells) => [...cells, '', '0']);
      expect(rows.length).toBe(expected.length);
      // The first difference, shortened: the difference of two megabytes is no message.
      const different = rows.findIndex((row, index) => row.join('\0,') !== expected[index]!.join('\0,'));
      const shown = (cells: string[] | undefined) => cells?.map((cell) => [cell.length, cell.slice(0, 60)]);
      expect(shown(rows[different])).toEqual(shown(expected[different]));
      expect(different).toBe(-1);
    },
  );
});
