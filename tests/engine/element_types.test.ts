/** The declaration of the element that the package gives against the element. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, it } from 'vitest';
import type { SampleData as RealSample, UserAccessMonitor as Real } from '../../web/element/index';
import type { SampleData, UserAccessMonitor as Declared } from '../../web/element/public-types';
import { root } from './support';

/** Listeners are narrowed in the declaration: events have other details there than those of the same name elsewhere. */
type Listening = 'addEventListener' | 'removeEventListener';
type Own = Exclude<keyof Declared, keyof HTMLElement>;

it('declares what the element has', () => {
  expectTypeOf<Pick<Real, Own>>().toEqualTypeOf<Pick<Declared, Own>>();
  expectTypeOf<Real>().toExtend<Omit<Declared, Listening>>();
  expectTypeOf<RealSample>().toEqualTypeOf<SampleData>();
});

it('declares every property that the element takes', () => {
  const names = (file: string, pattern: RegExp): Set<string> =>
    new Set([...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map(([, name]) => name!));
  const taken = names('web/element/user-access-monitor.ts', /^ {2}@property\(.*\) (\w+)/gm);
  const declared = names('web/element/public-types.ts', /^ {2}(?!readonly)(\w+):/gm);
  expect(taken.size).toBeGreaterThan(4);
  expect([...taken].filter((name) => !declared.has(name))).toEqual([]);
});
