import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { InputKind } from '../engine/types';
import { filesOfDrop } from './dropped-files';
import { MonitorPart, definePart } from './monitor-part';
import { base } from './styles/base';

/** The kinds that make a whole review, in the order in which one exports them. */
const wanted: InputKind[] = ['users', 'access', 'services', 'departments', 'memberships'];

/**
 * Takes files: by drop, by the file button, by the folder button. Large, as the first screen, it says what to drop and
 * where each file comes from; small, it stands in the list of files.
 *
 * Tells `files` (File[]; none where a text or an empty folder was dropped) and `sample`.
 */
export class UserAccessDropZone extends MonitorPart {
  @property({ type: Boolean, reflect: true }) large = false;
  @property({ type: Boolean }) sample = false;

  @state() private over = false;
  @query('input.files') private filesInput!: HTMLInputElement;
  @query('input.folder') private folderInput!: HTMLInputElement;

  #onDragOver(event: DragEvent): void {
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    this.over = true;
  }

  async #onDrop(event: DragEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    this.over = false;
    if (!event.dataTransfer) return;
    this.tell<File[]>('files', await filesOfDrop(event.dataTransfer));
  }

  #onChosen(input: HTMLInputElement): void {
    const files = [...(input.files ?? [])].filter((file) => !file.name.startsWith('.'));
    // Emptied, so that choosing the same file again is a change.
    input.value = '';
    if (files.length > 0) this.tell<File[]>('files', files);
  }

  #renderChoosers(): unknown {
    const text = this.messages;
    return html`
      <input
        class="files"
        type="file"
        multiple
        hidden
        aria-label=${text.text('drop-choose-files')}
        @change=${() => this.#onChosen(this.filesInput)}
      />
      <input
        class="folder"
        type="file"
        multiple
        hidden
        .webkitdirectory=${true}
        aria-label=${text.text('drop-choose-folder')}
        @change=${() => this.#onChosen(this.folderInput)}
      />
    `;
  }

  #renderSmall(): unknown {
    return html`<div
      class="zone ${this.over ? 'over' : ''}"
      part="drop-zone"
      @dragover=${this.#onDragOver}
      @dragleave=${() => (this.over = false)}
      @drop=${this.#onDrop}
    >
      <button type="button" class="button small" @click=${() => this.filesInput.click()}>
        ${this.messages.text('drop-add-files')}
      </button>
      <span class="muted small">${this.messages.text('drop-hint-small')}</span>
      ${this.#renderChoosers()}
    </div>`;
  }

  /** A menu path that breaks between its steps only. */
  #renderPath(path: string): unknown {
    return path
      .split(' › ')
      .map(
        (step, index) =>
          html`${index > 0 ? html`<span class="to" aria-hidden="true"> › </span>` : nothing}<span>${step}</span>`,
      );
  }

  #renderLarge(): unknown {
    const text = this.messages;
    return html`
      <div
        class="zone ${this.over ? 'over' : ''}"
        part="drop-zone"
        @dragover=${this.#onDragOver}
        @dragleave=${() => (this.over = false)}
        @drop=${this.#onDrop}
      >
        <svg class="picture" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" focusable="false">
          <path d="M13 5h15l9 9v29H13z" class="sheet"></path>
          <path d="M28 5v9h9" class="fold"></path>
          <path d="M25 21v14m-6-6 6 6 6-6" class="arrow"></path>
        </svg>
        <p class="invitation">${text.text('drop-invitation')}</p>
        <p class="muted">${text.text('drop-any-order')}</p>
        <div class="row buttons">
          <button type="button" class="button primary" @click=${() => this.filesInput.click()}>
            ${text.text('drop-choose-files')}
          </button>
          <button type="button" class="button" @click=${() => this.folderInput.click()}>
            ${text.text('drop-choose-folder')}
          </button>
          ${
            this.sample
              ? html`<button type="button" class="button" data-action="sample" @click=${() => this.tell('sample')}>
                  ${text.text('sample-try')}
                </button>`
              : nothing
          }
        </div>
        <p class="promise small">
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
            <path d="M4 7V5a4 4 0 0 1 8 0v2h1v7H3V7zm2 0h4V5a2 2 0 0 0-4 0z"></path>
          </svg>
          ${text.text('drop-nothing-uploaded')}
        </p>
        ${this.#renderChoosers()}
      </div>
      <section class="sources" aria-labelledby="sources">
        <h2 id="sources">${text.text('sources-title')}</h2>
        <ol>
          ${wanted.map(
            (kind) =>
              html`<li>
                <h3>
                  ${text.text(`kind-${kind}`)}
                  <span class="need">${text.text(kind === 'users' ? 'source-required' : 'source-optional')}</span>
                </h3>
                <p class="path">${this.#renderPath(text.text(`source-${kind}-path`))}</p>
                <p class="muted small">${text.text(`source-${kind}-use`)}</p>
              </li>`,
          )}
        </ol>
        <p class="muted small">${text.text('sources-more')}</p>
      </section>
    `;
  }

  protected override render(): unknown {
    return this.large ? this.#renderLarge() : this.#renderSmall();
  }

  static override styles = [
    base,
    css`
      .zone {
        border: 1.5px dashed var(--_line-strong);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      .zone.over {
        border-color: var(--_accent);
        border-style: solid;
        background: var(--_accent-soft);
      }
      :host(:not([large])) .zone {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.35rem 0.6rem;
        padding: 0.5rem;
      }
      :host([large]) {
        display: grid;
        gap: 1.5rem;
        max-width: 68rem;
        margin-inline: auto;
      }
      :host([large]) .zone {
        display: grid;
        justify-items: center;
        gap: 0.5rem;
        padding: clamp(1.5rem, 5vw, 3rem) 1.25rem clamp(1.25rem, 3vw, 2rem);
        text-align: center;
      }
      .picture path {
        fill: none;
        stroke: var(--_accent);
        stroke-width: 2;
        stroke-linejoin: round;
        stroke-linecap: round;
      }
      .picture .sheet {
        fill: var(--_accent-soft);
      }
      .invitation {
        font-size: calc(var(--_size) * 1.45);
        font-weight: 650;
        line-height: 1.3;
        text-wrap: balance;
      }
      .buttons {
        justify-content: center;
        margin-block: 0.75rem 0.5rem;
      }
      .promise {
        display: flex;
        align-items: center;
        gap: 0.45em;
        color: var(--_text-muted);
      }
      .promise svg {
        flex: none;
        fill: var(--_accent-mark);
      }
      .sources {
        display: grid;
        gap: 0.75rem;
      }
      .sources ol {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
      }
      @container (min-width: 560px) {
        .sources ol {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
      /* What every review needs stands above what makes it better. */
      @container (min-width: 900px) {
        .sources ol {
          grid-template-columns: repeat(6, minmax(0, 1fr));
        }
        .sources li {
          grid-column: span 2;
        }
        .sources li:nth-child(-n + 2) {
          grid-column: span 3;
        }
      }
      .sources li {
        display: grid;
        align-content: start;
        gap: 0.25rem;
        padding: 0.75rem 0.9rem;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      .sources h3 {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 0.5rem;
      }
      .need {
        font-size: var(--_size-small);
        font-weight: 500;
        color: var(--_text-muted);
        white-space: nowrap;
      }
      li:first-child .need {
        color: var(--_accent);
      }
      .path {
        display: flex;
        flex-wrap: wrap;
      }
      .path .to {
        padding-inline: 0.35em;
        color: var(--_text-muted);
      }
    `,
  ];
}

definePart('user-access-drop-zone', UserAccessDropZone);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-drop-zone': UserAccessDropZone;
  }
}
