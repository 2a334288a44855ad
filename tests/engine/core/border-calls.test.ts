/** The border of the core called in any order with anything: an error value, a documented exception, or an answer. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadInlineCore } from '../../../web/engine/core/inline-wasm';
import type { Session, UserAccessCore } from '../../../wasm/user_access_core';
import { randomBelow } from '../support/hostile-text';
import { access, departments, memberships, services, users } from '../support/engine';

/** `BORDER_SEQUENCES` and `BORDER_SEED` for a longer or another run; a failure names the seed of its sequence. */
const sequences = Number(process.env['BORDER_SEQUENCES'] ?? 3000);
const firstSeed = Number(process.env['BORDER_SEED'] ?? 1);

const utc = { name: 'UTC', changes: [[null, 0]] };
const readSettings = JSON.stringify({ displayZone: utc, logZone: utc, rule: 'screen' });
const viewSettings = JSON.stringify({
  asOf: '2026-11-21',
  windowDays: 30,
  recordingStart: '2022-06-12',
  disabled: [{ from: '2022-07-01', to: '2022-07-02' }],
});
const files = [users, departments, memberships, services, access, access.replaceAll('sato', 'SATO')];

const encoder = new TextEncoder();
let core: UserAccessCore;
beforeAll(async () => {
  core = await loadInlineCore();
});

type Call = (...given: unknown[]) => unknown;

/** Writes bytes into the module; 0 where it refuses. */
function placed(bytes: Uint8Array): number {
  const address = core.allocate(bytes.byteLength);
  if (address !== 0) core.HEAPU8.set(bytes, address);
  return address;
}

/** What a file is, as options for `beginInput`. */
function optionsFor(text: string, more: object = {}): string {
  const bytes = encoder.encode(text);
  const address = placed(bytes);
  const { ok, ...found } = JSON.parse(core.identify(address, bytes.byteLength, '{"whole":true}')) as { ok: boolean };
  core.release(address);
  expect(ok).toBe(true);
  return JSON.stringify({ ...found, input: 1, ...more });
}

function feed(session: Session, text: string): void {
  const bytes = encoder.encode(text);
  const address = session.reserve(bytes.byteLength);
  if (address === 0) return;
  core.HEAPU8.set(bytes, address);
  session.commit(bytes.byteLength);
}

/** Everything that a right reading of the files shows. */
function rightReading(): string {
  const session = new core.Session();
  const read = (text: string) => {
    const begun = session.beginInput(optionsFor(text));
    feed(session, text);
    return begun + session.endInput();
  };
  const answers = [
    session.prepare(readSettings),
    ...files.slice(0, 4).map(read),
    session.resolveDirectory(JSON.stringify({ logs: true })),
  ];
  answers.push(
    read(access),
    session.configure(viewSettings),
    session.view('{"sort":null}'),
    session.rows(0, 100, '{}'),
  );
  answers.push(session.profile('sato'), session.beginCsv('{"language":"en"}'));
  const { address, bytes } = JSON.parse(session.nextCsv()) as { address: number; bytes: number };
  answers.push(new TextDecoder().decode(core.HEAPU8.slice(address, address + bytes)));
  session.delete();
  return answers.join('\n');
}

/** One sequence of calls. What it made is there to be used again, deleted or not. */
class Sequence {
  private sessions: Session[] = [];
  private addresses: number[] = [];
  private readonly random: { below: (limit: number) => number; from: <Value>(list: readonly Value[]) => Value };
  private readonly allowed = /^(?:BindingError|TypeError)$/;
  readonly told: string[] = [];

  constructor(seed: number) {
    const below = randomBelow(seed);
    this.random = { below, from: (list) => list[below(list.length)]! };
  }

  run(): void {
    for (let call = 5 + this.random.below(25); call > 0; call -= 1) this.step();
    for (const session of this.sessions) session.delete();
    for (const address of this.addresses) core.release(address);
  }

  private step(): void {
    if (this.sessions.length === 0 || this.random.below(12) === 0) this.sessions.push(new core.Session());
    const session = this.random.from(this.sessions);
    const file = this.random.from(files);
    // A step on the right way is as likely as any: without it the sessions would never hold anything.
    switch (this.random.below(8)) {
      case 0:
        this.call('prepare', () => session.prepare(readSettings));
        return;
      case 1:
        this.call('beginInput', () =>
          session.beginInput(optionsFor(file, this.random.below(4) === 0 ? { part: true } : {})),
        );
        this.call('feed', () => feed(session, file));
        if (this.random.below(3) > 0) this.call('endInput', () => session.endInput());
        return;
      case 2:
        this.call('resolveDirectory', () => session.resolveDirectory(JSON.stringify({ logs: true })));
        return;
      case 3:
        this.call('configure', () => session.configure(viewSettings));
        return;
      case 4:
        this.call('pack', () => this.movePack(session));
        return;
      default:
        this.anyCall(session);
    }
  }

  /** A pack goes to another session. */
  private movePack(session: Session): string {
    const answer = session.packInput(this.random.below(2) === 0);
    const pack = JSON.parse(answer) as { ok: boolean; address: number; bytes: number };
    if (pack.ok) {
      const address = placed(core.HEAPU8.slice(pack.address, pack.address + pack.bytes));
      this.addresses.push(address);
      this.random.from(this.sessions).addPacked(address, pack.bytes);
    }
    return answer;
  }

  private anyCall(session: Session): void {
    const members = [
      ...Object.getOwnPropertyNames(Object.getPrototypeOf(session)),
      ...['delete', 'identify', 'allocate', 'release', 'version'],
    ].filter((name) => name !== 'constructor');
    const name = this.random.from(members);
    const holder = (name in core ? core : session) as unknown as Record<string, Call>;
    // Some values too many or too few, now and then.
    const count = this.random.below(10) === 0 ? this.random.below(5) : holder[name]!.length || this.countOf(name);
    const given = Array.from({ length: count }, () => this.anything());
    // Memory is refused in other tests: what is asked for here stays small in all.
    if (name === 'allocate' || name === 'reserveSearchText') given[0] = this.random.below(5000);
    this.call(`${name}(${given.map((value) => describeValue(value)).join(', ')})`, () => {
      const value = holder[name]!(...given);
      if (name === 'allocate') this.addresses.push(value as number);
      return value;
    });
  }

  private countOf(name: string): number {
    const two = ['addPacked', 'leftOut'];
    const three = ['identify', 'rows'];
    const none = ['endInput', 'linesRead', 'betweenRecords', 'abandonInput', 'resolveDirectory', 'overview'];
    none.push(
      'aliasFile',
      'departments',
      'events',
      'searchText',
      'commitSearchText',
      'nameText',
      'commitNameOrder',
      'nextCsv',
      'alteredCells',
      'delete',
      'version',
    );
    return three.includes(name) ? 3 : two.includes(name) ? 2 : none.includes(name) ? 0 : 1;
  }

  private call(what: string, act: () => unknown): void {
    this.told.push(what);
    let answer: unknown;
    try {
      answer = act();
    } catch (error) {
      const { name, message } = error as Error;
      if (this.allowed.test(name) || message === 'The session was deleted.') return;
      throw new Error(`${this.told.join('\n')}\n${name}: ${message}`, { cause: error });
    }
    if (typeof answer !== 'string' || what.startsWith('version')) return;
    const outcome = JSON.parse(answer) as { ok: boolean; error?: { code: string } };
    expect(typeof outcome.ok, what).toBe('boolean');
    if (!outcome.ok) expect(outcome.error?.code, what).toMatch(/^[a-z-]+$/);
  }

  private anything(): unknown {
    const { random } = this;
    switch (random.below(14)) {
      case 0:
        return random.from([undefined, null, true, false, NaN, Infinity, -Infinity, Symbol('s'), 10n, () => 1]);
      case 1:
        return random.from<unknown>([
          {},
          [],
          { valueOf: () => 7 },
          new Date(0),
          new Uint8Array(3),
          new String('x'),
          /x/,
        ]);
      case 2:
      case 3:
        return random.from([0, 1, -1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53, 1e300, 0.5, -0.5]);
      case 4:
      case 5:
        return random.below(1000);
      case 6:
        return this.addresses.length > 0 ? random.from(this.addresses) : core.HEAPU8.byteLength - 1;
      case 7:
        return random.from([
          '',
          'sato',
          '\ud800',
          'x\udc00y',
          '\0',
          '\u{1f600}',
          'a'.repeat(5000),
          '日本語',
          '[',
          'null',
        ]);
      default:
        return this.question();
    }
  }

  /** A question that is right, or was right before something in it was changed. */
  private question(): string {
    const { random } = this;
    const text = random.from([
      readSettings,
      viewSettings,
      optionsFor(random.from(files)),
      JSON.stringify({
        sort: { key: 'department', descending: true },
        text: 'a',
        departments: ['', 'east'],
        maxDays: 3,
      }),
      JSON.stringify({ sort: null, lastAccessBy: '2026-11', never: true, withBelow: true, departments: ['sales'] }),
      JSON.stringify({ language: 'ja', rows: 'shown', raw: true }),
      JSON.stringify({ whole: false, kind: 'access', delimiter: 'tab', columns: { time: 'Time', user: '2' } }),
    ]);
    if (random.below(3) === 0) return text;
    const value = random.from([
      'null',
      '-1',
      '1e99',
      '9223372036854775807',
      '"\\ud800"',
      '"\ud800"',
      '[]',
      '{}',
      '[[[',
      '"',
    ]);
    const at = random.below(text.length);
    switch (random.below(3)) {
      case 0:
        return text.slice(0, at);
      case 1:
        return text.slice(0, at) + value + text.slice(at + random.below(10));
      default:
        // In the place of a whole value.
        return text.replace(/:("[^"]*"|\d+|null|true|false)/, `:${value}`);
    }
  }
}

function describeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value).slice(0, 300);
  return typeof value === 'number' ? String(value) : typeof value;
}

describe('the border of the core', () => {
  it(`withstands ${sequences} sequences of any calls with anything`, { timeout: 600_000 }, () => {
    const expected = rightReading();
    for (let seed = firstSeed; seed < firstSeed + sequences; seed += 1) {
      const sequence = new Sequence(seed);
      try {
        sequence.run();
        // Whatever was done, the next session gives the right answers.
        if (seed % 20 === 0) expect(rightReading()).toBe(expected);
      } catch (error) {
        throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error });
      }
    }
    expect(rightReading()).toBe(expected);
    expect(core.HEAPU8.byteLength).toBeLessThan(256 << 20);
  });

  it('gives no way around a session that was deleted', () => {
    const session = new core.Session();
    session.delete();
    session.delete();
    expect(() => session.overview()).toThrow('The session was deleted.');
    expect(Object.keys(core).filter((name) => name.startsWith('session.'))).toEqual([]);
  });

  it('takes no bytes that lie outside of its memory', () => {
    const end = core.HEAPU8.byteLength;
    for (const [address, bytes] of [
      [end, 1],
      [end - 1, 2],
      [0xffff_fff0, 0x20],
      [0, 0xffff_ffff],
      [-1, 10],
    ] as const) {
      expect(JSON.parse(core.identify(address, bytes, '{}'))).toEqual({ ok: false, error: { code: 'wrong-call' } });
    }
    const session = new core.Session();
    for (const text of files.slice(0, 1)) {
      session.beginInput(optionsFor(text));
      feed(session, text);
      session.endInput();
    }
    session.resolveDirectory(JSON.stringify({ logs: true }));
    session.beginInput(optionsFor(access));
    expect(session.addPacked(end - 4, 8)).toBe(1);
    expect(session.addPacked(0xffff_fff0, 0x20)).toBe(1);
    session.delete();
  });

  it('releases what it allocated, once, and nothing else', () => {
    const address = placed(encoder.encode('kept'));
    core.release(address + 4);
    core.release(12_345);
    core.release(-1);
    expect(new TextDecoder().decode(core.HEAPU8.slice(address, address + 4))).toBe('kept');
    core.release(address);
    core.release(address);
    const others = Array.from({ length: 50 }, () => core.allocate(4));
    expect(new Set(others).size).toBe(50);
    for (const other of others) core.release(other);
  });

  it('takes half a surrogate pair in a question for U+FFFD, not for no question', () => {
    const session = new core.Session();
    expect(session.prepare(readSettings)).toBe('{"ok":true}');
    session.beginInput(optionsFor(users));
    feed(session, users);
    session.endInput();
    session.resolveDirectory(JSON.stringify({ logs: true }));
    const shown = (text: string) =>
      (JSON.parse(session.view(JSON.stringify({ sort: null, text }))) as { shown: number }).shown;
    session.searchText();
    expect(shown('')).toBe(3);
    expect(shown('\ud83d')).toBe(0);
    session.delete();
  });
});
