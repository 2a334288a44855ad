import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { MonitorPart, definePart } from './monitor-part';
import { savePicture, type SavedPicture } from './save-picture';
import { base } from './styles/base';

/** What a picture's slot holds: an element that can give its drawing. */
export interface Drawn extends HTMLElement {
  draw(): SVGSVGElement | Promise<SVGSVGElement>;
}

/** The numbers of a picture: the first column names the row. */
export interface PictureNumbers {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

/**
 * A picture under its title: the same numbers as a table instead, and the drawing as a file.
 *
 * The slot holds the picture, `controls` what belongs to it. Tells `saved` (SavedPicture).
 *
 * @csspart picture
 */
export class UserAccessPicture extends MonitorPart {
  @property() heading = '';
  @property({ attribute: false }) asOf = '';
  /** Names the file. */
  @property() name = '';
  /** null: the picture is a table itself. */
  @property({ attribute: false }) numbers: (() => PictureNumbers) | null = null;

  @state() private asTable = false;

  async #save(): Promise<void> {
    const drawn = this.querySelector<Drawn>('[data-drawn]');
    const drawing = await drawn?.draw();
    if (drawing) this.tell<SavedPicture>('saved', savePicture(drawing, this.heading, this.name, this.asOf));
  }

  #renderTable(): unknown {
    const { headings, rows } = this.numbers!();
    const [first = '', ...others] = headings;
    return html`<div class="numbers" tabindex="0" role="group" aria-label=${this.heading}>
      <table>
        <caption class="hidden-visually">
          ${this.heading}
        </caption>
        <thead>
          <tr>
            <th scope="col">${first}</th>
            ${others.map((heading) => html`<th scope="col" class="value">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name = '', ...values]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${values.map((value) => html`<td class="value">${value}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const showsTable = this.asTable && this.numbers !== null;
    return html`<section class="card" part="picture" aria-labelledby="heading">
      <header>
        <h3 id="heading">${this.heading}</h3>
        <div class="row no-print">
          <slot name="controls"></slot>
          ${
            this.numbers
              ? html`<button
                  type="button"
                  class="button quiet small"
                  data-action="as-table"
                  aria-label=${text.text('picture-as-table')}
                  title=${text.text('picture-as-table')}
                  aria-describedby="heading"
                  aria-pressed=${showsTable}
                  @click=${() => (this.asTable = !this.asTable)}
                >
                  <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                    <path d="M1.5 2.5h11v9h-11zM1.5 5.5h11M1.5 8.5h11M5.5 5.5v6" />
                  </svg>
                </button>`
              : nothing
          }
          <button
            type="button"
            class="button quiet small"
            data-action="save-picture"
            aria-label=${text.text('picture-save')}
            title=${text.text('picture-save')}
            aria-describedby="heading"
            ?disabled=${showsTable}
            @click=${this.#save}
          >
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <path d="M7 1.5v7.5M4 6.5L7 9.5l3-3M1.5 12.5h11" />
            </svg>
          </button>
        </div>
      </header>
      <div ?hidden=${showsTable}><slot></slot></div>
      ${showsTable ? this.#renderTable() : nothing}
    </section>`;
  }

  static override styles = [
    base,
    css`
      :host {
        min-width: 0;
      }
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: 0.5rem;
        height: 100%;
        padding: 0.75rem 1rem 0.75rem;
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 0.25rem 0.75rem;
      }
      header .row {
        flex: none;
        flex-wrap: nowrap;
        align-self: start;
        gap: 0.25rem;
        margin-inline-end: -0.5rem;
      }
      header svg {
        fill: none;
        stroke: currentColor;
        stroke-width: 1.3;
      }
      [aria-pressed='true'] {
        background: var(--_accent-soft);
        color: var(--_accent);
      }
      .numbers {
        max-height: 15rem;
        overflow: auto;
        scrollbar-width: thin;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 0.25rem 0.5rem 0.25rem 0;
        border-block-end: 1px solid var(--_line);
        font-weight: 400;
        text-align: start;
      }
      .value {
        text-align: end;
      }
      thead th {
        position: sticky;
        inset-block-start: 0;
        background: var(--_surface);
        color: var(--_text-muted);
        font-size: var(--_size-small);
      }
      @media print {
        .card {
          break-inside: avoid;
        }
        .numbers {
          max-height: none;
        }
      }
    `,
  ];
}

definePart('user-access-picture', UserAccessPicture);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-picture': UserAccessPicture;
  }
}
