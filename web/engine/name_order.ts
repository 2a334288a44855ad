/** The order of names as readers of a language expect it; a million of them take some two seconds. */
import type { Language } from './types';

const localeOf: Record<Language, string> = { en: 'en', ja: 'ja', zh: 'zh-Hans' };

/** Tells the core that a name counts as the same as the one before it. */
const same = 0x8000_0000;

/** Positions of the names in their order, as the core's `commitNameOrder` takes them. */
export function orderOfNames(names: readonly string[], language: Language): Uint32Array<ArrayBuffer> {
  const { compare } = new Intl.Collator(localeOf[language]);
  const order = Uint32Array.from(names, (_, index) => index);
  order.sort((one, other) => compare(names[one]!, names[other]!) || one - other);
  const marked = order.slice();
  for (let at = 1; at < order.length; at += 1) {
    if (compare(names[order[at - 1]!]!, names[order[at]!]!) === 0) marked[at]! |= same;
  }
  return marked;
}
