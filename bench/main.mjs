/** `npm run bench`: the product against its peers, in one run. See BENCHMARKS.md. */
import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { Checks } from './checks.mjs';
import { ensureData } from './log/generate.mjs';
import { machine } from './machine.mjs';
import { help, readOptions } from './options.mjs';
import { browserPhase } from './phases/browser.mjs';
import { heapPhase } from './phases/heap.mjs';
import { kernelPhase } from './phases/kernel.mjs';
import { native } from './phases/native.mjs';
import { node } from './phases/node.mjs';
import { pagePhase } from './phases/page.mjs';
import { launchChromium } from './phases/pages.mjs';
import { readsPhase } from './phases/reads.mjs';
import { readyPhase } from './phases/ready.mjs';
import { tablePhase } from './phases/table.mjs';
import { printResults } from './report.mjs';
import { setUp, www } from './setup.mjs';

/** The kernel works on bytes in wasm memory: as much as a browser gives at ease. */
const kernelBytes = 64_000_000;
/** Enough for what is read in pieces; there are some twenty ways in each of three browsers. */
const readsBytes = 400_000_000;
/** Days that the log reaches over. */
const days = 90;

/**
 * @param {import('./options.mjs').Options} options
 * @param {Checks} checks
 */
async function measure(options, checks) {
  const { users, rounds, phases, against } = options;
  const wants = (/** @type {import('./options.mjs').PhaseName} */ name) => phases.includes(name);
  const browser = await launchChromium();
  const server = await serve(www);
  try {
    const results = /** @type {Record<string, any>} */ ({
      made: new Date().toISOString(),
      version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
      machine: machine(browser.version()),
      options: { bytes: options.bytes, users, rounds, days },
    });
    const common = { browser, address: server.address, rounds, checks };
    if (['browser', 'native', 'node', 'heap'].some((name) => wants(/** @type {any} */ (name)))) {
      console.log('\n# the log');
      const data = ensureData({ users, days, bytes: options.bytes });
      // Read once, so that the first contestant finds the file in memory as all others do.
      readFileInPieces(data.log);
      console.log(`${data.logBytes.toLocaleString('en')} bytes, ${data.lines.toLocaleString('en')} lines`);
      if (wants('browser')) results['browser'] = await phase('browser', () => browserPhase({ ...common, data }));
      if (wants('native')) results['native'] = await phase('native', () => native({ data, rounds, against, checks }));
      if (wants('node')) results['node'] = await phase('node', () => node({ data, rounds, checks }));
      if (wants('heap')) {
        results['heap'] = await phase('heap', () =>
          heapPhase({ ...common, data, bytes: options.bytes, tenTimes: options.tenTimes }),
        );
      }
    }
    if (wants('reads')) {
      const data = ensureData({ users, days, bytes: Math.min(readsBytes, options.bytes) });
      readFileInPieces(data.log);
      results['reads'] = await phase('reads', () => readsPhase({ ...common, data }));
    }
    if (wants('kernel')) {
      const data = ensureData({ users, days, bytes: Math.min(kernelBytes, options.bytes) });
      results['kernel'] = await phase('kernel', () => kernelPhase({ ...common, against, data }));
    }
    if (wants('table')) {
      results['table'] = {};
      for (const size of options.tables) {
        results['table'][size] = await phase(`table of ${size}`, () => tablePhase({ ...common, users: size }));
      }
    }
    // What the memory for 100,000 users over three years comes to shows when their table is loaded.
    const years = results['table']?.[100_000]?.load.memoryBytes;
    if (years !== undefined) (results['heap'] ??= {}).hundredThousandUsersThreeYearsBytes = years;
    if (wants('page')) results['page'] = weigh(checks);
    if (wants('ready')) results['ready'] = await phase('ready', () => readyPhase(common));
    return results;
  } finally {
    await server.close();
    await browser.close();
  }
}

/**
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 */
async function phase(name, work) {
  console.log(`\n# ${name}`);
  const begun = performance.now();
  const result = await work();
  console.log(`(${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  return result;
}

/** @param {Checks} checks */
function weigh(checks) {
  const page = pagePhase();
  const parts = Object.entries(page.parts);
  const sum = parts.reduce((all, [, bytes]) => all + bytes, 0);
  checks.holds('the parts of the page add up to its files', sum === page.gzipBytes, `${sum}, not ${page.gzipBytes}`);
  const empty = parts.filter(([, bytes]) => bytes <= 0).map(([name]) => name);
  checks.holds('the page has all its parts', empty.length === 0, empty.join(', '));
  return page;
}

/** @param {string} path */
function readFileInPieces(path) {
  const file = openSync(path, 'r');
  const buffer = new Uint8Array(1 << 22);
  while (readSync(file, buffer) > 0);
  closeSync(file);
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(help);
    return true;
  }
  const checks = new Checks();
  checks.holds('everything is there', await setUp(options));
  if (checks.failures.length === 0) {
    const results = await measure(options, checks);
    // Times of contestants that do not agree are times of nothing.
    if (checks.failures.length === 0) {
      if (!options.smoke) printResults(results);
      const output =
        options.output ?? join(root, options.smoke ? 'build/reports/bench-smoke.json' : 'bench/results.json');
      mkdirSync(dirname(output), { recursive: true });
      writeFileSync(
        output,
        await format(JSON.stringify(results, rounded), { ...(await resolveConfig(output)), parser: 'json' }),
      );
    }
  }
  if (checks.failures.length > 0)
    console.error(`\nNot measured, because this does not hold:\n${checks.failures.join('\n')}`);
  console.log(`\n${checks.passed} passed, ${checks.failures.length} failed`);
  return checks.failures.length === 0;
}

/**
 * Digits beyond the microsecond say nothing.
 * @param {string} _key
 * @param {unknown} value
 */
function rounded(_key, value) {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(3)) : value;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
