/** Rounds and medians. */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return NaN;
  const upper = /** @type {number} */ (sorted[middle]);
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? upper);
  return (lower + upper) / 2;
}

/**
 * Times of the contestants: of the rounds, or where there are none, of the run whose answers were compared.
 *
 * Every contestant runs once in each round, beginning with another one each time: what disturbs the machine for a while
 * disturbs all of them, and none is always the one behind another.
 * @template {string} Name
 * @param {number} rounds
 * @param {Record<Name, number>} compared Milliseconds of the run whose answers were compared.
 * @param {Record<Name, () => Promise<number>>} contestants Each gives its milliseconds.
 * @returns {Promise<Record<Name, number[]>>}
 */
export async function interleave(rounds, compared, contestants) {
  const names = /** @type {Name[]} */ (Object.keys(contestants));
  const times = /** @type {Record<Name, number[]>} */ (
    Object.fromEntries(names.map((name) => [name, rounds === 0 ? [compared[name]] : []]))
  );
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < names.length; place += 1) {
      const name = /** @type {Name} */ (names[(place + round) % names.length]);
      times[name].push(await contestants[name]());
    }
  }
  return times;
}

/**
 * @template {string} Name
 * @param {Record<Name, number[]>} times
 * @returns {Record<Name, number>}
 */
export function medians(times) {
  return /** @type {Record<Name, number>} */ (
    Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(/** @type {number[]} */ (values))]))
  );
}
