import { expect, it } from 'vitest';
import { actions } from '../../web/element/actions';

const duplicates = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);

it('gives each action a name of its own', () => {
  expect(actions.length).toBeGreaterThan(8);
  expect(duplicates(actions.map(({ name }) => name))).toEqual([]);
});

it('gives no key to two actions', () => {
  const keys = actions.flatMap(({ key }) => key ?? []);
  expect(keys).toContain('Control+C');
  expect(duplicates(keys)).toEqual([]);
});
