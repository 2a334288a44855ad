/** The weight of what is served: every file of the hosted page as gzip sends it, and the single file as it is. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kindOf } from '../../scripts/pack.mjs';
import { root } from '../../scripts/run.mjs';

const dataUrl = /data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)/g;

/** Parts of the page that are packed, by what `pack.mjs` calls them. */
const packedParts = /** @type {const} */ ({ wasm: 'wasm', script: 'workerScript' });

/**
 * The part that a file belongs to, but for what is packed in it.
 * @param {string} name
 */
function partOf(name) {
  if (name === 'index.html' || name === 'manifest.webmanifest') return 'document';
  if (/^assets\/charts-.*\.js$/.test(name)) return 'charts';
  if (/^assets\/sample-.*\.js$/.test(name)) return 'sample';
  return 'page';
}

export function pagePhase() {
  const site = join(root, 'dist/site');
  /** @type {Record<string, number>} */
  const files = {};
  const parts = {
    wasm: 0,
    workerScript: 0,
    page: 0,
    sample: 0,
    document: 0,
    charts: 0,
  };
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(site, name);
    // The licences lie beside the page, and no browser asks for them; for the offline copy when it is told to.
    if (name === 'THIRD-PARTY.md' || name === 'offline.js') continue;
    if (!statSync(path).isFile()) continue;
    const text = readFileSync(path, 'utf8');
    const size = gzipSync(text).length;
    files[name] = size;
    const packed = [...text.matchAll(dataUrl)];
    const own = packed.length === 0 ? size : gzipSync(text.replace(dataUrl, '')).length;
    parts[partOf(name)] += own;
    // What is packed does not repeat, so that each piece takes its share of the rest.
    let left = size - own;
    let length = packed.reduce((sum, [url]) => sum + url.length, 0);
    for (const [url, content = ''] of packed) {
      const share = Math.round((left * url.length) / length);
      parts[packedParts[kindOf(Buffer.from(content.slice(0, 4), 'base64'))]] += share;
      left -= share;
      length -= url.length;
    }
  }
  return {
    gzipBytes: Object.values(files).reduce((sum, bytes) => sum + bytes, 0),
    singleFileBytes: statSync(join(root, 'dist/user-access-monitor.html')).size,
    parts,
    files,
  };
}
