import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { trySample } from './files-actions';
import { takenFiles } from './dropped-files';
import { MonitorPart, definePart } from '../parts/monitor-part';
import './sources';
import { base } from '../styles/base';

/**
 * Takes files: by drop, by the file button, by the folder button. Large, it is the first screen, with the sources of
 * the files beside it and room for the line on privacy (slot `privacy`) and for a reading (slot `progress`); small, it
 * stands in the list of files.
 *
 * Tells `files` (File[]; none where a text or an empty folder was dropped).
 */
export class UserAccessDropZone extends MonitorPart {
  @property({ type: Boolean, reflect: true }) large = false;
  @property({ type: Boolean }) sample = false;

  @state() private over = false;
  @query('input.files') private filesInput!: HTMLInputElement;
  @query('input.folder') private folderInput!: HTMLInputElement;

  /** Puts the focus on the first button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  #onDragOver(event: DragEvent): void {
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    this.over = true;
  }

  #onDragLeave(event: DragEvent): void {
    // From one part to another inside is no leaving.
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) this.over = false;
  }

  async #onDrop(event: DragEvent): Promise<void> {
    this.over = false;
    this.tell<File[]>('files', await takenFiles(event));
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
      @dragleave=${this.#onDragLeave}
      @drop=${this.#onDrop}
    >
      <button type="button" class="button small" @click=${() => this.filesInput.click()}>
        ${this.messages.text('drop-add-files')}
      </button>
      <span class="muted small">${this.messages.text('drop-hint-small')}</span>
      ${this.#renderChoosers()}
    </div>`;
  }

  #renderLarge(): unknown {
    const text = this.messages;
    return html`
      <div class="first card" @dragover=${this.#onDragOver} @dragleave=${this.#onDragLeave} @drop=${this.#onDrop}>
        <div class="take">
          <div class="zone ${this.over ? 'over' : ''}" part="drop-zone">
            <svg class="picture" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
              <path d="M13 5h15l9 9v29H13z" class="sheet"></path>
              <path d="M28 5v9h9" class="fold"></path>
              <path d="M25 21v14m-6-6 6 6 6-6" class="arrow"></path>
            </svg>
            <h2>${text.text('drop-invitation')}</h2>
            <p class="muted">${text.text('drop-any-order')}</p>
            <div class="row buttons">
              <button type="button" class="button primary" @click=${() => this.filesInput.click()}>
                ${text.text('drop-choose-files')}
              </button>
              <button type="button" class="button" @click=${() => this.folderInput.click()}>
                ${text.text('drop-choose-folder')}
              </button>
            </div>
            ${
              this.sample
                ? html`<button type="button" class="link" data-action="sample" @click=${() => this.ask(trySample)}>
                    ${text.text('sample-try')}
                  </button>`
                : nothing
            }
            ${this.#renderChoosers()}
            <slot name="progress"></slot>
          </div>
          <slot name="privacy"></slot>
        </div>
        <user-access-sources .monitor=${this.monitor}></user-access-sources>
      </div>
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
        gap: 0.25rem 0.5rem;
        padding: 0.375rem;
      }
      .first {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        max-width: 84rem;
        margin-inline: auto;
      }
      .take {
        display: grid;
        grid-template-rows: 1fr auto;
        gap: 1rem;
        padding: 1rem;
      }
      .first .zone {
        position: relative;
        display: grid;
        align-content: center;
        justify-items: center;
        gap: 0.5rem;
        padding: 2rem 1rem 1.5rem;
        text-align: center;
      }
      ::slotted([slot='progress']) {
        position: absolute;
        inset: auto 0.75rem 0.75rem;
        text-align: start;
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
      .zone {
        word-break: auto-phrase;
      }
      .zone h2 {
        font-size: calc(var(--_size) * 1.5);
        text-wrap: balance;
      }
      .zone p {
        max-width: 28rem;
        text-wrap: balance;
      }
      .buttons {
        justify-content: center;
        margin-block: 1rem 0.5rem;
      }
      .link {
        min-height: 1.75rem;
      }
      @container (min-width: 900px) {
        .first {
          grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
          min-height: min(calc(var(--user-access-files-height, 0px) + 2.25rem), 50rem);
        }
        .take {
          padding: 1.5rem;
          border-inline-end: 1px solid var(--_line);
        }
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
