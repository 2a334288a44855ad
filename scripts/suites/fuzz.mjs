/**
 * The fuzzers, each for a time (`FUZZ_SECONDS`, 60 unless set), one process for each core. What they find worth keeping
 * stays in build/fuzz-corpus, so that the next run goes on from there; an input that breaks something stays in
 * build/fuzz-failures and belongs, once mended, into tests/fuzz/corpus.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { reports, root, run, runByLine } from '../run.mjs';
import { one, sum } from './counts.mjs';

const program = 'build/fuzz/tests/fuzz/fuzz';
const failures = join(root, 'build', 'fuzz-failures');

/**
 * @typedef {{ target: string, executions: number, seconds: number, features: number, held: boolean }} Outcome
 */

/** The targets with their dictionaries, as the program itself has them. */
function targets() {
  const source = readFileSync(join(root, 'tests/fuzz/targets.hpp'), 'utf8');
  return [...source.matchAll(/\{"(\w+)", &\w+, "(\w*)"\}/g)].map(([, name = '', dictionary = '']) => ({
    name,
    dictionary,
  }));
}

/**
 * @param {{ name: string, dictionary: string }} target
 * @param {number} seconds
 * @returns {Promise<Outcome>}
 */
async function fuzz({ name, dictionary }, seconds) {
  const grown = join(root, 'build', 'fuzz-corpus', name);
  mkdirSync(grown, { recursive: true });
  const kept = join('tests/fuzz/corpus', name);
  /** @type {string[]} */
  const lines = [];
  let features = 0;
  const begun = performance.now();
  const parameters = [
    `--target=${name}`,
    `-max_total_time=${seconds}`,
    '-max_len=4096',
    '-timeout=60',
    '-print_final_stats=1',
    `-artifact_prefix=${failures}/${name}-`,
    ...(dictionary === '' ? [] : [`-dict=tests/fuzz/dictionaries/${dictionary}.dict`]),
    grown,
    ...(existsSync(join(root, kept)) ? [kept] : []),
  ];
  const status = await runByLine(program, parameters, (line) => {
    const seen = /\bft: (\d+)/.exec(line);
    if (seen !== null) features = Number(seen[1]);
    else lines.push(line);
  });
  const executed = lines.map((line) => /^stat::number_of_executed_units:\s*(\d+)/.exec(line)?.[1]).find(Boolean);
  if (status !== 0) console.log(lines.join('\n'));
  return {
    target: name,
    executions: Number(executed ?? 0),
    seconds: Math.round((performance.now() - begun) / 1000),
    features,
    held: status === 0 && executed !== undefined,
  };
}

export async function fuzzers() {
  for (const step of [
    ['--preset', 'fuzz'],
    ['--build', '--preset', 'fuzz'],
  ]) {
    if ((await run('cmake', step)) !== 0) return one(false);
  }
  const seconds = Number(process.env['FUZZ_SECONDS'] ?? 60);
  if (!(seconds > 0)) {
    console.log('FUZZ_SECONDS must be a number of seconds.');
    return one(false);
  }
  mkdirSync(failures, { recursive: true });
  mkdirSync(reports, { recursive: true });
  const waiting = targets();
  /** @type {Outcome[]} */
  const outcomes = [];
  const work = async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      const outcome = await fuzz(target, seconds);
      outcomes.push(outcome);
      const { executions, features, held } = outcome;
      console.log(
        `${held ? 'holds ' : 'FAILED'} ${target.name.padEnd(18)} ${String(executions).padStart(10)} executions, ` +
          `${outcome.seconds} s, ${features} features`,
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  writeFileSync(join(reports, 'fuzz.json'), `${JSON.stringify(outcomes, null, 2)}\n`);
  return sum(outcomes.map(({ held }) => one(held)));
}
