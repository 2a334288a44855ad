/**
 * The languages that all faces speak: the one list. A line here, and a folder of sentences beside this file, is what a
 * new one needs of the messages; the core's names of columns are its own.
 */
import type { Language } from '../../wasm/user_access_core';

interface Spoken {
  /** As documents name it (`lang`) and the platform's numbers, dates and orders know it. */
  tag: string;
  /** By its own name, as its readers look for it. */
  name: string;
}

export const spoken: Record<Language, Spoken> = {
  en: { tag: 'en', name: 'English' },
  ja: { tag: 'ja', name: '日本語' },
  zh: { tag: 'zh-Hans', name: '简体中文' },
  'zh-TW': { tag: 'zh-TW', name: '繁體中文' },
};

export const languages = Object.keys(spoken) as Language[];

/** `zh-Hans` of `zh`: what an element's `lang` and `Intl` are given. */
export function tagOf(language: Language): string {
  return spoken[language].tag;
}

/** The language of a tag such as `ja-JP`; null for one that nobody here speaks. */
export function languageOf(tag: string): Language | null {
  return Object.hasOwn(spoken, tag) ? (tag as Language) : nearest(tag, spoken);
}

/**
 * The name of what is written in the language and script of a tag, as the platform completes it (`zh-HK` is Traditional
 * Chinese), else of what is in the language: Simplified Chinese is nearer to its readers than English.
 */
export function nearest<Name extends string>(tag: string, among: Record<Name, { tag: string }>): Name | null {
  const wanted = likely(tag);
  if (wanted === null) return null;
  const same = (Object.keys(among) as Name[]).filter((name) => likely(among[name].tag)?.language === wanted.language);
  return same.find((name) => likely(among[name].tag)?.script === wanted.script) ?? same[0] ?? null;
}

/** A tag with the script that the platform takes for the likely one; null where it is no tag. */
function likely(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
