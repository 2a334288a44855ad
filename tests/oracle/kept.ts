/** Worlds in which product and oracle once differed, made small and kept. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expectation } from './expectation';
import type { World } from './world';
import { bytesOf } from './writing';

export const keptWorlds = join(import.meta.dirname, '../data/oracle');

export interface KeptWorld {
  name: string;
  world: World;
  csv: string;
  ledgers: [file: number, ledger: Record<string, number>][];
}

/** The worlds of the folder. */
export function readKept(folder = keptWorlds): KeptWorld[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    const text = (name: string): string => readFileSync(join(folder, entry.name, name), 'utf8');
    return [
      {
        name: entry.name,
        world: JSON.parse(text('world.json')) as World,
        csv: text('expected.csv'),
        ledgers: JSON.parse(text('expected.json')) as KeptWorld['ledgers'],
      },
    ];
  });
}

/** Writes a world with what is expected of it, and its files for people to look at. */
export function keep(folder: string, world: World, expected: Expectation): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'world.json'), `${JSON.stringify(world, null, 1)}\n`);
  writeFileSync(join(folder, 'expected.csv'), expected.csv);
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify([...expected.ledgers], null, 1)}\n`);
  for (const [place, file] of world.files.entries()) {
    mkdirSync(join(folder, 'files', String(place)), { recursive: true });
    writeFileSync(join(folder, 'files', String(place), file.name), bytesOf(file));
  }
}
