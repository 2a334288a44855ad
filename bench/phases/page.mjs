/** The weight of what is served: every file of the hosted page as gzip sends it, and the single file as it is. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/run.mjs';

export function pagePhase() {
  const site = join(root, 'dist/site');
  /** @type {Record<string, number>} */
  const files = {};
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(site, name);
    // The licences lie beside the page, and no browser asks for them; for the offline copy when it is told to.
    if (name === 'THIRD-PARTY.md' || name === 'offline.js') continue;
    if (statSync(path).isFile()) files[name] = gzipSync(readFileSync(path)).length;
  }
  return {
    gzipBytes: Object.values(files).reduce((sum, bytes) => sum + bytes, 0),
    singleFileBytes: statSync(join(root, 'dist/user-access-monitor.html')).size,
    files,
  };
}
