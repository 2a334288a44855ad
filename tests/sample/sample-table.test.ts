import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../web/engine/api/types';
import { createSample } from '../../web/sample/index';
import { repository, runCommand, type Written } from './command';

const expected = join(repository, 'tests/data/sample');

let written: Written;

beforeAll(() => {
  const { files, commandLine } = createSample();
  const [name, pattern, ...options] = commandLine.split(' ');
  expect([name, pattern]).toEqual(['user-access-monitor', 'sample/*.csv']);
  written = runCommand([...files.map((file) => `sample/${file.name}`), ...options], repository);
});

describe('the command line of the sample', () => {
  it('writes the table that an independent program made', () => {
    expect(written.csv).toBe(readFileSync(join(expected, 'expected.csv'), 'utf8'));
  });

  it('has the same ledger, which adds up to the lines', () => {
    expect(written.ledger).toEqual(JSON.parse(readFileSync(join(expected, 'expected.json'), 'utf8')) as Ledger);
    const { lines, ...parts } = written.ledger;
    expect(Object.values(parts).reduce((total, part) => total + part, 0)).toBe(lines);
  });

  it('recognises every file by itself', () => {
    const { inputs } = written.manifest;
    expect(Object.fromEntries(inputs.map((input) => [input.name, `${input.kind} ${input.encoding}`]))).toEqual({
      'user.csv': 'users shift_jis',
      'organization.csv': 'departments shift_jis',
      'userOrganizations.csv': 'memberships shift_jis',
      'userServices.csv': 'services shift_jis',
      'guests.csv': 'guests utf-8',
      'audit-1.csv': 'access utf-8',
      'audit-2.csv': 'access utf-8',
      'audit-3.csv': 'access utf-8',
      'visits.csv': 'access utf-8',
    });
  });
});
