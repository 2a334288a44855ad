import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Field, InputKind, InputOverrides, InputState, WordMeanings } from '../../engine/api/types';
import { foreign, problemText, visible } from '../parts/foreign-text';
import { applyMapping } from './files-actions';
import { ColumnMap } from './input-columns';
import { dateOrders, delimiters, encodingNames, fieldsOfKinds, inputKinds } from '../../vocabulary';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';
import { zoneOptions } from '../parts/time-zones';
import './word-meanings';
import { meaningsOfKinds } from './word-meanings';

/** Letters of a heading in the name of a control. */
const shownLetters = 40;

/**
 * How one file is read, against what was recognised: kind, encoding, delimiter, order of dates, and above each column
 * of its first rows what it holds. Every choice is shown on these rows at once; the file itself is read when the dialog
 * is left with `mapping-apply`.
 *
 * Tells `closed`.
 */
export class UserAccessMapping extends MonitorPart {
  /** The file; null: the dialog is closed. */
  @property({ attribute: false }) input: InputState | null = null;

  /** What is chosen in the dialog, and what the beginning of the file shows under it. */
  @state() private asked: InputOverrides = {};
  @state() private seen: InputState | null = null;
  @state() private zone: string | null = null;
  /** The first row of a file without a recognised heading is one, in words that nobody knew. */
  @state() private firstRowNames = false;
  @query('dialog') private dialog!: HTMLDialogElement | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('input') || !this.input) return;
    this.asked = this.input.overrides;
    this.seen = this.input;
    this.zone = this.state.settings.logTimeZone;
    this.firstRowNames = Object.values(this.asked.columns ?? {}).some((named) => !/^\d*$/.test(named));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('input') && this.input) this.dialog?.showModal();
  }

  /** Takes a choice and looks at the file with it; an answer that comes after another choice is of no interest. */
  async #ask(asked: InputOverrides): Promise<void> {
    this.asked = asked;
    const { engine, input } = this;
    const seen = input && (await engine?.preview(input.id, asked).catch(() => null));
    if (seen && asked === this.asked) this.seen = seen;
  }

  get #kind(): InputKind | null {
    return this.asked.kind ?? this.seen?.kind ?? null;
  }

  get #columns(): ColumnMap {
    return new ColumnMap(this.seen!, this.asked.columns ?? {}, this.firstRowNames);
  }

  #choose(name: 'kind' | 'encoding' | 'delimiter' | 'dateOrder', value: string): void {
    const { [name]: _former, ...asked } = this.asked;
    // Under another kind the columns mean other things; otherwise decoded or cut, their headings are others.
    if (name !== 'dateOrder') delete asked.columns;
    void this.#ask(value === '' ? asked : { ...asked, [name]: value });
  }

  #chooseField(column: number, field: Field | ''): void {
    const kind = this.#kind;
    // Said of this kind: what a column is taken for may make the file look like another.
    void this.#ask({
      ...this.asked,
      ...(kind === null ? {} : { kind }),
      columns: this.#columns.with(column, field === '' ? null : field),
    });
  }

  #onSaid(means: WordMeanings): void {
    const { means: _former, ...asked } = this.asked;
    void this.#ask(Object.keys(means).length === 0 ? asked : { ...asked, means });
  }

  #onFirstRow(event: Event): void {
    this.firstRowNames = (event.target as HTMLInputElement).checked;
    const { columns: _former, ...asked } = this.asked;
    void this.#ask(asked);
  }

  #apply(event: Event): void {
    event.preventDefault();
    const { input, asked, zone } = this;
    this.dialog?.close();
    if (input) this.ask(applyMapping, { id: input.id, overrides: asked, logTimeZone: zone });
  }

  #select(
    name: 'kind' | 'encoding' | 'delimiter' | 'dateOrder',
    recognised: string | null | undefined,
    options: [string, string][],
  ): TemplateResult {
    const chosen = this.asked[name];
    const automatic =
      recognised && chosen === undefined
        ? this.messages.text('mapping-recognised', { value: recognised })
        : this.messages.text('mapping-automatic');
    return html`<label class="field">
      <span>${this.messages.text(`mapping-${name}`)}</span>
      <select
        class="input"
        name=${name}
        @change=${(event: Event) => this.#choose(name, (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${chosen === undefined}>${automatic}</option>
        ${options.map(([key, title]) => html`<option value=${key} ?selected=${key === chosen}>${title}</option>`)}
      </select>
    </label>`;
  }

  #renderZone(): TemplateResult {
    const text = this.messages;
    return html`<label class="field">
      <span>${text.text('mapping-zone')}</span>
      <select
        class="input"
        name="logTimeZone"
        @change=${(event: Event) => (this.zone = (event.target as HTMLSelectElement).value || null)}
      >
        <option value="" ?selected=${this.zone === null}>${text.text('settings-log-time-zone-same')}</option>
        ${zoneOptions(text, this.zone ?? '')}
      </select>
    </label>`;
  }

  #renderChoices(seen: InputState): TemplateResult {
    const text = this.messages;
    const kind = this.#kind;
    return html`<div class="choices">
      ${this.#select(
        'kind',
        seen.kind && text.text(`kind-${seen.kind}`),
        inputKinds.filter((each) => fieldsOfKinds[each].length > 0).map((each) => [each, text.text(`kind-${each}`)]),
      )}
      ${this.#select('encoding', seen.encoding && encodingNames[seen.encoding], Object.entries(encodingNames))}
      ${
        seen.format === 'csv' || seen.format === null
          ? this.#select(
              'delimiter',
              seen.delimiter && text.text(`delimiter-${seen.delimiter}`),
              delimiters.map((each) => [each, text.text(`delimiter-${each}`)]),
            )
          : nothing
      }
      ${
        kind === 'access'
          ? html`${this.#select(
              'dateOrder',
              seen.dateOrder && text.text(`date-order-${seen.dateOrder}`),
              dateOrders.map((each) => [each, text.text(`date-order-${each}`)]),
            )}
            ${this.#renderZone()}`
          : nothing
      }
    </div>`;
  }

  #renderMeans(): TemplateResult | typeof nothing {
    const kind = this.#kind;
    if (kind === null || meaningsOfKinds[kind] === undefined) return nothing;
    return html`<user-access-word-meanings
      .monitor=${this.monitor}
      .kind=${kind}
      .means=${this.asked.means ?? {}}
      @said=${({ detail }: CustomEvent<WordMeanings>) => this.#onSaid(detail)}
    ></user-access-word-meanings>`;
  }

  /** What is still to be chosen or what keeps the file out, else that nothing is. */
  #renderVerdict(seen: InputState, columns: ColumnMap): TemplateResult {
    const text = this.messages;
    const kind = this.#kind;
    const needed = kind === null ? [] : fieldsOfKinds[kind].flatMap((each) => (each.needed ? each.field : []));
    const names = (fields: readonly Field[]): string =>
      fields.map((field) => text.text(`field-${field}`)).join(text.text('list-separator'));
    const missing = needed.filter((field) => !columns.has(field));
    if (columns.width > 0 && missing.length > 0) {
      return html`<p class="bad">${text.text('mapping-missing', { fields: names(missing) })}</p>`;
    }
    if (seen.problem) return html`<p class="bad">${problemText(text, seen.problem)}</p>`;
    return html`<p class="good">${text.text('mapping-complete', { fields: names(needed) })}</p>`;
  }

  /** What else could be a field's column, to be taken by a press. */
  #renderOthers(seen: InputState, columns: ColumnMap): TemplateResult | typeof nothing {
    const text = this.messages;
    const others = Object.entries(seen.notTaken) as [Field, number[]][];
    const open = others
      .map(([field, at]) => [field, at.filter((column) => columns.fieldAt(column) === null)] as const)
      .filter(([, at]) => at.length > 0);
    if (open.length === 0) return nothing;
    return html`<ul class="others small">
      ${open.map(
        ([field, at]) =>
          html`<li data-field=${field}>
            ${text.text('mapping-others', { field: text.text(`field-${field}`) })}
            ${at.map((column) => {
              const name = columns.heading?.[column];
              return html`<button type="button" class="link small" @click=${() => this.#chooseField(column, field)}>
                ${name ? foreign(name) : text.text('mapping-column', { position: String(column + 1) })}
              </button>`;
            })}
          </li>`,
      )}
    </ul>`;
  }

  #renderFieldSelect(columns: ColumnMap, column: number, kind: InputKind): TemplateResult {
    const text = this.messages;
    const chosen = columns.fieldAt(column);
    const title = columns.heading?.[column] ?? '';
    const named = text.text('mapping-column', { position: String(column + 1) });
    return html`<select
      class="input ${chosen ? 'chosen' : ''}"
      name="column-${column}"
      aria-label=${title === '' ? named : `${named}: ${visible(title, shownLetters)}`}
      ?disabled=${!columns.canBeNamed(column)}
      @change=${(event: Event) => this.#chooseField(column, (event.target as HTMLSelectElement).value as Field | '')}
    >
      <option value="" ?selected=${chosen === null}>${text.text('mapping-none')}</option>
      ${fieldsOfKinds[kind].map(
        ({ field, needed }) =>
          html`<option value=${field} ?selected=${field === chosen}>
            ${text.text(`field-${field}`)}${needed ? ' *' : ''}
          </option>`,
      )}
    </select>`;
  }

  #renderColumns(columns: ColumnMap): TemplateResult | typeof nothing {
    const { width, heading, rows } = columns;
    if (width === 0) return nothing;
    const text = this.messages;
    const kind = this.#kind;
    const positions = Array.from({ length: width }, (_, at) => at);
    return html`<div class="preview" tabindex="0" role="region" aria-label=${text.text('mapping-preview')}>
      <table>
        <thead>
          ${
            kind && fieldsOfKinds[kind].length > 0
              ? html`<tr class="fields">
                  ${positions.map((at) => html`<th>${this.#renderFieldSelect(columns, at, kind)}</th>`)}
                </tr>`
              : nothing
          }
          <tr>
            ${positions.map(
              (at) =>
                html`<th scope="col" class=${columns.fieldAt(at) ? 'chosen' : ''}>
                  ${heading ? foreign(heading[at] ?? '') : text.text('mapping-column', { position: String(at + 1) })}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (cells) =>
              html`<tr>
                ${positions.map(
                  (at) => html`<td class=${columns.fieldAt(at) ? 'chosen' : ''}>${foreign(cells[at] ?? '')}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderForm(input: InputState, seen: InputState): TemplateResult {
    const text = this.messages;
    const columns = this.#columns;
    const changed = Object.keys(this.asked).length > 0;
    return html`<form method="dialog" @submit=${this.#apply}>
      <header>
        <h2 id="title">${text.text('mapping-title')}</h2>
        <p class="muted">${foreign(input.name)}</p>
      </header>
      <div class="asked">${this.#renderChoices(seen)} ${this.#renderMeans()}</div>
      <div class="row said">
        <div role="status">${this.#renderVerdict(seen, columns)}${this.#renderOthers(seen, columns)}</div>
        ${
          seen.heading || columns.width === 0
            ? nothing
            : html`<label class="check">
                <input
                  type="checkbox"
                  name="firstRowNames"
                  .checked=${this.firstRowNames}
                  @change=${this.#onFirstRow}
                />
                ${text.text('mapping-first-row')}
              </label>`
        }
      </div>
      ${this.#renderColumns(columns)}
      <footer>
        ${
          changed
            ? html`<button type="button" class="link" data-action="recognise" @click=${() => this.#ask({})}>
                ${text.text('mapping-recognise')}
              </button>`
            : nothing
        }
        <button type="button" class="button" data-action="cancel" @click=${() => this.dialog?.close()}>
          ${text.text('cancel')}
        </button>
        <button type="submit" class="button primary">${text.text('mapping-apply')}</button>
      </footer>
    </form>`;
  }

  protected override render(): unknown {
    const { input, seen } = this;
    return html`<dialog part="mapping" aria-labelledby="title" @close=${() => this.tell('closed')}>
      ${input && seen ? this.#renderForm(input, seen) : nothing}
    </dialog>`;
  }

  static override styles = [
    base,
    css`
      dialog {
        width: min(64rem, 100vw - 2rem);
        max-height: calc(100dvh - 2rem);
        padding: 0;
        border-radius: var(--_radius);
      }
      dialog[open] {
        display: grid;
      }
      form {
        display: grid;
        grid-template-rows: auto auto auto minmax(8rem, 1fr) auto;
        gap: 1rem;
        min-height: 0;
        padding: 1.25rem 1.5rem;
      }
      header p,
      .others {
        overflow-wrap: anywhere;
      }
      .others button + button {
        margin-inline-start: 0.5rem;
      }
      .asked {
        display: grid;
        gap: 0.75rem;
      }
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
        align-items: end;
        gap: 0.5rem 0.75rem;
      }
      .said {
        justify-content: space-between;
      }
      .bad {
        color: var(--_danger);
      }
      .good {
        color: var(--_text-muted);
      }
      .preview {
        overflow: auto;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
      }
      table {
        border-collapse: collapse;
        font-size: var(--_size-small);
      }
      th,
      td {
        min-width: 9.5rem;
        max-width: 16rem;
        padding: 0.25rem 0.5rem;
        border-block-start: 1px solid var(--_line);
        border-inline-end: 1px solid var(--_line);
        overflow: hidden;
        color: var(--_text-muted);
        font-weight: 400;
        text-align: start;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .chosen {
        color: var(--_text);
      }
      tr:not(.fields) th {
        font-weight: 650;
      }
      .fields th {
        padding: 0.375rem;
        background: var(--_surface-sunken);
      }
      select.chosen {
        border-color: var(--_accent);
        color: var(--_accent);
        font-weight: 550;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: end;
        gap: 0.5rem;
      }
      footer .link {
        margin-inline-end: auto;
        min-height: 1.75rem;
      }
      @media (max-width: 36rem) {
        form {
          padding: 1rem;
        }
      }
    `,
  ];
}

definePart('user-access-mapping', UserAccessMapping);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-mapping': UserAccessMapping;
  }
}
