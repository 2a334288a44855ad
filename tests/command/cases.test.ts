/** The cases through the command: exit status, table, ledger, and what is said. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../web/command/run';
import { cases, differencesInLedger, differencesInTable, placeFiles } from '../engine/support/cases';
import { folderWith } from '../engine/support/engine';
import type { Manifest } from '../../web/engine/api/types';

const home = process.cwd();
afterEach(() => {
  process.chdir(home);
  vi.restoreAllMocks();
});

it('are all there', () => {
  expect(cases.length).toBeGreaterThanOrEqual(172);
});

describe.each(cases)('$name', (each) => {
  it('comes out as its rule says', async () => {
    const folder = folderWith();
    const files = placeFiles(each, folder);
    // In this process, as 172 new ones would take a minute; the built command is run by other tests.
    process.chdir(folder);
    let said = '';
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
    const [output, manifest] = [join(folder, 'table.out'), join(folder, 'manifest.out')];
    const exit = await run([...files, ...each.words, '--output', output, '--manifest', manifest]);
    const { expected } = each;
    expect([expected.exit].flat(), said).toContain(exit);
    for (const pattern of expected.says ?? []) expect(said).toMatch(new RegExp(pattern, 'i'));
    expect(existsSync(output)).toBe(exit === 0);
    if (exit !== 0) return;
    expect(differencesInTable(expected, readFileSync(output, 'utf8')), expected.why).toEqual([]);
    const written = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    expect(differencesInLedger(expected, written), expected.why).toEqual([]);
  });
});
