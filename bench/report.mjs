/** The figures on the screen. */
import { median } from './rounds.mjs';

const milliseconds = (/** @type {number} */ value) =>
  value >= 100 ? `${Math.round(value).toLocaleString('en')} ms` : `${value.toFixed(1)} ms`;
const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1e3).toFixed(1)} KB`;
const speed = (/** @type {number} */ bytes, /** @type {number} */ ms) =>
  `${Math.round(bytes / 1e3 / ms).toLocaleString('en')} MB/s`;

/** The parts of the hosted page, as `phases/page.mjs` weighs them. */
const partNames = {
  wasm: 'wasm',
  page: 'page, worker, Lit and Fluent',
  sentences: 'sentences of the heaviest language',
  sample: 'generator of the sample',
  document: 'document and manifest',
  charts: 'charts',
};

/**
 * Rows of text with their columns under each other.
 * @param {string} title
 * @param {string[][]} rows
 */
function print(title, rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  console.log(`\n${title}`);
  for (const row of rows) {
    console.log(
      `  ${row
        .map((cell, column) => {
          const blank = ' '.repeat((widths[column] ?? 0) - width(cell));
          return column === 0 ? cell + blank : blank + cell;
        })
        .join('  ')
        .trimEnd()}`,
    );
  }
}

/** Columns that a text takes on a terminal: Han characters take two. */
const width = (/** @type {string} */ text) =>
  [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0);

/**
 * @param {string} title
 * @param {number} bytes
 * @param {[name: string, ms: number][]} times The first is what the others are compared with.
 */
function printJob(title, bytes, times) {
  const [, base = NaN] = times[0] ?? [];
  print(title, [
    ['', 'median', 'speed', 'times the read'],
    ...times.map(([name, ms]) => [name, milliseconds(ms), speed(bytes, ms), (ms / base).toFixed(2)]),
  ]);
}

/**
 * Another checkout's core beside this one, in the same rounds.
 * @param {string} title
 * @param {Record<string, number[]>} times The first is what the others are compared with.
 */
function printAgainst(title, times) {
  const [base = []] = Object.values(times);
  print(title, [
    ['', 'median', 'least', 'most', 'of the other'],
    ...Object.entries(times).map(([name, values]) => [
      name,
      ...[median(values), Math.min(...values), Math.max(...values)].map(milliseconds),
      (median(values) / median(base)).toFixed(3),
    ]),
  ]);
}

/** @param {Record<string, any>} results */
export function printResults({ browser, reads, kernel, native, node, table, heap, page, ready }) {
  if (browser) {
    printJob(
      `Chromium: ${megabytes(browser.logBytes)}, ${browser.lines.toLocaleString('en')} lines, ${browser.users.toLocaleString('en')} users`,
      browser.logBytes,
      [
        ['read only', browser.readMs],
        ['user-access-monitor', browser.productMs],
        ['user-access-monitor, one worker', browser.productOneWorkerMs],
        ['DuckDB-Wasm', browser.duckdbWasmMs],
        ['split and Map', browser.splitMs],
        ['uDSV', browser.udsvMs],
        ['PapaParse', browser.papaparseMs],
      ],
    );
  }
  if (reads) {
    const engines = /** @type {[string, { version: string, ms: Record<string, number> }][]} */ (
      Object.entries(reads.engines)
    );
    const names = [...new Set(engines.flatMap(([, { ms }]) => Object.keys(ms)))];
    print(`reading ${megabytes(reads.logBytes)}`, [
      ['', ...engines.map(([name, { version }]) => `${name} ${version}`)],
      ...names.map((name) => [name, ...engines.map(([, { ms }]) => (name in ms ? milliseconds(ms[name] ?? NaN) : ''))]),
    ]);
  }
  if (kernel) {
    const share = (/** @type {number} */ value) => `${((100 * value) / kernel.scanMBs).toFixed(0)} %`;
    print(`wasm kernel, ${megabytes(kernel.bytes)} in memory`, [
      ['', 'MB/s', 'of the scan'],
      ['structural scan', kernel.scanMBs.toFixed(0), '100 %'],
      ['with checks and positions', kernel.positionsMBs.toFixed(0), share(kernel.positionsMBs)],
      ['whole aggregate', kernel.aggregateMBs.toFixed(0), share(kernel.aggregateMBs)],
    ]);
    if (kernel.against) {
      printAgainst('whole aggregate of two builds', {
        'the other': kernel.against.aggregate,
        'this one': kernel.rounds.aggregate,
      });
    }
  }
  if (native) {
    printJob(`natively: ${megabytes(native.logBytes)}`, native.logBytes, [
      ['read only', native.readMs],
      ['structural scan', native.scanMs],
      ['user-access-monitor', native.productMs],
      ['user-access-monitor, one thread', native.productOneThreadMs],
      ['DuckDB', native.duckdbMs],
      ['DuckDB, one thread', native.duckdbOneThreadMs],
    ]);
    if (native.rounds.againstOneThread) {
      printAgainst('natively on one thread, two builds', {
        'the other': native.rounds.againstOneThread,
        'this one': native.rounds.productOneThread,
      });
    }
  }
  if (node) {
    printJob(`Node: ${megabytes(node.logBytes)}`, node.logBytes, [
      ['read only', node.readMs],
      ['user-access-monitor', node.productMs],
      ['split and Map', node.splitMs],
      ['uDSV', node.udsvMs],
      ['PapaParse', node.papaparseMs],
    ]);
  }
  for (const [users, own] of Object.entries(table ?? {})) {
    const names = Object.keys(own.operations.product);
    print(`table of ${Number(users).toLocaleString('en')} users (median; first time)`, [
      ['', 'user-access-monitor', 'TanStack Table', 'AG Grid'],
      ...names.map((name) => [
        name,
        ...['product', 'tanstack', 'agGrid'].map((kind) => {
          const operation = own.operations[kind][name];
          return operation ? `${milliseconds(operation.ms)}; ${milliseconds(operation.firstMs)}` : '';
        }),
      ]),
    ]);
    console.log(
      `  loaded in ${milliseconds(own.load.loadMs)}, wasm memory ${megabytes(own.load.memoryBytes)} (${own.days} days)`,
    );
  }
  if (heap) {
    /** @type {[what: string, bytes: number | null | undefined][]} */
    const rows = [
      [`after ${megabytes(heap.logBytes)} of log`, heap.oneGBBytes],
      [`after ${megabytes(heap.logBytes * 10)}`, heap.tenGBBytes],
      ['100,000 users over three years', heap.hundredThousandUsersThreeYearsBytes],
    ];
    const known = rows.flatMap(([what, bytes]) => (bytes == null ? [] : [[what, megabytes(bytes)]]));
    print('wasm memory of the engine', known);
  }
  if (page) {
    print('weight', [
      ['hosted page, gzip, in one language', kilobytes(page.gzipBytes)],
      ...Object.entries(partNames).map(([part, name]) => [`  ${name}`, kilobytes(page.parts[part])]),
      ['hosted page without the charts', kilobytes(page.gzipBytes - page.parts.charts)],
      ...Object.entries(page.languages).map(([language, bytes]) => [
        `sentences of ${language}, fetched when read`,
        kilobytes(/** @type {number} */ (bytes)),
      ]),
      ['single file', kilobytes(page.singleFileBytes)],
    ]);
  }
  if (ready) {
    print('from navigation until ready', [
      ['user-access-monitor, for a file', milliseconds(ready.productMs)],
      ['DuckDB-Wasm, for a query', milliseconds(ready.duckdbWasmMs)],
    ]);
  }
}
