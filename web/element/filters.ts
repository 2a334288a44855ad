import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { CivilDate, Filters, MonitoringEngine } from '../engine/types';
import { monthOf, monthsBack } from './civil-days';
import './department-filter';
import { month } from './figures';
import { MonitorPart, definePart } from './monitor-part';
import { base } from './styles/base';

/** As the engine has them at first: nothing is narrowed. */
export const noFilters: Filters = {
  text: '',
  departments: [],
  withBelow: false,
  lastAccessBy: null,
  maxDays: null,
  never: false,
};

export function isFiltering(filters: Filters): boolean {
  return (
    filters.text !== '' ||
    filters.departments.length > 0 ||
    filters.lastAccessBy !== null ||
    filters.maxDays !== null ||
    filters.never
  );
}

/** The engine takes 366 at most; more means the same. */
function maxDaysOf(typed: string): number | null {
  return typed === '' ? null : Math.min(366, Number(typed));
}

/** A pause in typing after which the text is looked for. */
const typingPause = 150;
/** Months offered at most: the feature records since June 2022, and a list is to be read. */
const monthsOffered = 120;

/**
 * Narrows the table as one does in a spreadsheet: text, department, last access in or before a month, at most so many
 * days, never.
 *
 * Tells `filters` (Partial<Filters>).
 */
export class UserAccessFilters extends MonitorPart {
  @property({ attribute: false }) engine: MonitoringEngine | null = null;
  @property({ attribute: false }) revision = 0;
  @property({ attribute: false }) filters: Filters = noFilters;
  @property({ attribute: false }) asOf: CivilDate = '1970-01-01';
  @property({ attribute: false }) oldestDay: CivilDate | null = null;
  @property({ attribute: false }) windowDays = 30;

  /** The text as it is typed; null where it is the filter's own. */
  @state() private draft: string | null = null;

  /** The same for the number of days. */
  @state() private draftDays: string | null = null;

  #typing: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('filters')) return;
    if (this.filters.text === this.draft) this.draft = null;
    if (this.draftDays !== null && this.filters.maxDays === maxDaysOf(this.draftDays)) this.draftDays = null;
  }

  #ask(filters: Partial<Filters>): void {
    this.tell<Partial<Filters>>('filters', filters);
  }

  #onText(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.draft = value;
    this.#askSoon();
  }

  #onDays(event: Event): void {
    const { value, validity } = event.target as HTMLInputElement;
    if (validity.badInput || validity.stepMismatch || value.startsWith('-')) return;
    this.draftDays = value;
    this.#askSoon();
  }

  /** What was typed in either field is asked for together. */
  #askSoon(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#ask({
        ...(this.draft === null ? {} : { text: this.draft }),
        ...(this.draftDays === null ? {} : { maxDays: maxDaysOf(this.draftDays) }),
      });
    }, typingPause);
  }

  #clear(): void {
    clearTimeout(this.#typing);
    this.draft = null;
    this.draftDays = null;
    this.#ask(noFilters);
  }

  #renderMonth(): TemplateResult {
    const text = this.messages;
    const newest = monthOf(this.asOf);
    const oldest = this.oldestDay && this.oldestDay < this.asOf ? monthOf(this.oldestDay) : newest;
    const months = monthsBack(newest, oldest).slice(0, monthsOffered);
    const value = this.filters.lastAccessBy ?? '';
    return html`<label class="field">
      <span>${text.text('filter-last-access-by')}</span>
      <select
        class="input"
        name="lastAccessBy"
        .value=${live(value)}
        @change=${(event: Event) => this.#ask({ lastAccessBy: (event.target as HTMLSelectElement).value || null })}
      >
        <option value="" ?selected=${value === ''}>${text.text('filter-any')}</option>
        ${value !== '' && !months.includes(value) ? html`<option value=${value} selected>${value}</option>` : nothing}
        ${months.map(
          (each) => html`<option value=${each} ?selected=${each === value}>${month(each, text.language)}</option>`,
        )}
      </select>
    </label>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const { filters } = this;
    return html`<section class="controls" aria-label=${text.text('filters-title')}>
      <label class="field text">
        <span>${text.text('filter-text')}</span>
        <input
          class="input"
          type="search"
          name="text"
          autocomplete="off"
          spellcheck="false"
          placeholder=${text.text('filter-text-hint')}
          .value=${live(this.draft ?? filters.text)}
          @input=${this.#onText}
        />
      </label>
      <user-access-department-filter
        .messages=${text}
        .engine=${this.engine}
        .revision=${this.revision}
        .filters=${filters}
        @filters=${(event: CustomEvent<Partial<Filters>>) => this.#ask(event.detail)}
      ></user-access-department-filter>
      ${this.#renderMonth()}
      <label class="field days">
        <span>${text.text('filter-max-days')}</span>
        <input
          class="input number"
          type="number"
          name="maxDays"
          min="0"
          max=${this.windowDays}
          step="1"
          placeholder=${text.text('filter-any')}
          .value=${live(this.draftDays ?? String(filters.maxDays ?? ''))}
          @input=${this.#onDays}
        />
      </label>
      <label class="check never">
        <input
          type="checkbox"
          name="never"
          .checked=${live(filters.never)}
          @change=${(event: Event) => this.#ask({ never: (event.target as HTMLInputElement).checked })}
        />
        ${text.text('filter-never')}
      </label>
      ${
        isFiltering(filters)
          ? html`<button
              type="button"
              class="button quiet small clear"
              data-action="clear-filters"
              @click=${this.#clear}
            >
              ${text.text('filters-clear')}
            </button>`
          : nothing
      }
    </section>`;
  }

  static override styles = [
    base,
    css`
      .controls {
        display: grid;
        grid-template-columns: minmax(10rem, 17rem) minmax(9rem, 14rem) minmax(8rem, 11rem) 7.5rem auto auto;
        align-items: end;
        justify-content: start;
        gap: 0.6rem 0.75rem;
      }
      .never,
      .clear {
        min-height: var(--_control);
        white-space: nowrap;
      }
      @container (max-width: 900px) {
        .controls {
          grid-template-columns: repeat(4, minmax(0, 1fr));
          justify-content: stretch;
        }
        .clear {
          grid-column: 4;
          justify-self: end;
        }
      }
      @container (max-width: 620px) {
        .controls {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
        .text {
          grid-column: 1 / -1;
        }
        .clear {
          grid-column: 2;
        }
      }
      @media print {
        :host {
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
