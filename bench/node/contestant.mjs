/**
 * One contestant in a Node of its own: `node contestant.mjs NAME USERS DEPARTMENTS LOG ANSWER`. Writes the answer to a
 * file and tells the milliseconds as JSON.
 */
import { createReadStream, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { answerText, asOf, timeZone } from '../contestants/question.js';
import { papaparse } from '../contestants/papaparse.js';
import { split } from '../contestants/split.js';
import { allRows, firstRows, monitoringQuery } from '../contestants/sql.js';
import { udsv } from '../contestants/udsv.js';

const [name = '', users = '', departments = '', log = '', answerPath = ''] = process.argv.slice(2);
const streamOptions = { highWaterMark: 1 << 20 };
const source = () => ({
  users: readFileSync(users, 'utf8'),
  pieces: () => createReadStream(log, streamOptions),
  path: log,
});

/** Each is made ready first, and gives the work to be timed; that gives the answer's maker. */
const contestants = {
  async read() {
    const buffer = new Uint8Array(1 << 20);
    return async () => {
      const file = openSync(log, 'r');
      let bytes = 0;
      for (let piece = readSync(file, buffer); piece > 0; piece = readSync(file, buffer)) bytes += piece;
      return async () => String(bytes);
    };
  },
  async product() {
    const path = new URL('../../dist/module/node.js', import.meta.url).href;
    /** @type {import('../modules').EngineModule} */
    const { createEngine, fileSource } = await import(path);
    const engine = createEngine({ settings: { asOf, timeZone } });
    return async () => {
      await engine.add([users, departments, log].map((each) => fileSource(each)));
      await engine.rows(0, 50);
      return async () => {
        const { blob } = await engine.csv({ rows: 'all', raw: true });
        const [, ...lines] = (await blob.text()).split('\r\n').filter((line) => line !== '');
        return answerText(
          lines.map((line) => {
            const [, login = '', , , last = '', days = ''] = line.slice(1, -1).split('","');
            return { login, last, days: Number(days) };
          }),
        );
      };
    };
  },
  split: async () => async () => {
    const table = await split(source());
    return async () => answerText(table);
  },
  udsv: async () => async () => {
    const table = await udsv(source());
    return async () => answerText(table);
  },
  papaparse: async () => async () => {
    const table = await papaparse(source(), (path) => createReadStream(path, { ...streamOptions, encoding: 'utf8' }));
    return async () => answerText(table);
  },
  duckdb: () => duckdb({}),
  'duckdb on one thread': () => duckdb({ threads: '1' }),
};

/** @param {Record<string, string>} settings */
async function duckdb(settings) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', settings);
  const connection = await instance.connect();
  return async () => {
    await connection.run(monitoringQuery(users, log));
    await connection.runAndReadAll(firstRows);
    return async () => {
      const rows = (await connection.runAndReadAll(allRows)).getRowObjectsJson();
      return answerText(
        rows.map(({ login, last, days }) => ({ login: String(login), last: String(last), days: Number(days) })),
      );
    };
  };
}

const work = await contestants[/** @type {keyof typeof contestants} */ (name)]();
const begun = performance.now();
const answer = await work();
const ms = performance.now() - begun;
writeFileSync(answerPath, await answer());
console.log(JSON.stringify({ ms }));
process.exit(0);
