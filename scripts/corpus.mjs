/**
 * `node scripts/corpus.mjs add TARGET FILE...` puts inputs into the fuzzers' kept corpus, each under the name of its
 * file; `node scripts/corpus.mjs unpack TARGET...` writes those of a target as files to build/fuzz-corpus-kept/TARGET.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { keepInputs, unpackInputs } from './suites/fuzz-corpus.mjs';
import { targets } from './suites/fuzz.mjs';

/** @param {string[]} given */
function main([command, ...given]) {
  const known = targets().map(({ name }) => name);
  const named = command === 'add' ? given.slice(0, 1) : given;
  if ((command !== 'add' && command !== 'unpack') || given.length < (command === 'add' ? 2 : 1)) {
    console.error('add TARGET FILE... | unpack TARGET...');
    return 2;
  }
  const unknown = named.find((target) => !known.includes(target));
  if (unknown !== undefined) {
    console.error(`no such target: ${unknown}; there are ${known.join(', ')}`);
    return 2;
  }
  if (command === 'unpack') {
    for (const target of given) console.log(unpackInputs(target));
    return 0;
  }
  const [target = '', ...files] = given;
  const added = keepInputs(target, new Map(files.map((file) => [basename(file), readFileSync(file)])));
  console.log(`${added.length} added, ${files.length - added.length} there already`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
