import { describe, expect, it } from 'vitest';
import { encodingNamed } from '../../../web/engine/text/decoding';
import { detectEncoding } from '../../../web/engine/text/encoding-detection';
import { implausibility, usualHan } from '../../../web/engine/text/plausibility';
import { HEAD_BYTES, isUtf8 } from '../../../web/engine/text/utf8';
import { encodingNames } from '../../../web/vocabulary';
import { decoderFor, encoded, utf16 } from '../support/encoded';
import { csvText, input, newEngine, textSource } from '../support/engine';

const detectWhole = (head: Uint8Array, recognised: (text: string) => boolean | number = () => false) =>
  detectEncoding({ head, whole: true, decoderFor, headingsRecognised: (text) => Number(recognised(text)) });

const detect = (head: Uint8Array, recognised?: (text: string) => boolean | number) =>
  detectWhole(head, recognised).encoding;

describe('the byte order mark decides', () => {
  it.each([
    ['utf-8', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)],
    ['utf-16le', utf16('氏名,abc', false)],
    ['utf-16be', utf16('氏名,abc', true)],
  ])('%s', (encoding, bytes) => {
    expect(detect(bytes)).toBe(encoding);
  });
});

describe('without a mark and not UTF-8', () => {
  it('the first encoding wins under which the heading is recognised', () => {
    const heading = (text: string) => text.startsWith('ログイン名');
    expect(detect(encoded('ログイン名,表示名\nｶﾄｳ,髙橋彅\n', 'shift_jis'), heading)).toBe('shift_jis');
    const chinese = (text: string) => text.startsWith('登录名');
    expect(detect(encoded('登录名,显示名\nli,李龘\n', 'gbk'), chinese)).toBe('gbk');
  });

  it.each([
    ['shift_jis', 'sato,佐藤さくら\nkato,加藤美咲\n'],
    ['gbk', 'li,李小龙\nwang,王建国\n'],
    ['windows-1252', 'zoe,Zoë Müller\njose,José Núñez\n'],
  ] as const)('else the fewest implausible characters: %s', (encoding, text) => {
    expect(detect(encoded(text, encoding))).toBe(encoding);
  });
});

describe('with faults in UTF-8', () => {
  const cut = (text: string) => new Uint8Array(Buffer.from(text).filter((_, at, all) => at !== all.lastIndexOf(0x81)));

  it('it stays UTF-8 where right sequences outnumber wrong ones five to one', () => {
    expect(detect(cut('login,name,note\nann,安藤 花,途中であ\n'))).toBe('utf-8');
    expect(detect(cut('login,name\nann,あ\n'))).not.toBe('utf-8');
  });

  it('it stays UTF-8 where the heading is recognised in it', () => {
    const heading = (text: string) => text.startsWith('氏名');
    expect(detect(cut('氏名\nあ\n'), heading)).toBe('utf-8');
  });

  it('what only the border of the head cuts is no fault', () => {
    const head = new Uint8Array(HEAD_BYTES).fill(0x61);
    head.set(Buffer.from('山川太郎春\xff'), 10);
    head.set(Buffer.from([0xff]), 100);
    head.set(Buffer.from('あ').subarray(0, 2), HEAD_BYTES - 2);
    expect(detectEncoding({ head, whole: false, decoderFor, headingsRecognised: () => 0 }).encoding).toBe('utf-8');
    expect(detect(head)).not.toBe('utf-8');
  });
});

describe('EUC-JP and Big5', () => {
  const japanese = 'ログイン名,表示名\nann,安藤 花\n';
  const chinese = '登入名稱,顯示名稱\nann,安藤花\n';
  const heading = (text: string) => Number(text.startsWith(japanese[0]!)) + Number(text.includes('表示名'));

  it('are taken where the heading is recognised under them alone', () => {
    expect(detect(encoded(japanese, 'euc-jp'), (text) => text.startsWith('ログイン名'))).toBe('euc-jp');
    expect(detect(encoded(chinese, 'big5'), (text) => text.startsWith('登入名稱'))).toBe('big5');
  });

  it('are taken where more of the heading is recognised than under another', () => {
    expect(detect(encoded(japanese, 'euc-jp'), heading)).toBe('euc-jp');
  });

  it('are not taken otherwise', () => {
    expect(detect(encoded(japanese, 'euc-jp'))).not.toBe('euc-jp');
    expect(detect(encoded(chinese, 'big5'))).not.toBe('big5');
    expect(detect(encoded('登录名,显示名\nli,李小龙\n', 'gbk'))).toBe('gbk');
  });
});

describe('where encodings tie', () => {
  it('both are named with a sample if the texts differ', () => {
    const bytes = encoded('ゲスト,日時\n', 'euc-jp');
    const rival = { encoding: 'euc-jp', text: decoderFor('gbk').decode(encoded('日時', 'euc-jp')), otherText: '日時' };
    expect(detectWhole(bytes, (text) => text.startsWith('ゲスト'))).toEqual({ encoding: 'gbk', rival });
    expect(detectWhole(encoded('ゲスト\n', 'euc-jp'), (text) => text.startsWith('ゲスト')).rival).toBe(null);
  });

  it('of implausible characters too', () => {
    expect(detectWhole(encoded('u1,表 示\n', 'shift_jis'))).toEqual({
      encoding: 'shift_jis',
      rival: { encoding: 'windows-1252', text: '表 示', otherText: '•\\ Ž¦' },
    });
    expect(detectWhole(encoded('u1,佐藤 花\n', 'shift_jis')).rival).toBe(null);
  });
});

describe('files of names without a heading', () => {
  const names = {
    shift_jis:
      '佐藤翔太 鈴木凜 渡邊颯太 齋藤蓮 髙橋結菜 小澤さくら 廣瀬美咲 濱田健 國分莉子 栁田瑛太 纐纈琥珀 諏訪禮子 草彅剛 山﨑タケシ',
    gbk: '王伟 李芳 张鑫 刘昊 陈婷 杨倩 赵梓涵 黄浩宇 周珺 吴睿 徐煜 阎璐 翟琪 覃瑶 邹瑾 褚嫣 阮曦 邱喆 于堃 苏祎 刘玥',
    'windows-1252':
      'Müller,Zoë Núñez,José García,André Lefèvre,François Sørensen,Søren Åkesson,Björn Gonçalves,Inês Çelik,Íñigo Weiß,Peter',
  } as const;

  it.each(Object.entries(names) as [keyof typeof names, string][])(
    'are told by one name of them and by all, rare names too: %s',
    (encoding, text) => {
      const rows = text.split(' ').map((name, at) => `user${at},${name}\n`);
      expect(detect(encoded(rows.join(''), encoding))).toBe(encoding);
      const alone = rows.filter((row) => detect(encoded(row, encoding)) === encoding && /[^\x20-\x7f]/.test(row));
      // One name alone may be a name in another encoding as well; most are not.
      expect(alone.length).toBeGreaterThan(rows.length * 0.8);
      for (let at = 0; at + 3 <= rows.length; at += 1) {
        expect(detect(encoded(rows.slice(at, at + 3).join(''), encoding))).toBe(encoding);
      }
    },
  );
});

describe('files of a few rows, with a heading in ASCII or none', () => {
  const names = {
    shift_jis: '佐藤 昇,佐藤 花子,髙橋㈱①,ﾊﾝｶｸ,鈴木 一郎,渡邊 颯太,ｻﾄｳ ﾀﾛｳ,山田ｶｵﾘ,Tanaka,Lee,一般,表 示,ソフト',
    gbk: '王伟,李芳,张鑫,刘昊,陈婷,欧阳娜娜,Lee,Tanaka,徐煜,阎璐,翟琪,一般',
    'windows-1252': 'Müller Jürgen,Zoë Núñez,José García,Lee,Tanaka,François,Øyvind Åse,Íñigo,Weiß,Ñandú',
  } as const;

  it.each(Object.entries(names) as [keyof typeof names, string][])('are told nearly always: %s', (encoding, list) => {
    const known = list.split(',');
    let seed = 7;
    const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const wrong: string[] = [];
    let files = 0;
    while (files < 400) {
      let text = random(2) === 0 ? '' : 'Login Name,Display Name,Status\n';
      const rows = [1, 2, 3, 5, 10, 30][random(6)]!;
      for (let row = 0; row < rows; row += 1) text += `u${row}@example.com,${known[random(known.length)]!} ${row},1\n`;
      const bytes = encoded(text, encoding);
      if (isUtf8(bytes)) continue;
      files += 1;
      if (detect(bytes) !== encoding) wrong.push(text);
    }
    expect(wrong.length, wrong.slice(0, 3).join('\n')).toBeLessThan(20);
  });
});

describe('how implausible characters are', () => {
  it.each([
    ['half-width katakana alone', '東ｦ西 ﾞ', 'shift_jis', 2],
    ['words of half-width katakana', 'ｶﾄｳ ﾕｲ', 'shift_jis', 2.5],
    ['private use', '\uE000', 'shift_jis', 1],
    ['what did not decode', '\uFFFD\uFFFD', 'shift_jis', 6],
    ['C1 controls', '\u0081\u009D', 'windows-1252', 2],
    ['Han that touches a Latin letter', '佐a 藤 é佐', 'shift_jis', 2],
    ['Han beside a digit or a full-width letter', '佐1Ａ藤', 'shift_jis', 0],
    ['kanji of both levels', '佐藤澤齋', 'shift_jis', 0],
    ['kanji of the vendors', '佐彅', 'shift_jis', 1],
    ['hanzi of both levels', '王伟鑫婷', 'gbk', 0],
    ['hanzi outside of GB 2312', '李龘', 'gbk', 1],
    ['two accented letters in a row', 'Núñez réée', 'windows-1252', 0],
    ['rows of more', 'Íõ¼û Éã', 'windows-1252', 3],
    ['both reasons at once', 'a彅', 'shift_jis', 1],
  ] as const)('%s', (_, text, encoding, expected) => {
    expect(implausibility(text, encoding, decoderFor)).toBe(expected);
  });

  it('know the usual sets in the size that the standards give', () => {
    expect(usualHan('shift_jis', decoderFor).size).toBe(6355);
    expect(usualHan('gbk', decoderFor).size).toBe(6763);
    expect(usualHan('windows-1252', decoderFor).size).toBe(0);
  });
});

describe('an encoding', () => {
  it.each([
    ['EUC-JP', 'euc-jp'],
    ['eucjp', 'euc-jp'],
    ['JIS', 'iso-2022-jp'],
    ['CP950', 'big5'],
    ['Latin-1', 'windows-1252'],
    [' sjis ', 'shift_jis'],
    ['utf-7', null],
  ])('is named by people as %s', (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });

  it('is known by the names that are shown', () => {
    for (const [encoding, name] of Object.entries(encodingNames)) {
      expect(encodingNamed(name)).toBe(encoding);
      expect(encodingNamed(encoding)).toBe(encoding);
    }
  });
});

const usersText = 'ログイン名,表示名,使用状態\nsato,佐藤さくら,1\nkato,加藤美咲,1\n';

describe('a users file', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(usersText)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${usersText}`)],
    ['utf-16le', utf16(usersText, false)],
    ['utf-16be', utf16(usersText, true)],
    ['utf-16le', utf16(usersText, false, false)],
    ['utf-16be', utf16(usersText, true, false)],
    ['shift_jis', encoded(usersText, 'shift_jis')],
    ['euc-jp', encoded(usersText, 'euc-jp')],
    ['iso-2022-jp', encoded(usersText, 'iso-2022-jp')],
    ['big5', encoded('登入名稱,顯示名稱\nli,李小龍\n', 'big5')],
    ['gbk', encoded('登录名,显示名,状态\nli,李小龙,1\n', 'gbk')],
    ['windows-1252', encoded('Login Name,Display Name,Status\nzoe,Zoë Müller,1\n', 'windows-1252')],
  ] as const)('in %s is read as what it is', async (encoding, bytes) => {
    const engine = newEngine();
    const state = await engine.add([textSource('user.csv', bytes)]);
    expect(input(state, 'user.csv')).toMatchObject({ state: 'used', kind: 'users', encoding, undecodable: 0 });
    expect(await csvText(engine)).toMatch(/佐藤さくら|李小龙|李小龍|Zoë Müller/);
  });

  it.each([
    ['unproven dates', '日時,ユーザー,補足\n11/02/2026 9:00,ann,ﾃｽﾄ\n', {}, 'date-order-unproven'],
    ['times that are no access', '登録日,ユーザー\n2026-11-02,ｱﾝ\n', {}, 'only-other-times'],
  ] as const)(
    'that cannot be used is still read in the encoding of its heading: %s',
    async (_, text, overrides, code) => {
      const engine = newEngine();
      const state = await engine.add([textSource('file.csv', encoded(text, 'shift_jis'))], { overrides: [overrides] });
      expect(input(state, 'file.csv')).toMatchObject({ state: 'failed', problem: { code }, encoding: 'shift_jis' });
    },
  );

  it('in an encoding that the user names is read so', async () => {
    const engine = newEngine();
    const source = textSource('user.csv', encoded('Login Name,Display Name\nzoe,Zoë\n', 'windows-1252'));
    const state = await engine.add([source], { overrides: [{ encoding: 'shift_jis' }] });
    expect(input(state, 'user.csv').encoding).toBe('shift_jis');
    const corrected = await engine.override(input(state, 'user.csv').id, {});
    expect(input(corrected, 'user.csv').encoding).toBe('windows-1252');
    expect(await csvText(engine)).toContain('"Zoë"');
  });

  it('in one of two encodings names both, until one is chosen', async () => {
    const engine = newEngine();
    const state = await engine.add([textSource('user.csv', encoded('login,name\nann,表 示\n', 'shift_jis'))]);
    const { id } = input(state, 'user.csv');
    const parameters = { encoding: 'Shift_JIS', other: 'Latin-1', text: '表 示', otherText: '•\\ Ž¦' };
    const doubtful = ({ code }: { code: string }) => code === 'encoding-doubtful';
    expect(state.notes.filter(doubtful)).toEqual([{ code: 'encoding-doubtful', parameters, input: id }]);
    expect((await engine.manifest()).assumptions).toContain('encoding-doubtful');
    const chosen = await engine.override(id, { encoding: 'windows-1252' });
    expect(chosen.notes.filter(doubtful)).toEqual([]);
  });

  it('with bytes that do not decode is used, and they are counted with their lines', async () => {
    const engine = newEngine();
    const bytes = new Uint8Array([
      ...encoded(usersText, 'shift_jis'),
      ...encoded('ito,', 'shift_jis'),
      0xff,
      0x0a,
      0x81,
    ]);
    const state = await engine.add([textSource('user.csv', bytes)]);
    const read = input(state, 'user.csv');
    expect(read.undecodable).toBe(2);
    expect(read.problems).toContainEqual({
      code: 'undecodable-bytes',
      count: 2,
      first: [
        { code: 'undecodable-bytes', line: 4 },
        { code: 'undecodable-bytes', line: 5 },
      ],
    });
    expect(await csvText(engine)).toContain('"\uFFFD","ito"');
  });

  it('in UTF-8 that ends in the middle of a character is still UTF-8', async () => {
    const engine = newEngine();
    const bytes = new TextEncoder().encode(`${usersText}ito,伊`).slice(0, -1);
    const state = await engine.add([textSource('user.csv', bytes)]);
    const { encoding, undecodable, problems } = input(state, 'user.csv');
    expect({ encoding, undecodable }).toEqual({ encoding: 'utf-8', undecodable: 1 });
    expect(problems.filter(({ code }) => code === 'undecodable-bytes')).toMatchObject([
      { count: 1, first: [{ line: 4 }] },
    ]);
  });

  it('in UTF-8 with faults says the line of each, and of no U+FFFD that it holds itself', async () => {
    const engine = newEngine();
    const bytes = new TextEncoder().encode(`${usersText}_to,\uFFFD\n\uFFFDito,Ito\nend,_`);
    bytes.set([0xff], bytes.lastIndexOf(0x5f));
    const state = await engine.add([textSource('user.csv', bytes)], { overrides: [{ encoding: 'utf-8' }] });
    const { problems } = input(state, 'user.csv');
    expect(problems.filter(({ code }) => code === 'undecodable-bytes')).toMatchObject([
      { count: 1, first: [{ line: 6 }] },
    ]);
  });
});
