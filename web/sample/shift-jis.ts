/**
 * Writes text as Windows Shift_JIS (CP932), the encoding that cybozu.com recommends for exports in Japan.
 *
 * The table is turned round from the host's own decoder. Hosts differ for the vendors' extensions only, so the table
 * holds the rows in which all agree: ASCII, punctuation, kana (lead bytes 81 to 83) and the kanji of levels 1 and 2
 * (88 to 9F, E0 to EA). Any other character is refused rather than written differently in different hosts.
 */
const leadBytes = [0x81, 0x82, 0x83, ...range(0x88, 0x9f), ...range(0xe0, 0xea)];

/** Half-width katakana A1 to DF stand for U+FF61 to U+FF9F. */
const halfWidthKatakanaOffset = 0xff61 - 0xa1;

const undecodable = 0xfffd;

let table: Map<number, number> | undefined;

export function encodeShiftJis(text: string): Uint8Array {
  table ??= buildTable();
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x80) {
      bytes[length++] = codePoint;
      continue;
    }
    const code = table.get(codePoint);
    if (code === undefined) throw new RangeError(`${character} is not in the Shift_JIS rows that are used here`);
    if (code > 0xff) bytes[length++] = code >> 8;
    bytes[length++] = code & 0xff;
  }
  return bytes.slice(0, length);
}

function buildTable(): Map<number, number> {
  const decoder = new TextDecoder('shift_jis');
  const codes = new Map<number, number>();
  for (const code of range(0xa1, 0xdf)) codes.set(code + halfWidthKatakanaOffset, code);
  for (const lead of leadBytes) {
    for (const trail of range(0x40, 0xfc)) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      const codePoint = text.codePointAt(0) ?? undecodable;
      const isOneCharacter = text.length === 1 && codePoint >= 0x80 && codePoint !== undecodable;
      if (isOneCharacter && !codes.has(codePoint)) codes.set(codePoint, (lead << 8) | trail);
    }
  }
  return codes;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
