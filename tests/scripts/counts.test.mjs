import { describe, expect, it } from 'vitest';
import { checked, one, sum } from '../../scripts/suites/counts.mjs';

describe('the counts behind the closing line', () => {
  it('adds suites up', () => {
    expect(sum([one(true), one(false), { passed: 11, failed: 3 }])).toEqual({ passed: 12, failed: 4 });
    expect(sum([])).toEqual({ passed: 0, failed: 0 });
  });

  it('leaves a count alone that fits its exit status', () => {
    expect(checked({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 });
    expect(checked({ passed: 4, failed: 2 }, 1)).toEqual({ passed: 4, failed: 2 });
  });

  it('counts a crash, and a run without a test, as a failure', () => {
    expect(checked({ passed: 7, failed: 0 }, 134)).toEqual({ passed: 7, failed: 1 });
    expect(checked({ passed: 7, failed: 0 }, -1)).toEqual({ passed: 7, failed: 1 });
    expect(checked({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
