/** Contestants that are processes of their own: native programs and Node. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { asOf } from '../contestants/question.js';
import { nativeAgainst, nativeProgram } from '../setup.mjs';

const execute = promisify(execFile);
const nodeContestant = fileURLToPath(new URL('../node/contestant.mjs', import.meta.url));

/** @typedef {import('../log/generate.mjs').DataSet} DataSet */
/** @typedef {{ ms: number, answer: string, lines?: number, bytes?: number, separators?: number }} Finished */

/**
 * @param {string} program
 * @param {(answerPath: string) => string[]} parameters
 * @returns {Promise<Finished>}
 */
async function finished(program, parameters) {
  const folder = mkdtempSync(join(tmpdir(), 'user-access-monitor-bench-'));
  try {
    const answerPath = join(folder, 'answer.txt');
    const { stdout } = await execute(program, parameters(answerPath), { maxBuffer: 1 << 26 });
    let answer = '';
    try {
      answer = readFileSync(answerPath, 'utf8');
    } catch {
      // The pure reads have none.
    }
    return { ...JSON.parse(stdout), answer: inOrder(answer) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} answer */
const inOrder = (answer) =>
  answer === '' || !answer.includes('\n') ? answer : `${answer.trimEnd().split('\n').sort().join('\n')}\n`;

/**
 * @param {DataSet} data
 * @param {boolean} [against] Also another checkout's core.
 * @returns {Record<string, () => Promise<Finished>>}
 */
export function nativeContestants({ users, departments, log }, against = false) {
  const onOneThread = (/** @type {string} */ program) =>
    finished(program, (answer) => ['aggregate', '1', asOf, users, departments, log, answer]);
  return {
    read: () => finished(nativeProgram, () => ['read', log]),
    scan: () => finished(nativeProgram, () => ['scan', log]),
    product: () => finished(nativeProgram, (answer) => ['aggregate', 'all', asOf, users, departments, log, answer]),
    productOneThread: () => onOneThread(nativeProgram),
    ...(against ? { againstOneThread: () => onOneThread(nativeAgainst) } : {}),
  };
}

/**
 * @param {DataSet} data
 * @param {string} name
 */
export function inNode({ users, departments, log }, name) {
  return finished(process.execPath, (answer) => [nodeContestant, name, users, departments, log, answer]);
}
