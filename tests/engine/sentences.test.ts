/** Sentences of product.md that no other test asks one by one, through the whole engine. */
import { describe, expect, it } from 'vitest';
import { directory, input, newEngine, textSource } from './support';

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
    const users = 'Login Name,Display Name,Department\n\u3000sato\u00A0,\u00A0Sato\u3000,\t Sales \n kato\t,\u3000,\n';
    const log = 'Time,User\n2026-11-02 10:00:00,\u00A0sato \n2026-11-03 10:00:00,\tkato\u3000\n';
    await engine.add([textSource('users.csv', users), textSource('log.csv', log)]);
    const rows = await engine.rows(0, 2);
    expect(rows.map(({ login, name, department, lastAccess }) => [login, name, department, lastAccess])).toEqual([
      ['sato', 'Sato', 'Sales', '2026-11-02'],
      ['kato', 'kato', '', '2026-11-03'],
    ]);
  });
});

describe('section 3: the rules, in their order', () => {
  it('know Kintone in either name and any ASCII case, and ask the service before the result', async () => {
    const kintone = ['ki', 'KI', 'kintone', 'KinTone'];
    const others = ['ｋｉ', 'kinton', 'gr', 'Common'];
    const lines = [...kintone, ...others].map((service) => `${service},SUCCESS`);
    expect(await ledgerOf('Service,Result', [...lines, 'gr,FAILURE'])).toMatchObject({
      counted: kintone.length,
      otherService: others.length + 1,
      failed: 0,
      lines: lines.length + 1,
    });
  });

  it('take a result by its word or its number, and an error code by its zero', async () => {
    const good = ['SUCCESS,', 'ok,', '成功,0', '100,', '399,0', ','];
    const bad = ['99,', '400,', 'FAILURE,', 'SUCCESS,5', '200,X'];
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

describe('section 5: the last heading', () => {
  it('holds the number of days of the window', async () => {
    const engine = newEngine({ timeZone: 'Asia/Tokyo', asOf: '2026-11-21', windowDays: 45 });
    await engine.add(directory());
    const heading = async (language: 'en' | 'ja' | 'zh') =>
      (await (await engine.csv({ language })).blob.text()).split('\r\n')[0];
    expect(await heading('en')).toMatch(/"Number of Access Days \(in the last 45 days\)"$/);
    expect(await heading('ja')).toMatch(/"過去45日間のアクセス日数"$/);
    expect(await heading('zh')).toMatch(/"近45天的访问天数"$/);
  });
});
