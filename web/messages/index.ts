/**
 * The one catalogue of sentences that all faces share. The core and the engine speak in codes; words are made
 * here, in the language of the reader. The texts are Fluent files, carried inside the bundle as strings, so that
 * no face ever has to fetch one.
 */
import type { Language } from '../../wasm/user_access_core';
import { Catalogue, type Messages } from './catalogue';
import { catalogueText } from './catalogues';

export { languageOf, type MessageParameters, type Messages } from './catalogue';

const made = new Map<Language, Messages>();

/** The catalogue in one language; made once. */
export function createMessages(language: Language): Messages {
  let messages = made.get(language);
  if (messages === undefined) {
    messages = new Catalogue(language, catalogueText(language));
    made.set(language, messages);
  }
  return messages;
}
