/** The worker of the contestants in JavaScript, and of the pure read. */
import { byobPieces, slicePieces } from '../contestants/pieces.js';
import { answerText } from '../contestants/question.js';
import { split } from '../contestants/split.js';
import { udsv } from '../contestants/udsv.js';
import { papaparse } from '../contestants/papaparse.js';

/** @typedef {{ login: string, last: string, days: number }[]} MonitoringTable */

/** @type {Record<string, (source: import('../contestants/pieces.js').Source) => Promise<MonitoringTable>>} */
const contestants = { split, udsv, papaparse };

/** @type {Record<string, (log: Blob) => AsyncIterable<Uint8Array>>} */
const readers = {
  'byob 1 MiB': (log) => byobPieces(log, 1 << 20),
  'byob 2 MiB': (log) => byobPieces(log, 2 << 20),
  'slices 16 MiB': (log) => slicePieces(log),
};

/** @type {MonitoringTable} */
let table = [];

/** @type {Record<string, (given: { name: string, users: File, log: File }) => Promise<unknown>>} */
const calls = {
  async read({ name, log }) {
    let bytes = 0;
    for await (const piece of /** @type {(log: Blob) => AsyncIterable<Uint8Array>} */ (readers[name])(log)) {
      bytes += piece.byteLength;
    }
    return bytes;
  },
  /** The table stays here, as the product's does; the first rows go to the screen. */
  async run({ name, users, log }) {
    const contestant = /** @type {(typeof contestants)[string]} */ (contestants[name]);
    table = await contestant({ users: await users.text(), pieces: () => byobPieces(log), blob: log });
    return table.slice(0, 50);
  },
  answer: () => Promise.resolve(answerText(table)),
};

self.onmessage = async ({ data: { call, ...given } }) => {
  try {
    postMessage({ value: await /** @type {(typeof calls)[string]} */ (calls[call])(given) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
postMessage({ value: 'ready' });
