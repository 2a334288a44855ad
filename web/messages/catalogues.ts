/** The texts of the catalogues. The builds of page and element put packed ones in the place of this file. */
import type { Language } from '../../wasm/user_access_core';

const files = import.meta.glob<string>('./*/*.ftl', { query: '?raw', import: 'default', eager: true });

/** All sentences in one language, as Fluent writes them. */
export function catalogueText(language: Language): string {
  return Object.keys(files)
    .filter((path) => path.startsWith(`./${language}/`))
    .map((path) => files[path])
    .join('\n');
}
