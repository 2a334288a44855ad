/**
 * The one catalogue of sentences that all faces share. The core and the engine speak in codes; words are made
 * here, in the language of the reader. The texts are Fluent files, carried inside the bundle as strings, so that
 * no face ever has to fetch one.
 */
import { catalogues } from './catalogue';

export type { MessageParameters, Messages } from './catalogue';
export { languageOf } from './languages';

/** The catalogue in one language, as page and element speak: without what only the command says. */
export const createMessages = catalogues(
  import.meta.glob<string>(['./*/*.ftl', '!./*/command.ftl'], { query: '?raw', import: 'default', eager: true }),
);
