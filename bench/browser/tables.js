/** One table of the page's files: the product's, or a peer's with the same rows. */
import { asOf } from '../contestants/question.js';
import { filters, sample, screenRows, sorts } from '../tables/operations.js';
import { productTable } from '../tables/product.js';
import { chosenFiles } from './chosen-files.js';
import { startMeasuredEngine } from './product.js';

/** @typedef {import('../tables/operations.js').MeasuredTable} MeasuredTable */

/** @type {MeasuredTable} */
let table;
/** @type {import('../../web/engine/api/types').MonitoringEngine | null} */
let engine = null;

/** @type {Record<string, (rows: import('../tables/operations.js').PlainRow[]) => Promise<MeasuredTable>>} */
const peers = {
  tanstack: async (rows) => (await import('../tables/tanstack.js')).tanstackTable(rows),
  agGrid: async (rows) => (await import('../tables/ag-grid.js')).agGridTable(rows),
};

async function load() {
  const started = await startMeasuredEngine();
  const { users, departments, log } = chosenFiles();
  await started.engine.add([users, departments, log].map((blob) => ({ name: blob.name, blob })));
  return started;
}

/** All rows, as plain values; `(None)` comes after every department. */
async function plainRows(/** @type {import('../../web/engine/api/types').MonitoringEngine} */ source) {
  const { rows: total } = await source.state();
  const plain = [];
  for (let from = 0; from < total; from += 20_000) {
    for (const row of await source.rows(from, 20_000)) {
      plain.push({
        login: row.login,
        name: row.name,
        department: row.department,
        departmentRank: row.departmentCode === '' ? 1e9 : Number(row.departmentCode.slice(1)),
        lastAccess: row.lastAccess ?? '',
        accessDays: row.accessDays,
      });
    }
  }
  return plain;
}

/**
 * @param {() => Promise<unknown>} work
 */
async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/**
 * Each operation once, from the table in display order with all rows.
 * @param {(name: string, work: () => Promise<unknown>) => Promise<void>} take
 */
async function everyOperation(take) {
  for (const [name, sort] of Object.entries(sorts)) await take(`sort ${name}`, () => table.sort(sort));
  await table.sort(null);
  for (const [name, filter] of Object.entries(filters)) {
    await take(`filter ${name}`, () => table.filter(filter));
    await table.filter({});
  }
}

Object.assign(globalThis, {
  bench: {
    /**
     * Loads the files and makes the table; the engine's memory and the milliseconds of loading where it is the product.
     * @param {string} kind
     */
    async start(kind) {
      const begun = performance.now();
      const started = await load();
      if (kind === 'product') {
        engine = started.engine;
        table = productTable(engine);
        return { loadMs: performance.now() - begun, memoryBytes: await started.memory() };
      }
      const rows = await plainRows(started.engine);
      started.engine.close();
      table = await /** @type {(typeof peers)[string]} */ (peers[kind])(rows);
      return null;
    },

    /** What every operation shows, by name. */
    async answers() {
      /** @type {Record<string, string>} */
      const answers = {};
      await everyOperation(async (name, work) => {
        await work();
        answers[name] = await sample(table);
      });
      return answers;
    },

    /** Milliseconds of every operation, by name. */
    async round() {
      /** @type {Record<string, number>} */
      const times = {};
      await everyOperation(async (name, work) => {
        times[name] = await timed(work);
      });
      if (engine === null) return times;

      // What the peers cannot do without reading the log again.
      const { engine: own } = { engine };
      const show = () => own.rows(0, screenRows);
      const dayBefore = '2026-10-31';
      times['as of another day'] = await timed(() => own.configure({ asOf: dayBefore }).then(show));
      times['as of the day'] = await timed(() => own.configure({ asOf }).then(show));
      times['window of 90 days'] = await timed(() => own.configure({ windowDays: 90 }).then(show));
      times['window of 30 days'] = await timed(() => own.configure({ windowDays: 30 }).then(show));
      await own.view({ sort: { key: 'access-days', descending: true } });
      times['as of another day, sorted'] = await timed(() => own.configure({ asOf: dayBefore }).then(show));
      times['as of the day, sorted'] = await timed(() => own.configure({ asOf }).then(show));
      await own.view({ sort: null });
      times['csv'] = await timed(() => own.csv({ rows: 'all' }));
      return times;
    },
  },
});
