/**
 * The decoders of Node, Chromium, Firefox and WebKit against each other: every sequence of one and of two bytes, and of
 * two behind what changes their meaning. Node's own decoder would fail here, which is why the engine brings one.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Encoding } from '../../../web/engine/api/types';
import type { BrowserName } from '../support/browsers';
import { browsers, evaluateIn, inEachBrowser } from '../support/browsers';
import { correctedBig5 } from '../../../web/engine/text/standard-decoder';
import { decoderFor } from '../support/encoded';

interface Asked {
  /** ISO-2022-JP is decoded by the product itself, by way of EUC-JP. */
  encoding: Exclude<Encoding, 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-2022-jp'>;
  /** Bytes in front of each sequence. */
  before: number[];
}

const asked: Asked[] = [
  { encoding: 'shift_jis', before: [] },
  { encoding: 'gbk', before: [] },
  { encoding: 'windows-1252', before: [] },
  { encoding: 'euc-jp', before: [] },
  // JIS X 0212.
  { encoding: 'euc-jp', before: [0x8f] },
  { encoding: 'big5', before: [] },
];

const titled = asked.map((each) => ({ ...each, title: `${each.encoding} behind [${each.before.join(' ')}]` }));

/** Runs in each host. What a sequence decodes to, one a line. */
function decodeAll(decode: (bytes: Uint8Array) => string, before: number[]): string {
  const lines: string[] = [];
  for (let first = 0; first < 256; first += 1) {
    lines.push(decode(Uint8Array.of(...before, first)));
    for (let second = 0; second < 256; second += 1) lines.push(decode(Uint8Array.of(...before, first, second)));
  }
  return lines.map((text) => Array.from(text, (unit) => unit.codePointAt(0)!.toString(16)).join(' ')).join('\n');
}

const script = ({ encoding, before }: Asked) =>
  `(${decodeAll.toString()})((bytes) => new TextDecoder('${encoding}').decode(bytes), ${JSON.stringify(before)})`;

/** As the product corrects it in browsers. */
function corrected(units: string): string {
  const text = units.split(' ').map((unit) => (unit === '' ? '' : String.fromCodePoint(Number.parseInt(unit, 16))));
  return Array.from(correctedBig5(text.join('')), (unit) => unit.codePointAt(0)!.toString(16)).join(' ');
}

let answers: Record<BrowserName, string[]>;

beforeAll(async () => {
  const scripts = asked.map(script);
  answers = await inEachBrowser(async (browser) => (await evaluateIn(browser, 'about:blank', scripts)) as string[]);
}, 180_000);

describe.each(browsers)('the decoder of Node and that of %s', (browser) => {
  it.each(titled)('agree on every sequence of one and two bytes of $title', ({ encoding, before, title }) => {
    const here = decodeAll((bytes) => decoderFor(encoding).decode(bytes), before).split('\n');
    const given = answers[browser][titled.findIndex((each) => each.title === title)]!.split('\n');
    const there = encoding === 'big5' ? given.map(corrected) : given;
    expect(there).toHaveLength(256 * 257);
    const different = here.flatMap((text, at) => (text === there[at] ? [] : [{ at, here: text, there: there[at] }]));
    expect(different).toEqual([]);
  });
});

describe('a sequence of two bytes cut by a border of pieces', () => {
  it.each(titled)('decodes as if it were not, in $title', ({ encoding, before }) => {
    const different: string[] = [];
    for (let first = 0; first < 256; first += 1) {
      for (let second = 0; second < 256; second += 1) {
        const whole = decoderFor(encoding).decode(Uint8Array.of(...before, first, second));
        const decoder = decoderFor(encoding);
        const pieces = [...before, first, second].map((byte) => decoder.decode(Uint8Array.of(byte), { stream: true }));
        if (pieces.join('') + decoder.decode() !== whole) different.push(`${first} ${second}`);
      }
    }
    expect(different).toEqual([]);
  });
});
