/** Table operations of the product, TanStack Table and AG Grid Community on the same rows. */
import { ensureData } from '../log/generate.mjs';
import { median } from '../rounds.mjs';
import { callBench, closePage, openWithFiles } from './pages.mjs';

const kinds = ['product', 'tanstack', 'agGrid'];

/**
 * @param {{ browser: import('./pages.mjs').Browser, address: string, users: number, rounds: number,
 *   checks: import('../checks.mjs').Checks }} given
 */
export async function tablePhase({ browser, address, users, rounds, checks }) {
  // Three years of days where the memory for them is promised, three months beyond.
  const days = users <= 100_000 ? 1096 : 90;
  const data = ensureData({ users, days, bytes: 0, form: 'short' });
  /** @type {Map<string, import('./pages.mjs').Page>} */
  const pages = new Map();
  try {
    /** @type {{ loadMs: number, memoryBytes: number } | null} */
    let loaded = null;
    /** @type {Record<string, Record<string, number>>} */
    const first = {};
    for (const kind of kinds) {
      const page = await openWithFiles(browser, `${address}tables.html`, data);
      pages.set(kind, page);
      const started = await callBench(page, 'start', kind);
      if (kind === 'product') loaded = started;
      // The first time of each operation, before anything is kept from an earlier one.
      first[kind] = await callBench(page, 'round');
    }

    /** @type {Record<string, Record<string, string>>} */
    const answers = {};
    for (const [kind, page] of pages) answers[kind] = await callBench(page, 'answers');
    for (const kind of kinds.slice(1)) {
      for (const [name, answer] of Object.entries(answers[kind] ?? {})) {
        checks.same(`table of ${users}, ${kind}: ${name}`, answer, answers['product']?.[name] ?? '');
      }
    }

    /** @type {Record<string, Record<string, number[]>>} */
    const times = {};
    if (rounds === 0) {
      for (const [kind, own] of Object.entries(first)) {
        times[kind] = Object.fromEntries(Object.entries(own).map(([name, ms]) => [name, [ms]]));
      }
    }
    for (let round = 0; round < rounds; round += 1) {
      for (let place = 0; place < kinds.length; place += 1) {
        const kind = /** @type {string} */ (kinds[(place + round) % kinds.length]);
        const result = await callBench(/** @type {import('./pages.mjs').Page} */ (pages.get(kind)), 'round');
        const own = (times[kind] ??= {});
        for (const [name, ms] of Object.entries(result)) (own[name] ??= []).push(ms);
      }
    }
    return { ...summary(times, first), days, load: loaded };
  } finally {
    for (const page of pages.values()) await closePage(page);
  }
}

/**
 * @param {Record<string, Record<string, number[]>>} times
 * @param {Record<string, Record<string, number>>} first
 */
function summary(times, first) {
  /** @type {Record<string, Record<string, { ms: number, firstMs: number }>>} */
  const operations = {};
  for (const [kind, own] of Object.entries(times)) {
    operations[kind] = Object.fromEntries(
      Object.entries(own).map(([name, values]) => [name, { ms: median(values), firstMs: first[kind]?.[name] ?? NaN }]),
    );
  }
  /** The slowest of the operations whose names begin so. */
  const slowest = (
    /** @type {string} */ kind,
    /** @type {'ms' | 'firstMs'} */ which,
    /** @type {string[]} */ ...beginnings
  ) =>
    Math.max(
      ...Object.entries(operations[kind] ?? {})
        .filter(([name]) => beginnings.some((beginning) => name.startsWith(beginning)))
        .map(([, values]) => values[which]),
    );
  const peers = Object.fromEntries(
    kinds
      .slice(1)
      .map((kind) => [kind, { sortMs: slowest(kind, 'ms', 'sort'), filterMs: slowest(kind, 'ms', 'filter') }]),
  );
  return {
    sortMs: slowest('product', 'ms', 'sort'),
    filterMs: slowest('product', 'ms', 'filter'),
    asOfMs: slowest('product', 'ms', 'as of', 'window'),
    csvMs: slowest('product', 'ms', 'csv'),
    firstSortMs: slowest('product', 'firstMs', 'sort'),
    firstFilterMs: slowest('product', 'firstMs', 'filter'),
    ...peers,
    operations,
  };
}
