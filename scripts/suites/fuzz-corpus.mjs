/**
 * The inputs that the fuzzers keep: one file a target, one line an input, sorted by name,
 *
 *     what-it-was "User,Time\r\n\"a\",\xEF\xBB\xBF"
 *
 * where a byte that is no printable ASCII character is an escape. `tests/unit/fuzz/corpus_test.cpp` reads the same.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

/** @typedef {Map<string, Uint8Array>} Inputs By name. */

/** @type {Record<string, string>} */
const written = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\' };
const read = Object.fromEntries(Object.entries(written).map(([character, escape]) => [escape, character]));

/** A name is one of a file too, on every system. */
const line = /^([\w.-]+) "((?:[ !#-[\]-~]|\\[tnr"\\]|\\x[0-9A-F]{2})*)"$/;

/** @param {string} target */
const fileOf = (target) => join(root, 'tests', 'fuzz', 'corpus', `${target}.txt`);

/**
 * @param {string} text
 * @returns {Inputs}
 */
export function parseInputs(text) {
  /** @type {Inputs} */
  const inputs = new Map();
  for (const [index, each] of text.split('\n').slice(0, -1).entries()) {
    const [, name = '', escaped = ''] = line.exec(each) ?? [];
    if (name === '') throw new Error(`line ${index + 1} is no input: ${each.slice(0, 80)}`);
    if (inputs.has(name)) throw new Error(`line ${index + 1} has the name of another: ${name}`);
    const bytes = escaped.replaceAll(/\\(?:x(..)|.)/g, (escape, /** @type {string | undefined} */ code) =>
      code === undefined ? (read[escape] ?? '') : String.fromCharCode(parseInt(code, 16)),
    );
    inputs.set(
      name,
      Uint8Array.from(bytes, (character) => character.charCodeAt(0)),
    );
  }
  return inputs;
}

/** @param {Inputs} inputs */
export function formatInputs(inputs) {
  const names = [...inputs.keys()].sort((one, other) => (one < other ? -1 : 1));
  return names.map((name) => `${name} "${escapeBytes(inputs.get(name) ?? new Uint8Array())}"\n`).join('');
}

/** @param {Uint8Array} bytes */
function escapeBytes(bytes) {
  return Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    if (character in written) return written[character];
    return byte >= 0x20 && byte < 0x7f ? character : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

/** @param {string} target */
export function keptInputs(target) {
  const file = fileOf(target);
  return existsSync(file) ? parseInputs(readFileSync(file, 'latin1')) : /** @type {Inputs} */ (new Map());
}

/**
 * Adds inputs to the kept ones of a target; what is kept already, under whatever name, is left out.
 * @param {string} target
 * @param {Inputs} found
 * @returns {string[]} The names of those that were new.
 */
export function keepInputs(target, found) {
  const inputs = keptInputs(target);
  const known = new Set(Array.from(inputs.values(), escapeBytes));
  /** @type {string[]} */
  const added = [];
  for (const [name, bytes] of found) {
    if (known.has(escapeBytes(bytes))) continue;
    if (inputs.has(name)) throw new Error(`${target} has another input of the name ${name}`);
    inputs.set(name, bytes);
    known.add(escapeBytes(bytes));
    added.push(name);
  }
  // What cannot be read again is not written.
  if (added.length > 0) {
    const text = formatInputs(inputs);
    parseInputs(text);
    writeFileSync(fileOf(target), text);
  }
  return added;
}

/**
 * Writes the kept inputs of a target as files, as libFuzzer wants them; answers their folder.
 * @param {string} target
 */
export function unpackInputs(target) {
  const folder = join(root, 'build', 'fuzz-corpus-kept', target);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of keptInputs(target)) writeFileSync(join(folder, name), bytes);
  return folder;
}
