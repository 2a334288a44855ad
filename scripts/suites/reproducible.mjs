/** Two clean builds, in different folders and zones, give the same bytes in dist/. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, output, root, run } from '../run.mjs';
import { one, sum } from './counts.mjs';

/** What must not show in what is built. */
const places = [
  { folder: 'a', environment: { TZ: 'UTC', LC_ALL: 'C' } },
  { folder: 'another/place with blanks/deeper', environment: { TZ: 'Pacific/Apia', LC_ALL: 'C.UTF-8' } },
];

/**
 * Copies the sources as they are now, without anything that was built or installed.
 * @param {string} folder
 */
function copySources(folder) {
  const listed = output('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']);
  const deleted = new Set((output('git', ['ls-files', '-z', '--deleted']) ?? '').split('\0'));
  const sources = (listed ?? '').split('\0').filter((name) => name !== '' && !deleted.has(name));
  for (const name of sources) cpSync(join(root, name), join(folder, name));
}

/**
 * @param {string} folder
 * @param {Record<string, string>} environment
 */
async function build(folder, environment) {
  const install = npm(['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--silent']);
  return (
    (await run(...install, { folder, environment })) === 0 &&
    (await run(...npm(['run', '--silent', 'build']), { folder, environment })) === 0
  );
}

/** @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

export async function reproducible() {
  const base = mkdtempSync(join(tmpdir(), 'reproducible-'));
  try {
    // Both before the first build, so that a change meanwhile is in none of them.
    for (const { folder } of places) copySources(join(base, folder));
    for (const { folder, environment } of places) {
      if (!(await build(join(base, folder), environment))) return one(false);
    }
    const [first = '', second = ''] = places.map(({ folder }) => join(base, folder, 'dist'));
    const names = [...new Set([...filesBelow(first), ...filesBelow(second)])];
    const counts = names.map((name) => {
      try {
        const [here, there] = [readFileSync(join(first, name)), readFileSync(join(second, name))];
        if (here.equals(there)) return one(true);
        const at = here.findIndex((byte, index) => byte !== there[index]);
        const around = (/** @type {Buffer} */ bytes) => JSON.stringify(bytes.toString('latin1', at - 40, at + 80));
        console.error(`${name} differs at byte ${at}:\n  ${around(here)}\n  ${around(there)}`);
      } catch {
        console.error(`${name} is in one of the builds only`);
      }
      return one(false);
    });
    return names.length === 0 ? one(false) : sum(counts);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
