import { describe, expect, it } from 'vitest';
import { oneLine } from '../../web/command/one-line';

describe('a line that the command says', () => {
  it.each([
    ['a\nb\tc\r', 'a\u240Ab\u2409c\u240D'],
    ['\u001B[31m\u007F\u0090', '\u241B[31m\u2421\uFFFD'],
    ['a\u00ADb\u180Ec\u3164d\u115Fe\u2800f', 'a<U+00AD>b<U+180E>c<U+3164>d<U+115F>e<U+2800>f'],
    ['x\u200D\u200By\u{E0041}\u2060', 'x<U+200D><U+200B>y<U+E0041><U+2060>'],
    ['\u202Egpj.exe', '<U+202E>gpj.exe'],
    ['👨‍👩‍👧 葛\u{E0100} ❤️', '👨‍👩‍👧 葛\u{E0100} ❤️'],
    ['::error file=a,line=1::owned', '<U+003A>:error file=a,line=1::owned'],
    ['  ::warning::x', '  <U+003A>:warning::x'],
    ['log: ##vso[task.setvariable]x', 'log: #<U+0023>vso[task.setvariable]x'],
    ['##[error]x', '#<U+0023>[error]x'],
    ['users.csv:3: what is wrong :: and what to do', 'users.csv:3: what is wrong :: and what to do'],
  ])('shows %j as %j', (given, said) => {
    expect(oneLine(given)).toBe(said);
  });
});
