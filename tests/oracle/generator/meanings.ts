/** Words of a company, and what the product is told that they mean. */
import type { SeededRandom } from '../../../web/sample/random';
import type { WordMeaning } from '../../../web/engine/api/types';
import type { World } from '../world';

const words: [word: string, meanings: readonly WordMeaning[]][] = [
  ['On leave', ['inactive', 'inactive', 'active']],
  ['休職', ['inactive', 'active']],
  ['Contractor', ['guest', 'guest', 'member']],
  ['いいえ', ['member']],
  ['okay', ['success']],
  ['Teilweise', ['success', 'failure']],
  ['unused', ['never']],
];

/** Says in some worlds what the words mean that nobody knows. */
export function tellMeanings(random: SeededRandom, { files }: World): void {
  if (!random.chance(40)) return;
  // Whether a word that is told makes a status the result is not said.
  const unclear = files.some(
    ({ kind, heading }) => kind === 'access' && heading?.some((word) => ['Status', '状態', '状态'].includes(word)),
  );
  const told = words.filter(([, [meaning]]) => random.chance(70) && !(unclear && meaning === 'success'));
  const means = Object.fromEntries(told.map(([word, meanings]) => [word, random.pick(meanings)]));
  if (told.length > 0) for (const file of files) file.told.means = means;
}
