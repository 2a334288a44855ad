/** What must hold before any time counts: every contestant gave the right answer. */

export class Checks {
  passed = 0;
  /** @type {string[]} */
  failures = [];

  /**
   * @param {string} what
   * @param {boolean} holds
   * @param {string} [detail]
   */
  holds(what, holds, detail = '') {
    if (holds) this.passed += 1;
    else this.failures.push(detail === '' ? what : `${what}: ${detail}`);
    console.log(`${holds ? 'holds ' : 'FAILED'} ${what}${holds || detail === '' ? '' : `: ${detail}`}`);
  }

  /**
   * @param {string} what
   * @param {string} answer
   * @param {string} expected
   */
  same(what, answer, expected) {
    this.holds(what, answer === expected, answer === expected ? '' : difference(answer, expected));
  }
}

/**
 * @param {string} answer
 * @param {string} expected
 */
function difference(answer, expected) {
  const given = answer.split('\n');
  const wanted = expected.split('\n');
  const at = wanted.findIndex((line, index) => line !== given[index]);
  const line = at < 0 ? wanted.length : at;
  return `${given.length - 1} rows for ${wanted.length - 1}; row ${line + 1} is ${JSON.stringify(given[line])}, not ${JSON.stringify(wanted[line])}`;
}
