import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder; every script works from here, wherever it was called. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where reports, generated sources and other by-products of the scripts go. */
export const reports = join(root, 'build', 'reports');

/**
 * Runs a program with the terminal's own output and answers its exit status (-1 where it could not start).
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ environment?: Record<string, string | undefined>, folder?: string }} [options]
 * @returns {Promise<number>}
 */
export function run(program, parameters, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: options.folder ?? root,
      env: { ...process.env, ...options.environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(-1);
    });
    child.on('close', (status) => resolve(status ?? -1));
  });
}

/**
 * Runs a program, hands every line of its standard output and standard error to `onLine`, answers its exit status.
 * @param {string} program
 * @param {string[]} parameters
 * @param {(line: string) => void} onLine
 * @param {{ environment?: Record<string, string | undefined> }} [options]
 * @returns {Promise<number>}
 */
export function runByLine(program, parameters, onLine, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(onLine);
      });
      stream.on('end', () => {
        if (rest !== '') onLine(rest);
      });
    }
    child.on('error', (error) => {
      onLine(`${program}: ${error.message}`);
      resolve(-1);
    });
    child.on('close', (status) => resolve(status ?? -1));
  });
}

/**
 * Runs a program whose output matters only where it fails; then it is printed whole.
 * @param {string} program
 * @param {string[]} parameters
 * @returns {Promise<number>}
 */
export async function runQuietly(program, parameters) {
  /** @type {string[]} */
  const lines = [];
  const status = await runByLine(program, parameters, (line) => lines.push(line));
  if (status !== 0) console.error(lines.join('\n'));
  return status;
}

/**
 * The output of a short command, or null where it fails or is missing.
 * @param {string} program
 * @param {string[]} parameters
 */
export function output(program, parameters) {
  const result = spawnSync(program, parameters, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return result.status === 0 ? result.stdout : null;
}

/**
 * Whether a program is on the PATH.
 * @param {string} program
 */
export function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * The parameters that start npm as it was started now: the npm of a parent `npm run`, else the one on the PATH.
 * @param {string[]} parameters
 * @returns {[program: string, parameters: string[]]}
 */
export function npm(parameters) {
  const path = process.env.npm_execpath;
  return path?.endsWith('.js') || path?.endsWith('.cjs')
    ? [process.execPath, [path, ...parameters]]
    : ['npm', parameters];
}

/**
 * A local tool of node_modules, started with this Node.
 * @param {string} module Path of its program inside node_modules.
 * @param {string[]} parameters
 * @returns {[program: string, parameters: string[]]}
 */
export function tool(module, parameters) {
  return [process.execPath, [join(root, 'node_modules', module), ...parameters]];
}
