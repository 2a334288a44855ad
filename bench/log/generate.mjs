/**
 * The files of the benchmark: a user file, a department file and an audit log as cybozu.com writes it (every cell
 * quoted, CR and LF, newest line first, UTF-8 with Japanese app names), with the right answer, which the generator knows
 * because it decides for each line what it is. Made once for each set of parameters and kept in bench/data.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asOf, windowStart } from '../contestants/question.js';
import { departmentsFile, makeDepartments, makeUsers, usersFile } from './people.mjs';
import { SeededRandom } from './random.mjs';

const dataFolder = fileURLToPath(new URL('../data', import.meta.url));
const millisecondsOfDay = 86_400_000;

/**
 * @typedef {object} DataSet
 * @property {string} folder
 * @property {string} users Path of the user file.
 * @property {string} departments
 * @property {string} log
 * @property {string} expected The right answer, in the form of `answerText`; empty for a short log.
 * @property {number} logBytes
 * @property {number} lines
 * @property {number} userCount
 */

/**
 * @param {{ users: number, days: number, bytes: number, form?: 'audit' | 'short' }} wish
 *   `short`: a log of two columns that touches the users' days thinly; for tables of many users.
 * @returns {DataSet}
 */
export function ensureData({ users, days, bytes, form = 'audit' }) {
  const source = ['generate.mjs', 'people.mjs', 'random.mjs']
    .map((name) => readFileSync(new URL(name, import.meta.url)))
    .reduce((hash, text) => hash.update(text), createHash('sha256'));
  const wanted = `${form}-${users}-users-${days}-days-${bytes}-bytes-`;
  const folder = join(dataFolder, `${wanted}${source.digest('hex').slice(0, 8)}`);
  const manifest = join(folder, 'made.json');
  if (!existsSync(manifest)) {
    // What an earlier generator made for the same parameters is of no use any more, and may be large.
    mkdirSync(dataFolder, { recursive: true });
    for (const other of readdirSync(dataFolder).filter((each) => each.startsWith(wanted))) {
      rmSync(join(dataFolder, other), { recursive: true, force: true });
    }
    const unfinished = `${folder}.unfinished`;
    mkdirSync(unfinished, { recursive: true });
    const made = make(unfinished, users, days, bytes, form);
    writeFileSync(join(unfinished, 'made.json'), JSON.stringify(made));
    renameSync(unfinished, folder);
  }
  const { lines, logBytes } = JSON.parse(readFileSync(manifest, 'utf8'));
  return {
    folder,
    users: join(folder, 'users.csv'),
    departments: join(folder, 'departments.csv'),
    log: join(folder, 'log.csv'),
    expected: readFileSync(join(folder, 'expected.txt'), 'utf8'),
    logBytes,
    lines,
    userCount: users,
  };
}

/**
 * @param {string} folder
 * @param {number} userCount
 * @param {number} days
 * @param {number} bytes
 * @param {'audit' | 'short'} form
 */
function make(folder, userCount, days, bytes, form) {
  const departments = makeDepartments(Math.max(1, Math.min(40, Math.floor(userCount / 500))));
  const users = makeUsers(userCount, departments);
  writeFileSync(join(folder, 'users.csv'), usersFile(users));
  writeFileSync(join(folder, 'departments.csv'), departmentsFile(departments));
  const logins = users.map(({ login }) => login);
  const file = new PiecewiseFile(join(folder, 'log.csv'));
  try {
    const expected = form === 'audit' ? auditLog(file, logins, days, bytes) : shortLog(file, logins, days);
    file.end();
    writeFileSync(join(folder, 'expected.txt'), expected);
    return { lines: file.lines, logBytes: file.bytes };
  } finally {
    file.close();
  }
}

/** Collects lines and writes them a few megabytes at a time. */
class PiecewiseFile {
  #descriptor;
  /** @type {string[]} */
  #held = [];
  #heldLength = 0;
  bytes = 0;
  lines = 0;

  /** @param {string} path */
  constructor(path) {
    this.#descriptor = openSync(path, 'w');
  }

  /** @param {string} text */
  line(text) {
    this.#held.push(text);
    this.#heldLength += text.length;
    this.lines += 1;
    if (this.#heldLength >= 1 << 22) this.#flush();
  }

  #flush() {
    const bytes = Buffer.from(this.#held.join(''));
    for (let at = 0; at < bytes.length;) at += writeSync(this.#descriptor, bytes, at);
    this.bytes += bytes.length;
    this.#held = [];
    this.#heldLength = 0;
  }

  end() {
    this.#flush();
    // The heading is no line.
    this.lines -= 1;
  }

  close() {
    closeSync(this.#descriptor);
  }
}

/** @param {number} daysBack */
const dateOf = (daysBack) => new Date(Date.parse(asOf) - daysBack * millisecondsOfDay).toISOString().slice(0, 10);

/**
 * How a user behaves: `never` (15 in 100), `stopped` before the window (15 in 100), else there on a share of the days.
 * @param {number} user
 * @param {number} daysBack
 */
function present(user, daysBack) {
  const habit = (user * 2_654_435_761) >>> 0;
  const place = habit % 100;
  if (place < 15) return false;
  if (place < 30) return daysBack > 31 + (habit % 23);
  const chance = Math.imul(user + 1, 0x9e3779b1) ^ Math.imul(daysBack + 1, 0x85ebca6b);
  return (Math.imul(chance ^ (chance >>> 15), 0x2c1b3c6d) >>> 8) % 100 < 8 + (habit % 89);
}

const apps = ['案件管理', '日報', '交通費申請', '問い合わせ管理', '製品マスター', '勤怠', '不具合票', '設備点検'];
const fileNames = ['見積書', '議事録', '図面', '写真', '報告書', '納品書'];
const operations = ['Record file upload', 'Record file download', 'Record comment delete', 'Record delete'];
const apiCalls = ['Get record', 'Get records', 'Add record', 'Update record'];
const signIns = ['login', 'login', 'login (SAML)', 'logout'];

/**
 * @param {PiecewiseFile} file
 * @param {string[]} logins
 * @param {number} days
 * @param {number} bytes
 */
function auditLog(file, logins, days, bytes) {
  const random = new SeededRandom(20_261_121);
  const bits = new Uint8Array(logins.length * days);
  file.line('"レベル","日時","接続元","ユーザー","サービス","モジュール","アクション","結果","エラー番号","補足"\r\n');
  const bytesOfLine = 207.5;
  const linesOfDay = Math.max(1, Math.round(bytes / bytesOfLine / days));

  for (let daysBack = 0; daysBack < days; daysBack += 1) {
    const date = dateOf(daysBack);
    const anyone = () => random.below(logins.length);
    const oneWhoIsThere = () => {
      for (;;) {
        const user = anyone();
        if (present(user, daysBack)) return user;
      }
    };
    for (let line = 0; line < linesOfDay; line += 1) {
      const second = Math.floor(((linesOfDay - 1 - line) / linesOfDay) * 86_400);
      const time = `${date} ${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
      const place = random.below(100);
      let service = 'kintone';
      let module = 'App operation';
      let action = random.pick(operations);
      let result = 'SUCCESS';
      let error = '';
      let login;
      if (place < 62) {
        const user = oneWhoIsThere();
        login = logins[user];
        bits[user * days + daysBack] = 1;
      } else if (place < 77) {
        login = logins[anyone()];
        service = 'Common';
        module = 'Authentication';
        action = random.pick(signIns);
      } else if (place < 85) {
        login = logins[anyone()];
        service = 'Garoon';
        module = 'Scheduler';
        action = 'modify';
      } else if (place < 92) {
        login = logins[anyone()];
        module = 'API operation';
        action = random.pick(apiCalls);
      } else if (place < 94) {
        login = logins[anyone()];
        module = 'App management';
        action = 'App update (API v1/json)';
      } else if (place < 96) {
        login = logins[anyone()];
        result = random.below(2) === 0 ? 'FAILED' : 'VALIDATION ERROR';
        error = 'CB_VA01';
      } else if (place < 97) {
        login = logins[anyone()];
        error = 'GAIA_NO01';
      } else {
        login =
          place === 97
            ? 'nobody'
            : place === 98
              ? `guest/partner${random.below(40)}@example.com`
              : `gone-${random.below(400)}`;
      }
      const app = random.below(apps.length);
      const record = random.below(9000) + 1000;
      // One in 150 app names holds quotes, which are doubled; the readers must see through them.
      const name = random.below(150) === 0 ? `""新"" ${apps[app]}` : apps[app];
      const note = `app id: ${app + 11}, app name: ${name}, record id: ${record}, filename: ${random.pick(fileNames)}_${record}.pdf`;
      file.line(
        `"情報","${time}","203.0.113.${random.below(250) + 1}","${login}","${service}","${module}","${action}","${result}","${error}","${note}"\r\n`,
      );
    }
  }
  return expectedAnswer(logins, days, bits);
}

/**
 * A generic log: enough lines that every column of days holds some, few enough that a million users are made quickly.
 * @param {PiecewiseFile} file
 * @param {string[]} logins
 * @param {number} days
 */
function shortLog(file, logins, days) {
  const bits = new Uint8Array(days <= 128 ? logins.length * days : 0);
  file.line('Time,User\r\n');
  // A user comes once a month in a long log, so that each 64 days of each user hold something; else every tenth day.
  const step = days > 128 ? 31 : 10;
  for (let daysBack = 0; daysBack < days; daysBack += 1) {
    const date = dateOf(daysBack);
    for (let user = (daysBack * 7) % step; user < logins.length; user += step) {
      if (!present(user, daysBack)) continue;
      if (bits.length > 0) bits[user * days + daysBack] = 1;
      file.line(`${date} ${two(user % 24)}:${two(user % 60)}:00,${logins[user]}\r\n`);
    }
  }
  return bits.length > 0 ? expectedAnswer(logins, days, bits) : '';
}

/**
 * @param {string[]} logins
 * @param {number} days
 * @param {Uint8Array} bits
 */
function expectedAnswer(logins, days, bits) {
  const dates = Array.from({ length: days }, (_, daysBack) => dateOf(daysBack));
  const lines = logins.map((login, user) => {
    const own = bits.subarray(user * days, (user + 1) * days);
    const last = own.indexOf(1);
    let count = 0;
    for (let daysBack = 0; daysBack < days && /** @type {string} */ (dates[daysBack]) >= windowStart; daysBack += 1) {
      count += own[daysBack] ?? 0;
    }
    return `${login}\t${last < 0 ? '' : dates[last]}\t${count}\n`;
  });
  return lines.sort().join('');
}

/** @param {number} value */
const two = (value) => (value < 10 ? `0${value}` : String(value));
