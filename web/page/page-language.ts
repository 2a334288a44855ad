import type { Language } from '../engine/api/types';
import { languageOf } from '../messages/index';

/** The first of the reader's languages that the page speaks, else English. */
export function readersLanguage(): Language {
  for (const tag of navigator.languages) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return 'en';
}
