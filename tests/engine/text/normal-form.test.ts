import { describe, expect, it } from 'vitest';
import { orderOfNames } from '../../../web/engine/table/name-order';
import { searchForm, streamSafe } from '../../../web/engine/text/normal-form';

describe('the form in which texts are compared', () => {
  it('is the compatibility form in lower case for what people write', () => {
    for (const text of ['ＡＢＣ', 'ﾊﾟﾋﾟ', 'Ångström', '㈱サイボウズ', 'e\u0301\u0302\u0303', 'नि', 'שָׁלוֹם', '한글']) {
      expect(searchForm(text)).toBe(text.normalize('NFKC').toLowerCase());
      expect(streamSafe(text)).toBe(text);
    }
  });

  it.each(['\u0301', '\u0301\u0327', '\uFF9E', '\u3099'])('cuts runs of %j after thirty', (mark) => {
    const safe = streamSafe(`a${mark.repeat(1000)}b`);
    expect(safe.replaceAll('\u034F', '')).toBe(`a${mark.repeat(1000)}b`);
    expect(safe).not.toMatch(/(?:(?!\u034F)[\p{M}\uFF9E]){31}/u);
  });

  it('orders names that differ behind a thousand letters as they came, and none slower for its marks', () => {
    const long = 'x'.repeat(1000);
    expect([...orderOfNames([`${long}b`, `${long}a`, 'b', 'a'], 'en')].map((at) => at & 0x7fff_ffff)).toEqual([
      3, 2, 0, 1,
    ]);
    expect(orderOfNames(['a', `a${'\u0301\u0327'.repeat(200_000)}`], 'ja')).toHaveLength(2);
  });
});
