/** What `npm run bench` takes. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const phaseNames = /** @type {const} */ ([
  'browser',
  'reads',
  'kernel',
  'native',
  'node',
  'table',
  'heap',
  'page',
  'ready',
]);

/** @typedef {(typeof phaseNames)[number]} PhaseName */

export const help = `npm run bench -- [options]

  --size SIZE     bytes of the log: 1GB (default), 200MB, 5000000
  --users N       users in the user file (20000)
  --rounds N      rounds of each measurement, interleaved (5); 0 takes the times of the runs that are compared
  --tables LIST   sizes of the tables (100000,1000000)
  --only LIST     of ${phaseNames.join(', ')}
  --ten-gb        also the memory after 10 GB of log, ten times the size (some minutes)
  --against DIR   also the core of another checkout in DIR, round by round beside this one (kernel, native)
  --no-build      measure what is in dist/ now, without building it anew
  --output FILE   where the figures go (bench/results.json)
  --smoke         a log of 2 MB and 2,000 users, once: the answers are compared, no times are judged;
                  ends with the line \`N passed, N failed\`
  --help`;

/**
 * @typedef {object} Options
 * @property {number} bytes
 * @property {number} users
 * @property {number} rounds
 * @property {number[]} tables
 * @property {readonly PhaseName[]} phases
 * @property {boolean} tenTimes
 * @property {string | null} against
 * @property {boolean} build
 * @property {boolean} smoke
 * @property {boolean} help
 * @property {string | null} output
 */

/**
 * @param {string[]} given
 * @returns {Options}
 */
export function readOptions(given) {
  const { values } = parseArgs({
    args: given,
    options: {
      size: { type: 'string' },
      users: { type: 'string' },
      rounds: { type: 'string' },
      tables: { type: 'string' },
      only: { type: 'string' },
      'ten-gb': { type: 'boolean', default: false },
      against: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
      output: { type: 'string' },
      smoke: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { smoke } = values;
  const phases = values.only?.split(',') ?? phaseNames;
  for (const name of phases) {
    if (!phaseNames.includes(/** @type {PhaseName} */ (name))) throw new Error(`no such phase: ${name}`);
  }
  return {
    bytes: bytesOf(values.size ?? (smoke ? '2MB' : '1GB')),
    users: wholeOf('--users', values.users ?? (smoke ? '2000' : '20000')),
    rounds: wholeOf('--rounds', values.rounds ?? (smoke ? '0' : '5')),
    tables: (values.tables ?? (smoke ? '2000' : '100000,1000000')).split(',').map((each) => wholeOf('--tables', each)),
    phases: /** @type {PhaseName[]} */ (phases),
    // Of a small log it costs nothing.
    tenTimes: values['ten-gb'] || smoke,
    against: values.against === undefined ? null : resolve(values.against),
    build: !values['no-build'] && !smoke,
    smoke,
    help: values.help,
    output: values.output ?? null,
  };
}

/** @param {string} text */
function bytesOf(text) {
  const match = /^(\d+(?:\.\d+)?)\s*(|KB|MB|GB)$/i.exec(text);
  if (match === null) throw new Error(`no size: ${text}`);
  const unit = /** @type {Record<string, number>} */ ({ '': 1, KB: 1e3, MB: 1e6, GB: 1e9 })[
    (match[2] ?? '').toUpperCase()
  ];
  return Math.round(Number(match[1]) * (unit ?? 1));
}

/**
 * @param {string} option
 * @param {string} text
 */
function wholeOf(option, text) {
  if (!/^\d+$/.test(text)) throw new Error(`${option}: no whole number: ${text}`);
  return Number(text);
}
