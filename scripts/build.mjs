/**
 * `npm run build`: everything below dist/. Runs the package's `build:*` scripts in the order in which
 * package.json lists them, after installing what they need; with `--install-nothing` it says what is missing instead:
 * npm calls it so for whoever packs, or takes the project as a dependency from git, and means to install nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneBuildAtATime } from './build-lock.mjs';
import { npm, root, run } from './run.mjs';
import { ensureDebianPackages, packagesForBuild } from './setup/debian-packages.mjs';
import { ensureNode, ensureNodeModules } from './setup/node-modules.mjs';

/** The steps of a build, in order. */
export function buildSteps() {
  /** @type {{ scripts: Record<string, string> }} */
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(scripts).filter((name) => name.startsWith('build:'));
}

/**
 * Runs one step.
 * @param {string} step
 */
export async function buildStep(step) {
  return (await run(...npm(['run', '--silent', step]))) === 0;
}

/** Builds everything; stops at the first step that fails. */
export const build = (install = true) => oneBuildAtATime(() => buildAll(install));

/** @param {boolean} install */
async function buildAll(install) {
  if (!ensureNode()) return false;
  if (!(await ensureDebianPackages(packagesForBuild, install)) || !(await ensureNodeModules(install))) return false;
  for (const step of buildSteps()) {
    console.log(`\n# ${step}`);
    if (!(await buildStep(step))) {
      console.error(`${step} failed.`);
      return false;
    }
  }
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = (await build(!process.argv.includes('--install-nothing'))) ? 0 : 1;
