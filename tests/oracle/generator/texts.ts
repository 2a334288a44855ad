/** Texts of made-up people: plain ones and hostile ones, by what the encodings of a world can hold. */
import type { SeededRandom } from '../../../web/sample/random';
import { canEncode } from '../encoders';

/** The encoding besides Unicode's own that every text of a world fits into, or Unicode alone. */
export type Repertoire = 'unicode' | 'shift_jis' | 'gbk' | 'windows-1252';

const names: Record<Repertoire, string[]> = {
  unicode: ['山田 太郎', '王小明', 'Zoë 😀', '𠮷野 家', 'Ünï', 'Łukasz', 'عمر', 'नेहा', 'İlknur', 'Ørsted', '김 서연'],
  shift_jis: ['山田 太郎', '表示 ソ能', '髙橋㈱①', 'ﾊﾝｶｸ', '佐藤 花子', '全角　空白', '〜波線', 'Яна', 'ⅷ世'],
  gbk: ['王小明', '张伟', '赵 敏', '李娜', '陈·晨', '髙橋', '全角　空白', '㐀镕'],
  'windows-1252': ['Müller Jürgen', 'Zoë', 'Ørsted', 'François', 'Œuvre', 'Š. Žižek', '€uro', 'naïve'],
};

/** Formulas, quotes, line breaks, markup, marks that do not show, blanks that are and are not trimmed. */
const hostile = [
  '=SUM(A1)',
  '+81 3',
  '-1+2',
  '@home',
  '-',
  '＝cmd',
  '＋81',
  '－1',
  '＠x',
  "'=x",
  "''=x",
  "' =x",
  "'plain",
  "'",
  '|=x',
  'O"Brien, Pat',
  'xy""z',
  '"quoted"',
  'two\nlines',
  'three\r\nline\rs',
  '\r=1',
  '\n=1',
  'a;b\tc,d e',
  '<b>x</b>',
  "<script>alert('x')</script>",
  '<img src=x onerror=alert(1)>',
  '\u202Eevil\u202C',
  'zero\u200Bwidth',
  '\u200Bfirst',
  '\u2066iso\u2069',
  ' padded ',
  '\tpadded\t',
  '\u3000padded\u3000',
  '\u00A0padded\u00A0',
  ' \u3000=padded',
  '\u2003em space\u2003',
  'ＡＢＣ ｄｅｆ',
  'ABC def',
  'e\u0301te\u0301',
  'ﬁne',
  'Ⅷ ㈱',
  'STRASSE ß',
  '\u2028separated',
  'in\uFEFFside',
  '\u3042\u3099',
  '(None)',
  '0',
  '1e5',
  'NULL',
  '2026-01-01',
  'x'.repeat(300),
];

export class Texts {
  constructor(
    readonly random: SeededRandom,
    readonly repertoire: Repertoire,
    /** Share of hostile texts in a hundred. */
    readonly hostility: number,
    /** Letters of the longest names. */
    readonly longest = 20_000,
  ) {}

  /** Whether every file of this world can hold the text. */
  fits(text: string): boolean {
    return this.repertoire === 'unicode' || canEncode(this.repertoire, text);
  }

  name(): string {
    if (this.random.below(400) === 0) return `Long${'-winded'.repeat(this.random.between(1, this.longest / 7))}`;
    if (this.random.chance(this.hostility)) {
      const text = this.random.pick(hostile);
      if (this.fits(text)) return text;
    }
    const text = this.random.pick(names[this.repertoire]);
    return this.random.chance(60) ? `${text} ${this.random.below(20)}` : text;
  }

  /** A login name; `number` makes it one of its kind. */
  login(number: number): string {
    const plain = [
      () => `user${String(number).padStart(3, '0')}`,
      () => `u${number}@example.com`,
      () => `Name.${number}`,
      () =>
        `${{ unicode: '一般', shift_jis: '一般', gbk: '用户', 'windows-1252': 'jürgen' }[this.repertoire]}${number}`,
      // Of 31 to 33 bytes, and long ones: a table of logins may keep short ones in another way.
      () => `${number}.${'long'.repeat(16)}`.slice(0, 30 + this.random.below(5)),
      () => `${number}-${'x'.repeat(this.random.between(60, 200))}`,
    ];
    if (this.random.chance(this.hostility)) {
      const odd = this.random.pick([
        '=l',
        '@l',
        '+l',
        "o'b",
        'two words ',
        'quo"te',
        'a,b;c',
        'ＵＳＥＲ',
        'é',
        'e\u0301',
        '－l',
        '😀',
        '\u200B',
        '<i>',
        'l\tt',
      ]);
      if (this.fits(odd)) return `${odd}${number}`;
    }
    return this.random.pick(plain)();
  }

  /** The text with blanks around it that are to be trimmed. */
  padded(text: string): string {
    const blanks = ['', ' ', '  ', '\t', '\u00A0', '\u3000'].filter((blank) => this.fits(blank));
    return this.random.chance(12) ? this.random.pick(blanks) + text + this.random.pick(blanks) : text;
  }
}
