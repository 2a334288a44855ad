import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InputKind, InputOverrides, InputState, Note } from '../engine/types';
import './drop-zone';
import './input-line';
import { MonitorPart, definePart } from './monitor-part';
import { base } from './styles/base';

/** Kinds whose absence changes what the table means, in the order of their weight. */
const telling: InputKind[] = ['users', 'access', 'services', 'departments', 'memberships'];

/** Lines drawn at first, and with each press for more: an archive may hold thousands of files. */
const LINES = 200;

export interface OverrideRequest {
  id: number;
  overrides: InputOverrides;
}

/**
 * The files: one line each, and what is missing.
 *
 * Tells `files` (File[]), `remove` (id), `override` (OverrideRequest), `clear`.
 */
export class UserAccessInputs extends MonitorPart {
  @property({ attribute: false }) inputs: InputState[] = [];
  @property({ attribute: false }) notes: Note[] = [];

  @state() private most = LINES;

  /** The files that are drawn: where not all are, those that could not be used come first. */
  #drawn(): InputState[] {
    const { inputs, most } = this;
    if (inputs.length <= most) return inputs;
    const failed = inputs.filter((input) => input.state === 'failed');
    return [...failed, ...inputs.filter((input) => input.state !== 'failed')].slice(0, most);
  }

  #renderMore(): unknown {
    const left = this.inputs.length - this.most;
    if (left <= 0) return nothing;
    return html`<button type="button" class="button small" data-action="more" @click=${() => (this.most += LINES)}>
      ${this.messages.text('inputs-more', { count: Math.min(left, LINES) })}
    </button>`;
  }

  #renderMissing(): unknown {
    const present = new Set(this.inputs.filter((input) => input.state === 'used').map((input) => input.kind));
    const missing = telling.filter((kind) => !present.has(kind));
    if (missing.length === 0) return nothing;
    return html`<p class="missing small muted">
      ${this.messages.text('inputs-missing', {
        kinds: missing.map((kind) => this.messages.text(`kind-${kind}`)).join(this.messages.text('list-separator')),
      })}
    </p>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">${text.text('inputs-title')}</h2>
        <button type="button" class="button quiet small" data-action="clear" @click=${() => this.tell('clear')}>
          ${text.text('clear-everything')}
        </button>
      </header>
      <ul>
        ${repeat(
          this.#drawn(),
          (input) => input.id,
          (input) =>
            html`<li>
              <user-access-input-line
                exportparts="input, ledger"
                data-name=${input.name}
                data-kind=${input.kind ?? ''}
                .messages=${text}
                .input=${input}
                .notes=${this.notes.filter((note) => note.input === input.id)}
                .duplicateOf=${this.inputs.find((other) => other.id === input.duplicateOf)?.name ?? null}
                @remove=${() => this.tell('remove', input.id)}
                @override=${(event: CustomEvent<InputOverrides>) =>
                  this.tell<OverrideRequest>('override', { id: input.id, overrides: event.detail })}
              ></user-access-input-line>
            </li>`,
        )}
      </ul>
      <footer>
        ${this.#renderMore()} ${this.#renderMissing()}
        <user-access-drop-zone
          exportparts="drop-zone"
          .messages=${text}
          @files=${(event: CustomEvent<File[]>) => this.tell('files', event.detail)}
        ></user-access-drop-zone>
      </footer>
    </section>`;
  }

  static override styles = [
    base,
    css`
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
        padding: 0.5rem 0.4rem 0.35rem 0.75rem;
      }
      li {
        border-block-start: 1px solid var(--_line);
      }
      footer {
        display: grid;
        gap: 0.5rem;
        padding: 0.6rem;
        border-block-start: 1px solid var(--_line);
      }
    `,
  ];
}

definePart('user-access-inputs', UserAccessInputs);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-inputs': UserAccessInputs;
  }
}
