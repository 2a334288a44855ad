import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagePhase } from '../../bench/phases/page.mjs';
import { root } from '../../scripts/run.mjs';

/**
 * What the built page may weigh, in bytes. What draws is a file of its own, which is not counted to the hosted page; nor
 * are the sentences of languages beside the one that is read, of which the heaviest is counted.
 */
const most = { hostedWithGzip: 300_000, charts: 15_000, language: 22_000, singleFile: 650_000 };

const { gzipBytes, singleFileBytes, parts, languages, files } = pagePhase();
const hostedWithGzip = gzipBytes - parts.charts;

/**
 * A weight beside its bound, for the name of a test: what a change adds is read in the list of what holds.
 * @param {number} bytes
 * @param {number} bound
 */
const of = (bytes, bound) => `${(bytes / 1000).toFixed(1)} of at most ${(bound / 1000).toFixed(0)} KB`;

describe('the weight of the page', () => {
  it(`over the wire, the files of a visit in one language but the charts: ${of(hostedWithGzip, most.hostedWithGzip)}`, () => {
    expect(Object.keys(files)).toContain('index.html');
    expect(hostedWithGzip).toBeGreaterThan(100_000);
    expect(hostedWithGzip).toBeLessThanOrEqual(most.hostedWithGzip);
  });

  it(`what draws, in a file of its own: ${of(parts.charts, most.charts)}`, () => {
    expect(Object.keys(files).filter((name) => name.startsWith('assets/charts-'))).toHaveLength(1);
    expect(parts.charts).toBeLessThanOrEqual(most.charts);
  });

  it('nothing of the site but charts and sentences of other languages is left out of it', () => {
    const spoken = readdirSync(join(root, 'web/messages'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    expect(Object.keys(languages).sort()).toEqual(spoken.map(({ name }) => name).sort());
    expect(parts.sentences).toBe(Math.max(...Object.values(languages)));
    const all = Object.values(files).reduce((sum, bytes) => sum + bytes, 0);
    const beside = Object.values(languages).reduce((sum, bytes) => sum + bytes, 0) - parts.sentences;
    expect(hostedWithGzip + parts.charts + beside).toBe(all);
  });

  it.each(Object.entries(languages).map(([name, bytes]) => [name, of(bytes, most.language), bytes]))(
    'the sentences of %s, fetched when they are read: %s',
    (_name, _of, bytes) => {
      expect(bytes).toBeGreaterThan(5_000);
      expect(bytes).toBeLessThanOrEqual(most.language);
    },
  );

  it(`as one file: ${of(singleFileBytes, most.singleFile)}`, () => {
    expect(singleFileBytes).toBeGreaterThan(200_000);
    expect(singleFileBytes).toBeLessThanOrEqual(most.singleFile);
  });
});
