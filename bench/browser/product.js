/** The product as a program gets it: the real engine in its real worker, from the built module. */
import { answerText, asOf, timeZone } from '../contestants/question.js';

/** @typedef {import('../../web/engine/api/types').MonitoringEngine} MonitoringEngine */

/** @returns {Promise<import('../modules').EngineModule>} */
const loadModule = () => import(/* @vite-ignore */ new URL('dist/module/browser.js', location.href).href);

/**
 * An engine whose worker runs.
 * @param {{ helpers?: number }} [parts] As many helpers as the engine chooses where none are named.
 * @param {'worker' | 'page'} [readIn]
 */
export async function startEngine(parts = {}, readIn = 'worker') {
  const { createEngine } = await loadModule();
  const engine = createEngine({ settings: { asOf, timeZone }, parts, readIn });
  await engine.state();
  return engine;
}

/** The same with workers that tell how much memory their wasm has. */
export async function startMeasuredEngine() {
  const { createEngine } = await loadModule();
  const channelName = `memory-${crypto.randomUUID()}`;
  const engine = createEngine({
    settings: { asOf, timeZone },
    worker: () => new Worker(`measured-worker.js#${channelName}`),
  });
  await engine.state();
  return { engine, memory: () => memoryOf(channelName) };
}

/**
 * Sum over all workers that answer.
 * @param {string} channelName
 * @returns {Promise<number>}
 */
function memoryOf(channelName) {
  const channel = new BroadcastChannel(channelName);
  let bytes = 0;
  channel.onmessage = ({ data }) => (bytes += data.bytes);
  channel.postMessage('memory?');
  return new Promise((resolve) =>
    setTimeout(() => {
      channel.close();
      resolve(bytes);
    }, 200),
  );
}

/**
 * The answer, off the product's own CSV. No cell of the benchmark's users holds a quote.
 * @param {MonitoringEngine} engine
 */
export async function answerOf(engine) {
  const { blob } = await engine.csv({ rows: 'all', raw: true });
  const [, ...lines] = (await blob.text()).split('\r\n').filter((line) => line !== '');
  return answerText(
    lines.map((line) => {
      const [, login = '', , , last = '', days = ''] = line.slice(1, -1).split('","');
      return { login, last, days: Number(days) };
    }),
  );
}
