import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MonitoringEngine, Row, SortKey, View } from '../engine/types';
import { foreign, visible } from './foreign-text';
import { MonitorPart, definePart } from './monitor-part';
import { RowSource } from './row-source';
import { rowWindow, scrollTopFor, type RowWindow, type Viewport } from './row-window';
import { base } from './styles/base';

/** Rows that are printed whole; a longer table is a matter for the CSV. */
const printedRows = 2000;
/** A drawn area taller than any screen means that a host gave it no height: it must not draw the whole table. */
const tallestArea = 4000;
/** A pause after which the rows that printing would need are fetched too. */
const settledMilliseconds = 400;

/** Height of a row in px; the style sheet says the same (`--_row`). */
const rowHeight = 32;
const overscan = 12;

const columns: SortKey[] = ['user', 'department', 'last-access', 'access-days'];

/**
 * The monitoring table: a native `<table>` of which only a window of rows is drawn. Spacer rows keep the scroll bar
 * true, `aria-rowcount` and `aria-rowindex` tell how many rows there are and which ones these are.
 *
 * Tells `sort` (SortKey) and `profile` (login name).
 */
export class UserAccessTable extends MonitorPart {
  @property({ attribute: false }) engine: MonitoringEngine | null = null;
  @property({ attribute: false }) revision = 0;
  @property({ attribute: false }) rows = 0;
  @property({ attribute: false }) windowDays = 30;
  @property({ attribute: false }) sort: View['sort'] = null;

  @state() private visible: RowWindow = { from: 0, count: 0, before: 0, after: 0 };
  @state() private arrivals = 0;
  @state() private printing = false;
  @query('.scroller') private scroller!: HTMLElement;
  @query('thead') private head!: HTMLElement;

  readonly #source = new RowSource(() => (this.arrivals += 1));
  readonly #resized = new ResizeObserver(() => this.#measure());
  readonly #beforePrint = (): void => {
    this.printing = true;
    // Printing does not wait: the rows must stand before this event ends.
    this.performUpdate();
  };
  readonly #afterPrint = (): void => {
    this.printing = false;
  };
  #focusAfterDrawing: number | null = null;
  #settled: ReturnType<typeof setTimeout> | undefined;

  protected override firstUpdated(): void {
    this.#resized.observe(this.scroller);
    this.#measure();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
    if (this.hasUpdated) this.#resized.observe(this.scroller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
    clearTimeout(this.#settled);
    this.#resized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('engine') || changed.has('revision')) this.#source.follow(this.engine, this.revision);
    if (this.hasUpdated && (changed.has('rows') || changed.has('revision') || changed.has('engine'))) this.#measure();
    if (changed.has('revision') || changed.has('engine') || changed.has('rows')) this.#ask();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const former = changed.get('sort');
    if (changed.has('sort') && (former?.key !== this.sort?.key || former?.descending !== this.sort?.descending)) {
      this.scroller.scrollTop = 0;
    }
    if (this.#focusAfterDrawing !== null) {
      const name = this.#nameButton(this.#focusAfterDrawing);
      if (name) {
        this.#focusAfterDrawing = null;
        name.focus({ preventScroll: true });
      }
    }
  }

  /** Moves the focus to the user's row where it is among the rows shown. */
  async reveal(login: string): Promise<void> {
    const position = (await this.engine?.positionOf(login)) ?? -1;
    if (position >= 0) this.#focusRow(position);
  }

  #viewport(): Viewport {
    return {
      rows: this.rows,
      rowHeight,
      scrollTop: this.scroller.scrollTop,
      height: Math.min(tallestArea, Math.max(rowHeight, this.scroller.clientHeight - this.head.offsetHeight)),
      overscan,
    };
  }

  #measure(): void {
    const next = rowWindow(this.#viewport());
    const now = this.visible;
    if (next.from === now.from && next.count === now.count && next.before === now.before && next.after === now.after) {
      return;
    }
    // A focused row that leaves the window would drop the focus to the document: the table keeps it.
    const focused = this.#focusedPosition();
    if (focused !== null && (focused < next.from || focused >= next.from + next.count)) {
      this.scroller.focus({ preventScroll: true });
    }
    this.visible = next;
    this.#ask();
    this.#askAhead(next.from - now.from);
  }

  /** Rows that scrolling shows next: a screen to both sides, and where another such movement leads. */
  #askAhead(moved: number): void {
    const { from, count } = this.visible;
    const ask = (first: number, last: number): void => {
      const begin = Math.max(0, first);
      const end = Math.min(this.rows, last);
      if (end > begin) void this.#source.ensure(begin, end - begin);
    };
    ask(from - count, from + 2 * count);
    if (Math.abs(moved) > count) ask(from + moved, from + moved + count);
  }

  #ask(): void {
    if (this.visible.count > 0) void this.#source.ensure(this.visible.from, this.visible.count);
    else if (this.rows > 0) void this.#source.ensure(0, 1);
    clearTimeout(this.#settled);
    if (this.rows > 0 && this.rows <= printedRows) {
      this.#settled = setTimeout(() => void this.#source.ensure(0, this.rows), settledMilliseconds);
    }
  }

  #nameButton(position: number): HTMLButtonElement | null {
    return this.renderRoot.querySelector(`tr[data-position="${position}"] button`);
  }

  #focusedPosition(): number | null {
    const row = (this.renderRoot as ShadowRoot).activeElement?.closest('tr[data-position]');
    return row instanceof HTMLElement ? Number(row.dataset['position']) : null;
  }

  #focusRow(position: number): void {
    const wanted = Math.max(0, Math.min(this.rows - 1, position));
    const scrollTop = scrollTopFor(wanted, this.#viewport());
    this.#focusAfterDrawing = wanted;
    if (scrollTop !== null) {
      this.scroller.scrollTop = scrollTop;
      this.#measure();
    }
    this.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const position = this.#focusedPosition();
    if (position === null) return;
    const page = Math.max(1, Math.floor(this.#viewport().height / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: position + 1,
      ArrowUp: position - 1,
      PageDown: position + page,
      PageUp: position - page,
      Home: 0,
      End: this.rows - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#focusRow(next);
  }

  #heading(key: SortKey): string {
    return key === 'access-days'
      ? this.messages.text('column-access-days', { days: this.windowDays })
      : this.messages.text(`column-${key}`);
  }

  #renderHeading(key: SortKey): TemplateResult {
    const sorted = this.sort?.key === key ? (this.sort.descending ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" class=${key} aria-sort=${sorted} part="heading">
      <button type="button" data-sort=${key} @click=${() => this.tell<SortKey>('sort', key)}>
        <span class="heading"
          >${this.#heading(key)}&nbsp;<svg
            class="arrow"
            viewBox="0 0 10 12"
            width="10"
            height="12"
            aria-hidden="true"
            focusable="false"
          >
            <path class="up" d="M5 1 L8.6 5 H1.4 Z"></path>
            <path class="down" d="M5 11 L1.4 7 H8.6 Z"></path></svg
        ></span>
      </button>
    </th>`;
  }

  #renderRow(position: number, row: Row | undefined): TemplateResult {
    if (!row) {
      return html`<tr class="pending" data-position=${position} aria-rowindex=${position + 2}>
        <td colspan="4"><span>${this.messages.text('table-loading-row')}</span></td>
      </tr>`;
    }
    const share = Math.min(1, row.accessDays / this.windowDays);
    return html`<tr part="row" data-position=${position} aria-rowindex=${position + 2}>
      <td class="user">
        <button
          type="button"
          class="name"
          part="name"
          title=${row.name === row.login ? visible(row.login) : `${visible(row.name)} (${visible(row.login)})`}
          @click=${() => this.tell<string>('profile', row.login)}
        >
          ${foreign(row.name)}
        </button>
      </td>
      <td class="department" title=${visible(row.department) || nothing}>
        ${
          row.departmentCode === '' && row.department === ''
            ? html`<span class="none">${this.messages.text('department-none')}</span>`
            : foreign(row.department)
        }
      </td>
      <td class="last-access">${row.lastAccess ?? html`<span class="none">-</span>`}</td>
      <td class="access-days">
        <span class="days">${row.accessDays}</span
        ><span class="bar" aria-hidden="true"><span .style=${`inline-size: ${(share * 100).toFixed(1)}%`}></span></span>
      </td>
    </tr>`;
  }

  #renderRows(): unknown {
    const { from, count, before, after } =
      this.printing && this.rows <= printedRows ? { from: 0, count: this.rows, before: 0, after: 0 } : this.visible;
    const positions = Array.from(
      { length: Math.min(count, Math.max(0, this.rows - from)) },
      (_, index) => from + index,
    );
    return html`
      ${before > 0 ? this.#spacer(before) : nothing}
      ${repeat(
        positions,
        (position) => position,
        (position) => this.#renderRow(position, this.#source.at(position)),
      )}
      ${after > 0 ? this.#spacer(after) : nothing}
    `;
  }

  #spacer(height: number): TemplateResult {
    return html`<tr class="spacer" aria-hidden="true">
      <td colspan="4" .style=${`height: ${height}px`}></td>
    </tr>`;
  }

  protected override render(): TemplateResult {
    const caption = this.messages.text('table-caption');
    return html`<div
      class="scroller"
      part="table-area"
      role="region"
      tabindex="0"
      aria-label=${caption}
      @scroll=${this.#measure}
      @keydown=${this.#onKey}
    >
      <table aria-rowcount=${this.rows + 1} aria-colcount="4" part="table" data-arrivals=${this.arrivals}>
        <caption class="hidden-visually">
          ${caption}
        </caption>
        <thead>
          <tr aria-rowindex="1">
            ${columns.map((key) => this.#renderHeading(key))}
          </tr>
        </thead>
        <tbody>
          ${this.#renderRows()}
        </tbody>
      </table>
      ${
        this.rows > printedRows
          ? html`<p class="printed-part">${this.messages.text('print-part', { rows: this.visible.count })}</p>`
          : nothing
      }
      ${this.rows === 0 ? html`<p class="empty">${this.messages.text('table-empty')}</p>` : nothing}
    </div>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --_row: 32px;
        min-height: 0;
      }
      .scroller {
        height: var(--user-access-table-height, clamp(18rem, calc(100dvh - 12rem), 80rem));
        overflow: auto;
        overflow-anchor: none;
        overscroll-behavior: contain;
        scrollbar-color: var(--_line-strong) transparent;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      .scroller:focus-visible {
        outline-offset: -2px;
      }
      table {
        width: 100%;
        border-collapse: separate;
        border-spacing: 0;
        table-layout: fixed;
      }
      th {
        position: sticky;
        top: 0;
        z-index: 1;
        /* The least there is: it makes the button's 100 % that of the row. */
        height: 1px;
        padding: 0;
        border-block-end: 1px solid var(--_line);
        background: var(--_surface-sunken);
        text-align: start;
        vertical-align: bottom;
      }
      th.user {
        width: 32%;
      }
      th.last-access {
        width: 10.5rem;
      }
      th.access-days {
        width: 15rem;
      }
      th button {
        display: flex;
        align-items: end;
        width: 100%;
        height: 100%;
        min-height: var(--_row);
        padding: 0.5em 0.85em;
        border: 0;
        background: none;
        font-size: var(--_size-small);
        font-weight: 600;
        line-height: 1.3;
        text-align: start;
        color: var(--_text-muted);
        cursor: pointer;
      }
      th button:hover,
      th:not([aria-sort='none']) button {
        color: var(--_text);
      }
      th button:hover {
        background: var(--_surface-hover);
      }
      th button:focus-visible,
      .name:focus-visible {
        outline-offset: -2px;
      }
      .arrow {
        fill: var(--_line-strong);
        vertical-align: -0.12em;
      }
      [aria-sort='ascending'] .up,
      [aria-sort='descending'] .down {
        fill: var(--_accent);
      }
      [aria-sort='ascending'] .down,
      [aria-sort='descending'] .up {
        fill: var(--_line);
      }
      td {
        height: var(--_row);
        padding: 0 0.85em;
        border-block-end: 1px solid var(--_line);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      tbody tr:hover td {
        background: var(--_surface-hover);
      }
      .spacer td {
        padding: 0;
        border: 0;
        background: none !important;
      }
      .name {
        max-width: 100%;
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--_accent);
        font-weight: 550;
        text-align: start;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        cursor: pointer;
        vertical-align: middle;
      }
      .name:hover {
        color: var(--_accent-hover);
        text-decoration: underline;
        text-underline-offset: 0.18em;
      }
      .last-access,
      .access-days {
        font-variant-numeric: tabular-nums;
      }
      .none,
      .pending {
        color: var(--_text-muted);
      }
      td.access-days {
        white-space: nowrap;
      }
      .days {
        display: inline-block;
        min-width: 2.2em;
        padding-inline-end: 0.7em;
        text-align: end;
      }
      .bar {
        display: inline-block;
        width: calc(100% - 3.6em);
        max-width: 9rem;
        height: 6px;
        border-radius: 3px;
        background: var(--_line);
        vertical-align: middle;
      }
      .bar span {
        display: block;
        height: 100%;
        border-radius: 3px;
        background: var(--_accent-mark);
      }
      .empty {
        padding: 2.5rem 1rem;
        text-align: center;
        color: var(--_text-muted);
      }
      @container (max-width: 720px) {
        th.user {
          width: 34%;
        }
        th.last-access {
          width: 6.4rem;
        }
        th.access-days {
          width: 6.2rem;
        }
        th button,
        td {
          padding-inline: 0.5em;
        }
        .bar {
          display: none;
        }
      }
      @container (max-width: 480px) {
        td {
          font-size: var(--_size-small);
        }
        th button {
          font-size: 0.69rem;
          overflow-wrap: anywhere;
        }
        th button,
        td {
          padding-inline: 0.35rem;
        }
        th.user {
          width: 28%;
        }
        th.last-access {
          width: 5.3rem;
        }
        th.access-days {
          width: 5.3rem;
        }
        .days {
          min-width: 1.6em;
        }
      }
      @media (forced-colors: active) {
        .bar {
          border: 1px solid CanvasText;
        }
        .bar span {
          forced-color-adjust: none;
          background: Highlight;
        }
        .arrow {
          fill: GrayText;
        }
        [aria-sort='ascending'] .up,
        [aria-sort='descending'] .down {
          fill: CanvasText;
        }
        [aria-sort='ascending'] .down,
        [aria-sort='descending'] .up {
          fill: Canvas;
        }
      }
      .printed-part {
        display: none;
      }
      @media print {
        .printed-part {
          display: block;
          padding: 0.5rem 0.85em;
        }
        .arrow {
          display: none;
        }
        .scroller {
          height: auto;
          overflow: visible;
          border: 0;
        }
        th {
          position: static;
        }
        .spacer {
          display: none;
        }
        tr {
          break-inside: avoid;
        }
      }
    `,
  ];
}

definePart('user-access-table', UserAccessTable);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-table': UserAccessTable;
  }
}
