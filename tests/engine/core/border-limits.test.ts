/** The limits of the border (include/uam/base/limits.hpp): one under each, at it, one over it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { loadInlineCore } from '../../../web/engine/core/inline-wasm';
import type { Session, UnknownLogins, UserAccessCore } from '../../../wasm/user_access_core';

const MiB = 2 ** 20;
const utc = { changes: [[null, 0]] };

let core: UserAccessCore;
let session: Session;
beforeEach(async () => {
  core = await loadInlineCore();
  session = new core.Session();
});

const answer = (text: string) =>
  JSON.parse(text) as { ok: boolean; error?: { code: string } } & Record<string, unknown>;

function read(text: string, options: object): void {
  expect(answer(session.beginInput(JSON.stringify({ input: 1, format: 'csv', heading: null, ...options }))).ok).toBe(
    true,
  );
  const bytes = new TextEncoder().encode(text);
  core.HEAPU8.set(bytes, session.reserve(bytes.byteLength));
  session.commit(bytes.byteLength);
  expect(answer(session.endInput()).ok).toBe(true);
}

function load(users: string, log: string, settings: object = {}): void {
  const zones = { displayZone: utc, logZone: utc, rule: 'screen', ...settings };
  expect(answer(session.prepare(JSON.stringify(zones))).ok).toBe(true);
  read(users, { kind: 'users', columns: { login: 0 } });
  expect(answer(session.resolveDirectory(JSON.stringify({ logs: true }))).ok).toBe(true);
  read(log, { kind: 'access', columns: { time: 0, user: 1 } });
  const view = { asOf: '2026-11-21', windowDays: 30, recordingStart: '1970-01-01', disabled: [] };
  expect(answer(session.configure(JSON.stringify(view))).ok).toBe(true);
}

describe('the border', () => {
  it('gives room for pieces of 64 MiB', () => {
    session.beginInput(
      JSON.stringify({ input: 1, kind: 'users', format: 'csv', heading: null, columns: { login: 0 } }),
    );
    for (const bytes of [64 * MiB - 1, 64 * MiB]) expect(session.reserve(bytes)).toBeGreaterThan(0);
    expect(session.reserve(64 * MiB + 1)).toBe(0);
    expect(session.reserve(2 ** 32 - 1)).toBe(0);
  });

  it('gives room for search texts of 256 MiB', () => {
    for (const bytes of [256 * MiB - 1, 256 * MiB]) expect(session.reserveSearchText(bytes)).toBeGreaterThan(0);
    expect(session.reserveSearchText(256 * MiB + 1)).toBe(0);
  });

  it('takes questions with 512 open brackets', () => {
    const nested = (depth: number) => {
      const inner = '['.repeat(depth - 1) + ']'.repeat(depth - 1);
      return answer(session.prepare(`{"rule":"screen","deep":${inner}}`)).ok;
    };
    expect([511, 512, 513].map(nested)).toEqual([true, true, false]);
  });

  it('takes columns up to the 65,536th of a record', () => {
    const options = (column: number) =>
      JSON.stringify({ input: 1, kind: 'users', format: 'csv', heading: null, columns: { login: column } });
    const logins = (column: number) => {
      const fresh = new core.Session();
      fresh.beginInput(options(column));
      const text = new TextEncoder().encode(`${','.repeat(65_535)}sato\n`);
      core.HEAPU8.set(text, fresh.reserve(text.byteLength));
      fresh.commit(text.byteLength);
      fresh.endInput();
      const { users } = answer(fresh.resolveDirectory(JSON.stringify({ logs: true })));
      fresh.delete();
      return users;
    };
    expect([65_534, 65_535, 65_536].map(logins)).toEqual([0, 1, 0]);
  });

  it('takes windows of 1 to 366 days', () => {
    const taken = (windowDays: number) =>
      answer(session.configure(JSON.stringify({ asOf: '2026-11-21', windowDays, recordingStart: '2022-06-12' }))).ok;
    expect([0, 1, 2, 365, 366, 367].map(taken)).toEqual([false, true, true, true, true, false]);
  });

  it('takes zones of up to two days from UTC', () => {
    // A change in the zone that is left out leaves the day as UTC has it.
    const dayOf = (change: [number, number]) => {
      session = new core.Session();
      const displayZone = { changes: [[null, 0], change] };
      load('sato\n', '2026-11-10T12:00:00Z,sato\n', { displayZone });
      const { days } = answer(session.profile('sato'));
      session.delete();
      return (days as string[])[0];
    };
    const twoDays = 2 * 86_400;
    expect([twoDays - 1, twoDays, twoDays + 1].map((offset) => dayOf([0, offset]))).toEqual([
      '2026-11-12',
      '2026-11-12',
      '2026-11-10',
    ]);
    expect([-twoDays + 1, -twoDays, -twoDays - 1].map((offset) => dayOf([0, offset]))).toEqual([
      '2026-11-08',
      '2026-11-08',
      '2026-11-10',
    ]);
  });

  it('shows 100 unknown logins, and 100 that are near to somebody', () => {
    const shown = (count: number, logins: (login: string) => string) => {
      session = new core.Session();
      const users = Array.from({ length: count }, (_, at) => `user${at}`);
      load(users.join('\n'), users.map((login) => `2026-11-10,${logins(login)}\n`).join(''));
      const { logins: all, near, first, firstNear } = answer(session.overview())['unknown'] as UnknownLogins;
      session.delete();
      return [all, near, first.length, firstNear.length];
    };
    const capitals = (login: string) => login.toUpperCase();
    const strangers = (login: string) => `no-${login}`;
    expect([99, 100, 101].map((count) => shown(count, capitals))).toEqual([
      [99, 99, 99, 99],
      [100, 100, 100, 100],
      [101, 101, 100, 100],
    ]);
    expect([99, 100, 101].map((count) => shown(count, strangers))).toEqual([
      [99, 0, 99, 0],
      [100, 0, 100, 0],
      [101, 0, 100, 0],
    ]);
  });
});
