/** `npm run build:wasm`: build/wasm/user_access_core.{js,wasm}, copied with its types to dist/wasm/ for the package. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneBuildAtATime } from './build-lock.mjs';
import { packed } from '../web/build/pack.mjs';
import { root, run, runQuietly } from './run.mjs';
import { ensureDebianPackages, packagesForBuild } from './setup/debian-packages.mjs';

const files = ['build/wasm/user_access_core.js', 'build/wasm/user_access_core.wasm', 'wasm/user_access_core.d.ts'];

async function buildWasm() {
  if (!(await ensureDebianPackages(packagesForBuild))) return false;
  if ((await runQuietly('cmake', ['--preset', 'wasm'])) !== 0) return false;
  if ((await run('cmake', ['--build', '--preset', 'wasm'])) !== 0) return false;
  const wasm = join(root, 'build/wasm/user_access_core.wasm');
  writeFileSync(`${wasm}.lzma`, packed(readFileSync(wasm)));
  mkdirSync(join(root, 'dist/wasm'), { recursive: true });
  for (const file of files)
    copyFileSync(join(root, file), join(root, 'dist/wasm', file.slice(file.lastIndexOf('/') + 1)));
  return true;
}

process.exitCode = (await oneBuildAtATime(buildWasm)) ? 0 : 1;
