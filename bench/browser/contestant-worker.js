/** The worker of the contestants in JavaScript, and of the pure read. */
import { byobPieces, ways } from '../contestants/pieces.js';
import { answerText } from '../contestants/question.js';
import { split } from '../contestants/split.js';
import { udsv } from '../contestants/udsv.js';
import { papaparse } from '../contestants/papaparse.js';

/** @typedef {{ login: string, last: string, days: number }[]} MonitoringTable */

/** @type {Record<string, (source: import('../contestants/pieces.js').Source) => Promise<MonitoringTable>>} */
const contestants = { split, udsv, papaparse };

/** @type {MonitoringTable} */
let table = [];

/** @type {Record<string, (given: { name: string, users: File, log: File }) => Promise<unknown>>} */
const calls = {
  async read({ name, log }) {
    let bytes = 0;
    const way = /** @type {(typeof ways)[string]} */ (ways[name]);
    for await (const piece of way(log)) bytes += piece.byteLength;
    return bytes;
  },
  /** Bytes that the page has handed over since it asked last. */
  async handedOver() {
    const bytes = handedOver;
    handedOver = 0;
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

let handedOver = 0;

self.onmessage = async ({ data }) => {
  if (data instanceof Uint8Array) {
    handedOver += data.byteLength;
    return;
  }
  const { call, ...given } = data;
  try {
    postMessage({ value: await /** @type {(typeof calls)[string]} */ (calls[call])(given) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
postMessage({ value: 'ready' });
