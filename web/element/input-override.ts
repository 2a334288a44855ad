import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { DateOrder, Delimiter, Encoding, Field, InputKind, InputOverrides, InputState } from '../engine/types';
import { foreign, visible } from './foreign-text';
import { encodingNames, encodings, fieldsOf, kinds } from './input-fields';
import { columnNumber, positionOfColumn } from './input-columns';
import { MonitorPart, definePart } from './monitor-part';
import { base } from './styles/base';

const delimiters: Delimiter[] = ['comma', 'tab', 'semicolon', 'space'];
const dateOrders: DateOrder[] = ['mdy', 'dmy'];
/** Letters of a cell that tell a column without a heading from the others. */
const shownLetters = 40;

/**
 * How one file is read, against what was recognised: kind, encoding, delimiter, date order and columns, beside the
 * first rows as they are read now.
 *
 * Tells `override` (InputOverrides).
 */
export class UserAccessInputOverride extends MonitorPart {
  @property({ attribute: false }) input!: InputState;

  /** The kind in the form, whose columns are asked for before anything is read again. */
  @state() private chosenKind: InputKind | null = null;
  /** The first row of a file without a recognised heading is one, in words that nobody knew. */
  @state() private firstRowNames = false;
  @query('form') private form!: HTMLFormElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('input')) return;
    const { kind, columns = {} } = this.input.overrides;
    this.chosenKind = kind ?? null;
    this.firstRowNames = Object.values(columns).some((named) => !/^\d{1,4}$/.test(named));
  }

  /** The heading, or what a person takes for it; null: columns have numbers only. */
  get #heading(): string[] | null {
    return this.input.heading ?? (this.firstRowNames ? (this.input.preview[0] ?? null) : null);
  }

  /** The columns to choose from, by position. */
  get #columns(): [position: string, title: string][] {
    const heading = this.#heading;
    const { preview } = this.input;
    if (heading) {
      return heading
        .map((title, at): [string, string] => [String(at), visible(title, shownLetters)])
        .filter(([, title]) => title !== '');
    }
    const width = Math.max(0, ...preview.map((cells) => cells.length));
    return Array.from({ length: width }, (_, at) => {
      const cell = preview[0]?.[at] ?? '';
      const number = this.messages.text('override-column', { position: String(at + 1) });
      return [String(at), cell === '' ? number : `${number} (${visible(cell, shownLetters)})`];
    });
  }

  #apply(event: Event): void {
    event.preventDefault();
    const values = new FormData(this.form);
    const chosen = (name: string): string => {
      const value = values.get(name);
      return typeof value === 'string' ? value : '';
    };
    const columns: Partial<Record<Field, string>> = {};
    for (const name of values.keys()) {
      if (!name.startsWith('column-') || !chosen(name)) continue;
      const position = Number(chosen(name));
      // The words of a first row that is no heading would make it one, and its record would be lost.
      columns[name.slice('column-'.length) as Field] =
        this.#heading?.[position] ?? columnNumber(position, this.input.preview[0] ?? []);
    }
    const overrides: InputOverrides = {};
    if (chosen('kind')) overrides.kind = chosen('kind') as InputKind;
    if (chosen('encoding')) overrides.encoding = chosen('encoding') as Encoding;
    if (chosen('delimiter')) overrides.delimiter = chosen('delimiter') as Delimiter;
    if (chosen('dateOrder')) overrides.dateOrder = chosen('dateOrder') as DateOrder;
    if (Object.keys(columns).length > 0) overrides.columns = columns;
    this.tell<InputOverrides>('override', overrides);
  }

  #onChange(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.name === 'kind') this.chosenKind = select.value === '' ? null : (select.value as InputKind);
  }

  #select(name: string, label: string, recognised: string | null, options: [string, string][], value?: string) {
    const automatic = recognised
      ? this.messages.text('override-recognised', { value: recognised })
      : this.messages.text('override-automatic');
    return html`<label class="field">
      <span>${label}</span>
      <select class="input" name=${name} @change=${this.#onChange}>
        <option value="" ?selected=${!value}>${automatic}</option>
        ${options.map(([key, title]) => html`<option value=${key} ?selected=${key === value}>${title}</option>`)}
      </select>
    </label>`;
  }

  #renderColumns(): TemplateResult | typeof nothing {
    const { heading, columns, overrides } = this.input;
    const kind = this.chosenKind ?? this.input.kind;
    const fields = kind ? fieldsOf[kind] : [];
    const offered = this.#columns;
    if (offered.length === 0 || fields.length === 0) return nothing;
    const recognised = (field: Field): string | null => {
      const position = kind === this.input.kind ? columns[field] : undefined;
      return offered.find(([at]) => at === String(position))?.[1] ?? null;
    };
    return html`<fieldset>
      <legend>${this.messages.text('override-columns')}</legend>
      ${
        heading
          ? nothing
          : html`<label class="check small">
              <input
                type="checkbox"
                name="firstRowNames"
                .checked=${this.firstRowNames}
                @change=${(event: Event) => (this.firstRowNames = (event.target as HTMLInputElement).checked)}
              />
              ${this.messages.text('override-first-row')}
            </label>`
      }
      <div class="grid">
        ${fields.map((field) =>
          this.#select(
            `column-${field}`,
            this.messages.text(`field-${field}`),
            overrides.columns?.[field] ? null : recognised(field),
            offered,
            positionOfColumn(overrides.columns?.[field], this.#heading),
          ),
        )}
      </div>
    </fieldset>`;
  }

  #renderPreview(): TemplateResult | typeof nothing {
    const { preview, heading } = this.input;
    if (preview.length === 0) return nothing;
    return html`<div class="preview" tabindex="0" role="region" aria-label=${this.messages.text('override-preview')}>
      <table>
        <caption>
          ${this.messages.text('override-preview')}
        </caption>
        ${
          heading
            ? html`<thead>
                <tr>
                  ${heading.map((title) => html`<th scope="col">${foreign(title)}</th>`)}
                </tr>
              </thead>`
            : nothing
        }
        <tbody>
          ${preview.map(
            (cells) =>
              html`<tr>
                ${cells.map((cell) => html`<td>${foreign(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const { kind, encoding, delimiter, dateOrder, overrides, format } = this.input;
    return html`<form @submit=${this.#apply}>
      <div class="grid">
        ${this.#select(
          'kind',
          text.text('override-kind'),
          kind && !overrides.kind ? text.text(`kind-${kind}`) : null,
          kinds.map((each) => [each, text.text(`kind-${each}`)]),
          overrides.kind,
        )}
        ${this.#select(
          'encoding',
          text.text('override-encoding'),
          encoding && !overrides.encoding ? encodingNames[encoding] : null,
          encodings.map((each) => [each, encodingNames[each]]),
          overrides.encoding,
        )}
        ${
          format === null || format === 'csv'
            ? this.#select(
                'delimiter',
                text.text('override-delimiter'),
                delimiter && !overrides.delimiter ? text.text(`delimiter-${delimiter}`) : null,
                delimiters.map((each) => [each, text.text(`delimiter-${each}`)]),
                overrides.delimiter,
              )
            : nothing
        }
        ${this.#select(
          'dateOrder',
          text.text('override-date-order'),
          dateOrder && !overrides.dateOrder ? text.text(`date-order-${dateOrder}`) : null,
          dateOrders.map((each) => [each, text.text(`date-order-${each}`)]),
          overrides.dateOrder,
        )}
      </div>
      ${this.#renderColumns()} ${this.#renderPreview()}
      <div class="row">
        <button type="submit" class="button small primary">${text.text('override-apply')}</button>
      </div>
    </form>`;
  }

  static override styles = [
    base,
    css`
      form,
      fieldset {
        display: grid;
        gap: 0.6rem;
        min-width: 0;
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        margin-block-end: 0.3rem;
        font-weight: 650;
        font-size: var(--_size-small);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 7.5rem), 1fr));
        gap: 0.5rem;
      }
      .input {
        height: 1.9rem;
        font-size: var(--_size-small);
      }
      .preview {
        overflow: auto;
        max-height: 12rem;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
      }
      table {
        border-collapse: collapse;
        font-size: var(--_size-small);
      }
      caption {
        padding: 0.3rem 0.5rem;
        text-align: start;
        color: var(--_text-muted);
      }
      th,
      td {
        max-width: 14rem;
        padding: 0.15rem 0.5rem;
        border-block-start: 1px solid var(--_line);
        overflow: hidden;
        text-align: start;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      th {
        font-weight: 600;
      }
    `,
  ];
}

definePart('user-access-input-override', UserAccessInputOverride);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-input-override': UserAccessInputOverride;
  }
}
