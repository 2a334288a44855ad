import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Departments, Filters } from '../../engine/api/types';
import { count } from '../parts/figures';
import { foreign } from '../parts/foreign-text';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';

/** The code by which the filter means "no department". */
export const noDepartment = '';

/**
 * The tree of departments to choose from, with or without those below.
 *
 * Tells `filters` (Partial<Filters>).
 */
export class UserAccessDepartmentFilter extends MonitorPart {
  @property({ attribute: false }) tree: Departments | null = null;

  /** What the box says before a department is chosen: whoever chooses a division mostly means all of it. */
  @state() private withBelow = true;

  get #filters(): Filters {
    return this.state.view.filters;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('monitor') && this.#filters.departments.length > 0) this.withBelow = this.#filters.withBelow;
  }

  #choose(code: string, chosen: boolean): void {
    const others = this.#filters.departments.filter((other) => other !== code);
    const departments = chosen ? [...others, code] : others;
    this.tell<Partial<Filters>>('filters', { departments, withBelow: departments.length > 0 && this.withBelow });
  }

  #onWithBelow(event: Event): void {
    this.withBelow = (event.target as HTMLInputElement).checked;
    if (this.#filters.departments.length > 0) {
      this.tell<Partial<Filters>>('filters', { withBelow: this.withBelow });
    }
  }

  #renderChoice(code: string, name: string, users: number, depth: number): TemplateResult {
    return html`<li>
      <label class="check" .style=${`padding-inline-start: ${Math.min(depth, 8) * 1.1 + 0.5}rem`}>
        <input
          type="checkbox"
          .checked=${live(this.#filters.departments.includes(code))}
          data-code=${code}
          @change=${(event: Event) => this.#choose(code, (event.target as HTMLInputElement).checked)}
        />
        <span class="name">${foreign(name)}</span>
        <span class="users muted small number">${count(users, this.messages.language)}</span>
      </label>
    </li>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const { withBelow, tree } = this;
    return html`<div class="stack" role="group" aria-labelledby="label">
      <div class="row head">
        <span id="label" class="label">${text.text('filter-department')}</span>
        <label class="check small">
          <input type="checkbox" name="withBelow" .checked=${live(withBelow)} @change=${this.#onWithBelow} />
          ${text.text('filter-with-below')}
        </label>
      </div>
      <ul>
        ${tree?.departments.map(({ code, name, users, usersWithBelow, depth }) =>
          this.#renderChoice(code, name, withBelow ? usersWithBelow : users, depth),
        )}
        ${tree?.unknown.map(({ code, name, users }) => this.#renderChoice(code, name || code, users, 0))}
        ${tree && tree.none > 0 ? this.#renderChoice(noDepartment, text.text('department-none'), tree.none, 0) : nothing}
      </ul>
    </div>`;
  }

  static override styles = [
    base,
    css`
      .stack {
        gap: 0.2rem;
      }
      .head {
        justify-content: space-between;
      }
      ul {
        height: 15rem;
        max-height: 40dvh;
        padding-block: 0.25rem;
        overflow: auto;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
      }
      li .check {
        display: flex;
        padding-inline-end: 0.75rem;
      }
      li .check:hover {
        background: var(--_surface-hover);
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];
}

definePart('user-access-department-filter', UserAccessDepartmentFilter);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-department-filter': UserAccessDepartmentFilter;
  }
}
