/** A catalogue in one language: from codes and values to sentences. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { FluentVariable } from '@fluent/bundle';
import type { Language } from '../../wasm/user_access_core';
import type { Coded } from './coded';
import { tagOf } from './languages';

/** Values for the placeables of a message. */
export type MessageParameters = Record<string, FluentVariable>;

export interface Messages {
  readonly language: Language;
  /** The message in this language; the id itself where the catalogue does not hold it. */
  text(id: string, parameters?: MessageParameters): string;
  has(id: string): boolean;
  /** How an unknown login differs from what is known of a user, by the names of the ways: `case width`. */
  ways(names: string): string;
  /** The sentence for a problem: what is wrong and what to do, without the file and line. */
  problem(problem: Coded): string;
  /** The sentence for a note or an assumption. */
  note(code: string, parameters?: MessageParameters): string;
}

class Catalogue implements Messages {
  readonly #bundle: FluentBundle;

  /** `text` as Fluent writes catalogues. */
  constructor(
    readonly language: Language,
    text: string,
  ) {
    // Isolation marks around values would end up in terminals, titles and the clipboard.
    this.#bundle = new FluentBundle(tagOf(language), { useIsolating: false });
    this.#bundle.addResource(new FluentResource(text));
  }

  has(id: string): boolean {
    return this.#bundle.hasMessage(id);
  }

  text(id: string, parameters?: MessageParameters): string {
    const message = this.#bundle.getMessage(id);
    if (message?.value == null) return id;
    // Collected and dropped: a sentence with one value missing is still better than an exception.
    const errors: Error[] = [];
    return this.#bundle.formatPattern(message.value, parameters ?? null, errors);
  }

  ways(names: string): string {
    const words = names.split(' ').map((name) => this.text(`near-way-${name}`));
    return new Intl.ListFormat(tagOf(this.language), { type: 'conjunction', style: 'narrow' }).format(words);
  }

  problem({ code, parameters }: Coded): string {
    const id = `problem-${code}`;
    if (!this.has(id)) return this.text('problem-other', { code });
    const ways = parameters?.['ways'];
    return this.text(id, ways === undefined ? parameters : { ...parameters, ways: this.ways(String(ways)) });
  }

  note(code: string, parameters?: MessageParameters): string {
    const id = `note-${code}`;
    if (this.has(id)) return this.text(id, parameters);
    // Some of what is assumed is a problem elsewhere: without a users file there is no table.
    return this.problem({ code, parameters: parameters as NonNullable<Coded['parameters']> });
  }
}

/** The catalogue of a language from its text, as Fluent writes it. */
export function catalogueOf(language: Language, text: string): Messages {
  return new Catalogue(language, text);
}

/**
 * Gives the catalogue of a language, made once, from files that the bundle carries as text: `./ja/page.ftl` and the like.
 * Command and module speak so, whose bundles are read from a disk.
 */
export function catalogues(files: Record<string, string>): (language: Language) => Messages {
  const made = new Map<Language, Messages>();
  return (language) => {
    let messages = made.get(language);
    if (messages === undefined) {
      const own = Object.keys(files).filter((path) => path.split('/').at(-2) === language);
      messages = catalogueOf(language, own.map((path) => files[path]).join('\n'));
      made.set(language, messages);
    }
    return messages;
  };
}
