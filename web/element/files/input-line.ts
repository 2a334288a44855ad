import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { InputState } from '../../engine/api/types';
import { takenFiles, takesFiles } from './dropped-files';
import { bytes, count } from '../parts/figures';
import { foldToggle, foldableLine, removeButton } from '../parts/foldable-line';
import { noteText, problemText, textWith, visible } from '../parts/foreign-text';
import './input-problems';
import { placeOf } from './input-problems';
import './ledger';
import '../parts/field';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';
import { encodingNames } from '../../vocabulary';

/**
 * One input file: what it is and, opened, what was found wrong and how it is read. A file that is dropped on it takes
 * its place.
 *
 * Tells `remove`, `replace` (File[]), `snapshot-date` (a day, or nothing) and `map`, for the dialog that changes how the
 * file is read.
 */
export class UserAccessInputLine extends MonitorPart {
  @property({ attribute: false }) input!: InputState;

  /** A file that failed is opened by itself: what to do stands inside. */
  @state() private opened: boolean | null = null;
  @state() private over = false;
  @query('input') private fileInput!: HTMLInputElement;

  /** No file is read yet, as there is no users file among them. */
  get #waiting(): boolean {
    return !this.state.ready;
  }

  get #open(): boolean {
    return this.opened ?? this.input.state === 'failed';
  }

  #onDragOver(event: DragEvent): void {
    if (takesFiles(event)) this.over = true;
  }

  async #onDrop(event: DragEvent): Promise<void> {
    this.over = false;
    this.tell<File[]>('replace', await takenFiles(event));
  }

  #onChosen(): void {
    const files = [...(this.fileInput.files ?? [])];
    this.fileInput.value = '';
    if (files.length > 0) this.tell<File[]>('replace', files);
  }

  /** What is told of the whole file once the line is open. */
  #facts(): string {
    const { input, messages: text } = this;
    return [
      input.format === 'csv' ? 'CSV' : input.format && 'JSON',
      input.encoding && encodingNames[input.encoding],
      input.delimiter && text.text(`delimiter-${input.delimiter}`),
      input.dateOrder && text.text(`date-order-${input.dateOrder}`),
      input.compression,
      input.bytes === null ? null : bytes(input.bytes, text.language),
      Object.keys(input.overrides).length > 0 ? text.text('input-changed') : null,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  /** The day of a snapshot is a person's to say. */
  #renderDay(): TemplateResult | typeof nothing {
    const { input } = this;
    if (input.kind !== 'snapshot' && input.columns.lastAccess === undefined) return nothing;
    const { basis } = this.state;
    const day = input.overrides.snapshotDate ?? (basis?.input === input.id ? basis.day : '');
    return html`<user-access-field
      .monitor=${this.monitor}
      name="snapshotDate"
      .label=${this.messages.text('input-snapshot-date')}
      .value=${day}
      @entered=${({ detail }: CustomEvent<string>) => this.tell('snapshot-date', detail)}
    ></user-access-field>`;
  }

  #renderActions(): TemplateResult {
    const { input, messages: text } = this;
    const title = text.text('input-replace-with', { name: visible(input.name) });
    // Of what cannot be read as a text at all there is nothing to choose columns from.
    const mappable = input.state !== 'duplicate' && (input.heading !== null || input.preview.length > 0);
    return html`<div class="row">
      ${
        mappable
          ? html`<button type="button" class="button small" data-action="map" @click=${() => this.tell('map')}>
              ${text.text('input-how-read')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="button small"
        data-action="replace"
        title=${title}
        @click=${() => this.fileInput.click()}
      >
        ${text.text('input-replace')}
      </button>
      <input type="file" hidden aria-label=${title} @change=${this.#onChosen} />
    </div>`;
  }

  #renderDetails(): TemplateResult {
    const { input, messages: text } = this;
    const place = input.problem && placeOf(text, input.problem);
    const notes = this.state.notes.filter((note) => note.input === input.id);
    const duplicateOf = this.state.inputs.find(({ id }) => id === input.duplicateOf)?.name ?? '';
    return html`<div class="details" id="details">
      ${
        input.problem
          ? html`<p class="failure" role="note">
              ${place ? html`<b>${place}</b> ` : nothing}${problemText(text, input.problem)}
            </p>`
          : nothing
      }
      ${
        input.state === 'duplicate'
          ? html`<p class="small">${textWith(text, 'input-duplicate-of', { name: duplicateOf })}</p>`
          : nothing
      }
      <p class="small muted facts number">${this.#facts()}</p>
      ${
        notes.length > 0
          ? html`<ul class="notes small">
              ${notes.map((note) => html`<li>${noteText(text, note)}</li>`)}
            </ul>`
          : nothing
      }
      ${
        input.problems.length > 0
          ? html`<user-access-input-problems
              .monitor=${this.monitor}
              .groups=${input.problems}
            ></user-access-input-problems>`
          : nothing
      }
      ${
        input.ledger
          ? html`<user-access-ledger
              .monitor=${this.monitor}
              .ledger=${input.ledger}
              .inputs=${[input]}
              .caption=${text.text('ledger-title')}
            ></user-access-ledger>`
          : nothing
      }
      ${this.#renderDay()} ${this.#renderActions()}
    </div>`;
  }

  /** The second, quieter row: how much there is in it, and from when. */
  #renderFigures(): TemplateResult {
    const { input, messages: text } = this;
    const problems = input.problems.reduce((sum, group) => sum + group.count, 0);
    return html`<p class="figures small muted number">
      ${
        this.over
          ? html`<b>${text.text('input-replace-drop')}</b>`
          : html`<span
              >${
                input.state === 'failed'
                  ? text.text('input-not-used')
                  : input.state === 'duplicate'
                    ? text.text('input-duplicate')
                    : this.#waiting
                      ? text.text('input-waiting')
                      : text.text('input-lines', { count: input.lines })
              }</span
            >`
      }
      ${
        input.firstDay && input.lastDay
          ? html`<span
              ><time datetime=${input.firstDay}>${input.firstDay}</time> –
              <time datetime=${input.lastDay}>${input.lastDay}</time></span
            >`
          : nothing
      }
      ${
        problems > 0
          ? html`<button type="button" class="link small warn" @click=${() => (this.opened = true)}>
              ${text.text('input-problem-count', { count: problems, formatted: count(problems, text.language) })}
            </button>`
          : nothing
      }
    </p>`;
  }

  protected override render(): unknown {
    const { input, messages: text } = this;
    const remove = text.text('input-remove', { name: visible(input.name) });
    // Below its archive a member needs no more than its own path.
    const name = input.archive === null ? input.name : input.name.slice(input.archive.length + 1);
    return html`<article
      class="${input.state} ${this.over ? 'over' : ''}"
      part="input"
      @dragover=${this.#onDragOver}
      @dragleave=${() => (this.over = false)}
      @drop=${this.#onDrop}
    >
      <div class="head">
        ${foldToggle({
          open: this.#open,
          name,
          title: input.name,
          controls: 'details',
          click: () => (this.opened = !this.#open),
        })}
        <span class="kind">${text.text(input.kind ? `kind-${input.kind}` : 'kind-unknown')}</span>
        ${removeButton('remove', remove, () => this.tell('remove'))}
      </div>
      ${this.#renderFigures()} ${this.#open ? this.#renderDetails() : nothing}
    </article>`;
  }

  static override styles = [
    base,
    foldableLine,
    css`
      article {
        padding: 0.25rem 0.5rem 0.375rem;
      }
      .kind {
        flex: none;
        max-width: 45%;
        overflow: hidden;
        padding: 0 0.5rem;
        border-radius: 99px;
        background: var(--_accent-soft);
        color: var(--_accent);
        font-size: var(--_size-small);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .failed .kind,
      .duplicate .kind {
        background: var(--_surface-sunken);
        color: var(--_text-muted);
      }
      .failed .name,
      .failed .figures {
        color: var(--_danger);
      }
      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
        padding-inline-start: 1rem;
        line-height: 1.3;
      }
      .figures span {
        white-space: nowrap;
      }
      .figures b {
        color: var(--_accent);
      }
      /* As large as a target must be, without a larger line. */
      .link.warn {
        margin-block: -0.25rem;
        padding-block: 0.25rem;
        color: var(--_warning);
      }
      .details {
        display: grid;
        gap: 0.5rem;
        margin-block: 0.375rem 0.25rem;
        padding: 0.5rem;
        border-radius: var(--_radius-small);
        background: var(--_surface-sunken);
      }
      .failure {
        color: var(--_danger);
        overflow-wrap: anywhere;
      }
      .notes li {
        padding-inline-start: 0.75rem;
        border-inline-start: 2px solid var(--_line-strong);
      }
      .notes li + li {
        margin-block-start: 0.375rem;
      }
    `,
  ];
}

definePart('user-access-input-line', UserAccessInputLine);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-input-line': UserAccessInputLine;
  }
}
