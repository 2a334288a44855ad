/** The same contestants in Node, each in a process of its own. */
import { interleave, medians } from '../rounds.mjs';
import { inNode } from './processes.mjs';

const names = ['read', 'product', 'udsv', 'papaparse', 'split'];

/**
 * @param {{ data: import('../log/generate.mjs').DataSet, rounds: number, checks: import('../checks.mjs').Checks }} given
 */
export async function node({ data, rounds, checks }) {
  /** @type {Record<string, number>} */
  const compared = {};
  for (const name of names) {
    const { ms, answer } = await inNode(data, name);
    compared[name] = ms;
    if (name === 'read') checks.holds('Node read: all bytes', Number(answer) === data.logBytes, answer);
    else checks.same(`Node ${name}: the answer`, answer, data.expected);
  }
  const times = await interleave(
    rounds,
    compared,
    Object.fromEntries(names.map((name) => [name, async () => (await inNode(data, name)).ms])),
  );
  const { read, product, udsv, papaparse, split } = /** @type {Record<string, number>} */ (medians(times));
  return {
    logBytes: data.logBytes,
    readMs: read,
    productMs: product,
    udsvMs: udsv,
    papaparseMs: papaparse,
    splitMs: split,
    rounds: times,
  };
}
