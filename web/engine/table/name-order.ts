/** The order of names as readers of a language expect it; a million of them take some two seconds. */
import { streamSafe } from '../text/normal-form';
import type { Language } from '../api/types';
import { tagOf } from '../../messages/languages';

/** Tells the core that a name counts as the same as the one before it. */
const same = 0x8000_0000;

/** UTF-16 units of a name that are compared; names that differ behind them alone keep the users' order. */
const MOST_COMPARED = 1000;

/** What is compared of a name: a collation takes seconds for one of some hundred thousand marks. */
function compared(name: string): string {
  return name.length <= 30 ? name : streamSafe(name.slice(0, MOST_COMPARED));
}

/** Positions of the names in their order, as the core's `commitNameOrder` takes them. */
export function orderOfNames(whole: readonly string[], language: Language): Uint32Array<ArrayBuffer> {
  const { compare } = new Intl.Collator(tagOf(language));
  const names = whole.map(compared);
  const order = Uint32Array.from(names, (_, index) => index);
  order.sort((one, other) => compare(names[one]!, names[other]!) || one - other);
  const marked = order.slice();
  for (let at = 1; at < order.length; at += 1) {
    if (compare(names[order[at - 1]!]!, names[order[at]!]!) === 0) marked[at]! |= same;
  }
  return marked;
}
