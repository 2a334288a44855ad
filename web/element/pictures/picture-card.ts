import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon, iconButton } from '../parts/icons';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { savePicture, type SavedPicture } from './save-picture';
import { base } from '../styles/base';
import { numberTable } from '../styles/number-table';

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
  /** Follows the heading in the file; empty: all users. */
  @property() scope = '';
  /** Names the file. */
  @property() name = '';
  /** null: the picture is a table itself. */
  @property({ attribute: false }) numbers: (() => PictureNumbers) | null = null;

  @state() private asTable = false;

  async #save(): Promise<void> {
    const drawn = this.querySelector<Drawn>('[data-drawn]');
    const drawing = await drawn?.draw();
    const title = this.scope === '' ? this.heading : `${this.heading} · ${this.scope}`;
    if (drawing) this.tell<SavedPicture>('saved', savePicture(drawing, title, this.name, this.monitor));
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
              ? iconButton({
                  action: 'as-table',
                  label: text.text('picture-as-table'),
                  icon: icon('M1.5 2.5h11v9h-11zM1.5 5.5h11M1.5 8.5h11M5.5 5.5v6', 14),
                  look: 'small',
                  describedBy: 'heading',
                  pressed: showsTable,
                  click: () => (this.asTable = !this.asTable),
                })
              : nothing
          }
          ${iconButton({
            action: 'save-picture',
            label: text.text('picture-save'),
            icon: icon('M7 1.5v7.5M4 6.5L7 9.5l3-3M1.5 12.5h11', 14),
            look: 'small',
            describedBy: 'heading',
            disabled: showsTable,
            click: () => this.#save(),
          })}
        </div>
      </header>
      <div ?hidden=${showsTable}><slot></slot></div>
      ${showsTable ? this.#renderTable() : nothing}
    </section>`;
  }

  static override styles = [
    base,
    numberTable,
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
      .icon {
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
      th,
      td {
        padding: 0.25rem 0.5rem 0.25rem 0;
      }
      thead th {
        position: sticky;
        inset-block-start: 0;
        background: var(--_surface);
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
