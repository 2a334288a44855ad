import { describe, expect, it } from 'vitest';
import { pagePhase } from '../../bench/phases/page.mjs';

/** What the built page may weigh, in bytes. What draws is a file of its own, which is not counted to the hosted page. */
const most = { hostedWithGzip: 300_000, charts: 15_000, singleFile: 650_000 };

const { gzipBytes, singleFileBytes, parts, files } = pagePhase();
const hostedWithGzip = gzipBytes - parts.charts;

/**
 * A weight beside its bound, for the name of a test: what a change adds is read in the list of what holds.
 * @param {number} bytes
 * @param {number} bound
 */
const of = (bytes, bound) => `${(bytes / 1000).toFixed(1)} of at most ${(bound / 1000).toFixed(0)} KB`;

describe('the weight of the page', () => {
  it(`over the wire, all files of the site but the charts: ${of(hostedWithGzip, most.hostedWithGzip)}`, () => {
    expect(Object.keys(files)).toContain('index.html');
    expect(hostedWithGzip).toBeGreaterThan(100_000);
    expect(hostedWithGzip).toBeLessThanOrEqual(most.hostedWithGzip);
  });

  it(`what draws, in a file of its own: ${of(parts.charts, most.charts)}`, () => {
    expect(Object.keys(files).filter((name) => name.startsWith('assets/charts-'))).toHaveLength(1);
    expect(parts.charts).toBeLessThanOrEqual(most.charts);
  });

  it(`as one file: ${of(singleFileBytes, most.singleFile)}`, () => {
    expect(singleFileBytes).toBeGreaterThan(200_000);
    expect(singleFileBytes).toBeLessThanOrEqual(most.singleFile);
  });
});
