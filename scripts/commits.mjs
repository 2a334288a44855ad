/** What the subject of a commit must be: short, a sentence in the imperative, without a period or a prefix. */
import { output } from './run.mjs';

/** The last commit before the rule; subjects up to it are as they are. */
export const ruleBegins = 'f4457a7d7f4569a06a80eba0a1d0d2cb45ee18f8';

/** Letters of a subject: git's own lists and mails cut what is longer. */
const most = 72;

/** Ends that a first word has in other moods; what is left out ends so in the imperative too. */
const otherMoods = [
  // Embed, Feed, Shed, Shred.
  /(?<!e|emb|sh|shr|w)ed$/,
  // Bring, Ping, String.
  /[aeiouy].*ing$/,
  // Alias, Focus, Pass.
  /(?<![asu])s$/,
];

/**
 * What is wrong with a subject, null where nothing is. A small check of form: whether the words say what was done and why
 * is for those who read them.
 * @param {string} subject
 */
export function faultOf(subject) {
  const letters = [...subject].length;
  if (letters > most) return `${letters} letters, of at most ${most}`;
  if (/^[\w-]+(?:\([^)]*\))?!?:/.test(subject)) return 'a prefix: what was changed is seen, what for is to be said';
  const [, word] = /^([A-Z][a-z]*(?:-[a-z]+)*)(?![\w'])/.exec(subject) ?? [];
  if (word === undefined) return 'does not begin with a word and a capital letter';
  if (subject.endsWith('.')) return 'ends with a period';
  if (otherMoods.some((end) => end.test(word.toLowerCase()))) return `begins with "${word}", which is no imperative`;
  return null;
}

/** The subjects since the rule began, newest first; undefined where the history is not there (an archive, a shallow clone). */
export function subjects() {
  return output('git', ['log', '--no-merges', '--format=%h %s', `${ruleBegins}..HEAD`])
    ?.split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ commit: line.slice(0, line.indexOf(' ')), subject: line.slice(line.indexOf(' ') + 1) }));
}

/** Holds the subjects of the commits since the rule began. */
export async function commits() {
  const given = subjects();
  if (given === undefined) {
    console.log(`skipped: the history since ${ruleBegins.slice(0, 7)} is not here, so no subjects of commits are read`);
    return true;
  }
  const faults = given.flatMap(({ commit, subject }) => {
    const fault = faultOf(subject);
    return fault === null ? [] : [`commit ${commit}: ${fault}: ${subject}`];
  });
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}
