/** One build at a time in one folder: two would write the same files, and both would take them for their own. */
import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './run.mjs';

/** Tells the programs that a build starts that the folder is theirs already. */
const HELD = 'UAM_BUILD_LOCK';

/**
 * Listens at a name of the system's own (Linux: abstract, no file), which only one program can at a time and which is
 * free again however that program ends.
 * @param {string} name
 * @returns {Promise<import('node:net').Server | null>} null where another listens.
 */
function listen(name) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end(String(process.pid)));
    server.on('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(name, () => resolve(server.unref()));
  });
}

/**
 * The process that holds the name, as it says itself; empty where it is gone meanwhile.
 * @param {string} name
 * @returns {Promise<string>}
 */
function holder(name) {
  return new Promise((resolve) => {
    let text = '';
    connect(name)
      .setEncoding('utf8')
      .on('data', (part) => (text += part))
      .on('close', () => resolve(text))
      .on('error', () => resolve(''));
  });
}

/**
 * Does the work while no other build works in the folder; waits for one that does.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [folder]
 * @returns {Promise<T>}
 */
export async function oneBuildAtATime(work, folder = root) {
  const name = `\0user-access-monitor-${createHash('sha256').update(folder).digest('hex')}`;
  if (process.env[HELD] === name.slice(1)) return work();
  let server = await listen(name);
  for (let told = false; server === null; server = await listen(name)) {
    if (!told) {
      const other = await holder(name);
      told = other !== '';
      if (told) console.error(`Another build works in this folder (process ${other}); waiting for it.`);
    }
    await wait(200);
  }
  process.env[HELD] = name.slice(1);
  try {
    return await work();
  } finally {
    delete process.env[HELD];
    server.close();
  }
}
