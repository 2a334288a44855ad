import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InputKind, WordMeaning, WordMeanings } from '../../engine/api/types';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';
import { wordMeanings } from '../../vocabulary';

/** What words can mean in a file of the kind; the others have no column that asks. */
export const meaningsOfKinds: Partial<Record<InputKind, readonly WordMeaning[]>> = {
  users: ['active', 'inactive', 'guest', 'member', 'never'],
  access: ['success', 'failure', 'never'],
};

/** One word as it is being said. */
interface SaidWord {
  readonly id: number;
  readonly word: string;
  readonly meaning: WordMeaning | '';
}

/**
 * What the words of a company mean: a line for each, and one for the next.
 *
 * Tells `said` with the words by what they mean.
 */
export class UserAccessWordMeanings extends MonitorPart {
  @property({ attribute: false }) kind!: InputKind;
  @property({ attribute: false }) means: WordMeanings = {};
  @state() private words: readonly SaidWord[] = [];
  #lastId = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('means')) return;
    // What was said here comes back: the lines stay those in which somebody writes.
    if (this.words.length > 0 && JSON.stringify(this.means) === JSON.stringify(this.#said(this.words))) return;
    this.words = wordMeanings.flatMap((meaning) =>
      (this.means[meaning] ?? []).map((word) => this.#line(word, meaning)),
    );
    this.#addEmpty();
  }

  #line(word: string, meaning: WordMeaning | ''): SaidWord {
    this.#lastId += 1;
    return { id: this.#lastId, word, meaning };
  }

  /** There is always room for the next word. */
  #addEmpty(): void {
    const last = this.words.at(-1);
    if (last?.word !== '') this.words = [...this.words, this.#line('', '')];
  }

  #said(words: readonly SaidWord[]): WordMeanings {
    const means: WordMeanings = {};
    for (const each of wordMeanings) {
      const said = words.filter(({ word, meaning }) => meaning === each && word !== '').map(({ word }) => word);
      if (said.length > 0) means[each] = said;
    }
    return means;
  }

  #change(id: number, change: Partial<SaidWord>): void {
    const former = JSON.stringify(this.#said(this.words));
    this.words = this.words.map((each) => (each.id === id ? { ...each, ...change } : each));
    this.#addEmpty();
    const said = this.#said(this.words);
    if (JSON.stringify(said) !== former) this.tell('said', said);
  }

  #renderWord({ id, word, meaning }: SaidWord, index: number): TemplateResult {
    const text = this.messages;
    // A meaning that was said for another kind stays to be seen.
    const offered = wordMeanings.filter((each) => each === meaning || meaningsOfKinds[this.kind]?.includes(each));
    return html`<div class="word">
      <input
        class="input"
        name="word-${index}"
        aria-label=${text.text('mapping-means-word')}
        .value=${word}
        @change=${(event: Event) => this.#change(id, { word: (event.target as HTMLInputElement).value.trim() })}
      />
      <select
        class="input"
        name="meaning-${index}"
        aria-label=${text.text('mapping-means-meaning')}
        @change=${(event: Event) =>
          this.#change(id, { meaning: (event.target as HTMLSelectElement).value as WordMeaning | '' })}
      >
        <option value="" ?selected=${meaning === ''}>${text.text('mapping-means-none')}</option>
        ${offered.map(
          (each) => html`<option value=${each} ?selected=${each === meaning}>${text.text(`word-${each}`)}</option>`,
        )}
      </select>
    </div>`;
  }

  protected override render(): unknown {
    return html`<fieldset>
      <legend>${this.messages.text('mapping-means')}</legend>
      ${repeat(
        this.words,
        ({ id }) => id,
        (word, index) => this.#renderWord(word, index),
      )}
    </fieldset>`;
  }

  static override styles = [
    base,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 0.75rem;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-size: var(--_size-small);
        color: var(--_text-muted);
      }
      .word {
        display: grid;
        grid-template-columns: 8rem 8rem;
        gap: 0.25rem;
      }
    `,
  ];
}

definePart('user-access-word-meanings', UserAccessWordMeanings);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-word-meanings': UserAccessWordMeanings;
  }
}
