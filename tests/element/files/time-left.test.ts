import { describe, expect, it } from 'vitest';
import { TimeLeft } from '../../../web/element/files/time-left';
import type { Progress } from '../../../web/engine/api/types';

const at = (bytesRead: number, bytesTotal: number | null = 1000, phase: Progress['phase'] = 'access'): Progress => ({
  phase,
  name: 'log.csv',
  file: 1,
  files: 1,
  bytesRead,
  bytesTotal,
  lines: 0,
});

describe('the time that a reading still takes', () => {
  it('is told once it is steady, and shrinks', () => {
    const left = new TimeLeft();
    // 50 bytes in each half second: all of it takes ten seconds.
    const told = Array.from({ length: 20 }, (_, step) => left.after(at(50 * step), 500 * step));
    // Nothing is said of the first two seconds, and then five estimates must agree.
    expect(told.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => null));
    expect(told.slice(8)).toEqual(Array.from({ length: 12 }, (_, step) => 6000 - 500 * step));
  });

  it('is not told while the speed changes, and is again when it has settled', () => {
    const left = new TimeLeft();
    let read = 0;
    const told = Array.from({ length: 40 }, (_, step) => {
      read += step < 10 ? 200 : 20;
      return left.after(at(read, 100_000), 500 * step) !== null;
    });
    expect(told[9]).toBe(true);
    expect(told.slice(11, 16)).toContain(false);
    expect(told.at(-1)).toBe(true);
  });

  it('begins anew with another round, and is unknown where the size is', () => {
    const left = new TimeLeft();
    for (let step = 0; step < 20; step += 1) left.after(at(10 * step), 500 * step);
    expect(left.after(at(5), 10_000)).toBeNull();
    expect(left.after(at(6), 10_500)).toBeNull();
    const stream = new TimeLeft();
    for (let step = 0; step < 20; step += 1) expect(stream.after(at(10 * step, null), 500 * step)).toBeNull();
  });
});
