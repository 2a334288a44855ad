import { css, html, nothing, type TemplateResult } from 'lit';
import type { Note } from '../../engine/api/types';
import { listed, noteText } from '../parts/foreign-text';
import { saidByPanel } from './inputs-panel';
import { grouped, type NoteGroup } from './note-order';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';

/** What the as-of hint, the page without users and the list of files say, so that it is not said twice. */
function saidElsewhere(note: Note): boolean {
  const above = ['reaches-until', 'no-users-file', 'snapshot-is-table', 'list-is-table'];
  return above.includes(note.code) || saidByPanel(note);
}

/** Kinds of notes that stand open: those that matter most. */
const FIRST = 3;

/** What a reader of the table must know: every assumption, once, with the files it speaks of. */
export class UserAccessNotes extends MonitorPart {
  /** Sentences in the order of the notes, each with the names of the files that it is true of. */
  #sentences(): NoteGroup {
    const found = new Map<string, NoteGroup[number]>();
    for (const note of this.state.notes) {
      if (saidElsewhere(note)) continue;
      const sentence = this.messages.note(note.code, note.parameters);
      const entry = found.get(sentence) ?? { note, files: [] };
      const name = this.state.inputs.find((input) => input.id === note.input)?.name;
      if (name && !entry.files.includes(name)) entry.files.push(name);
      found.set(sentence, entry);
    }
    return [...found.values()];
  }

  #renderSentence({ note, files }: NoteGroup[number]): TemplateResult {
    return html`${noteText(this.messages, note)}
    ${
      files.length > 0
        ? html`<span class="muted small">${listed(files, this.messages.text('list-separator'))}</span>`
        : nothing
    }`;
  }

  #renderGroup([first, ...alike]: NoteGroup): TemplateResult {
    return html`<li data-note=${first!.note.code}>
      ${this.#renderSentence(first!)}
      ${
        alike.length > 0
          ? html`<details>
              <summary>${this.messages.text('notes-alike', { count: alike.length })}</summary>
              <ul>
                ${alike.map((sentence) => html`<li>${this.#renderSentence(sentence)}</li>`)}
              </ul>
            </details>`
          : nothing
      }
    </li>`;
  }

  protected override render(): unknown {
    const groups = grouped(this.#sentences());
    if (groups.length === 0) return nothing;
    const text = this.messages;
    const draw = (some: NoteGroup[]) =>
      html`<ul>
        ${some.map((group) => this.#renderGroup(group))}
      </ul>`;
    // One more behind a fold would take as much room as it saves.
    const first = groups.length > FIRST + 1 ? FIRST : groups.length;
    const more = groups.slice(first);
    return html`<section class="card" part="notes" aria-labelledby="title">
      <h2 id="title">${text.text('notes-title')}</h2>
      ${draw(groups.slice(0, first))}
      ${
        more.length > 0
          ? html`<details class="more">
              <summary>${text.text('notes-more', { count: more.length })}</summary>
              ${draw(more)}
            </details>`
          : nothing
      }
    </section>`;
  }

  static override styles = [
    base,
    css`
      .card {
        display: grid;
        gap: 0.5rem;
        padding: 0.6rem 0.75rem 0.75rem;
      }
      ul {
        display: grid;
        gap: 0.5rem;
      }
      li[data-note] {
        font-size: var(--_size-small);
      }
      details ul {
        margin-block-start: 0.5rem;
      }
      li .muted {
        overflow-wrap: anywhere;
      }
    `,
  ];
}

definePart('user-access-notes', UserAccessNotes);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-notes': UserAccessNotes;
  }
}
