import { readdirSync, readFileSync } from 'node:fs';
import { TextDecoder as WhatwgTextDecoder } from '@exodus/bytes/encoding.js';
import { describe, expect, it } from 'vitest';
import { departments } from '../../web/sample/departments';
import { createSample } from '../../web/sample/index';
import { encodeShiftJis } from '../../web/sample/shift-jis';

const folder = new URL('../../sample/', import.meta.url);
const sample = createSample();

function textOf(name: string, encoding: string): string {
  const file = sample.files.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`${name} is not in the sample`);
  return new WhatwgTextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(file.bytes);
}

function rowsOf(text: string): string[][] {
  const lines = text.split('\r\n').slice(0, -1);
  return lines.map((line) => line.slice(1, -1).split('","'));
}

describe('the sample', () => {
  it('is what the repository holds, byte for byte', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .sort(),
    ).toEqual(sample.files.map((file) => file.name).sort());
    for (const { name, bytes } of sample.files) {
      expect(Buffer.compare(readFileSync(new URL(name, folder)), bytes), name).toBe(0);
    }
  });

  it('is made again the same, at once', () => {
    const begin = performance.now();
    const again = createSample();
    expect(performance.now() - begin).toBeLessThan(2_000);
    for (const [position, { name, bytes }] of again.files.entries()) {
      expect(Buffer.compare(bytes, sample.files[position]?.bytes ?? new Uint8Array()), name).toBe(0);
    }
  });

  it('writes Shift_JIS that the WHATWG decoder reads back', () => {
    const users = rowsOf(textOf('user.csv', 'shift_jis'));
    expect(users).toHaveLength(402);
    expect(users.every((row) => row.length === 25)).toBe(true);
    expect(users[0]?.slice(0, 4)).toEqual(['ログイン名', '表示名', '新ログイン名', 'パスワード']);
    expect(new Set(users.map((row) => row[0])).size).toBe(users.length);
    expect(users.map((row) => row[1])).toEqual(
      expect.arrayContaining(['', '=SUM(売上) 共用', '＝営業窓口', '表 ソフィア（能代）']),
    );
    for (const name of ['organization.csv', 'userOrganizations.csv', 'userServices.csv']) {
      expect(textOf(name, 'shift_jis')).not.toContain('\ufffd');
    }
  });

  it('encodes the characters whose second byte is a backslash, half-width kana, and refuses the vendors’ rows', () => {
    expect([...encodeShiftJis('表ソ\\')]).toEqual([0x95, 0x5c, 0x83, 0x5c, 0x5c]);
    expect([...encodeShiftJis('ｱﾟ')]).toEqual([0xb1, 0xdf]);
    expect(() => encodeShiftJis('㈱')).toThrow(RangeError);
  });

  it('has a department tree of three levels, parents first', () => {
    const levels = new Map<string, number>([['', 0]]);
    for (const { code, parent } of departments) levels.set(code, (levels.get(parent) ?? Number.NaN) + 1);
    expect(new Set(levels.values())).toEqual(new Set([0, 1, 2, 3]));
  });

  it('has ragged memberships and services, with ki in any column, without it, and without any service', () => {
    const memberships = rowsOf(textOf('userOrganizations.csv', 'shift_jis')).slice(1);
    expect(new Set(memberships.map((row) => row.length))).toEqual(new Set([1, 3, 5]));
    const services = rowsOf(textOf('userServices.csv', 'shift_jis')).slice(1);
    expect(new Set(services.map((row) => row.indexOf('ki')))).toEqual(new Set([-1, 1, 2]));
    expect(services.filter((row) => row.length === 1).length).toBeGreaterThan(1);
    expect(services.map((row) => row[0])).not.toContain('Administrator');
  });

  it('has three audit logs, newest first, each beginning before the one before it ends, with equal lines in the overlap', () => {
    const logs = ['audit-1.csv', 'audit-2.csv', 'audit-3.csv'].map((name) => textOf(name, 'utf-8').split('\r\n'));
    for (const lines of logs) {
      expect(lines[0]?.startsWith('"レベル","日時"')).toBe(true);
      const times = lines.slice(1, -1).map((line) => line.slice(6, 25));
      expect(times).toEqual([...times].sort().reverse());
    }
    for (const [earlier = [], later = []] of [logs.slice(0, 2), logs.slice(1, 3)]) {
      const known = new Set(later.slice(1, -1));
      expect(earlier.filter((line) => known.has(line)).length).toBeGreaterThan(500);
    }
    const all = logs.flat().join('\n');
    for (const words of [
      '"FAILED"',
      '"VALIDATION ERROR"',
      '"API operation"',
      '(API v1/json)',
      '"login (SAML)"',
      '"login (session-less)"',
      '"nobody"',
      '"guest/partner',
      '"partner',
      '"otsuka.eri"',
      '"Garoon"',
      '"logout"',
    ]) {
      expect(all).toContain(words);
    }
  });
});
