/** The CSV that the product writes, given to it alone under the name that it gave: the same bytes must come out. */
import { Engine } from '../../web/engine/engine';
import { nodeHost } from '../../web/engine/hosts/node-host';
import type { Language } from '../../web/engine/api/types';
import type { Expectation } from './expectation';
import { engineOf, places, sharedCore } from './product';
import type { World } from './world';

const languages: readonly Language[] = ['en', 'ja', 'zh', 'zh-TW'];

interface Table {
  from: string;
  name: string;
  language: Language;
  csv: string;
}

/** What differs, in words, and how many tables were read back. */
export interface RoundTrip {
  differences: string[];
  tables: number;
}

export async function roundTrip(world: World, expected: Expectation): Promise<RoundTrip> {
  const written = await tables(world);
  // The oracle's own bytes, where they are a whole table that may be opened in a spreadsheet.
  if (world.rows === 'all' && !world.raw) {
    const language = world.settings.language ?? 'en';
    written.push({ ...written.find((table) => table.language === language)!, from: 'the oracle', csv: expected.csv });
  }
  const trip: RoundTrip = { differences: [], tables: 0 };
  for (const table of written) {
    trip.tables += 1;
    const back = await readBack(table);
    if (back === table.csv) continue;
    const [lines, others] = [table.csv.split('\r\n'), back.split('\r\n')];
    const at = lines.findIndex((line, index) => line !== others[index]);
    trip.differences.push(
      `${table.name} of ${table.from} in ${table.language}: expected ${JSON.stringify(lines[at])}, got ${JSON.stringify(others[at])}`,
    );
  }
  return trip;
}

/** All rows in the order of the screen, in every language. */
async function tables(world: World): Promise<Table[]> {
  const engine = await engineOf(world, places(world));
  try {
    await engine.view({ sort: world.sort, filters: world.filters });
    const all: Table[] = [];
    for (const language of languages) {
      const { blob, name } = await engine.csv({ rows: 'all', language });
      all.push({ from: 'the product', name, language, csv: await textOf(blob) });
    }
    return all;
  } finally {
    engine.close();
  }
}

async function readBack({ name, csv, language }: Table): Promise<string> {
  const engine = new Engine(nodeHost(sharedCore), { settings: { language } });
  try {
    await engine.add([{ name, blob: new Blob([csv]) }]);
    const { blob } = await engine.csv();
    return await textOf(blob);
  } finally {
    engine.close();
  }
}

/** `text()` would lose the byte order mark. */
const textOf = async (blob: Blob): Promise<string> => Buffer.from(await blob.arrayBuffer()).toString('utf8');
