import { describe, expect, it, vi } from 'vitest';
import type { HostSource } from '../../../web/engine/bytes/byte-source';
import type { Engine } from '../../../web/engine/engine';
import type { InputSource, Progress } from '../../../web/engine/api/types';
import {
  access,
  csvText,
  directory,
  everything,
  input,
  newEngine,
  onceSource,
  rejection,
  streamOf,
  textSource,
  users,
} from '../support/engine';

/** Counts how often it is opened. */
function counted(name: string, text: string): { source: InputSource; opened: () => number } {
  let count = 0;
  const open = () => {
    count += 1;
    return streamOf(new TextEncoder().encode(text), 50);
  };
  return { source: { name, open, bytes: text.length }, opened: () => count };
}

async function loaded(): Promise<Engine> {
  const engine = newEngine();
  await engine.add(everything());
  return engine;
}

describe('a second reading', () => {
  it('is never made for as-of, window, recording start, disabled ranges, language or the view', async () => {
    const engine = newEngine();
    const log = counted('access.csv', access);
    await engine.add([...directory(), log.source]);
    const opened = log.opened();
    const sum = (await engine.state()).ledger.lines;
    const changes = [
      { asOf: '2026-11-19' },
      { windowDays: 1 },
      { recordingStart: '2026-11-19' },
      { disabled: [{ from: '2022-07-01', to: '2022-11-30' }] },
      { language: 'ja' as const },
    ];
    for (const change of changes) {
      const { ledger } = await engine.configure(change);
      const { lines, ...buckets } = ledger;
      expect(lines).toBe(sum);
      expect(Object.values(buckets).reduce((all, count) => all + count, 0)).toBe(lines);
    }
    await engine.view({ sort: { key: 'user', descending: true }, filters: { text: 'sa', maxDays: 5 } });
    await engine.view({ filters: { text: '', maxDays: null, never: true } });
    expect(log.opened()).toBe(opened);
  });

  it('is made for a zone, a rule, and directory files; with progress', async () => {
    const engine = newEngine();
    const log = counted('access.csv', access);
    await engine.add([...directory(), log.source]);
    let opened = log.opened();
    const seen: Progress[] = [];
    const changes: (() => Promise<unknown>)[] = [
      () => engine.configure({ timeZone: 'America/New_York' }, { onProgress: (progress) => seen.push(progress) }),
      () => engine.configure({ logTimeZone: 'UTC' }),
      () => engine.configure({ rule: 'screen-or-sign-in' }),
      () => engine.add([textSource('guests.csv', 'Login Name\nsato\n')], { overrides: [{ kind: 'guests' }] }),
    ];
    for (const change of changes) {
      await change();
      expect(log.opened()).toBeGreaterThan(opened);
      opened = log.opened();
    }
    expect(seen.at(-1)).toMatchObject({ phase: 'access', name: 'access.csv', file: 5, files: 5, lines: 15 });
    expect(seen.at(-1)!.bytesRead).toBe(seen.at(-1)!.bytesTotal);
    expect((await engine.state()).leftOut.guest).toBe(1);
  });

  it('is not made of the logs that are in where another is added', async () => {
    const engine = newEngine();
    const log = counted('access.csv', access);
    await engine.add([...directory(), log.source]);
    const opened = log.opened();
    const state = await engine.add([textSource('more.csv', 'Time,User\n2026-11-15 10:00:00,ito\n')]);
    expect(log.opened()).toBe(opened);
    expect(state.ledger.lines).toBe(6);
    expect(await csvText(engine)).toContain('"ito","","","2026-11-15","1"');
  });

  it('is not made where a copy of a file that is in is added, even of a log that is gone', async () => {
    const engine = newEngine();
    await engine.add([...directory(), onceSource('access.csv', access)]);
    const state = await engine.add([textSource('0.csv', access), textSource('0user.csv', users)]);
    expect(input(state, '0.csv').state).toBe('duplicate');
    expect(input(state, '0user.csv').state).toBe('duplicate');
    expect(state.ledger.lines).toBe(5);
  });

  it('moves days with the zone', async () => {
    const engine = await loaded();
    await engine.configure({ timeZone: 'America/New_York', logTimeZone: 'Asia/Tokyo' });
    // 2026-11-20T15:00Z is the morning of the 20th there, 10:00 of the 19th in Tokyo the evening of the 18th.
    expect((await engine.rows(0, 3)).map(({ login, lastAccess }) => [login, lastAccess])).toEqual([
      ['kato', '2026-11-17'],
      ['sato', '2026-11-20'],
      ['ito', null],
    ]);
  });

  it('that needs a stream which is gone ends with source-gone, and nothing changes', async () => {
    const engine = newEngine();
    await engine.add([...directory(), onceSource('access.csv', access)]);
    const before = await csvText(engine);
    expect(await rejection(engine.configure({ timeZone: 'UTC' }))).toEqual({
      code: 'source-gone',
      input: 'access.csv',
    });
    expect(await csvText(engine)).toBe(before);
    expect((await engine.state()).settings.timeZone).toBe('Asia/Tokyo');
    expect(await engine.configure({ asOf: '2026-11-20' })).toMatchObject({ resolved: { asOf: '2026-11-20' } });
    const manifest = await engine.manifest();
    expect(manifest.inputs.at(-1)).toMatchObject({ name: 'access.csv', bytes: access.length });
    expect(manifest.inputs.at(-1)!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of a source that fails ends with its error, and nothing changes', async () => {
    const engine = newEngine();
    let broken = false;
    const open = () => {
      if (broken) throw new DOMException('gone', 'NotFoundError');
      return streamOf(new TextEncoder().encode(access), 50);
    };
    await engine.add([...directory(), { name: 'access.csv', open }]);
    const before = await csvText(engine);
    broken = true;
    expect(await rejection(engine.configure({ timeZone: 'UTC' }))).toEqual({
      code: 'file-missing',
      input: 'access.csv',
    });
    expect(await csvText(engine)).toBe(before);
    broken = false;
    expect((await engine.configure({ timeZone: 'UTC' })).settings.timeZone).toBe('UTC');
  });
});

/** A log that aborts the signal when so many pieces were given, and goes on forever. */
function endless(abortAfter: number, abort: () => void): InputSource {
  const row = new TextEncoder().encode('2026-11-14 10:00:00,ito,kintone,SUCCESS\n'.repeat(1000));
  return {
    name: 'endless.csv',
    open() {
      let given = 0;
      return new ReadableStream({
        pull(controller) {
          given += 1;
          if (given === 1) {
            controller.enqueue(new TextEncoder().encode('Time,User,Service,Result\n'));
            return;
          }
          if (given >= abortAfter) abort();
          controller.enqueue(row);
        },
      });
    },
  };
}

describe('a change that is cancelled', () => {
  it.each([2, 5, 40, 60, 200])('at piece %d of a log leaves what was there', async (piece) => {
    const engine = await loaded();
    const before = { csv: await csvText(engine), state: await engine.state() };
    const stop = new AbortController();
    const change = engine.add([endless(piece, () => stop.abort())], { signal: stop.signal });
    expect(await rejection(change)).toMatchObject({ code: 'cancelled' });
    expect(await csvText(engine)).toBe(before.csv);
    expect(await engine.state()).toEqual(before.state);
  });

  it('between two logs leaves what was there, though the first was read', async () => {
    const engine = await loaded();
    const before = { csv: await csvText(engine), ledger: (await engine.state()).ledger };
    const stop = new AbortController();
    const more = textSource('a.csv', 'Time,User\n2026-11-15 10:00:00,ito\n');
    const change = engine.add([more, endless(60, () => stop.abort())], { signal: stop.signal });
    expect(await rejection(change)).toMatchObject({ code: 'cancelled' });
    expect(await csvText(engine)).toBe(before.csv);
    expect((await engine.state()).ledger).toEqual(before.ledger);
    expect((await engine.add([more])).ledger.lines).toBe(6);
  });

  it('before it began changes nothing', async () => {
    const engine = await loaded();
    const stop = AbortSignal.abort();
    expect(await rejection(engine.configure({ timeZone: 'UTC' }, { signal: stop }))).toMatchObject({
      code: 'cancelled',
    });
    expect((await engine.state()).settings.timeZone).toBe('Asia/Tokyo');
  });

  it('while files are read again leaves what was there', async () => {
    const engine = await loaded();
    const before = await csvText(engine);
    const stop = new AbortController();
    const change = engine.configure({ timeZone: 'UTC' }, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await rejection(change)).toMatchObject({ code: 'cancelled' });
    expect(await csvText(engine)).toBe(before);
  });
});

describe('a module that traps', () => {
  it.each([
    ['worker-died', new WebAssembly.RuntimeError('memory access out of bounds')],
    ['out-of-memory', new WebAssembly.RuntimeError('Aborted(). Build with -s ASSERTIONS=1 for more info.')],
    ['out-of-memory', new RangeError('Array buffer allocation failed')],
    ['out-of-memory', new RangeError('Invalid typed array length: 4294967296')],
    ['out-of-memory', Object.assign(new Error('allocation size overflow'), { name: 'InternalError' })],
    ['unexpected', Object.assign(new Error('too much recursion'), { name: 'InternalError' })],
    ['unexpected', new RangeError('Maximum call stack size exceeded')],
  ])('ends the call with %s, and what was there is read into a fresh one: %s', async (code, error) => {
    const engine = await loaded();
    const before = { csv: await csvText(engine), ledger: (await engine.state()).ledger };
    const trapping: HostSource = {
      hostSource: true,
      name: 'trap.csv',
      bytes: null,
      once: false,
      async open() {
        let pieces = 0;
        return {
          async read() {
            pieces += 1;
            if (pieces > 30) throw error;
            return new TextEncoder().encode(pieces === 1 ? 'Time,User\n' : '2026-11-10 10:00:00,ito\n'.repeat(5000));
          },
          close: () => Promise.resolve(),
        };
      },
    };
    expect(await rejection(engine.add([trapping]))).toMatchObject({ code });
    expect(await csvText(engine)).toBe(before.csv);
    expect((await engine.state()).ledger).toEqual(before.ledger);
    expect((await engine.configure({ timeZone: 'UTC' })).rows).toBe(3);
  });
});

describe('calls', () => {
  it('answer in the order in which they were made', async () => {
    const engine = newEngine();
    const order: string[] = [];
    const calls = [
      engine.add(everything()).then(() => order.push('add')),
      engine.rows(0, 9).then((rows) => order.push(`${rows.length} rows`)),
      engine.configure({ timeZone: 'UTC' }).then(() => order.push('configure')),
      engine.view({ filters: { never: true } }).then(({ shown }) => order.push(`${shown} shown`)),
      engine.clear().then(({ inputs }) => order.push(`${inputs.length} inputs`)),
      engine.rows(0, 9).then((rows) => order.push(`${rows.length} rows`)),
    ];
    await Promise.all(calls);
    expect(order).toEqual(['add', '3 rows', 'configure', '1 shown', '0 inputs', '0 rows']);
  });

  it('go on after one that failed', async () => {
    const engine = await loaded();
    const failed = rejection(engine.configure({ windowDays: -1 }));
    const state = engine.configure({ windowDays: 7 });
    expect(await failed).toMatchObject({ code: 'bad-setting' });
    expect((await state).resolved.windowDays).toBe(7);
  });

  it('tell a change by a revision that grows', async () => {
    const engine = await loaded();
    const first = (await engine.state()).revision;
    const second = (await engine.view({ filters: { never: true } })).revision;
    expect(second).toBeGreaterThan(first);
    expect((await engine.state()).revision).toBe(second);
  });

  it('of a closed engine are wrong', async () => {
    const engine = await loaded();
    engine.close();
    expect(await rejection(engine.state())).toMatchObject({ code: 'wrong-call' });
  });

  it.each([
    [-1, 5],
    [0, -1],
    [0.5, 1],
  ])('for rows from %d, %d of them, are refused', async (from, count) => {
    expect(await rejection((await loaded()).rows(from, count))).toMatchObject({ code: 'bad-setting' });
  });
});

describe('a viewer', () => {
  it('who is an administrator sees; absent ones as well', async () => {
    const engine = await loaded();
    await engine.setViewer({ login: 'admin', administrator: true });
    expect((await engine.state()).rows).toBe(3);
    await engine.setViewer(undefined);
    expect((await engine.state()).rows).toBe(3);
    await engine.setViewer(null);
    expect((await engine.state()).rows).toBe(3);
  });

  it('who is none clears everything, and every later call says why', async () => {
    const engine = await loaded();
    const reading = engine.configure({ timeZone: 'UTC' });
    const refused = engine.setViewer({ login: 'sato', administrator: false });
    expect(await rejection(reading)).toMatchObject({ code: 'not-administrator' });
    await refused;
    for (const call of [engine.state(), engine.rows(0, 1), engine.add(everything()), engine.csv(), engine.clear()]) {
      expect(await rejection(call)).toMatchObject({ code: 'not-administrator' });
    }
    await engine.setViewer({ login: 'admin', administrator: true });
    expect(await engine.state()).toMatchObject({ rows: 0, inputs: [] });
  });

  it('needs exactly `true`', async () => {
    const engine = await loaded();
    await engine.setViewer({ login: 'sato', administrator: 'true' as unknown as boolean });
    expect(await rejection(engine.state())).toMatchObject({ code: 'not-administrator' });
  });
});

describe('notes', () => {
  it('name each assumption once, and what the logs do not reach', async () => {
    const engine = newEngine();
    const log = 'Level,Date,IP Address,User,Service,Module,Action,Result,Error Code,Complement\n';
    const line = 'Information,2026-11-01 10:00:00,203.0.113.9,sato,Kintone,App operation,Record delete,SUCCESS,,x\n';
    const state = await engine.add([
      textSource('user.csv', 'Login Name,Display Name\nsato,Sato\n'),
      textSource('audit1.csv', log + line),
      textSource('audit2.csv', log + line.replace('01', '02')),
    ]);
    const codes = state.notes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(
      expect.arrayContaining([
        'no-services-file',
        'no-departments-file',
        'no-memberships-file',
        'no-status-column',
        'audit-log-lower-bound',
        'reaches-until',
      ]),
    );
    expect(state.notes.find(({ code }) => code === 'reaches-until')).toMatchObject({
      parameters: { day: '2026-11-02' },
    });
    expect((await engine.configure({ asOf: '2026-11-02' })).notes.map(({ code }) => code)).not.toContain(
      'reaches-until',
    );
  });

  it('say where there is no log, and where one is exactly as long as a download can be', async () => {
    const engine = newEngine();
    expect((await engine.add(directory())).notes.map(({ code }) => code)).toContain('no-access-file');
    const line = '2026-11-01 10:00:00,sato,kintone,SUCCESS\n';
    const whole = `Time,User,Service,Result\n${line.repeat(100_000)}`;
    const state = await engine.add([textSource('cut.csv', whole), textSource('more.csv', whole + line)]);
    const cut = state.notes.filter(({ code }) => code === 'log-probably-cut');
    expect(cut).toEqual([
      { code: 'log-probably-cut', parameters: { name: 'cut.csv' }, input: input(state, 'cut.csv').id },
    ]);
    expect(state.notes.map(({ code }) => code)).not.toContain('no-access-file');
  });

  it('do not take the ends of such a log as covered, whatever its order', async () => {
    const day = (date: string, lines: number) => `2026-11-${date} 10:00:00,sato,kintone,SUCCESS\n`.repeat(lines);
    const log = (...days: string[]) => [textSource('log.csv', ['Time,User,Service,Result\n', ...days].join(''))];
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21' });
    await engine.add(directory());
    const coverage = async (...days: string[]) => {
      const { coverage } = await engine.add(log(...days));
      await engine.remove((await engine.state()).inputs.filter(({ kind }) => kind === 'access').map(({ id }) => id));
      return coverage;
    };
    const whole = [{ from: '2026-11-03', to: '2026-11-06' }];
    const inside = [{ from: '2026-11-04', to: '2026-11-05' }];
    expect(await coverage(day('03', 1), day('04', 49_999), day('05', 49_998), day('06', 1))).toEqual(whole);
    expect(await coverage(day('03', 1), day('04', 49_999), day('05', 49_999), day('06', 1))).toEqual(inside);
    expect(await coverage(day('06', 1), day('05', 49_999), day('04', 49_999), day('03', 1))).toEqual(inside);
    expect(await coverage(day('03', 50_000), day('04', 50_000))).toEqual([]);
  });
});

describe('as-of', () => {
  it('is today in the display zone unless set', async () => {
    const engine = newEngine({ timeZone: 'Pacific/Kiritimati' });
    const today = (zone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
    expect((await engine.state()).resolved.asOf).toBe(today('Pacific/Kiritimati'));
    expect((await engine.configure({ timeZone: 'Pacific/Pago_Pago' })).resolved.asOf).toBe(today('Pacific/Pago_Pago'));
    expect((await engine.configure({ asOf: '2024-02-29' })).resolved.asOf).toBe('2024-02-29');
    expect(await rejection(engine.csv())).toMatchObject({ code: 'no-users-file' });
  });

  it('is the today that was read first, also when midnight has passed since', async () => {
    const engine = newEngine({ timeZone: 'UTC', asOf: null });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T23:59:00Z') });
    try {
      expect((await engine.add(everything())).resolved.asOf).toBe('2026-11-20');
      vi.setSystemTime(new Date('2026-11-21T00:01:00Z'));
      expect((await engine.configure({ windowDays: 7 })).resolved.asOf).toBe('2026-11-20');
    } finally {
      vi.useRealTimers();
    }
  });
});
