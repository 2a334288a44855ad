import { limits } from '../../vocabulary';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Departments, Filters } from '../../engine/api/types';
import { lastDayOf, monthOf, monthsBack } from '../parts/civil-days';
import './department-filter';
import { monthOrDay } from '../parts/figures';
import './filter-chips';
import '../parts/field';
import { filterRows, search } from './filter-actions';
import { icon } from '../parts/icons';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { neverWords } from '../parts/sentences';
import '../parts/popover';
import { base } from '../styles/base';
import { toolbar } from '../styles/toolbar';

export function isFiltering(filters: Filters): boolean {
  return (
    filters.text !== '' ||
    filters.departments.length > 0 ||
    filters.lastAccessBy !== null ||
    filters.maxDays !== null ||
    filters.never
  );
}

/** The engine takes so many days at most; more means the same. */
function maxDaysOf(typed: string): number | null {
  return typed === '' ? null : Math.min(limits.windowDays, Number(typed));
}

/** A pause in typing after which the text is looked for. */
const typingPause = 150;
/** Months offered at most: the feature records since June 2022, and a list is to be read. */
const monthsOffered = 120;

/**
 * Narrows the table as one does in a spreadsheet: the text in sight, department, last access in or before a month or
 * a day, at most so many days and never behind one button; what is on stands beside it as chips.
 */
export class UserAccessFilters extends MonitorPart {
  /** The text as it is typed; null where it is the filter's own. */
  @state() private draft: string | null = null;

  /** The number of days as it is typed; null where it is the filter's own. */
  @state() private draftDays: string | null = null;

  @state() private tree: Departments | null = null;
  @query('input[name="text"]') private searchField!: HTMLInputElement;
  @query('user-access-popover') private menu!: HTMLElementTagNameMap['user-access-popover'];

  #typing: ReturnType<typeof setTimeout> | undefined;

  /** Puts the focus into the search. */
  focusSearch(): void {
    this.searchField.focus();
    this.searchField.select();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('monitor')) return;
    const { filters } = this.state.view;
    // The names of the departments are needed for the chips, and where the panel shows them.
    if (this.hasOtherRows(changed) && (this.tree || filters.departments.length > 0)) void this.#loadTree();
    if (filters.text === this.draft) this.draft = null;
    if (this.draftDays !== null && filters.maxDays === maxDaysOf(this.draftDays)) this.draftDays = null;
  }

  async #loadTree(): Promise<void> {
    const { engine } = this;
    try {
      const tree = (await engine?.departments()) ?? null;
      if (engine === this.engine) this.tree = tree;
    } catch {
      this.tree = null;
    }
  }

  #onText(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.draft = value;
    this.#askSoon();
  }

  #onDays(days: string): void {
    this.draftDays = days;
    this.#askSoon();
  }

  /** What was typed in either field is asked for together. */
  #askSoon(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.ask(filterRows, {
        ...(this.draft === null ? {} : { text: this.draft }),
        ...(this.draftDays === null ? {} : { maxDays: maxDaysOf(this.draftDays) }),
      });
    }, typingPause);
  }

  /** A chip that was taken away: what is still being typed goes with it. */
  #take(filters: Partial<Filters>): void {
    clearTimeout(this.#typing);
    if ('text' in filters) this.draft = null;
    if ('maxDays' in filters) this.draftDays = null;
    this.ask(filterRows, filters);
  }

  /** One choice of a month or of a day: each control shows what was chosen in the other. */
  #renderLastAccess(): TemplateResult {
    const text = this.messages;
    const { resolved, oldestDay, view } = this.state;
    const newest = monthOf(resolved.asOf);
    const oldest = oldestDay && oldestDay < resolved.asOf ? monthOf(oldestDay) : newest;
    const months = monthsBack(newest, oldest).slice(0, monthsOffered);
    const value = view.filters.lastAccessBy ?? '';
    return html`<label class="field">
        <span>${text.text('filter-last-access-by')}</span>
        <select
          class="input"
          name="lastAccessBy"
          .value=${live(value)}
          @change=${(event: Event) => this.ask(filterRows, { lastAccessBy: (event.target as HTMLSelectElement).value || null })}
        >
          <option value="" ?selected=${value === ''}>${text.text('filter-any')}</option>
          ${(value === '' || months.includes(value) ? months : [value, ...months]).map(
            (each) =>
              html`<option value=${each} ?selected=${each === value}>${monthOrDay(each, text.language)}</option>`,
          )}
        </select>
      </label>
      <user-access-field
        .monitor=${this.monitor}
        name="lastAccessByDay"
        .label=${text.text('filter-last-access-by-day')}
        .value=${live(value.length === 7 ? lastDayOf(value) : value)}
        @entered=${(event: CustomEvent<string>) => this.ask(filterRows, { lastAccessBy: event.detail || null })}
      ></user-access-field>`;
  }

  #renderPanel(): TemplateResult {
    const text = this.messages;
    const { filters } = this.state.view;
    return html`<div class="panel">
      <user-access-department-filter
        .monitor=${this.monitor}
        .tree=${this.tree}
        @filters=${(event: CustomEvent<Partial<Filters>>) => this.ask(filterRows, event.detail)}
      ></user-access-department-filter>
      <div class="pair">${this.#renderLastAccess()}</div>
      <div class="pair">
        <user-access-field
          .monitor=${this.monitor}
          type="number"
          name="maxDays"
          min="0"
          max=${this.state.resolved.windowDays}
          .label=${text.text('filter-max-days')}
          .placeholder=${text.text('filter-any')}
          .value=${live(this.draftDays ?? String(filters.maxDays ?? ''))}
          @typed=${(event: CustomEvent<string>) => this.#onDays(event.detail)}
        ></user-access-field>
        <label class="check">
          <input
            type="checkbox"
            name="never"
            .checked=${live(filters.never)}
            @change=${(event: Event) => this.ask(filterRows, { never: (event.target as HTMLInputElement).checked })}
          />
          ${text.text(neverWords(this.state))}
        </label>
      </div>
      <div class="row ends">
        <button type="button" class="button small" data-action="close-filter" @click=${() => this.menu.hide()}>
          ${text.text('close')}
        </button>
      </div>
    </div>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const { filters } = this.state.view;
    return html`<section class="controls" aria-label=${text.text('filters-title')}>
      <label class="text">
        <span class="hidden-visually">${text.text('filter-text')}</span>
        ${icon('M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0m8 3.5L14 14', 14, { box: 16, look: 'muted' })}
        <input
          class="input"
          type="search"
          name="text"
          autocomplete="off"
          spellcheck="false"
          aria-keyshortcuts=${search.key!}
          placeholder=${text.text('filter-text-hint')}
          .value=${live(this.draft ?? filters.text)}
          @input=${this.#onText}
        />
      </label>
      <user-access-popover
        name="filter"
        look=${isFiltering({ ...filters, text: '' }) ? 'on' : ''}
        .label=${text.text('filter-open')}
        @opened=${this.#loadTree}
      >
        ${icon('M2 4h12M4.5 8h7M6.5 12h3', 14, { box: 16, look: 'muted', slot: 'opener' })}
        <span slot="opener">${text.text('filter-open')}</span>
        ${this.#renderPanel()}
      </user-access-popover>
      ${
        isFiltering(filters)
          ? html`<user-access-filter-chips
              .monitor=${this.monitor}
              .tree=${this.tree}
              @filters=${(event: CustomEvent<Partial<Filters>>) => this.#take(event.detail)}
              @none-left=${() => this.menu.focus()}
            ></user-access-filter-chips>`
          : nothing
      }
    </section>`;
  }

  static override styles = [
    base,
    toolbar,
    css`
      .text {
        position: relative;
        flex: 1 1 10rem;
        max-width: 17rem;
      }
      .text .icon {
        position: absolute;
        inset-block-start: calc((var(--_control) - 14px) / 2);
        inset-inline-start: 0.65rem;
        pointer-events: none;
      }
      .text .input {
        padding-inline-start: 2rem;
      }
      .pair {
        align-items: end;
      }
      .ends {
        justify-content: end;
      }
      @container (max-width: 620px) {
        .controls {
          display: contents;
        }
        .text {
          max-width: none;
        }
        user-access-filter-chips {
          display: block;
          order: 9;
          flex-basis: 100%;
        }
      }
      @media print {
        .text,
        user-access-popover {
          display: none;
        }
      }
    `,
  ];
}

definePart('user-access-filters', UserAccessFilters);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-filters': UserAccessFilters;
  }
}
