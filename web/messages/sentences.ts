/**
 * `user-access-monitor/sentences`: the sentences behind the codes of the module, for programs that show them to people.
 * A module of its own, as a program that speaks in codes alone needs no catalogue.
 */
import type { Language } from '../../wasm/user_access_core';
import type { Note, Problem } from '../engine/api/types';
import { catalogues, type Messages } from './catalogue';
import type { Coded } from './coded';
import { languageOf } from './languages';

export type { Language, Note, Problem };

const messages = catalogues(
  import.meta.glob<string>('./*/problems.ftl', { query: '?raw', import: 'default', eager: true }),
);

const messagesOf = (tag: string): Messages => messages(languageOf(tag) ?? 'en');

/**
 * What is wrong and what to do, in one or two sentences: of the `problem` of an input, of a row in its `problems`, or of
 * an `EngineError`. The place is not in it: a problem has its own `line` and `column`, the input its name. Values from
 * the files stand in it as they are, as plain text.
 *
 * @param problem An unknown code gives a sentence that names the code.
 * @param language A tag such as `ja` or `zh-Hans-CN`; English where it is none of English, Japanese and Chinese.
 */
export function problemSentence(problem: Coded, language = 'en'): string {
  return messagesOf(language).problem(problem);
}

/**
 * What was assumed, or what to know about the numbers: of one of `notes` in the engine's state.
 *
 * @param language As for `problemSentence`.
 */
export function noteSentence({ code, parameters }: Coded, language = 'en'): string {
  return messagesOf(language).note(code, parameters);
}
