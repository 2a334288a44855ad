import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Departments, Filters, MonitoringEngine } from '../engine/types';
import { count } from './figures';
import { foreign } from './foreign-text';
import { MonitorPart, definePart } from './monitor-part';
import { base } from './styles/base';

/** The code by which the filter means "no department". */
const noDepartment = '';

/**
 * A button that opens the tree of departments to choose from, with or without those below.
 *
 * Tells `filters` (Partial<Filters>).
 */
export class UserAccessDepartmentFilter extends MonitorPart {
  @property({ attribute: false }) engine: MonitoringEngine | null = null;
  @property({ attribute: false }) revision = 0;
  @property({ attribute: false }) filters!: Filters;

  @state() private tree: Departments | null = null;
  @state() private open = false;
  /** What the box says before a department is chosen: whoever chooses a division mostly means all of it. */
  @state() private withBelow = true;
  @query('.panel') private panel!: HTMLElement;
  @query('.opener') private opener!: HTMLButtonElement;

  readonly #closeOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#close(false);
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#closeOutside);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filters') && this.filters.departments.length > 0) this.withBelow = this.filters.withBelow;
    // The names are needed for the button too, wherever a filter is set.
    if (changed.has('engine') || changed.has('revision')) {
      if (this.open || this.filters.departments.length > 0) void this.#load();
      else this.tree = null;
    }
  }

  async #load(): Promise<void> {
    const { engine } = this;
    try {
      const tree = (await engine?.departments()) ?? null;
      if (engine === this.engine) this.tree = tree;
    } catch {
      this.tree = null;
    }
  }

  async #toggle(): Promise<void> {
    if (this.open) {
      this.#close(true);
      return;
    }
    this.open = true;
    document.addEventListener('pointerdown', this.#closeOutside);
    if (!this.tree) await this.#load();
    await this.updateComplete;
    this.panel.querySelector<HTMLElement>('input')?.focus();
  }

  #close(refocus: boolean): void {
    this.open = false;
    document.removeEventListener('pointerdown', this.#closeOutside);
    if (refocus) this.opener.focus();
  }

  #choose(code: string, chosen: boolean): void {
    const others = this.filters.departments.filter((other) => other !== code);
    const departments = chosen ? [...others, code] : others;
    this.tell<Partial<Filters>>('filters', { departments, withBelow: departments.length > 0 && this.withBelow });
  }

  #onWithBelow(event: Event): void {
    this.withBelow = (event.target as HTMLInputElement).checked;
    if (this.filters.departments.length > 0) {
      this.tell<Partial<Filters>>('filters', { withBelow: this.withBelow });
    }
  }

  #label(): string {
    const { departments } = this.filters;
    if (departments.length === 0) return this.messages.text('filter-department-any');
    if (departments.length > 1) return this.messages.text('filter-department-several', { count: departments.length });
    const code = departments[0] ?? noDepartment;
    if (code === noDepartment) return this.messages.text('department-none');
    const { departments: known = [], unknown = [] } = this.tree ?? {};
    // A department may be unknown and still have a name: a users file can bring both, or the name alone.
    return [...known, ...unknown].find((department) => department.code === code)?.name || code;
  }

  #renderChoice(code: string, name: string, users: number, depth: number): TemplateResult {
    return html`<li>
      <label class="check" .style=${`padding-inline-start: ${Math.min(depth, 8) * 1.1 + 0.5}rem`}>
        <input
          type="checkbox"
          .checked=${this.filters.departments.includes(code)}
          data-code=${code}
          @change=${(event: Event) => this.#choose(code, (event.target as HTMLInputElement).checked)}
        />
        <span class="name">${foreign(name)}</span>
        <span class="users muted small number">${count(users, this.messages.language)}</span>
      </label>
    </li>`;
  }

  #renderPanel(): TemplateResult {
    const text = this.messages;
    const { withBelow } = this;
    return html`<div
      class="panel"
      role="group"
      aria-label=${text.text('filter-department')}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          this.#close(true);
        }
      }}
    >
      <label class="check below">
        <input type="checkbox" name="withBelow" .checked=${withBelow} @change=${this.#onWithBelow} />
        ${text.text('filter-with-below')}
      </label>
      ${
        this.tree
          ? html`<ul>
              ${this.tree.departments.map((department) =>
                this.#renderChoice(
                  department.code,
                  department.name,
                  withBelow ? department.usersWithBelow : department.users,
                  department.depth,
                ),
              )}
              ${this.tree.unknown.map(({ code, name, users }) => this.#renderChoice(code, name || code, users, 0))}
              ${
                this.tree.none > 0
                  ? this.#renderChoice(noDepartment, text.text('department-none'), this.tree.none, 0)
                  : nothing
              }
            </ul>`
          : nothing
      }
      <div class="row end">
        <button
          type="button"
          class="button small quiet"
          ?disabled=${this.filters.departments.length === 0}
          @click=${() => this.tell<Partial<Filters>>('filters', { departments: [], withBelow: false })}
        >
          ${text.text('filter-department-clear')}
        </button>
        <button type="button" class="button small" @click=${() => this.#close(true)}>${text.text('close')}</button>
      </div>
    </div>`;
  }

  protected override render(): unknown {
    return html`<div class="field">
      <span id="label">${this.messages.text('filter-department')}</span>
      <button
        type="button"
        class="input opener"
        aria-expanded=${this.open}
        aria-labelledby="label value"
        @click=${this.#toggle}
      >
        <span id="value">${foreign(this.#label())}</span>
        <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true" focusable="false">
          <path d="M1 3l4 4 4-4" />
        </svg>
      </button>
      ${this.open ? this.#renderPanel() : nothing}
    </div>`;
  }

  static override styles = [
    base,
    css`
      .field {
        position: relative;
      }
      .opener {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
        text-align: start;
        cursor: pointer;
      }
      .opener span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .opener svg {
        flex: none;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.5;
      }
      .panel {
        position: absolute;
        inset-block-start: calc(100% + 0.35rem);
        inset-inline-start: 0;
        z-index: 5;
        display: grid;
        width: max(100%, 20rem);
        max-width: 90vw;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        box-shadow: var(--_shadow);
      }
      .below {
        padding: 0.5rem;
        border-block-end: 1px solid var(--_line);
      }
      ul {
        max-height: 20rem;
        padding-block: 0.25rem;
        overflow: auto;
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
      .end {
        justify-content: flex-end;
        padding: 0.4rem 0.5rem;
        border-block-start: 1px solid var(--_line);
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
