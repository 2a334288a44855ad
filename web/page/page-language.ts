import type { Language } from '../engine/types';

/** The language is kept in the fragment, so that a link shows it and nothing is stored: `#language=ja`. */
const languages: readonly Language[] = ['en', 'ja', 'zh'];

function asLanguage(tag: string | null): Language | null {
  const primary = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary) ?? null;
}

/** The fragment's language, else the first of the reader's that the page speaks, else English. */
export function startLanguage(): Language {
  const asked = asLanguage(new URLSearchParams(location.hash.slice(1)).get('language'));
  if (asked) return asked;
  for (const tag of navigator.languages) {
    const language = asLanguage(tag);
    if (language) return language;
  }
  return 'en';
}

export function keepLanguage(language: Language): void {
  const fragment = new URLSearchParams(location.hash.slice(1));
  fragment.set('language', language);
  // `replace` makes no step back, and unlike `history.replaceState` it is allowed on every `file://` page.
  location.replace(`#${fragment.toString()}`);
}
