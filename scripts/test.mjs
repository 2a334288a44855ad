/**
 * `npm test`: sets up, builds, checks and runs every test; ends with the line `N passed, N failed`.
 * `npm test -- engine browser` runs the named suites alone, on what was built before; the long ones only so.
 */
import { fileURLToPath } from 'node:url';
import { oneBuildAtATime } from './build-lock.mjs';
import { buildStep, buildSteps } from './build.mjs';
import { lint } from './lint.mjs';
import { runByLine } from './run.mjs';
import {
  packagesForEmulator,
  packagesForFuzzers,
  packagesForSpreadsheet,
  packagesForTest,
  ensureDebianPackages,
  packagesForBuild,
} from './setup/debian-packages.mjs';
import { ensureNode, ensureNodeModules } from './setup/node-modules.mjs';
import { bench } from './suites/bench.mjs';
import { browser } from './suites/browser.mjs';
import { checked, one, sum } from './suites/counts.mjs';
import { fuzzers } from './suites/fuzz.mjs';
import { leaks } from './suites/leaks.mjs';
import { oracleLong } from './suites/oracle.mjs';
import { reproducible } from './suites/reproducible.mjs';
import { growth, unitNative, unitNeon, unitWasm, unitWasmSanitize } from './suites/unit.mjs';
import { vitest } from './suites/vitest.mjs';

async function build() {
  const counts = [];
  for (const step of buildSteps()) {
    const holds = await buildStep(step);
    counts.push(one(holds));
    if (!holds) break;
  }
  return counts.length === 0 ? one(false) : sum(counts);
}

/** @type {Record<string, () => Promise<import('./suites/counts.mjs').Counts>>} */
const suites = {
  build: () => oneBuildAtATime(build),
  lint,
  unit: unitNative,
  'unit-wasm': unitWasm,
  growth,
  engine: () => vitest('tests/engine'),
  faces: () => vitest('tests/command', 'tests/element', 'tests/messages', 'tests/page'),
  oracle: () => vitest('tests/oracle'),
  sample: () => vitest('tests/sample'),
  scripts: () => vitest('tests/scripts'),
  browser,
  bench,
};

/**
 * Suites that run only where they are named, with the Debian packages that they alone need.
 * @type {Record<string, { packages: string[], run: () => Promise<import('./suites/counts.mjs').Counts> }>}
 */
const longSuites = {
  'unit-neon': { packages: packagesForEmulator, run: unitNeon },
  fuzz: { packages: packagesForFuzzers, run: fuzzers },
  'oracle-long': { packages: [], run: oracleLong },
  spreadsheet: { packages: packagesForSpreadsheet, run: () => vitest('tests/spreadsheet') },
  reproducible: { packages: packagesForBuild, run: reproducible },
  leaks: { packages: [], run: leaks },
  'unit-wasm-sanitize': { packages: [], run: unitWasmSanitize },
};

/**
 * A suite that waits for browsers most of its time, and the one beside which it begins where both run. Its output
 * comes in its turn.
 */
const early = { suite: 'bench', beside: 'unit' };

/**
 * Runs a suite in a process of its own.
 * @param {string} name
 */
async function runBeside(name) {
  /** @type {string[]} */
  const lines = [];
  const begun = performance.now();
  let counts = { passed: 0, failed: 0 };
  const status = await runByLine(process.execPath, [fileURLToPath(import.meta.url), name], (line) => {
    lines.push(line);
    const closing = /^(\d+) passed, (\d+) failed$/.exec(line);
    if (closing !== null) counts = { passed: Number(closing[1]), failed: Number(closing[2]) };
  });
  return { lines, counts: checked(counts, status), seconds: (performance.now() - begun) / 1000 };
}

async function main() {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !(name in suites || name in longSuites));
  if (unknown.length > 0) {
    const there = [...Object.keys(suites), ...Object.keys(longSuites)];
    console.error(`No such suite: ${unknown.join(', ')}. There are: ${there.join(', ')}.`);
    return { passed: 0, failed: 1 };
  }
  const long = Object.entries(longSuites).filter(([name]) => named.includes(name));
  const packages = [...packagesForTest, ...long.flatMap(([, suite]) => suite.packages)];
  if (!ensureNode() || !(await ensureDebianPackages(packages)) || !(await ensureNodeModules())) {
    return { passed: 0, failed: 1 };
  }

  const results = [];
  const short = Object.entries(suites).filter(([name]) => named.length === 0 || named.includes(name));
  const both = [early.suite, early.beside].every((name) => short.some(([each]) => each === name));
  /** @type {ReturnType<typeof runBeside> | null} */
  let begunEarly = null;
  for (const [name, suite] of [...short, ...long.map(([name, { run }]) => /** @type {const} */ ([name, run]))]) {
    if (both && name === early.beside) begunEarly = runBeside(early.suite);
    if (begunEarly !== null && name === early.suite) {
      const { lines, counts, seconds } = await begunEarly;
      console.log(lines.join('\n'));
      results.push({ name, counts, seconds });
      continue;
    }
    console.log(`\n# ${name}`);
    const begun = performance.now();
    const counts = await suite();
    results.push({ name, counts, seconds: (performance.now() - begun) / 1000 });
  }

  console.log('');
  for (const { name, counts, seconds } of results) {
    console.log(`# ${name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed (${seconds.toFixed(1)} s)`);
  }
  return sum(results.map(({ counts }) => counts));
}

const { passed, failed } = await main();
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
