/**
 * The weight of what is served: every file of the hosted page as gzip sends it, and the single file as it is. A visit
 * fetches the sentences of one language; the heaviest language is part of the page, the others are weighed beside it.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/run.mjs';

/** The wasm, packed, in the script of the worker. */
const wasmUrl = /data:application\/octet-stream;base64,[A-Za-z0-9+/=]+/;

/**
 * The part that a file belongs to, but for the wasm in it.
 * @param {string} name
 */
function partOf(name) {
  if (name === 'index.html' || name === 'manifest.webmanifest') return 'document';
  if (/^assets\/charts-.*\.js$/.test(name)) return 'charts';
  if (/^assets\/sample-.*\.js$/.test(name)) return 'sample';
  return 'page';
}

/**
 * The language whose sentences a file holds; null for any other file.
 * @param {string} name
 */
function languageOf(name) {
  return /^assets\/sentences-(.+)-[\w-]{8}\.js$/.exec(name)?.[1] ?? null;
}

export function pagePhase() {
  const site = join(root, 'dist/site');
  /** @type {Record<string, number>} */
  const files = {};
  /** @type {Record<string, number>} */
  const languages = {};
  const parts = { wasm: 0, page: 0, sentences: 0, sample: 0, document: 0, charts: 0 };
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(site, name);
    // The licences lie beside the page, and no browser asks for them; for the offline copy when it is told to.
    if (name === 'THIRD-PARTY.md' || name === 'offline.js') continue;
    if (!statSync(path).isFile()) continue;
    const text = readFileSync(path, 'utf8');
    const size = gzipSync(text).length;
    files[name] = size;
    const language = languageOf(name);
    if (language !== null) {
      languages[language] = size;
      continue;
    }
    // What is packed does not repeat, so that the rest weighs what it does without it.
    const rest = wasmUrl.test(text) ? gzipSync(text.replace(wasmUrl, '')).length : size;
    parts.wasm += size - rest;
    parts[partOf(name)] += rest;
  }
  parts.sentences = Math.max(0, ...Object.values(languages));
  const otherLanguages = Object.values(languages).reduce((sum, bytes) => sum + bytes, 0) - parts.sentences;
  return {
    /** What a visit in the heaviest language fetches, the charts included. */
    gzipBytes: Object.values(files).reduce((sum, bytes) => sum + bytes, 0) - otherLanguages,
    singleFileBytes: statSync(join(root, 'dist/user-access-monitor.html')).size,
    parts,
    languages,
    files,
  };
}
