import { css, html, nothing } from 'lit';
import type { Note } from '../../engine/api/types';
import { listed, noteText } from '../parts/foreign-text';
import { saidByPanel } from './inputs-panel';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';

/** What the as-of hint, the page without users and the list of files say, so that it is not said twice. */
function saidElsewhere(note: Note): boolean {
  const above = ['reaches-until', 'no-users-file', 'snapshot-is-table', 'list-is-table'];
  return above.includes(note.code) || saidByPanel(note);
}

/** What a reader of the table must know: every assumption, once, with the files it speaks of. */
export class UserAccessNotes extends MonitorPart {
  /** Sentences in the order of the notes, each with the names of the files that it is true of. */
  #sentences(): { note: Note; files: string[] }[] {
    const found = new Map<string, { note: Note; files: string[] }>();
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

  protected override render(): unknown {
    const sentences = this.#sentences();
    if (sentences.length === 0) return nothing;
    const text = this.messages;
    return html`<section class="card" part="notes" aria-labelledby="title">
      <h2 id="title">${text.text('notes-title')}</h2>
      <ul>
        ${sentences.map(
          ({ note, files }) =>
            html`<li data-note=${note.code}>
              ${noteText(text, note)}
              ${
                files.length > 0
                  ? html`<span class="muted small">${listed(files, text.text('list-separator'))}</span>`
                  : nothing
              }
            </li>`,
        )}
      </ul>
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
