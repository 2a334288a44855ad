/** The forms of Unicode in which texts are compared, in time that grows with their length whatever stands in them. */

/** Marks that may follow each other: more than any language writes, as in Unicode's stream-safe texts (UAX 15). */
const MOST_MARKS = 30;

/** U+034F joins nothing and is seen nowhere; it ends a run of marks. */
const JOINER = '\u034F';

/** The half-width voice marks of kana become combining ones. */
const tooManyMarks = new RegExp(`[\\p{M}\\uFF9E\\uFF9F]{${MOST_MARKS}}(?=[\\p{M}\\uFF9E\\uFF9F])`, 'gu');

/**
 * The text with runs of marks cut. Platforms sort the marks behind a letter one by one, which takes seconds where there
 * are some hundred thousand.
 */
export function streamSafe(text: string): string {
  return text.replace(tooManyMarks, (marks) => marks + JOINER);
}

/** The form in which texts are searched: a part of `ＡＢＣ` is found by `abc`. */
export function searchForm(text: string): string {
  return streamSafe(text).normalize('NFKC').toLowerCase();
}
