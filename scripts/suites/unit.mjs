/** The C++ unit tests: natively under the sanitizers, and the same sources compiled to wasm under Node. */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run, runByLine, runQuietly } from '../run.mjs';
import { checked, one, sum } from './counts.mjs';

/**
 * @param {string} preset
 * @param {string} [target] Preset of the build, where it is called otherwise.
 */
async function build(preset, target = preset) {
  return (
    (await runQuietly('cmake', ['--preset', preset])) === 0 &&
    (await run('cmake', ['--build', '--preset', target])) === 0
  );
}

/**
 * @param {string} program
 * @param {string[]} parameters
 * @param {Record<string, string>} [settings]
 */
async function runTests(program, parameters, settings = {}) {
  let begun = 0;
  let passed = 0;
  const environment = {
    ASAN_OPTIONS: 'detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1',
    UBSAN_OPTIONS: 'print_stacktrace=1',
    ...settings,
  };
  const status = await runByLine(
    program,
    parameters,
    (line) => {
      if (line.startsWith('[ RUN      ]')) begun += 1;
      else if (line.startsWith('[       OK ]')) passed += 1;
      // The lines of passing tests are left out: a failure must be seen.
      else if (!/^\[-{10}\]|^$/.test(line)) console.log(line);
    },
    { environment },
  );
  return checked({ passed, failed: begun - passed }, status);
}

/**
 * The parts of a program's tests, each to be run in a process of its own.
 * @param {string} program
 * @param {string[]} parameters
 * @param {number} [shares]
 */
const sharesOf = (program, parameters, shares = availableParallelism()) =>
  Array.from({ length: shares }, (_, index) => () => {
    const share = { GTEST_TOTAL_SHARDS: String(shares), GTEST_SHARD_INDEX: String(index) };
    return runTests(program, parameters, share);
  });

/**
 * As many at once as there are processors.
 * @param {(() => Promise<import('./counts.mjs').Counts>)[]} tasks
 */
async function onAllProcessors(tasks) {
  const waiting = [...tasks];
  /** @type {import('./counts.mjs').Counts[]} */
  const counts = [];
  const work = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) counts.push(await task());
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return sum(counts);
}

/** All tests, and those that go over text in blocks for each kind of block that the processor has. */
export async function unitNative() {
  if (!(await build('native-sanitize'))) return one(false);
  const folder = 'build/native-sanitize/tests/unit';
  const blocks = readdirSync(`${folder}/blocks`).sort();
  // What cannot be parted first, so that no processor waits for it in the end; then more shares than processors, as the
  // tests of a share take between a second and half a minute.
  return onAllProcessors([
    ...blocks.map((program) => () => runTests(join(folder, 'blocks', program), [])),
    ...sharesOf(`${folder}/unit_tests`, [], 3 * availableParallelism()),
  ]);
}

export async function unitWasm() {
  if (!(await build('wasm-test'))) return one(false);
  return onAllProcessors(sharesOf(process.execPath, ['build/wasm-test/tests/unit/unit_tests.js']));
}

/** Five tests that go through thousands of files take hours as wasm under the sanitizers; natively they take a minute. */
const tooLongAsWasm = ['Batches.*', 'Parts.GiveTheSame*', 'CsvScanner.AnOpenQuoteBeforeManyMegabytes*'];

/** The tests as wasm under the sanitizers: sizes have 32 bits there, and blocks are wasm's own. */
export async function unitWasmSanitize() {
  if (!(await build('wasm-sanitize'))) return one(false);
  const filter = `--gtest_filter=-${tooLongAsWasm.join(':')}`;
  return onAllProcessors(sharesOf(process.execPath, ['build/wasm-sanitize/tests/unit/unit_tests.js', filter]));
}

/** The same sources for 64-bit ARM, whose blocks are NEON's and whose characters have no sign, in an emulator. */
export async function unitNeon() {
  if (!(await build('neon'))) return one(false);
  return onAllProcessors(
    sharesOf('qemu-aarch64', ['-L', '/usr/aarch64-linux-gnu', 'build/neon/tests/unit/unit_tests']),
  );
}

/** How the work of the core grows with its input, counted in steps instead of time. */
export async function growth() {
  if (!(await build('native', 'growth'))) return one(false);
  return onAllProcessors(sharesOf('build/native/tests/growth/growth_tests', [], 2 * availableParallelism()));
}
