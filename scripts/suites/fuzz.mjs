/**
 * The fuzzers, one process for each core. Each works for `FUZZ_SECONDS` of processor time (60 unless set); with
 * `FUZZ_UNTIL` all of them go on in slices until the campaign's record names so many processor seconds for each, on
 * however many days and machines. `FUZZ_TARGETS` names those that run, all unless set. What they find worth keeping
 * stays in build/fuzz-corpus, so that the next slice goes on from there; an input that breaks something stays in
 * build/fuzz-failures and belongs, once mended, into tests/fuzz/corpus (scripts/corpus.mjs).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { reports, root, run, runByLine } from '../run.mjs';
import { one, sum } from './counts.mjs';
import { Campaign } from './fuzz-campaign.mjs';
import { unpackInputs } from './fuzz-corpus.mjs';

const program = 'build/fuzz/tests/fuzz/fuzz';
const failures = join(root, 'build', 'fuzz-failures');

/** Long enough that reading the corpus anew is little of it, short enough that little is lost where one is ended. */
const sliceSeconds = 900;

/**
 * @typedef {{ name: string, dictionary: string }} Target
 * @typedef {{ target: string, executions: number, seconds: number, features: number, held: boolean }} Outcome
 */

/**
 * The targets with their dictionaries, as the program itself has them.
 * @returns {Target[]}
 */
export function targets() {
  const source = readFileSync(join(root, 'tests/fuzz/targets.hpp'), 'utf8');
  return [...source.matchAll(/\{"(\w+)", &\w+, "(\w*)"\}/g)].map(([, name = '', dictionary = '']) => ({
    name,
    dictionary,
  }));
}

/**
 * @param {Target} target
 * @param {number} seconds
 * @returns {Promise<Outcome>}
 */
async function fuzz({ name, dictionary }, seconds) {
  const grown = join(root, 'build', 'fuzz-corpus', name);
  mkdirSync(grown, { recursive: true });
  const kept = unpackInputs(name);
  /** @type {string[]} */
  const lines = [];
  let features = 0;
  const parameters = [
    `--target=${name}`,
    `--processor-seconds=${seconds}`,
    '-max_len=4096',
    // By the clock, so with much room: the machine may be busy with other work.
    '-timeout=300',
    '-report_slow_units=300',
    '-print_final_stats=1',
    `-artifact_prefix=${failures}/${name}-`,
    ...(dictionary === '' ? [] : [`-dict=tests/fuzz/dictionaries/${dictionary}.dict`]),
    grown,
    kept,
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
    seconds,
    features,
    held: status === 0 && executed !== undefined,
  };
}

/** @param {Outcome} outcome */
function say({ target, executions, seconds, features, held }) {
  console.log(
    `${held ? 'holds ' : 'FAILED'} ${target.padEnd(18)} ${String(executions).padStart(10)} executions, ` +
      `${seconds} s, ${features} features`,
  );
}

/**
 * A number of seconds that the environment sets.
 * @param {string} name
 * @param {number} otherwise
 */
function secondsOf(name, otherwise) {
  const seconds = Number(process.env[name] ?? otherwise);
  return Number.isSafeInteger(seconds) && seconds >= 0 ? seconds : null;
}

/**
 * As many at once as there are cores: each takes what `next` hands out until that has nothing left.
 * @param {() => { target: Target, seconds: number } | undefined} next
 * @param {(outcome: Outcome) => void} done
 */
async function onEveryCore(next, done) {
  const work = async () => {
    for (let task = next(); task !== undefined; task = next()) {
      const outcome = await fuzz(task.target, task.seconds);
      say(outcome);
      done(outcome);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

export async function fuzzers() {
  const named = process.env['FUZZ_TARGETS']?.split(',');
  const chosen = targets().filter(({ name }) => named === undefined || named.includes(name));
  const seconds = secondsOf('FUZZ_SECONDS', 60);
  const until = secondsOf('FUZZ_UNTIL', 0);
  if (!seconds || until === null || chosen.length !== (named?.length ?? chosen.length)) {
    console.log('FUZZ_SECONDS and FUZZ_UNTIL take a number of seconds, FUZZ_TARGETS names of targets.');
    return one(false);
  }
  for (const step of [
    ['--preset', 'fuzz'],
    ['--build', '--preset', 'fuzz'],
  ]) {
    if ((await run('cmake', step)) !== 0) return one(false);
  }
  mkdirSync(failures, { recursive: true });
  mkdirSync(reports, { recursive: true });
  /** @type {Outcome[]} */
  const outcomes = [];
  if (until > 0) {
    const campaign = new Campaign(chosen, until, sliceSeconds);
    await onEveryCore(
      () => campaign.next(),
      (outcome) => {
        campaign.took(outcome);
        outcomes.push(outcome);
      },
    );
  } else {
    const waiting = chosen.map((target) => ({ target, seconds }));
    await onEveryCore(
      () => waiting.shift(),
      (outcome) => outcomes.push(outcome),
    );
  }
  writeFileSync(join(reports, 'fuzz.json'), `${JSON.stringify(outcomes, null, 2)}\n`);
  // A campaign that is complete already has nothing left that could fail.
  return outcomes.length === 0 ? one(true) : sum(outcomes.map(({ held }) => one(held)));
}
