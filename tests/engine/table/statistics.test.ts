/** What pictures show, held against the rows and profiles of the same table; and the events of one user. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../web/engine/engine';
import type { CivilDate, InputSource, Progress, Row } from '../../../web/engine/api/types';
import { access, directory, everything, newEngine, onceSource, root, textSource, tokyo } from '../support/engine';

function sampleFiles(): InputSource[] {
  const folder = join(root, 'sample');
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return names.map((name) => ({ name, blob: new Blob([readFileSync(join(folder, name))]) }));
}

function nextDay(day: CivilDate): CivilDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The same figures from what the table says of each of its users. */
async function countedByHand(engine: Engine, rows: Row[], from: CivilDate, to: CivilDate) {
  const perDay = new Map<CivilDate, number>();
  for (let day = from; day <= to; day = nextDay(day)) perDay.set(day, 0);
  for (const { login } of rows) {
    for (const day of (await engine.profile(login)).days) perDay.set(day, perDay.get(day)! + 1);
  }
  const departments = new Map<string, [number, number]>();
  for (const { departmentCode, accessDays } of rows) {
    const [users, active] = departments.get(departmentCode) ?? [0, 0];
    departments.set(departmentCode, [users + 1, active + (accessDays! > 0 ? 1 : 0)]);
  }
  return {
    users: rows.length,
    active: rows.filter(({ accessDays }) => accessDays! > 0).length,
    never: rows.filter(({ lastAccess }) => lastAccess === null).length,
    distribution: (days: number) => rows.filter(({ accessDays }) => accessDays === days).length,
    activeUsers: [...perDay.values()],
    departments,
  };
}

describe('statistics', () => {
  it('are those of the rows and of their days, whatever the settings and filters', async () => {
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-20' });
    await engine.add(sampleFiles());
    const check = async (which: 'all' | 'shown'): Promise<void> => {
      const { rows: all, shown, resolved, oldestDay } = await engine.state();
      const statistics = await engine.statistics(which);
      if (which === 'all') await engine.view({ filters: { maxDays: null, departments: [] } });
      const rows = await engine.rows(0, which === 'all' ? all : shown);
      expect(statistics.firstDay! <= oldestDay!).toBe(true);
      const expected = await countedByHand(engine, rows, statistics.firstDay!, resolved.asOf);
      expect(statistics).toMatchObject({ users: expected.users, active: expected.active, never: expected.never });
      expect(statistics.distribution).toEqual(
        Array.from({ length: resolved.windowDays + 1 }, (_, days) => expected.distribution(days)),
      );
      expect(statistics.activeUsers).toEqual(expected.activeUsers);
      const own = statistics.departments.filter(({ users }) => users > 0);
      expect(new Map(own.map(({ code, users, active }) => [code, [users, active]]))).toEqual(expected.departments);
      const roots = statistics.departments.filter(({ depth }) => depth === 0);
      expect(roots.reduce((sum, { usersWithBelow }) => sum + usersWithBelow, 0)).toBe(expected.users);
      expect(roots.reduce((sum, { activeWithBelow }) => sum + activeWithBelow, 0)).toBe(expected.active);
    };
    await check('all');
    await engine.view({ filters: { maxDays: 12, departments: ['sales', ''], withBelow: true } });
    await check('shown');
    await engine.configure({ asOf: '2026-10-25', windowDays: 7 });
    await check('all');
    // Before the logs begin. A line of the sample is of 1970, a clock that was never set: it covers nothing.
    await engine.configure({ asOf: '2026-10-05' });
    expect((await engine.state()).coverage).toEqual([]);
    expect(await engine.statistics('all')).toMatchObject({ firstDay: null, activeUsers: [], active: 0 });
  });

  it('need a users file', async () => {
    const engine = newEngine();
    await engine.add([textSource('access.csv', access)]);
    await expect(engine.statistics('all')).rejects.toMatchObject({ code: 'no-users-file' });
    await expect(engine.events('sato')).rejects.toMatchObject({ code: 'no-users-file' });
  });

  it('know which days the logs cover, and follow as-of and recording', async () => {
    const engine = newEngine();
    const later = 'Time,User\n2026-11-03 10:00:00,sato\n2026-11-10 10:00:00,ghost\n';
    const state = await engine.add([...everything(), textSource('later.csv', later)]);
    expect(state.coverage).toEqual([
      { from: '2026-11-03', to: '2026-11-10' },
      { from: '2026-11-16', to: '2026-11-21' },
    ]);
    const earlier = await engine.configure({ asOf: '2026-11-17', recordingStart: '2026-11-05' });
    expect(earlier.coverage).toEqual([
      { from: '2026-11-05', to: '2026-11-10' },
      { from: '2026-11-16', to: '2026-11-17' },
    ]);
    const { firstDay, activeUsers } = await engine.statistics('all');
    expect([firstDay, activeUsers.length]).toEqual(['2026-11-05', 13]);
  });
});

describe('events of a user', () => {
  it('are on exactly the days of the profile', async () => {
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-20' });
    await engine.add(sampleFiles());
    const before = await engine.state();
    for (const { login } of await engine.rows(0, 5)) {
      const events = await engine.events(login);
      expect(events.map(({ day }) => day)).toEqual((await engine.profile(login)).days);
      expect(events.every((each) => each.events > 0)).toBe(true);
    }
    expect(await engine.state()).toEqual(before);
  });

  it('are the lines that count, identical ones once, in any encoding and after a change of settings', async () => {
    const engine = newEngine();
    const lines = [
      '2026-11-20T15:00:00Z,sato,kintone,SUCCESS', // in access.csv too; 21 November in Tokyo
      '2026-11-20T15:00:01Z,sato,kintone,SUCCESS',
      '2026-11-20T15:00:02Z,sato,kintone,FAILED',
      '2026-11-20T15:00:03Z,kato,kintone,SUCCESS',
    ];
    const utf16 = Buffer.from(`\ufeff${['Time,User,Service,Result', ...lines].join('\r\n')}\r\n`, 'utf16le');
    await engine.add([...everything(), textSource('more.csv', new Uint8Array(utf16))]);
    const told: Progress[] = [];
    const options = { onProgress: (progress: Progress) => told.push(progress) };
    expect(await engine.events('sato', options)).toEqual([
      { day: '2026-11-19', events: 1 },
      { day: '2026-11-21', events: 2 },
    ]);
    expect(told.at(-1)).toMatchObject({ phase: 'access', file: 2, files: 2 });
    await engine.configure({ asOf: '2026-11-20' });
    expect(await engine.events('sato')).toEqual([{ day: '2026-11-19', events: 1 }]);
    await engine.configure({ timeZone: 'UTC', ...{ logTimeZone: 'Asia/Tokyo' } });
    expect(await engine.events('sato')).toEqual([
      { day: '2026-11-19', events: 1 },
      { day: '2026-11-20', events: 2 },
    ]);
    // Who is in no file, left out or not named at all has no row.
    for (const login of ['nobody', 'guest/kim', '']) {
      const problem = { code: 'user-not-in-table', parameters: { login } };
      await expect(engine.events(login)).rejects.toMatchObject({ problem });
      await expect(engine.profile(login)).rejects.toMatchObject({ problem });
    }
  });

  it('end with a cancel and with a log that is gone, and change nothing', async () => {
    const engine = newEngine(tokyo);
    await engine.add(everything());
    const before = await engine.state();
    const cancel = new AbortController();
    const cancelled = engine.events('sato', { signal: cancel.signal, onProgress: () => cancel.abort() });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect(await engine.events('sato')).toHaveLength(2);
    expect(await engine.state()).toEqual(before);
    const once = newEngine(tokyo);
    await once.add([...directory(), onceSource('access.csv', access)]);
    await expect(once.events('sato')).rejects.toMatchObject({ code: 'source-gone', input: 'access.csv' });
    expect((await once.rows(0, 1))[0]).toMatchObject({ login: 'kato', accessDays: 1 });
  });
});
