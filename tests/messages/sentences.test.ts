/** Sentences of product.md that no other test asks one by one, through the whole engine. */
import { describe, expect, it } from 'vitest';
import { directory, input, newEngine, textSource } from '../engine/support/engine';

/** The ledger of a log of these lines, of the user `sato`. */
async function ledgerOf(heading: string, lines: string[]) {
  const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21' });
  await engine.add(directory());
  const text = [`Time,User,${heading}`, ...lines.map((line) => `2026-11-02 10:00:00,sato,${line}`), ''].join('\n');
  return input(await engine.add([textSource('log.csv', text)]), 'log.csv').ledger;
}

describe('section 1: blanks around logins and names', () => {
  it('are trimmed, whichever of the four they are, and an empty name shows the login', async () => {
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21' });
    const users =
      'Login Name,Display Name,Department\n\u3000sato\u00A0,\u00A0Sato\u3000,\t Sales \n kato\t,\u3000,East\n';
    const log = 'Time,User\n2026-11-02 10:00:00,\u00A0sato \n2026-11-03 10:00:00,\tkato\u3000\n';
    await engine.add([textSource('users.csv', users), textSource('log.csv', log)]);
    const rows = await engine.rows(0, 2);
    expect(rows.map(({ login, name, department, lastAccess }) => [login, name, department, lastAccess])).toEqual([
      ['sato', 'Sato', 'Sales', '2026-11-02'],
      ['kato', 'kato', 'East', '2026-11-03'],
    ]);
  });
});

describe('section 3: the rules, in their order', () => {
  it('know Kintone in either name, any case and width, and ask the service before the result', async () => {
    const kintone = [
      'ki',
      'KI',
      'kintone',
      'KinTone',
      'ｋｉ',
      'Ｋintone',
      'kintone(main)',
      'キントーン（本番）',
      'ｷﾝﾄｰﾝ',
    ];
    const others = ['kinton', 'gr', 'Common', '(kintone)', 'kintone(', 'garoon(kintone)', 'ｋ'];
    const lines = [...kintone, ...others].map((service) => `${service},SUCCESS`);
    expect(await ledgerOf('Service,Result', [...lines, 'gr,FAILURE'])).toMatchObject({
      counted: kintone.length,
      otherService: others.length + 1,
      failed: 0,
      lines: lines.length + 1,
    });
  });

  it('take a result by its word or its number, and an error code by its zero', async () => {
    const good = [
      'SUCCESS,',
      'ok,',
      '成功,0',
      '100,',
      '399,0',
      ',',
      '0,',
      '許可,-',
      'Allowed,None',
      'ＯＫ,N/A',
      'yes,0x0',
    ];
    const bad = ['99,', '400,', 'FAILURE,', 'SUCCESS,5', '200,X', 'okay,', 'no,', 'true,-1', '600,', '失敗,'];
    expect(await ledgerOf('Result,Error Code', [...good, ...bad])).toMatchObject({
      counted: good.length,
      failed: bad.length,
      lines: good.length + bad.length,
    });
  });
});

describe('section 1: times of digits alone', () => {
  it('are seconds up to eleven of them, milliseconds from twelve to fourteen, and nothing beside', async () => {
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21' });
    await engine.add(directory());
    const instant = Date.UTC(2026, 10, 2, 10);
    const times = [
      instant / 1000,
      `0${instant / 1000}`,
      instant,
      `0${instant}`,
      '999999999',
      '99999999',
      `00${instant}`,
    ];
    const text = ['Time,User', ...times.map((time) => `${time},sato`), ''].join('\n');
    const { ledger } = input(await engine.add([textSource('log.csv', text)]), 'log.csv');
    expect(ledger).toMatchObject({ counted: 4, beforeRecording: 1, malformed: 2, lines: times.length });
  });
});

describe('section 2: who is left out', () => {
  it('is counted by the first reason that fits: guest, inactive, unlicensed', async () => {
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21' });
    const users = 'Login Name,Display Name,Status\nguest/a,A,0\nb,B,0\nc,C,1\nd,D,1\n';
    await engine.add([textSource('users.csv', users), textSource('services.csv', 'd,ki\nb,gr\n')]);
    const { users: leftOut } = await engine.leftOut(0, 9);
    expect(leftOut.map(({ login, reason }) => [login, reason])).toEqual([
      ['guest/a', 'guest'],
      ['b', 'inactive'],
      ['c', 'unlicensed'],
    ]);
  });
});

describe('recognition, section 4: the words of a status', () => {
  it('leave out who is not active, in any case and width', async () => {
    const active = ['1', 'ACTIVE', 'Enabled', 'true', 'yes', '有効', '启用', 'Ａｃｔｉｖｅ'];
    const inactive = ['0', 'disabled', 'Deactivated', 'SUSPENDED', 'blocked', 'Locked', 'archived', 'deleted'];
    inactive.push('deprovisioned', 'no', '無効', '退職', '停用', '已停用', 'ｄｉｓａｂｌｅｄ');
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21' });
    const rows = [...active, ...inactive].map((word, index) => `user${index},Name,${word}`);
    await engine.add([textSource('users.csv', ['Login Name,Display Name,Status', ...rows, ''].join('\n'))]);
    expect((await engine.rows(0, rows.length)).map(({ login }) => login)).toEqual(active.map((_, at) => `user${at}`));
    const { users } = await engine.leftOut(0, rows.length);
    expect(users.map(({ reason }) => reason)).toEqual(inactive.map(() => 'inactive'));
  });
});

describe('recognition, section 4: the words of guests', () => {
  it('leave guests out, in any case and width; any other word is named and decides nothing', async () => {
    const no = ['', '0', 'false', 'No', 'Member', 'INTERNAL', 'ｅｍｐｌｏｙｅｅ', 'いいえ', 'Contractor', 'Contractor'];
    const yes = ['1', 'true', 'Yes', 'guest', 'EXTERNAL', 'Ｇｕｅｓｔ', 'ゲスト', '外部', '来宾', '访客', '訪客'];
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21' });
    const rows = [...no, ...yes].map((word, index) => `user${index},Name,${word}`);
    const text = ['Login Name,Display Name,Guest', ...rows, ''].join('\n');
    const { notes } = await engine.add([textSource('users.csv', text)]);
    const listed = (await engine.rows(0, rows.length)).map(({ login }) => login);
    expect(listed).toEqual(no.map((_, index) => `user${index}`));
    const { users } = await engine.leftOut(0, rows.length);
    expect(users.map(({ reason }) => reason)).toEqual(yes.map(() => 'guest'));
    const named = notes.find(({ code }) => code === 'guest-words-unknown');
    expect(named?.parameters).toEqual({ name: 'users.csv', column: 'Guest', words: 'Contractor (2), いいえ (1)' });
  });
});

describe('section 1: the words that a log has for its columns', () => {
  // What stands in the columns does not tell them: another one holds times, and results are numbers.
  it.each([
    { heading: '発生日時,ログイン名,サービス,操作内容,処理結果,アクセス種別', last: 'REST API', bucket: 'api' },
    { heading: 'タイムスタンプ,ログイン名,サービス,操作,結果,アクセス種別', last: 'REST API', bucket: 'api' },
    { heading: '时间,登录名,服务编码,操作,结果,错误码', last: '5', bucket: 'failed' },
  ])('are read: $heading', async ({ heading, last, bucket }) => {
    const lines = ['kintone,見る,200,', 'garoon,見る,200,', 'kintone,見る,500,', 'kintone,見る (API),200,'];
    lines.push(`kintone,見る,200,${last}`);
    const log = lines.map((line) => `2026-10-01 10:00:00,2026-11-02 10:00:00,sato,${line}`);
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21' });
    await engine.add(directory());
    const state = await engine.add([textSource('log.csv', [`x,${heading}`, ...log, ''].join('\n'))]);
    const buckets = { counted: 1, otherService: 1, failed: 1, api: 1, lines: lines.length };
    buckets[bucket as 'api' | 'failed'] += 1;
    expect(input(state, 'log.csv').ledger).toMatchObject(buckets);
    expect((await engine.rows(0, 3)).map(({ lastAccess }) => lastAccess)).toContain('2026-11-02');
  });
});

describe('section 1: rows above a heading', () => {
  it('are told and are no lines, in files of every kind', async () => {
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21' });
    const log = [
      'sep=;',
      'Audit log of all days',
      '',
      'Time;User;Service',
      '2026-11-02 10:00:00;sato;kintone',
      ';;',
      'Total: 1',
      'Audit log of all days',
    ];
    const state = await engine.add([
      textSource('users.csv', '#TYPE Selected.User\r\n"Login Name","Display Name"\r\n"sato","Sato"\r\n'),
      textSource('log.csv', log.join('\n')),
    ]);
    const places = (name: string, code: string) =>
      input(state, name)
        .problems.find((group) => group.code === code)
        ?.first.map(({ line }) => line);
    expect(places('users.csv', 'above-heading')).toEqual([1]);
    expect(places('log.csv', 'above-heading')).toEqual([1, 2, 8]);
    expect(places('log.csv', 'short-record')).toEqual([7]);
    expect(input(state, 'log.csv').ledger).toMatchObject({ counted: 1, malformed: 2, lines: 3 });
    expect(await engine.rows(0, 2)).toMatchObject([{ login: 'sato', lastAccess: '2026-11-02' }]);
  });
});

describe('section 2: departments that no file knows', () => {
  it('are shown as their codes behind the known ones, by code point, and reported; nobody\u2019s are last', async () => {
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21' });
    const codes = ['', '\u{1F600}', '\uFF5A', 'b', 'Z', 'known'];
    const users = codes.map((_, index) => `u${index},User`);
    const memberships = codes.map((code, index) => `u${index},${code}`);
    const state = await engine.add([
      textSource('users.csv', ['Login Name,Display Name', ...users, ''].join('\n')),
      textSource('departments.csv', 'Department Code,Display Name\nknown,zzz\n'),
      textSource('memberships.csv', ['Login name,Department code 1', ...memberships, ''].join('\n')),
    ]);
    await engine.view({ sort: { key: 'department', descending: false } });
    const names = (await engine.rows(0, codes.length)).map(({ department }) => department);
    expect(names).toEqual(['zzz', 'Z', 'b', '\uFF5A', '\u{1F600}', '']);
    const reported = input(state, 'memberships.csv').problems.find(({ code }) => code === 'unknown-department');
    expect(reported).toMatchObject({ count: 4 });
    expect(reported?.first.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
  });
});

describe('section 2: the users\u2019 display order', () => {
  it('is over all users files together: by number, what is equal or empty in the order of the files', async () => {
    const heading = 'Login Name,Display Name,Display Order\n';
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21' });
    await engine.add([
      textSource('later/b.csv', `${heading}b1,B1,\nb2,B2,3\nb3,B3,-1\n`),
      textSource('z/a.csv', `${heading}a1,A1,3\na2,A2,\na3,A3,10\n`),
    ]);
    const logins = (await engine.rows(0, 6)).map(({ login }) => login);
    expect(logins).toEqual(['b3', 'a1', 'b2', 'a3', 'a2', 'b1']);
  });
});

describe('section 1: the guest list', () => {
  it('is compared with login names and never with the e-mail addresses of profiles', async () => {
    const engine = newEngine();
    const users = 'Login Name,Display Name,E-mail Address\na@example.com,A,other@example.com\nb,B,b@example.com\n';
    const guests = textSource('guests.csv', 'Login Name\na@example.com\nb@example.com\n');
    await engine.add([textSource('users.csv', users), guests], { overrides: [{}, { kind: 'guests' }] });
    expect((await engine.rows(0, 2)).map(({ login }) => login)).toEqual(['b']);
    const { users: leftOut } = await engine.leftOut(0, 2);
    expect(leftOut.map(({ login, reason }) => [login, reason])).toEqual([['a@example.com', 'guest']]);
  });
});

describe('section 3: users without a row', () => {
  it('have their lines counted as others have, which shows when they get one', async () => {
    const engine = newEngine();
    const users = (status: number) => `Login Name,Display Name,Status\na,A,${status}\nb,B,1\n`;
    const services = (codes: string) => textSource('services.csv', `a,ki\nb,${codes}\n`);
    const log = 'Time,User\n2026-11-02 10:00:00,a\n2026-11-03 10:00:00,b\n2026-11-04 10:00:00,b\n';
    const state = await engine.add([textSource('users.csv', users(0)), services('gr'), textSource('log.csv', log)]);
    expect(input(state, 'log.csv').ledger).toMatchObject({ counted: 3, unknownUser: 0, lines: 3 });
    expect(await engine.rows(0, 2)).toEqual([]);
    await engine.remove(state.inputs.filter(({ kind }) => kind !== 'access').map(({ id }) => id));
    await engine.add([textSource('users.csv', users(1)), services('gr,ki')]);
    expect(await engine.rows(0, 2)).toMatchObject([
      { login: 'a', lastAccess: '2026-11-02', accessDays: 1 },
      { login: 'b', lastAccess: '2026-11-04', accessDays: 2 },
    ]);
  });
});

describe('section 4: a heading that is clicked again', () => {
  it('reverses its key alone: what is equal stays in the users\u2019 display order, and dashes change ends', async () => {
    const engine = newEngine();
    const users = ['d', 'c', 'b', 'a', 'e'].map((login, index) => `${login},User,${9 - index}`);
    const log = ['a,2', 'c,2', 'e,3'].map((line) => line.replace(/(.),(.)/, '2026-11-0$2 10:00:00,$1'));
    await engine.add([
      textSource('users.csv', ['Login Name,Display Name,Display Order', ...users, ''].join('\n')),
      textSource('log.csv', ['Time,User', ...log, ''].join('\n')),
    ]);
    const sorted = async (descending: boolean) => {
      await engine.view({ sort: { key: 'last-access', descending } });
      return (await engine.rows(0, 5)).map(({ login }) => login).join('');
    };
    expect(await sorted(false)).toBe('bdace');
    expect(await sorted(true)).toBe('eacbd');
  });
});

describe('section 5: the last heading', () => {
  it('holds the number of days of the window', async () => {
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21', windowDays: 45 });
    await engine.add(directory());
    const heading = async (language: 'en' | 'ja' | 'zh' | 'zh-TW') =>
      (await (await engine.csv({ language })).blob.text()).split('\r\n')[0];
    expect(await heading('en')).toMatch(/"Number of Access Days \(in the last 45 days\)"$/);
    expect(await heading('ja')).toMatch(/"過去45日間のアクセス日数"$/);
    expect(await heading('zh')).toMatch(/"近45天的访问天数"$/);
    expect(await heading('zh-TW')).toMatch(/"近45天的存取天數"$/);
  });
});
