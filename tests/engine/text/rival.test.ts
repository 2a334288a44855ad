import { describe, expect, it } from 'vitest';
import { rivalOf } from '../../../web/engine/text/rival';

const chosen = (text: string) => ({ encoding: 'gbk', text }) as const;
const other = (text: string) => ({ encoding: 'euc-jp', text }) as const;

describe('another encoding that a file may be in', () => {
  it.each([
    ['the first cell that differs', 'a,ゲスト,夕飯\n', 'a,ゲスト,日時\n', '夕飯', '日時'],
    ['from its beginning on', 'u1,甲乙\n', 'u1,甲丙\n', '甲乙', '甲丙'],
    ['up to the end of the text', 'u1,甲', 'u1,丙', '甲', '丙'],
    ['between quotes', '"u1"\t"甲 乙"', '"u1"\t"丙 丁"', '甲 乙', '丙 丁'],
    ['cut where it is long', '甲'.repeat(40), '丙'.repeat(40), '甲'.repeat(24), '丙'.repeat(24)],
    ['one that is a part of the other', 'u1,甲', 'u1,甲乙', '甲', '甲乙'],
  ])('shows %s', (_, text, otherText, sample, otherSample) => {
    expect(rivalOf(chosen(text), [other(text), other(otherText)])).toEqual({
      encoding: 'euc-jp',
      text: sample,
      otherText: otherSample,
    });
  });

  it('is none where the text is the same', () => {
    expect(rivalOf(chosen('ゲスト'), [other('ゲスト')])).toBe(null);
    expect(rivalOf(chosen('ゲスト'), [])).toBe(null);
  });
});
