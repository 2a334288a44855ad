/**
 * The decoders of Node, Chromium, Firefox and WebKit against each other: every sequence of one and of two bytes. Node's own
 * decoder would fail here, which is why the engine brings one.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers';
import { browsers, evaluateIn, inEachBrowser } from '../support/browsers';
import { decoderFor } from '../support/encoded';

const encodings = ['shift_jis', 'gbk', 'windows-1252'] as const;

/** Runs in each host. What a sequence decodes to, one a line. */
function decodeAll(decode: (bytes: Uint8Array) => string): string {
  const lines: string[] = [];
  for (let first = 0; first < 256; first += 1) {
    lines.push(decode(Uint8Array.of(first)));
    for (let second = 0; second < 256; second += 1) lines.push(decode(Uint8Array.of(first, second)));
  }
  return lines.map((text) => Array.from(text, (unit) => unit.codePointAt(0)!.toString(16)).join(' ')).join('\n');
}

const script = (encoding: string) =>
  `(${decodeAll.toString()})((bytes) => new TextDecoder('${encoding}').decode(bytes))`;

let answers: Record<BrowserName, string[]>;

beforeAll(async () => {
  const asked = encodings.map(script);
  answers = await inEachBrowser(async (browser) => (await evaluateIn(browser, 'about:blank', asked)) as string[]);
}, 180_000);

describe.each(browsers)('the decoder of Node and that of %s', (browser) => {
  it.each(encodings)('agree on every sequence of one and two bytes of %s', (encoding) => {
    const here = decodeAll((bytes) => decoderFor(encoding).decode(bytes)).split('\n');
    const there = answers[browser][encodings.indexOf(encoding)]!.split('\n');
    expect(there).toHaveLength(256 * 257);
    const different = here.flatMap((text, at) => (text === there[at] ? [] : [{ at, here: text, there: there[at] }]));
    expect(different).toEqual([]);
  });
});

describe('a sequence of two bytes cut by a border of pieces', () => {
  it.each(encodings)('decodes as if it were not, in %s', (encoding) => {
    const different: string[] = [];
    for (let first = 0x80; first < 256; first += 1) {
      for (let second = 0; second < 256; second += 1) {
        const whole = decoderFor(encoding).decode(Uint8Array.of(first, second));
        const decoder = decoderFor(encoding);
        const cut =
          decoder.decode(Uint8Array.of(first), { stream: true }) +
          decoder.decode(Uint8Array.of(second), { stream: true }) +
          decoder.decode();
        if (cut !== whole) different.push(`${first} ${second}`);
      }
    }
    expect(different).toEqual([]);
  });
});
