import { describe, expect, it } from 'vitest';
import { isMostlyIso2022Jp, unmarkedUtf16 } from '../../../web/engine/text/unmarked';
import { encoded, utf16 } from '../support/encoded';

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('UTF-16 without a byte order mark', () => {
  it.each([
    ['ASCII', 'login,name\nann,Ann\n'],
    ['one column', 'login\r\nann\r\n'],
    ['blanks between the cells', 'login name'],
    ['Japanese', 'ログイン名\t表示名\r\n安藤\t安藤 花\r\n'],
    ['characters whose lower byte is NUL: 最, 一, 堀, the wide blank', '最終,氏名\n一郎,堀　一郎\n'],
    ['commas of ASCII beside few of its letters', '氏名,備考,所属\n丬丬,丬,丬\n馬場,健,一\n'],
    ['JSON', '{"users":[{"code":"ann","name":"安藤"}]}'],
    ['NULs behind its end', 'login,name\nann,Ann\n\0\0'],
  ])('is told in either order of bytes: %s', (_, text) => {
    expect(unmarkedUtf16(utf16(text, false, false))).toBe('utf-16le');
    expect(unmarkedUtf16(utf16(text, true, false))).toBe('utf-16be');
    expect(unmarkedUtf16(new TextEncoder().encode(text))).toBe(null);
  });

  it.each([
    ['a NUL behind a delimiter', 'login,name\nann,\0\n'],
    ['a NUL in each row, always at the same parity', 'login,valid\nann,\0\nbob,\0\neva,\0\n'],
    ['a NUL behind the last line end', 'login,name\nann,Ann\n\0'],
    ['the same at the other parity', 'login,name\nbea,Ann\n\0'],
    ['many', 'login,name\nann,Ann\n\0\0\0\0\0\0\0'],
    ['NULs of both parities', 'lo\0gin,n\0a\0me\n'],
  ])('is not seen in a file of single bytes: %s', (_, text) => {
    expect(unmarkedUtf16(bytesOf(text))).toBe(null);
  });

  it('is not seen where no delimiter and no line end is written so', () => {
    expect(unmarkedUtf16(utf16('login', false, false))).toBe(null);
  });

  it('is told by the first KiB alone, and not by what it holds only behind that', () => {
    const text = 'login,name\n'.repeat(100);
    expect(unmarkedUtf16(new Uint8Array([...utf16(text, false, false), 0, 0, 0, 1]))).toBe('utf-16le');
    expect(unmarkedUtf16(new Uint8Array([...bytesOf(text), ...utf16(text, false, false)]))).toBe(null);
  });
});

describe('ISO-2022-JP', () => {
  const jis = (text: string) => encoded(text, 'iso-2022-jp');

  it.each([
    ['a users file', 'ログイン名,表示名\nann,安藤 花\nbob,馬場 健\n'],
    ['one name', 'login,name\nann,安\n'],
  ])('is told by its escape sequences: %s', (_, text) => {
    expect(isMostlyIso2022Jp(jis(text), true)).toBe(true);
  });

  it.each([
    ['JIS C 6226 and Roman', '\x1B$@0BF#\x1B(J,ann\n'],
    ['half-width katakana', '\x1B(I1SE\x1B(B,ann\n'],
    ['from one set to the other', '\x1B$B0BF#\x1B(I1SE\x1B(B,ann\n'],
  ])('of an older kind too: %s', (_, text) => {
    expect(isMostlyIso2022Jp(bytesOf(text), true)).toBe(true);
  });

  it.each([
    ['ASCII', 'login,name\nann,Ann\n'],
    ['colours of a terminal', 'time,user\n2026-11-19,\x1B[31mann\x1B(B\x1B[m\n'],
    ['a sequence that a log took over from its user', 'time,user,agent\n2026-11-19,ann,\x1B$B\n2026-11-18,bob,x\n'],
    ['half a character', '\x1B$B0BF\x1B(B,ann\n'],
    ['more bytes beyond ASCII than runs', '\x1B$B0BF#\x1B(B,\xE3\x81\x82\n'],
  ])('is not seen in %s', (_, text) => {
    expect(isMostlyIso2022Jp(bytesOf(text), true)).toBe(false);
  });

  it('is told where the head ends inside of a run', () => {
    const bytes = jis('ログイン名,表示名\nann,安藤 花\nbob,馬場健太郎\n');
    for (let end = bytes.indexOf(0x0a) + 1; end < bytes.length; end += 1) {
      expect(isMostlyIso2022Jp(bytes.subarray(0, end), false)).toBe(true);
    }
  });

  it('is told in spite of a wrong byte, or of a cell that was cut, among many names', () => {
    const names = jis('ログイン名,表示名\nann,安藤 花\nbob,馬場 健\ncyd,千葉 薫\n');
    expect(isMostlyIso2022Jp(new Uint8Array([...names, 0xff]), true)).toBe(true);
    expect(isMostlyIso2022Jp(new Uint8Array([...names, ...bytesOf('eva,\x1B$B0B\n')]), true)).toBe(true);
  });
});
