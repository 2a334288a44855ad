/** Writes the sample into the folder given, or `sample/`. Run through `npm run sample`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createSample } from './index';

const folder = process.argv[2] ?? 'sample';
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of createSample().files) {
  writeFileSync(join(folder, name), bytes);
  process.stdout.write(`${join(folder, name)}: ${bytes.length} bytes\n`);
}
