/** Bytes that do not decode are told with their lines, in directory files and logs, whatever the encoding. */
import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { InputState } from '../../../web/engine/api/types';
import { encoded, utf16 } from '../support/encoded';
import { csvText, input, newEngine, textSource, users } from '../support/engine';

const told = ({ problems }: InputState) => {
  const { count, first } = problems.find(({ code }) => code === 'undecodable-bytes') ?? { count: 0, first: [] };
  return { count, lines: first.map(({ line }) => line) };
};

/** `~` is written as bytes that do not decode. */
function damaged(encode: (text: string) => Uint8Array, text: string, wrong: number[]): Uint8Array<ArrayBuffer> {
  const parts = text.split('~').map((part) => [...encode(part)]);
  return Uint8Array.from(parts.flatMap((part, at) => (at === 0 ? part : [...wrong, ...part])));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const ways: [string, (text: string) => Uint8Array<ArrayBuffer>][] = [
  ['UTF-8', (text) => damaged(utf8, text, [0xff])],
  ['UTF-8 with a mark', (text) => damaged(utf8, `\uFEFF${text}`, [0xe3, 0x81])],
  ['UTF-8 in gzip', (text) => new Uint8Array(gzipSync(damaged(utf8, text, [0xff])))],
  ['Shift_JIS', (text) => damaged((part) => encoded(part, 'shift_jis'), text, [0xff])],
  ['EUC-JP', (text) => damaged((part) => encoded(part, 'euc-jp'), text, [0xff])],
  ['ISO-2022-JP', (text) => damaged((part) => encoded(part, 'iso-2022-jp'), text, [0xff])],
  ['UTF-16 LE', (text) => damaged((part) => utf16(part, false, false), text, [0x01, 0xdc])],
];

describe.each(ways)('in %s', (_, bytesOf) => {
  it('a users file tells each line once, and the sequences', async () => {
    const engine = newEngine();
    const text =
      'ログイン名,表示名,備考\r\nann,安藤 花,一つ目\r\nbob,馬場~ 健,~二つ目\r\ncyd,千葉 薫,三つ目\r\neva,江口 恵,~\r\n';
    const state = await engine.add([textSource('users.csv', bytesOf(text))]);
    const read = input(state, 'users.csv');
    expect(read).toMatchObject({ state: 'used', undecodable: 3 });
    expect(told(read)).toEqual({ count: 2, lines: [3, 5] });
    expect(await csvText(engine)).toContain('安藤 花');
  });

  it('a log tells as many lines as are kept, and counts what stands in others', async () => {
    const engine = newEngine();
    const rows = Array.from(
      { length: 130 },
      (_, at) => `2026-11-${10 + (at % 10)} 10:00,sato,記録の補足です${at % 2 === 0 ? '~~' : ''}\n`,
    );
    const state = await engine.add([
      textSource('users.csv', users),
      textSource(
        'log.csv',
        bytesOf(`日時,ユーザー,補足\n${rows.join('')}${'2026-11-20 10:00,sato,~~~~~\n'.repeat(40)}`),
      ),
    ]);
    const read = input(state, 'log.csv');
    expect(read).toMatchObject({ state: 'used', undecodable: 130 + 200, ledger: { counted: 170 } });
    const { count, lines } = told(read);
    expect(lines).toEqual([
      ...Array.from({ length: 65 }, (_, at) => 2 + 2 * at),
      ...Array.from({ length: 35 }, (_, at) => 132 + at),
    ]);
    expect(count).toBe(100 + 5 * 5);
  });
});

describe('in UTF-8', () => {
  it('U+FFFD of the file is no fault wherever a border of pieces cuts it, nor is a character that one cuts', async () => {
    const row = 'sato,佐藤\uFFFDさくら\n';
    const text = `ログイン名,表示名\n${row.repeat(80_000)}`;
    for (const shift of ['', 'x', 'xx']) {
      const engine = newEngine();
      const bytes = new Uint8Array([...utf8(`${shift}${text}`), 0xff]);
      const state = await engine.add([textSource('users.csv', bytes)], {
        overrides: [{ kind: 'users', columns: { login: '表示名' } }],
      });
      expect(told(input(state, 'users.csv'))).toEqual({ count: 1, lines: [80_002] });
    }
  });
});
