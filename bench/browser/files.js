/** Contestants that read the files of the page: started, then timed, then asked for their answer. */
import { ways } from '../contestants/pieces.js';
import { answerText } from '../contestants/question.js';
import { allRows, firstRows, monitoringQuery } from '../contestants/sql.js';
import { chosenFiles } from './chosen-files.js';
import { startDuckDb } from './duckdb.js';
import { answerOf, startEngine, startMeasuredEngine } from './product.js';
import { repeated } from './repeated.js';
import { WorkerCalls } from './worker-calls.js';

/** @typedef {{ run: () => Promise<unknown>, answer: () => Promise<string> }} Started */

/** Each is started before the clock runs: workers are up, DuckDB has its wasm. */
const starters = {
  product: () => startProduct(),
  'product on one worker': () => startProduct({ helpers: 0 }),
  'product, the page reads': () => startProduct({ helpers: 0 }, 'page'),
  duckdbWasm: startDuckDbWasm,
  udsv: () => startInWorker('udsv'),
  papaparse: () => startInWorker('papaparse'),
  split: () => startInWorker('split'),
  ...Object.fromEntries(Object.keys(ways).map((name) => [name, () => startReader(name)])),
  ...Object.fromEntries(Object.keys(ways).map((name) => [`page: ${name}`, () => startPageReader(name)])),
};

/**
 * @param {{ helpers?: number }} [parts]
 * @param {'worker' | 'page'} [readIn]
 * @returns {Promise<Started>}
 */
async function startProduct(parts, readIn) {
  const engine = await startEngine(parts, readIn);
  const { users, departments, log } = chosenFiles();
  return {
    async run() {
      await engine.add([users, departments, log].map((blob) => ({ name: blob.name, blob })));
      await engine.rows(0, 50);
    },
    answer: () => answerOf(engine),
  };
}

/** @returns {Promise<Started>} */
async function startDuckDbWasm() {
  const { database, connection } = await startDuckDb();
  const { users, log } = chosenFiles();
  return {
    async run() {
      // 2 is BROWSER_FILEREADER: the worker reads slices of the file as it needs them.
      await database.registerFileHandle('users.csv', users, 2, true);
      await database.registerFileHandle('log.csv', log, 2, true);
      await connection.query(monitoringQuery('users.csv', 'log.csv'));
      await connection.query(firstRows);
    },
    async answer() {
      const rows = (await connection.query(allRows)).toArray();
      return answerText(rows.map(({ login, last, days }) => ({ login, last, days: Number(days) })));
    },
  };
}

/**
 * @param {string} name
 * @returns {Promise<Started>}
 */
async function startInWorker(name) {
  const worker = new WorkerCalls('contestant-worker.js');
  await worker.ready();
  const { users, log } = chosenFiles();
  return { run: () => worker.ask('run', { name, users, log }), answer: () => worker.ask('answer') };
}

/**
 * @param {string} name
 * @returns {Promise<Started>}
 */
async function startReader(name) {
  const worker = new WorkerCalls('contestant-worker.js');
  await worker.ready();
  const { users, log } = chosenFiles();
  let bytes = 0;
  return {
    run: async () => (bytes = await worker.ask('read', { name, users, log })),
    answer: async () => String(bytes),
  };
}

/**
 * The page reads and hands over to a worker.
 * @param {string} name
 * @returns {Promise<Started>}
 */
async function startPageReader(name) {
  const worker = new WorkerCalls('contestant-worker.js');
  await worker.ready();
  const { log } = chosenFiles();
  const way = /** @type {(typeof ways)[string]} */ (ways[name]);
  let bytes = 0;
  return {
    async run() {
      for await (const piece of way(log)) worker.give(piece);
      bytes = await worker.ask('handedOver');
    },
    answer: async () => String(bytes),
  };
}

/** @type {Started | null} */
let started = null;

Object.assign(globalThis, {
  bench: {
    /** @param {keyof typeof starters} name */
    async start(name) {
      started = await starters[name]();
    },
    async run() {
      const begun = performance.now();
      await started?.run();
      return performance.now() - begun;
    },
    answer: () => started?.answer(),

    /**
     * @param {string[]} names Builds of the kernel.
     * @param {number} rounds
     */
    async kernel(names, rounds) {
      const worker = new WorkerCalls('kernel-worker.js');
      await worker.ready();
      return worker.ask('measure', { ...chosenFiles(), names, rounds });
    },

    /**
     * The engine's wasm memory after so many times the log.
     * @param {number} times
     */
    async memoryAfter(times) {
      const { engine, memory } = await startMeasuredEngine();
      const { users, departments, log } = chosenFiles();
      await engine.add([
        { name: users.name, blob: users },
        { name: departments.name, blob: departments },
        { name: log.name, open: () => repeated(log, times), bytes: log.size * times },
      ]);
      const { ledger } = await engine.state();
      const result = { bytes: await memory(), lines: ledger.lines, answer: await answerOf(engine) };
      engine.close();
      return result;
    },
  },
});
