import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Departments, Filters } from '../../engine/api/types';
import { noDepartment } from './department-filter';
import { monthOrDay } from '../parts/figures';
import { textWith, visible } from '../parts/foreign-text';
import { chip } from '../parts/chip';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { neverWords } from '../parts/sentences';
import { noFilters } from '../public/default-view';
import { base } from '../styles/base';
import { chips } from '../styles/chips';

/** Departments that are told one by one; more are one chip. */
const departmentsTold = 4;

interface Chip {
  /** For tests and styles: `data-chip`. */
  name: string;
  id: string;
  parameters: Record<string, string | number>;
  /** The filters without this one. */
  without: Partial<Filters>;
}

/**
 * The filters that are on, one chip each, to be taken away one by one or all at once.
 *
 * Tells `filters` (Partial<Filters>) and `none-left` where the last chip was taken away by its own button.
 */
export class UserAccessFilterChips extends MonitorPart {
  @property({ attribute: false }) tree: Departments | null = null;

  #nameOf(code: string): string {
    if (code === noDepartment) return this.messages.text('department-none');
    const { departments = [], unknown = [] } = this.tree ?? {};
    // A department may be unknown and still have a name: a users file can bring both, or the name alone.
    return [...departments, ...unknown].find((department) => department.code === code)?.name || code;
  }

  #chips(): Chip[] {
    const { text, departments, withBelow, lastAccessBy, maxDays, never } = this.state.view.filters;
    const list: Chip[] = [];
    if (text !== '') list.push({ name: 'text', id: 'chip-text', parameters: { text }, without: { text: '' } });
    const below = withBelow ? '-below' : '';
    if (departments.length > departmentsTold) {
      const without = { departments: [], withBelow: false };
      const parameters = { count: departments.length };
      list.push({ name: 'departments', id: `chip-departments${below}`, parameters, without });
    } else {
      for (const code of departments) {
        const left = departments.filter((other) => other !== code);
        list.push({
          name: `department:${code}`,
          id: `chip-department${code === noDepartment ? '' : below}`,
          parameters: { name: this.#nameOf(code) },
          without: { departments: left, withBelow: left.length > 0 && withBelow },
        });
      }
    }
    if (lastAccessBy !== null) {
      const by = monthOrDay(lastAccessBy, this.messages.language);
      const without = { lastAccessBy: null };
      list.push({ name: 'last-access-by', id: 'chip-last-access-by', parameters: { by }, without });
    }
    if (maxDays !== null) {
      const without = { maxDays: null };
      list.push({ name: 'max-days', id: 'chip-max-days', parameters: { days: maxDays }, without });
    }
    if (never) list.push({ name: 'never', id: neverWords(this.state), parameters: {}, without: { never: false } });
    return list;
  }

  #remove({ without }: Chip, index: number): void {
    this.tell<Partial<Filters>>('filters', without);
    // The pressed chip goes when the filter is gone: its neighbour gets the focus now.
    const others = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.chip')].filter((_, at) => at !== index);
    const next = others[Math.min(index, others.length - 1)];
    if (next) next.focus();
    else this.tell('none-left');
  }

  #renderChip(each: Chip, index: number): TemplateResult {
    const plain = Object.fromEntries(
      Object.entries(each.parameters).map(([name, value]) => [
        name,
        typeof value === 'string' ? visible(value) : value,
      ]),
    );
    const label = this.messages.text('chip-remove', { filter: this.messages.text(each.id, plain) });
    const shown = textWith(this.messages, each.id, each.parameters);
    return chip({ name: each.name, label, shown }, () => this.#remove(each, index));
  }

  /** Nobody is known not to have come before the first day that the logs cover. */
  #renderBeforeLogs(): TemplateResult | typeof nothing {
    const { basis, coverage, view } = this.state;
    const day = coverage[0]?.from;
    const by = view.filters.lastAccessBy;
    // A month is its last day: it sorts behind every day of it.
    if (basis !== null || day === undefined || by === null || `${by}-99` >= day) return nothing;
    return html`<p class="small early">${this.messages.text('filter-before-logs', { day })}</p>`;
  }

  protected override render(): unknown {
    const list = this.#chips();
    if (list.length === 0) return nothing;
    return html`${this.#renderBeforeLogs()}
      <ul aria-label=${this.messages.text('filters-active')} part="chips">
        ${list.map((each, index) => this.#renderChip(each, index))}
        <li>
          <button
            type="button"
            class="button quiet small"
            data-action="clear-filters"
            @click=${() => {
              this.tell<Partial<Filters>>('filters', noFilters);
              this.tell('none-left');
            }}
          >
            ${this.messages.text('filters-clear')}
          </button>
        </li>
      </ul>`;
  }

  static override styles = [
    base,
    chips,
    css`
      :host {
        display: contents;
      }
      .early {
        flex-basis: 100%;
        order: 1;
        color: var(--_warning);
      }
    `,
  ];
}

definePart('user-access-filter-chips', UserAccessFilterChips);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-filter-chips': UserAccessFilterChips;
  }
}
