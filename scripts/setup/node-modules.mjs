import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, run } from '../run.mjs';

const oldestNode = [20, 19];

/** Says what to do where this Node is too old for the tools. */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return true;
  console.error(`Node ${oldestNode.join('.')} or later is needed; this is ${process.versions.node}.`);
  return false;
}

/** Whether node_modules holds what package-lock.json says, as far as npm itself noted when it last finished. */
function upToDate() {
  /** @type {(path: string) => Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
  const packagesOf = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {};
  try {
    const wanted = packagesOf('package-lock.json');
    const present = packagesOf('node_modules/.package-lock.json');
    return Object.entries(wanted).every(([path, entry]) => {
      // Optional packages are for other platforms; npm decides on them.
      if (path === '' || entry.optional || entry.devOptional) return true;
      return present[path]?.version === entry.version && existsSync(join(root, path));
    });
  } catch {
    return false;
  }
}

/**
 * Sees to it that node_modules is there and fits package-lock.json. Asks no network where it does.
 * @param {boolean} [install] Else it says what is to be done.
 * @returns {Promise<boolean>}
 */
export async function ensureNodeModules(install = true) {
  if (upToDate()) return true;
  if (!install) {
    console.error('node_modules does not fit package-lock.json: npm ci --include=dev');
    return false;
  }
  console.log('Installing npm packages');
  const status = await run(...npm(['ci', '--include=dev', '--no-audit', '--no-fund']));
  if (status !== 0) console.error('npm ci failed; see above.');
  return status === 0;
}
