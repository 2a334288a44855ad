/**
 * The question that every contestant answers, and what the JavaScript ones share: for each user of the user file the
 * last access day and the number of access days in the window, by the rule `screen` (service Kintone, no failure, no API
 * execution). Times of the log are in the display zone, so a day is the first ten characters of a time.
 */
export const asOf = '2026-11-21';
export const timeZone = 'Asia/Tokyo';
export const windowDays = 30;
export const windowStart = '2026-10-23';

/** Columns of the log, from 0. */
export const columns = { time: 1, user: 3, service: 4, module: 5, action: 6, result: 7, error: 8 };

/** Days are kept as bits of four words a user: the log must not reach over more. */
const wordsOfUser = 4;

/** Counts lines as a careful programmer would who knows the log: no set of strings, no date object. */
export class Counter {
  /** @type {Map<string, number>} */
  #users = new Map();
  /** @type {string[]} */
  #logins = [];
  /** @type {Map<string, number>} */
  #days = new Map();
  #bits;
  #lastTime = '';
  #lastDay = 0;

  /** @param {string[]} logins */
  constructor(logins) {
    this.#logins = logins;
    logins.forEach((login, index) => this.#users.set(login, index));
    this.#bits = new Uint32Array(logins.length * wordsOfUser);
  }

  /**
   * @param {string} time
   * @param {string} login
   * @param {string} service
   * @param {string} module
   * @param {string} action
   * @param {string} result
   * @param {string} error
   */
  count(time, login, service, module, action, result, error) {
    if (service !== 'kintone' || result !== 'SUCCESS' || (error !== '' && error !== '0')) return;
    if (module === 'API operation' || action.includes('(API')) return;
    const user = this.#users.get(login);
    if (user === undefined) return;
    const day = this.#dayOf(time);
    const word = user * wordsOfUser + (day >> 5);
    this.#bits[word] = /** @type {number} */ (this.#bits[word]) | (1 << (day & 31));
  }

  /** @param {string} time */
  #dayOf(time) {
    // Lines of one day stand together: the text of the day is made once.
    if (time.startsWith(this.#lastTime) && this.#lastTime !== '') return this.#lastDay;
    const text = time.slice(0, 10);
    let day = this.#days.get(text);
    if (day === undefined) {
      day = this.#days.size;
      if (day >= wordsOfUser * 32) throw new Error('the log reaches over more days than the counter holds');
      this.#days.set(text, day);
    }
    this.#lastTime = text;
    this.#lastDay = day;
    return day;
  }

  /** The table: one row a user, in the order of the user file. */
  table() {
    const days = [...this.#days].sort(([one], [other]) => (one < other ? -1 : 1));
    return this.#logins.map((login, user) => {
      let last = '';
      let count = 0;
      for (const [text, day] of days) {
        const word = /** @type {number} */ (this.#bits[user * wordsOfUser + (day >> 5)]);
        if ((word & (1 << (day & 31))) === 0) continue;
        last = text;
        if (text >= windowStart && text <= asOf) count += 1;
      }
      return { login, last, days: count };
    });
  }
}

/**
 * The one form in which answers are compared.
 * @param {{ login: string, last: string, days: number }[]} table
 */
export function answerText(table) {
  return table
    .map(({ login, last, days }) => `${login}\t${last}\t${days}\n`)
    .sort()
    .join('');
}

/**
 * Logins of the user file: its first column; no cell of it holds a quote.
 * @param {string} text
 */
export function loginsOf(text) {
  return text
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.slice(1, line.indexOf('"', 1)));
}
