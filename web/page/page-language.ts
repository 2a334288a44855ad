import type { Language } from '../engine/types';

const languages: readonly Language[] = ['en', 'ja', 'zh'];

/** The first of the reader's languages that the page speaks, else English. */
export function readersLanguage(): Language {
  for (const tag of navigator.languages) {
    const primary = tag.toLowerCase().split('-')[0];
    const language = languages.find((each) => each === primary);
    if (language) return language;
  }
  return 'en';
}
