/** Logins that no file knows: who is listed, whom they may mean, and the list of renamed users that joins them. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../web/engine/engine';
import type { EngineState, UnknownLogin } from '../../../web/engine/api/types';
import { newEngine, textSource } from '../support/engine';

const engines: Engine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
});

async function loaded(files: Record<string, string>): Promise<{ engine: Engine; state: EngineState }> {
  const engine = newEngine();
  engines.push(engine);
  return { engine, state: await engine.add(Object.entries(files).map(([name, text]) => textSource(name, text))) };
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const usersOf = (logins: readonly string[]) =>
  `login,name\n${logins.map((login) => `${quoted(login)},Somebody\n`).join('')}`;
const logOf = (logins: readonly string[]) =>
  `time,user\n${logins.map((login) => `2026-11-10 10:00,${quoted(login)}\n`).join('')}`;
const told = (list: readonly UnknownLogin[]) =>
  list.map(({ login, near }) => [login, ...near.map((user) => `${user.login}: ${user.ways.join(' ')}`)]);

describe('unknown logins', () => {
  it('are listed with their lines, most first, of all logs together', async () => {
    const { engine, state } = await loaded({
      'users.csv': usersOf(['ann', 'bob', 'x@a.example', 'x@b.example']),
      'one.csv': logOf(['ghost', 'ANN', 'spirit', 'spirit', 'X']),
      'two.csv': logOf(['ANN', 'spirit', 'bob', 'ANN@corp.example', 'a'.repeat(600)]),
    });
    const { unknownLogins } = state;
    expect(unknownLogins).toMatchObject({ logins: 5, near: 3, joinable: 2, furtherLines: 1 });
    expect(unknownLogins.first.map(({ login, lines }) => [login, lines])).toEqual([
      ['spirit', 3],
      ['ANN', 2],
      ['ANN@corp.example', 1],
      ['X', 1],
      ['ghost', 1],
    ]);
    expect(told(unknownLogins.firstNear)).toEqual([
      ['ANN', 'ann: case'],
      ['ANN@corp.example', 'ann: case domain'],
      ['X', 'x@a.example: case domain', 'x@b.example: case domain'],
    ]);
    expect((await engine.manifest()).unknownLogins).toEqual(unknownLogins);
  });

  it('are none without a table, and there is nothing to join then', async () => {
    const { engine, state } = await loaded({ 'log.csv': logOf(['ghost']) });
    expect(state.unknownLogins).toEqual({ logins: 0, near: 0, joinable: 0, furtherLines: 0, first: [], firstNear: [] });
    await expect(engine.aliasFile()).rejects.toMatchObject({ code: 'no-users-file' });
  });

  it('are joined by a list that is an input like others, and by nothing else', async () => {
    const { engine, state } = await loaded({
      'users.csv': usersOf(['ann', 'bob', '00123', 'x@a.example', 'x@b.example']),
      'log.csv': logOf(['ANN', '="00123"', '\uFEFFbob', 'x', 'ghost']),
      'services.csv': 'Login Name,Service Code 1\nann,ki\nBob,ki\n00123,ki\n',
    });
    expect(state.ledger).toMatchObject({ unknownUser: 5, counted: 0 });
    expect(state.rows).toBe(2);
    const { blob, name, rows } = await engine.aliasFile();
    expect(name).toBe('user-access_2026-11-21.aliases.csv');
    expect(rows).toBe(4);
    expect(state.unknownLogins.joinable).toBe(4);
    expect(Buffer.from(await blob.arrayBuffer()).toString('utf8')).toBe(
      '\uFEFF"Old Login","New Login"\r\n"=""00123""","00123"\r\n"ANN","ann"\r\n"Bob","bob"\r\n"\uFEFFbob","bob"\r\n',
    );
    const after = await engine.add([{ name, blob }]);
    expect(after.inputs.at(-1)).toMatchObject({ kind: 'aliases', lines: 4, problems: [] });
    expect(after.rows).toBe(3);
    expect(after.ledger).toMatchObject({ unknownUser: 2, counted: 3 });
    expect(after.unknownLogins).toMatchObject({ logins: 2, near: 1, joinable: 0 });
    expect(after.inputs.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('how a login is near', () => {
  /** The one login that each of these has in another form, and the ways in which they differ. */
  async function waysOf(forms: readonly [known: string, unknown: string][]): Promise<string[]> {
    const wrong: string[] = [];
    for (let at = 0; at < forms.length; at += 100) {
      const some = forms
        .slice(at, at + 100)
        .map(([known, unknown], number) => [`${number}.${known}`, `${number}.${unknown}`]);
      const { state } = await loaded({
        'users.csv': usersOf(some.map(([known]) => known!)),
        'log.csv': logOf(some.map(([, unknown]) => unknown!)),
      });
      const near = new Map(
        state.unknownLogins.firstNear.map((each) => [each.login, told([each])[0]!.slice(1).join(', ')]),
      );
      for (const [known, unknown] of some)
        wrong.push(`${known} ${(near.get(unknown!) ?? 'not near').replace(`${known}: `, '')}`);
    }
    return wrong;
  }

  /** The letters that the core knows, as the platform has them. */
  const letters = [
    ...range(0xc0, 0x24f),
    ...range(0x386, 0x3cf),
    ...range(0x400, 0x4ff),
    ...range(0x1e00, 0x1eff),
    ...range(0x3040, 0x30ff),
    ...range(0xac00, 0xd7a3).filter((_, index) => index % 53 === 0),
  ];
  function* all(first: number, last: number): Generator<string> {
    for (let code = first; code <= last; code += 1) yield String.fromCodePoint(code);
  }
  function range(first: number, last: number): string[] {
    return [...all(first, last)].filter((letter) => letter.normalize('NFC') === letter);
  }

  it('knows each letter with marks as the platform takes it apart', async () => {
    const composed = letters.filter((letter) => letter.normalize('NFD') !== letter);
    expect(composed.length).toBeGreaterThan(800);
    const ways = await waysOf(composed.map((letter) => [letter, letter.normalize('NFD')]));
    expect(ways.filter((way) => !way.endsWith(' composition'))).toEqual([]);
  });

  it('knows the capitals of the same letters', async () => {
    const capitals = letters.filter((letter) => letter.toLowerCase() !== letter && letter.normalize('NFD') !== letter);
    // The one letter whose small form is two characters.
    const ways = await waysOf(
      capitals.filter((letter) => letter !== 'İ').map((letter) => [letter.toLowerCase(), letter]),
    );
    expect(ways.filter((way) => !way.endsWith(' case'))).toEqual([]);
  });

  it('knows half-width kana with their marks as the platform widens them', async () => {
    const half = [...all(0xff66, 0xff9d)].flatMap((kana) => [kana, `${kana}\uFF9E`, `${kana}\uFF9F`]);
    const kana = half.filter((text) => [...text.normalize('NFKC')].length === 1);
    expect(kana.length).toBeGreaterThan(75);
    const ways = await waysOf(kana.map((text) => [text.normalize('NFKC'), text]));
    expect(ways.filter((way) => !way.endsWith(' width'))).toEqual([]);
  });
});
