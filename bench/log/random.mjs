/** Random numbers that are the same on every machine: xorshift32, fast enough for millions of lines. */
export class SeededRandom {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0 || 1;
  }

  /**
   * A whole number from 0 to one below `end`.
   * @param {number} end
   */
  below(end) {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state >>> 0;
    return this.#state % end;
  }

  /**
   * @template T
   * @param {readonly T[]} list
   * @returns {T}
   */
  pick(list) {
    return /** @type {T} */ (list[this.below(list.length)]);
  }
}
