import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Row } from '../../engine/api/types';
import { addDays } from '../parts/civil-days';
import { accessDaysText, columnsWith, detailsOf, hasLogs, headingOf, type Column } from './columns';
import { standsOnSentence } from '../../messages/coverage';
import { rowsAsText } from './copied-rows';
import { DayStrips } from './day-strip';
import { dayAndMonth } from '../parts/figures';
import { foreign, listed, visible } from '../parts/foreign-text';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { RowSelection } from './row-selection';
import { RowSource } from './row-source';
import { rowWindow, scrollTopFor, type RowWindow, type Viewport } from './row-window';
import { openProfile, sortRows } from './table-actions';
import { base } from '../styles/base';
import { tableStyles } from '../styles/table';
import type { FurtherColumn } from '../public/view-state';

/** Rows that are printed whole; a longer table is a matter for the CSV. */
const printedRows = 2000;
/** A drawn area taller than any screen means that a host gave it no height: it must not draw the whole table. */
const tallestArea = 4000;
/** A pause after which the rows that printing would need are fetched too. */
const settledMilliseconds = 400;

/** Height of a row in px; the style sheet says the same (`--_row`). */
const rowHeight = 32;
const overscan = 12;

/** What of a row can have the focus. */
type Stop = 'pick' | 'name';

/**
 * The monitoring table: a native `<table>` of which only a window of rows is drawn. Spacer rows keep the scroll bar
 * true, `aria-rowcount` and `aria-rowindex` tell how many rows there are and which ones these are.
 *
 * Rows are selected by their boxes, or by Space, Shift and the arrows, Ctrl+A; the selection ends when the rows change.
 *
 * Tells `selected` (how many rows are).
 */
export class UserAccessTable extends MonitorPart {
  @property({ attribute: false }) chosen: readonly FurtherColumn[] = [];

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
  #focusAfterDrawing: { position: number; stop: Stop } | null = null;
  #columns: readonly Column[] = [];
  #strips: DayStrips | null = null;
  readonly #selection = new RowSelection();
  /** The row from which Shift selects. */
  #anchor: number | null = null;
  /** The row that Tab comes to: the others are for the arrow keys. */
  #active = 0;
  #settled: ReturnType<typeof setTimeout> | undefined;

  /** Rows that the filters leave. */
  get #rows(): number {
    return this.state.shown;
  }

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
    if (changed.has('chosen')) this.#columns = columnsWith(this.chosen);
    if (changed.has('monitor')) this.#strips = null;
    const hasOtherRows = this.hasOtherRows(changed);
    if (hasOtherRows) {
      this.#active = 0;
      if (this.#selection.count > 0) this.#select(() => this.#selection.clear());
    }
    this.#source.follow(this.engine, this.state.revision, detailsOf(this.#columns));
    if (this.hasUpdated && hasOtherRows) this.#measure();
    if (hasOtherRows || changed.has('chosen')) this.#ask();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const former = changed.get('monitor')?.state?.view.sort;
    const { sort } = this.state.view;
    if (changed.has('monitor') && (former?.key !== sort?.key || former?.descending !== sort?.descending)) {
      this.scroller.scrollTop = 0;
    }
    if (this.#focusAfterDrawing !== null) {
      const { position, stop } = this.#focusAfterDrawing;
      const target = this.renderRoot.querySelector<HTMLElement>(`tr[data-position="${position}"] .${stop}`);
      if (target) {
        this.#focusAfterDrawing = null;
        target.focus({ preventScroll: true });
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
      rows: this.#rows,
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
      const end = Math.min(this.#rows, last);
      if (end > begin) void this.#source.ensure(begin, end - begin);
    };
    ask(from - count, from + 2 * count);
    if (Math.abs(moved) > count) ask(from + moved, from + moved + count);
  }

  #ask(): void {
    if (this.visible.count > 0) void this.#source.ensure(this.visible.from, this.visible.count);
    else if (this.#rows > 0) void this.#source.ensure(0, 1);
    clearTimeout(this.#settled);
    if (this.#rows > 0 && this.#rows <= printedRows) {
      this.#settled = setTimeout(() => void this.#source.ensure(0, this.#rows), settledMilliseconds);
    }
  }

  #focused(): Element | null {
    return (this.renderRoot as ShadowRoot).activeElement;
  }

  #focusedPosition(): number | null {
    const row = this.#focused()?.closest('tr[data-position]');
    return row instanceof HTMLElement ? Number(row.dataset['position']) : null;
  }

  #focusRow(position: number, stop: Stop = 'name'): void {
    const wanted = Math.max(0, Math.min(this.#rows - 1, position));
    const scrollTop = scrollTopFor(wanted, this.#viewport());
    this.#focusAfterDrawing = { position: wanted, stop };
    this.#active = wanted;
    if (scrollTop !== null) {
      this.scroller.scrollTop = scrollTop;
      this.#measure();
    }
    this.requestUpdate();
  }

  /** The rows that are selected as text, with the columns that are shown. */
  async selectedText(raw: boolean): Promise<string> {
    const { engine, messages } = this;
    if (!engine) return '';
    const { windowDays } = this.state.resolved;
    const standsOn = standsOnSentence(messages, this.state);
    const { ranges } = this.#selection;
    // Thirty digits would become a number in a spreadsheet.
    const columns = this.#columns.filter(({ name }) => name !== 'day-by-day');
    return rowsAsText({
      engine,
      ranges,
      columns,
      messages,
      windowDays,
      raw,
      standsOn,
      hasLogs: hasLogs(this.state),
    });
  }

  clearSelection(): void {
    this.#select(() => this.#selection.clear());
  }

  #select(change: () => void): void {
    change();
    this.requestUpdate();
    this.tell<number>('selected', this.#selection.count);
  }

  /** Turns a row's selection round; with Shift all from the anchor to it take its new state. */
  #toggle(position: number, extend: boolean): void {
    const anchor = extend && this.#anchor !== null ? this.#anchor : position;
    const selected = !this.#selection.has(position);
    this.#select(() => this.#selection.set(Math.min(anchor, position), Math.max(anchor, position) + 1, selected));
    this.#anchor = position;
  }

  #onCommand(event: KeyboardEvent): void {
    if (event.key === 'a' || event.key === 'A') {
      event.preventDefault();
      if (this.#rows > 0) this.#select(() => this.#selection.set(0, this.#rows, true));
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      this.#onCommand(event);
      return;
    }
    const position = this.#focusedPosition();
    if (position === null) return;
    const stop: Stop = this.#focused()?.classList.contains('pick') ? 'pick' : 'name';
    if (event.key === ' ') {
      event.preventDefault();
      this.#toggle(position, event.shiftKey);
      return;
    }
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      this.#focusRow(position, event.key === 'ArrowLeft' ? 'pick' : 'name');
      return;
    }
    const page = Math.max(1, Math.floor(this.#viewport().height / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: position + 1,
      ArrowUp: position - 1,
      PageDown: position + page,
      PageUp: position - page,
      Home: 0,
      End: this.#rows - 1,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(this.#rows - 1, step));
    if (event.shiftKey) {
      const anchor = this.#anchor ?? position;
      this.#anchor = anchor;
      this.#select(() => {
        // What was selected from the anchor before gives way to what is now.
        this.#selection.set(Math.min(anchor, position), Math.max(anchor, position) + 1, false);
        this.#selection.set(Math.min(anchor, next), Math.max(anchor, next) + 1, true);
      });
    } else {
      this.#anchor = null;
    }
    this.#focusRow(next, stop);
  }

  /** Firefox presses a button when Space is let go. */
  #onKeyUp(event: KeyboardEvent): void {
    if (event.key === ' ' && this.#focusedPosition() !== null) event.preventDefault();
  }

  #renderHeading({ name, sort, width }: Column): TemplateResult {
    const style = `--_width: ${width === undefined ? 'auto' : `${width}rem`}`;
    const heading = headingOf(name, this.messages, this.state.resolved.windowDays);
    if (!sort) {
      return html`<th scope="col" class=${name} part="heading" .style=${style}>
        ${name === 'day-by-day' ? this.#renderAxis(heading) : html`<span class="plain">${heading}</span>`}
      </th>`;
    }
    const { sort: order } = this.state.view;
    const sorted = order?.key === sort ? (order.descending ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" class=${name} aria-sort=${sorted} part="heading" .style=${style}>
      <button type="button" data-sort=${sort} @click=${() => this.ask(sortRows, sort)}>
        <span class="heading"
          >${heading}&nbsp;<svg
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

  /** The first and the last day of the strips stand over their ends. */
  #renderAxis(heading: string): TemplateResult {
    const { language } = this.messages;
    const { asOf, windowDays } = this.state.resolved;
    const legend = this.messages.text('strip-legend');
    return html`<span class="plain axis number" title=${legend}
      ><span class="hidden-visually">${heading}. ${legend}</span>
      <span>${dayAndMonth(addDays(asOf, 1 - windowDays), language)}</span>
      <span>${dayAndMonth(asOf, language)}</span></span
    >`;
  }

  #renderCell(name: Column['name'], row: Row, share: number): unknown {
    const text = this.messages;
    switch (name) {
      case 'user':
        return html`<button
          type="button"
          class="name"
          part="name"
          tabindex=${this.#tabIndex(row.position)}
          title=${row.name === row.login ? visible(row.login) : `${visible(row.name)} (${visible(row.login)})`}
          @click=${() => this.ask(openProfile, row.login)}
        >
          ${foreign(row.name)}
        </button>`;
      case 'department':
        return row.departmentCode === '' && row.department === ''
          ? html`<span class="none">${text.text('department-none')}</span>`
          : foreign(row.department);
      case 'login':
        return foreign(row.login);
      case 'email':
        return foreign(row.email ?? '');
      case 'department-code':
        return foreign(row.departmentCode);
      case 'departments':
        return listed(
          (row.departments ?? []).map((department) => department.name || department.code),
          text.text('list-separator'),
        );
      case 'access-days':
        if (row.accessDays === null) return null;
        return html`<span class="days">${accessDaysText(row, this.messages, hasLogs(this.state))}</span>${
            this.chosen.includes('day-by-day')
              ? nothing
              : html`<span class="bar" aria-hidden="true"
                  ><span .style=${`inline-size: ${(share * 100).toFixed(1)}%`}></span
                ></span>`
          }`;
      case 'day-by-day':
        return row.days ? this.#strips?.draw(row.days, this.#told(row)) : null;
      default:
        return null;
    }
  }

  #told(row: Row): string {
    // A snapshot says no days one by one.
    if (row.accessDays === null || this.state.basis !== null) return '';
    const parameters = { counted: row.accessDays, days: this.state.resolved.windowDays, last: row.lastAccess ?? '' };
    const told = this.messages.text(row.lastAccess ? 'strip-days' : 'strip-none', parameters);
    const missing = parameters.days - this.state.windowCovered;
    return missing === 0 ? told : `${told}${this.messages.text('strip-missing', { days: missing })}`;
  }

  /** One row takes the Tab key: the one that had the focus last, or the first in sight. */
  #tabIndex(position: number): 0 | -1 {
    const { from, count } = this.visible;
    const drawn = this.#active >= from && this.#active < from + count ? this.#active : from;
    return position === drawn ? 0 : -1;
  }

  #renderPick(position: number, row: Row): TemplateResult {
    return html`<td class="pick-cell">
      <label>
        <input
          type="checkbox"
          class="pick"
          tabindex=${this.#tabIndex(position)}
          aria-label=${this.messages.text('row-select', { name: visible(row.name) })}
          .checked=${live(this.#selection.has(position))}
          @click=${(event: MouseEvent) => this.#toggle(position, event.shiftKey)}
        />
      </label>
    </td>`;
  }

  #renderRow(position: number, row: Row | undefined): TemplateResult {
    if (!row) {
      return html`<tr class="pending" data-position=${position} aria-rowindex=${position + 2}>
        <td colspan=${this.#columns.length + 1}><span>${this.messages.text('table-loading-row')}</span></td>
      </tr>`;
    }
    const share = Math.min(1, (row.accessDays ?? 0) / this.state.resolved.windowDays);
    return html`<tr
      part="row"
      class=${this.#selection.has(position) ? 'selected' : ''}
      data-position=${position}
      aria-rowindex=${position + 2}
    >
      ${this.#renderPick(position, row)}
      ${this.#columns.map((column) => {
        const { name, free } = column;
        const plain =
          name === 'user'
            ? ''
            : name === 'day-by-day'
              ? this.#told(row)
              : column.text(row, this.messages, hasLogs(this.state));
        const drawn = this.#renderCell(name, row, share);
        return html`<td class=${name} title=${(free ? visible(plain) : name === 'day-by-day' ? plain : '') || nothing}>
          ${drawn === null ? plain || html`<span class="none">-</span>` : drawn}
        </td>`;
      })}
    </tr>`;
  }

  #renderRows(): unknown {
    const { from, count, before, after } =
      this.printing && this.#rows <= printedRows ? { from: 0, count: this.#rows, before: 0, after: 0 } : this.visible;
    const positions = Array.from(
      { length: Math.min(count, Math.max(0, this.#rows - from)) },
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
      <td colspan=${this.#columns.length + 1} .style=${`height: ${height}px`}></td>
    </tr>`;
  }

  protected override render(): TemplateResult {
    const caption = this.messages.text('table-caption');
    const selected = this.#selection.count;
    const { resolved, coverage } = this.state;
    this.#strips ??= new DayStrips(resolved.asOf, resolved.windowDays, coverage);
    const further = this.#columns.reduce((sum, { sort, width, least = 0 }) => sum + (sort ? 0 : (width ?? least)), 0);
    const all = this.#columns.reduce((sum, { width, least = 0 }) => sum + (width ?? least), 2.25);
    return html`<div
      class="scroller"
      part="table-area"
      role="region"
      tabindex="0"
      aria-label=${caption}
      @scroll=${this.#measure}
      @keydown=${this.#onKey}
      @keyup=${this.#onKeyUp}
      @focusin=${() => (this.#active = this.#focusedPosition() ?? this.#active)}
    >
      <table
        aria-rowcount=${this.#rows + 1}
        part="table"
        data-arrivals=${this.arrivals}
        .style=${`--_further: ${further}rem; --_all: ${all}rem`}
      >
        <caption class="hidden-visually">
          ${caption}
        </caption>
        <thead>
          <tr aria-rowindex="1">
            <th scope="col" class="pick-cell">
              <label>
                <input
                  type="checkbox"
                  data-action="select-all"
                  aria-label=${this.messages.text('rows-select-all')}
                  .checked=${live(selected > 0 && selected === this.#rows)}
                  .indeterminate=${live(selected > 0 && selected < this.#rows)}
                  @click=${() => this.#select(() => this.#selection.set(0, this.#rows, selected < this.#rows))}
                />
              </label>
            </th>
            ${this.#columns.map((column) => this.#renderHeading(column))}
          </tr>
        </thead>
        <tbody>
          ${this.#renderRows()}
        </tbody>
      </table>
      ${
        this.#rows > printedRows
          ? html`<p class="printed-part">${this.messages.text('print-part', { rows: this.visible.count })}</p>`
          : nothing
      }
      ${this.#rows === 0 ? html`<p class="empty">${this.messages.text(this.state.rows === 0 ? 'table-nobody' : 'table-empty')}</p>` : nothing}
    </div>`;
  }

  static override styles = [base, tableStyles];
}

definePart('user-access-table', UserAccessTable);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-table': UserAccessTable;
  }
}
