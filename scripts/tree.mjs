/** What no file of the tree may carry: the traces of one machine, and of one way to the registries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** @type {[reason: string, pattern: RegExp][]} Written so that this file does not find itself. */
const forbidden = [
  ['a path of one machine', /(?<![\w.$~-])\/(?:home|root|work|farm|Users)\/[\w.-]/],
  ['a path of one machine', /(?<![\w.$~-])\/(?:var\/)?tmp\/[\w.-]/],
  ['the host of a registry', /\b(?:registry\.npmjs|registry\.yarnpkg|deb\.debian|snapshot\.debian)\.(?:org|com)\b/],
  ['a tracked conflict', /^(?:<{7} |>{7} )/m],
  ['a blank at the end of a line', /[ \t]+$/m],
  ['a carriage return', /\r$/m],
];

/** Data whose bytes are the point, and what tools write. */
const exempt =
  /^(?:sample\/(?!README)|tests\/examples\/|tests\/data\/|tests\/fuzz\/corpus\/|package-lock\.json$)|\.(?:png|webp|ico|gz|wasm)$/;

/**
 * Finds what must not be there, one line each.
 * @param {string[]} files
 */
export function checkTree(files) {
  const findings = [];
  for (const name of files) {
    const text = readFileSync(join(root, name), 'utf8');
    if (name === 'package-lock.json' && /"resolved":/.test(text)) {
      findings.push(`${name}: names the registry it was made with (npm config omit-lockfile-registry-resolved)`);
    }
    if (exempt.test(name)) continue;
    for (const [reason, pattern] of forbidden) {
      const match = pattern.exec(text);
      if (match)
        findings.push(`${name}:${text.slice(0, match.index).split('\n').length}: ${reason}: ${match[0].trim()}`);
    }
    if (text !== '' && !text.endsWith('\n')) findings.push(`${name}: no line end at the end`);
  }
  return findings;
}
