/**
 * The one catalogue of sentences, as page and element speak: without what only the command says. The core and the engine
 * speak in codes; words are made here, in the language of the reader. The texts are Fluent files; those of a language
 * are a part of the script that is loaded when the language is asked for, as nobody reads two at once.
 */
import loadSentences from 'virtual:user-access-monitor/sentences';
import type { Language } from '../../wasm/user_access_core';
import { catalogueOf, type Messages } from './catalogue';

export type { MessageParameters, Messages } from './catalogue';
export { languageOf } from './languages';

const loaded = new Map<Language, Promise<Messages>>();

/** The catalogue in one language, loaded once. A load that fails rejects and is forgotten, so that the next one tries anew. */
export function loadMessages(language: Language): Promise<Messages> {
  let messages = loaded.get(language);
  if (messages === undefined) {
    messages = loadSentences(language).then((text) => catalogueOf(language, text));
    messages.catch(() => loaded.delete(language));
    loaded.set(language, messages);
  }
  return messages;
}

/**
 * What can be said before any language is there: that none came. All else is called by its id, and is not to be shown.
 * In English, as whoever reads it has no words of another language.
 */
export const noMessages = catalogueOf(
  'en',
  'problem-other = Something is wrong ({ $code }).\n' +
    'problem-language-not-loaded = The words of this page could not be loaded. Check the network and load the page again. ({ $detail })',
);
