import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Departments, Filters } from '../../engine/api/types';
import { count } from '../parts/figures';
import { foreign, visible } from '../parts/foreign-text';
import { searchForm } from '../../engine/text/normal-form';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';

/** The code by which the filter means "no department". */
export const noDepartment = '';

/** With more departments the tree is folded at first, and has a field to search in. */
const mostOpen = 50;

interface Choice {
  code: string;
  name: string;
  users: number;
  depth: number;
  /** Where it has departments below. */
  folded: boolean | null;
  /** Place in the tree; -1 for what is no part of it. */
  place: number;
}

/**
 * The tree of departments to choose from, with or without those below. By keyboard it is one stop: arrows go through
 * it, and fold and unfold.
 *
 * Tells `filters` (Partial<Filters>).
 */
export class UserAccessDepartmentFilter extends MonitorPart {
  @property({ attribute: false }) tree: Departments | null = null;

  /** What the box says before a department is chosen: whoever chooses a division mostly means all of it. */
  @state() private withBelow = true;
  @state() private sought = '';
  /** Places of departments of which those below are not shown. */
  @state() private folded: ReadonlySet<number> = new Set();
  /** Code of the one that takes the Tab key. */
  @state() private active: string | null = null;

  get #filters(): Filters {
    return this.state.view.filters;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The tree comes anew with every change of the rows: what was unfolded stays so.
    if (changed.has('tree') && this.#isLarge && changed.get('tree')?.departments.length !== this.#entries.length) {
      this.folded = new Set(this.#entries.flatMap((_, place) => (this.#hasBelow(place) ? [place] : [])));
    }
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

  get #entries(): Departments['departments'] {
    return this.tree?.departments ?? [];
  }

  get #isLarge(): boolean {
    return this.#entries.length > mostOpen;
  }

  #hasBelow(place: number): boolean {
    const [own, next] = [this.#entries[place], this.#entries[place + 1]];
    return own !== undefined && next !== undefined && next.depth > own.depth;
  }

  #isHidden(place: number): boolean {
    const above = this.#entries[place]?.parent ?? -1;
    return above >= 0 && (this.folded.has(above) || this.#isHidden(above));
  }

  /** What can be chosen now, in its order. */
  get #choices(): Choice[] {
    const { tree, withBelow } = this;
    const wanted = searchForm(this.sought.trim());
    const known = this.#entries.map(({ code, name, users, usersWithBelow, depth }, place) => ({
      code,
      name,
      users: withBelow ? usersWithBelow : users,
      depth,
      folded: this.#hasBelow(place) && wanted === '' ? this.folded.has(place) : null,
      place,
    }));
    const others = (tree?.unknown ?? []).map(({ code, name, users }) => ({ code, name: name || code, users }));
    const none =
      tree && tree.none > 0
        ? [{ code: noDepartment, name: this.messages.text('department-none'), users: tree.none }]
        : [];
    const all = [...known, ...[...others, ...none].map((each) => ({ ...each, depth: 0, folded: null, place: -1 }))];
    return all.filter(({ code, name, place }) =>
      wanted === ''
        ? place < 0 || !this.#isHidden(place)
        : searchForm(name).includes(wanted) || searchForm(code).includes(wanted),
    );
  }

  #fold(place: number, folded: boolean): void {
    const others = new Set(this.folded);
    if (folded) others.add(place);
    else others.delete(place);
    this.folded = others;
  }

  /** Arrows go up and down, and fold and unfold as in a tree; from a folded one the left arrow goes to the one above. */
  #onKey(event: KeyboardEvent): void {
    const choices = this.#choices;
    const at = choices.findIndex(({ code }) => code === (event.target as HTMLElement).dataset['code']);
    const choice = choices[at];
    if (choice === undefined) return;
    let to = at;
    if (event.key === 'ArrowDown') to = Math.min(at + 1, choices.length - 1);
    else if (event.key === 'ArrowUp') to = Math.max(at - 1, 0);
    else if (event.key === 'Home') to = 0;
    else if (event.key === 'End') to = choices.length - 1;
    else if (event.key === 'ArrowRight' && choice.folded === true) this.#fold(choice.place, false);
    else if (event.key === 'ArrowLeft' && choice.folded === false) this.#fold(choice.place, true);
    else if (event.key === 'ArrowLeft' && choice.place >= 0) {
      const above = this.#entries[choice.place]!.parent;
      to = Math.max(
        0,
        choices.findIndex(({ place }) => place === above && above >= 0),
      );
    } else return;
    event.preventDefault();
    this.active = choices[to]!.code;
    void this.updateComplete.then(() =>
      [...this.renderRoot.querySelectorAll<HTMLElement>('li input')]
        .find(({ dataset }) => dataset['code'] === this.active)
        ?.focus(),
    );
  }

  #renderChoice({ code, name, users, depth, folded, place }: Choice, isStop: boolean): TemplateResult {
    const label = this.messages.text(folded === true ? 'department-unfold' : 'department-fold', {
      name: visible(name),
    });
    return html`<li .style=${`padding-inline-start: ${Math.min(depth, 8) * 1.1}rem`}>
      ${
        folded === null
          ? html`<span class="fold"></span>`
          : html`<button
              type="button"
              class="fold"
              tabindex="-1"
              aria-label=${label}
              @click=${() => this.#fold(place, !folded)}
            >
              ${folded ? '▸' : '▾'}
            </button>`
      }
      <label class="check">
        <input
          type="checkbox"
          tabindex=${isStop ? 0 : -1}
          aria-expanded=${folded === null ? nothing : folded ? 'false' : 'true'}
          .checked=${live(this.#filters.departments.includes(code))}
          data-code=${code}
          @focus=${() => (this.active = code)}
          @change=${(event: Event) => this.#choose(code, (event.target as HTMLInputElement).checked)}
        />
        <span class="name">${foreign(name)}</span>
        <span class="users muted small number">${count(users, this.messages.language)}</span>
      </label>
    </li>`;
  }

  #renderSearch(): TemplateResult | typeof nothing {
    if (!this.#isLarge) return nothing;
    const label = this.messages.text('department-search');
    return html`<input
      class="input"
      type="search"
      name="departmentSearch"
      aria-label=${label}
      placeholder=${label}
      .value=${live(this.sought)}
      @input=${(event: Event) => (this.sought = (event.target as HTMLInputElement).value)}
    />`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const { withBelow } = this;
    const choices = this.#choices;
    const stop = choices.some(({ code }) => code === this.active) ? this.active : choices[0]?.code;
    return html`<div class="stack" role="group" aria-labelledby="label">
      <div class="row head">
        <span id="label" class="label">${text.text('filter-department')}</span>
        <label class="check small">
          <input type="checkbox" name="withBelow" .checked=${live(withBelow)} @change=${this.#onWithBelow} />
          ${text.text('filter-with-below')}
        </label>
      </div>
      ${this.#renderSearch()}
      <ul @keydown=${this.#onKey}>
        ${choices.map((choice) => this.#renderChoice(choice, choice.code === stop))}
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
      li {
        display: flex;
        align-items: center;
      }
      .fold {
        flex: none;
        width: 1.5rem;
        min-height: 1.5rem;
        padding: 0;
        border: 0;
        background: none;
        color: var(--_text-muted);
        cursor: pointer;
      }
      span.fold {
        cursor: auto;
      }
      li .check {
        display: flex;
        flex: 1;
        min-width: 0;
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
