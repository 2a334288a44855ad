/** The declaration of the element that the package gives against the element. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, it } from 'vitest';
import type { SampleData as RealSample, UserAccessMonitor as Real } from '../../../web/element/index';
import type { SampleData, UserAccessMonitor as Declared } from '../../../web/element/public/public-types';
import { root } from '../../engine/support/engine';

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
  const declared = names('web/element/public/public-types.ts', /^ {2}(?!readonly)(\w+):/gm);
  expect(taken.size).toBeGreaterThan(4);
  expect([...taken].filter((name) => !declared.has(name))).toEqual([]);
});

/** What the declaration says of the element's looks: texts between backquotes. */
function namedLooks(): Set<string> {
  const [, looks] = /Its looks:([^]+?)\n \*\n/.exec(
    readFileSync(join(root, 'web/element/public/public-types.ts'), 'utf8'),
  )!;
  const names = [...looks!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!);
  return new Set([...names, 'level-2', 'level-3']);
}

it('names every custom property that gives the element its looks', () => {
  const sources = readdirSync(join(root, 'web/element'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const used = sources.flatMap((path) =>
    [...readFileSync(join(root, 'web/element', path), 'utf8').matchAll(/var\(\s*--user-access-([\w-]+)/g)].map(
      ([, name]) => name!,
    ),
  );
  expect(used.length).toBeGreaterThan(30);
  expect(used.filter((name) => !namedLooks().has(name))).toEqual([]);
});

it('names every part that can be styled from outside', () => {
  // What these write stands in the element's own tree; parts of its components come to it by `exportparts`.
  const written = [
    'user-access-monitor.ts',
    'workspace.ts',
    'files/files-rail.ts',
    'parts/problem-message.ts',
    'pictures/pictures-panel.ts',
    'table/users-panel.ts',
  ].flatMap((file) =>
    [
      ...readFileSync(join(root, 'web/element', file), 'utf8').matchAll(/\b(?:export)?part(?:s)?="([\w, -]+)"/g),
    ].flatMap(([, names]) => names!.split(/[, ]+/)),
  );
  expect(written.length).toBeGreaterThan(20);
  expect(written.filter((name) => !namedLooks().has(name))).toEqual([]);
});
