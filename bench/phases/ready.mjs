/** From navigation until a person can give the page a file, and until DuckDB-Wasm answers a query. Nothing is cached. */
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { interleave, medians } from '../rounds.mjs';

/** Runs in the page from its beginning: notes when a field for files stands in the document or in any shadow of it. */
function watchForFileField() {
  /** @param {ParentNode} tree @returns {boolean} */
  const hasField = (tree) =>
    tree.querySelector('input[type=file]') !== null ||
    [...tree.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && hasField(shadowRoot));
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (hasField(document)) Object.assign(globalThis, { readyAt: performance.now() });
    else port2.postMessage(null);
  };
  port2.postMessage(null);
}

/**
 * @param {{ browser: import('./pages.mjs').Browser, address: string, rounds: number,
 *   checks: import('../checks.mjs').Checks }} given
 */
export async function readyPhase({ browser, address, rounds, checks }) {
  const site = await serve(join(root, 'dist/site'));
  /**
   * @param {string} target
   * @param {boolean} watched
   */
  async function readyAt(target, watched) {
    // A fresh profile: nothing is cached, as on a first visit.
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      if (watched) await page.addInitScript(watchForFileField);
      await page.goto(target);
      const handle = await page.waitForFunction('globalThis.readyAt');
      return /** @type {number} */ (await handle.jsonValue());
    } finally {
      await context.close();
    }
  }
  try {
    const contestants = {
      product: () => readyAt(site.address, true),
      duckdbWasm: () => readyAt(`${address}ready-duckdb.html`, false),
    };
    const compared = { product: await contestants.product(), duckdbWasm: await contestants.duckdbWasm() };
    for (const [name, ms] of Object.entries(compared)) checks.holds(`ready: ${name}`, ms > 0);
    const times = await interleave(rounds, compared, contestants);
    const { product, duckdbWasm } = medians(times);
    return { productMs: product, duckdbWasmMs: duckdbWasm, rounds: times };
  } finally {
    await site.close();
  }
}
