/** The text filter against `String.normalize('NFKC')` and `toLowerCase` of the platform. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadInlineCore } from '../../../web/engine/core/inline-wasm';
import type { Session, UserAccessCore } from '../../../wasm/user_access_core';
import { newEngine, textSource } from '../support/engine';

const normalise = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whose form the core knows by itself (`include/uam/monitoring/search_form.hpp`), first and last included. */
const knownRanges: [number, number][] = [
  [0x00, 0x7f],
  [0xc0, 0xff],
  [0x3000, 0x3029],
  [0x3041, 0x3096],
  [0x309d, 0x309e],
  [0x30a0, 0x30fe],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff5e],
];

function* codePoints(ranges: readonly [number, number][]): Generator<number> {
  for (const [first, last] of ranges) for (let at = first; at <= last; at += 1) yield at;
}

const isKnown = (codePoint: number): boolean =>
  knownRanges.some(([first, last]) => codePoint >= first && codePoint <= last);

/** What a users file cannot carry as a text of its own: it ends a file or a record, or is half a character. */
const isCarried = (codePoint: number): boolean => codePoint !== 0 && !(codePoint >= 0xd800 && codePoint <= 0xdfff);

function usersFile(names: readonly string[]): string {
  const rows = names.map((name, user) => `"user${user}","${name.replaceAll('"', '""')}",1\n`);
  return `Login Name,Display Name,Status\n${rows.join('')}`;
}

let core: UserAccessCore;
beforeAll(async () => {
  core = await loadInlineCore();
});

/** The texts that the core does not know the form of. */
function askedOfTheHost(names: readonly string[]): string {
  const session: Session = new core.Session();
  const bytes = new TextEncoder().encode(usersFile(names));
  session.prepare(JSON.stringify({ displayZone: { changes: [] }, logZone: { changes: [] }, rule: 'screen' }));
  const columns = { login: 0, name: 1, status: 2 };
  const heading = ['Login Name', 'Display Name', 'Status'];
  session.beginInput(
    JSON.stringify({ input: 1, kind: 'users', format: 'csv', delimiter: 'comma', heading, columns, repeated: [] }),
  );
  core.HEAPU8.set(bytes, session.reserve(bytes.byteLength));
  session.commit(bytes.byteLength);
  expect(JSON.parse(session.endInput())).toMatchObject({ ok: true, lines: names.length });
  expect(JSON.parse(session.resolveDirectory(JSON.stringify({ logs: true })))).toMatchObject({
    ok: true,
    users: names.length,
  });
  const answer = JSON.parse(session.searchText()) as { address: number; bytes: number };
  const text = new TextDecoder().decode(core.HEAPU8.slice(answer.address, answer.address + answer.bytes));
  session.delete();
  return text;
}

/** Pieces of a list of code points as names, with a letter at both ends that no blank is trimmed. */
function namesOf(list: readonly number[], size: number): string[] {
  const names: string[] = [];
  for (let at = 0; at < list.length; at += size) {
    names.push(
      `a${list
        .slice(at, at + size)
        .map((codePoint) => String.fromCodePoint(codePoint))
        .join('')}z`,
    );
  }
  return names;
}

/** Expects that the filter finds what a search through the normalised texts finds. */
async function expectFound(names: readonly string[], wanted: readonly string[]): Promise<void> {
  const engine = newEngine();
  await engine.add([textSource('users.csv', usersFile(names))]);
  const searched = (text: string) => normalise(text.replaceAll('\n', ' ').replaceAll('\x1f', ' '));
  const texts = names.map((name, user) => `${searched(name)}\x1fuser${user}`);
  for (const text of wanted) {
    await engine.view({ filters: { text } });
    const found = (await engine.rows(0, names.length)).map(({ login }) => login);
    const expected = texts.flatMap((own, user) => (own.includes(searched(text)) ? [`user${user}`] : []));
    expect(found, JSON.stringify(text)).toEqual(expected);
  }
  engine.close();
}

describe('the characters whose form the core knows', () => {
  const known = [...codePoints(knownRanges)].filter(isCarried);

  it('are never asked of the host', () => {
    expect(askedOfTheHost(namesOf(known, 16))).toBe('');
  });

  it('are no others', () => {
    for (const [first, last] of knownRanges) {
      for (const beside of [first - 1, last + 1]) {
        if (beside < 0 || isKnown(beside)) continue;
        const name = `a${String.fromCodePoint(beside)}z`;
        expect(askedOfTheHost([name, 'b'])).toBe(`${name}\x1fuser0\n`);
      }
    }
  });

  it('each have the form that the platform says', async () => {
    // Line ends of a CSV are kept inside of quotes; a line feed is a blank to the search, in both texts.
    const names = namesOf(known, 64);
    await expectFound(names, names.map(normalise));
  }, 60_000);

  it('have a form of their own whatever stands beside them', () => {
    // Every character that joins the one before it stands behind the first place of a decomposition, or is a vowel or
    // final of Hangul, which are decompositions of syllables.
    const joining = new Set<number>();
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
      const [, ...behind] = String.fromCodePoint(codePoint).normalize('NFD');
      for (const character of behind) joining.add(character.codePointAt(0)!);
    }
    expect(joining.size).toBeGreaterThan(100);
    for (const codePoint of known) {
      const own = String.fromCodePoint(codePoint);
      for (const character of own.normalize('NFKC')) {
        expect(joining.has(character.codePointAt(0)!), own).toBe(false);
        // A sign that changes places with others goes before the one of the greatest class.
        expect(`a\u0345${character}`.normalize('NFD').startsWith('a\u0345'), own).toBe(true);
      }
      // Sigma is the one letter whose lower case depends on its word.
      for (const [before, after] of [
        ['A', 'A'],
        ['A', ''],
        ['', 'A'],
        ['', ''],
      ] as const) {
        expect(`${before}${own}${after}`.toLowerCase(), own).toBe(
          `${before.toLowerCase()}${own.toLowerCase()}${after.toLowerCase()}`,
        );
      }
    }
  }, 60_000);
});

describe('the text filter', () => {
  it('finds every character of the basic plane', async () => {
    const all = [...codePoints([[0x01, 0xfffd]])].filter((codePoint) => isCarried(codePoint) && !isKnown(codePoint));
    const names = namesOf(all, 32);
    await expectFound(
      names,
      names.filter((_, index) => index % 5 === 0),
    );
  }, 60_000);

  it('finds mixtures of known and other characters like a search through normalised texts', async () => {
    let seed = 12345;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const others = [
      0x1100, 0x1161, 0x11a8, 0x0301, 0x3099, 0x309a, 0xff76, 0xff9e, 0xff9f, 0x3a3, 0x130, 0x1e9e, 0x212b,
    ];
    const letter = (): string => {
      const kind = random(10);
      if (kind === 0) return String.fromCodePoint(others[random(others.length)]!);
      const [first, last] = knownRanges[random(kind < 4 ? 2 : knownRanges.length)]!;
      const codePoint = first + random(last - first + 1);
      return codePoint < 0x20 || codePoint === 0x22 ? 'k' : String.fromCodePoint(codePoint);
    };
    const names = Array.from({ length: 400 }, () => `a${Array.from({ length: random(12) }, letter).join('')}z`);
    const wanted = Array.from({ length: 300 }, () => {
      const name = names[random(names.length)]!;
      const from = random(name.length);
      return name.slice(from, from + 1 + random(4));
    });
    await expectFound(
      names,
      wanted.filter((text) => !/\p{Surrogate}/u.test(text)),
    );
  }, 60_000);

  it('finds departments, and nobody of none', async () => {
    const engine = newEngine();
    const users =
      'Login Name,Display Name,Status,Department Code,Department\nann,Ann,1,D1,Ａpp 本部\nbob,Bob,1,,\ncy,Cy,1,D2,Ö\u0308z\n';
    await engine.add([textSource('users.csv', users)]);
    const found = async (text: string): Promise<string[]> => {
      await engine.view({ filters: { text } });
      return (await engine.rows(0, 9)).map(({ login }) => login);
    };
    expect(await found('app')).toEqual(['ann']);
    expect(await found('本部')).toEqual(['ann']);
    expect(await found('ö\u0308Z')).toEqual(['cy']);
    expect(await found('b')).toEqual(['bob']);
    expect(await found('')).toEqual(['ann', 'bob', 'cy']);
    engine.close();
  });
});
