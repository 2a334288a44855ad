import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../web/command/options';
import { emptyLedger } from '../../web/engine/inputs/held-input';
import type { Ledger, Manifest } from '../../web/engine/api/types';
import { command, folderWith, newEngine, root } from './support/engine';

const examples = join(root, 'tests/examples');
const folders = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface Example {
  files: string[];
  args: string[];
}

const load = (folder: string) => ({
  ...(JSON.parse(readFileSync(join(examples, folder, 'args.json'), 'utf8')) as Example),
  csv: readFileSync(join(examples, folder, 'expected.csv'), 'utf8'),
  ledger: JSON.parse(readFileSync(join(examples, folder, 'expected.json'), 'utf8')) as Ledger,
});

function summed(manifest: Manifest): Ledger {
  const sum = new Map<string, number>();
  for (const { ledger } of manifest.inputs) {
    for (const [bucket, count] of Object.entries<number>({ ...(ledger ?? emptyLedger()) }))
      sum.set(bucket, (sum.get(bucket) ?? 0) + count);
  }
  return Object.fromEntries(sum) as unknown as Ledger;
}

describe.each(folders)('example %s', (folder) => {
  const { files, args, csv, ledger } = load(folder);

  it('comes out of the command as the bytes expected, with the ledger expected', () => {
    const target = folderWith();
    const words = [...files, ...args, '--output', join(target, 'out.csv'), '--manifest', join(target, 'manifest.json')];
    const { status, stdout, stderr } = command(words, join(examples, folder));
    expect(stderr).not.toMatch(/^(Error|エラー|错误|錯誤): /m);
    expect(status).toBe(0);
    expect(stdout.byteLength).toBe(0);
    expect(readFileSync(join(target, 'out.csv'), 'utf8')).toBe(csv);
    expect(summed(JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8')) as Manifest)).toEqual(ledger);
  });

  it('comes out of the module alike, from blobs in any order', async () => {
    const line = readCommandLine([...files, ...args]);
    if (line.show !== null) throw new Error('the example asks for help');
    const engine = newEngine(line.options.settings);
    const blobs = files.map((name) => ({ name, blob: new Blob([readFileSync(join(examples, folder, name))]) }));
    await engine.add(blobs.reverse());
    const state = await engine.view({ sort: line.options.sort });
    expect(await (await engine.csv()).blob.text()).toBe(csv.slice(1));
    expect(state.ledger).toEqual(ledger);
    expect(state.ledger.lines).toBe(
      state.inputs.filter(({ kind }) => kind === 'access').reduce((sum, { lines }) => sum + lines, 0),
    );
  });
});
