/** Made-up companies whose tables another program computed: see tests/data/worlds/README.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Ledger } from '../../web/engine/api/types';
import { repository, runCommand } from './command';

const worlds = join(repository, 'tests/data/worlds');
const folders = readdirSync(worlds, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

it.each(folders)('world %s comes out as the other program computed it', (name) => {
  const folder = join(worlds, name);
  const { files, args } = JSON.parse(readFileSync(join(folder, 'args.json'), 'utf8')) as Record<string, string[]>;
  const { csv, ledger } = runCommand([...(files ?? []), ...(args ?? [])], folder);
  expect(csv).toBe(readFileSync(join(folder, 'expected.csv'), 'utf8'));
  expect(ledger).toEqual(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Ledger);
});
