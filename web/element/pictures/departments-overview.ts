import { css, html, nothing, render, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { DepartmentStatistics } from '../../engine/api/types';
import { count, share } from '../parts/figures';
import { foreign, visible } from '../parts/foreign-text';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';
import { drawing } from '../styles/drawing';
import { numberTable } from '../styles/number-table';

type Key = 'department' | 'users' | 'active' | 'idle' | 'share';

/** The department that was activated, as the filter takes it. */
export interface DepartmentChoice {
  code: string;
  withBelow: boolean;
}

interface Line {
  code: string;
  name: string;
  depth: number;
  users: number;
  active: number;
  idle: number;
  share: number;
}

const keys: Key[] = ['department', 'users', 'active', 'idle', 'share'];
/** Rows shown before all are asked for. */
const shownFirst = 40;
/** So many more are shown with them rather than behind a button. */
const fewMore = 10;
const barWidth = 120;

/**
 * The departments with their users, how many of them are active, and bars that compare them.
 *
 * Tells `department` (DepartmentChoice).
 */
export class UserAccessDepartmentsOverview extends MonitorPart {
  @property({ attribute: false }) departments: readonly DepartmentStatistics[] = [];

  @state() private withBelow = false;
  @state() private sort: { key: Key; descending: boolean } = { key: 'department', descending: false };
  @state() private all = false;

  #lines(): Line[] {
    const { withBelow } = this;
    const lines = this.departments
      .map((each) => {
        const users = withBelow ? each.usersWithBelow : each.users;
        const active = withBelow ? each.activeWithBelow : each.active;
        const { code, name, depth } = each;
        return { code, name, depth, users, active, idle: users - active, share: users > 0 ? active / users : 0 };
      })
      .filter(({ users }) => users > 0);
    const { key, descending } = this.sort;
    // The order that they come in is that of the tree; sorting keeps it where the values are equal.
    if (key === 'department') return descending ? lines.reverse() : lines;
    return lines.sort((one, other) => (descending ? other[key] - one[key] : one[key] - other[key]));
  }

  #shown(lines: Line[]): Line[] {
    return this.all || lines.length <= shownFirst + fewMore ? lines : lines.slice(0, shownFirst);
  }

  #sortBy(key: Key): void {
    const same = this.sort.key === key;
    // The numbers that are looked for first are the largest, but for the share, where they are the smallest.
    const descendingFirst = key !== 'department' && key !== 'share';
    this.sort = { key, descending: same ? !this.sort.descending : descendingFirst };
  }

  #nameOf({ name, code }: Line): string {
    return name || code || this.messages.text('department-none');
  }

  #bar(line: Line, most: number): TemplateResult {
    const scale = barWidth / Math.max(1, most);
    const active = line.active * scale;
    return svg`<rect class="column" width=${active} height="8" rx="1" />
      <rect class="column idle" x=${active + (active > 0 ? 1 : 0)} width=${Math.max(
        line.idle > 0 ? 1 : 0,
        line.idle * scale - (active > 0 ? 1 : 0),
      )} height="8" rx="1" />`;
  }

  #renderHeading(key: Key): TemplateResult {
    const { sort } = this;
    const isSorted = sort.key === key;
    return html`<th
      scope="col"
      class=${key}
      aria-sort=${isSorted ? (sort.descending ? 'descending' : 'ascending') : nothing}
    >
      <button type="button" data-sort=${key} @click=${() => this.#sortBy(key)}>
        ${this.messages.text(`overview-${key}`)}<span class="arrow" aria-hidden="true"
          >${isSorted ? (sort.descending ? '↓' : '↑') : ''}</span
        >
      </button>
    </th>`;
  }

  #renderLine(line: Line, most: number): TemplateResult {
    const { language } = this.messages;
    // In another order than the tree's, depth would say nothing.
    const depth = this.sort.key === 'department' && !this.sort.descending ? Math.min(line.depth, 8) : 0;
    return html`<tr>
      <th scope="row" data-depth=${depth}>
        <button
          type="button"
          class="link"
          data-department=${line.code}
          title=${this.messages.text('overview-show', { department: visible(this.#nameOf(line)) })}
          @click=${() =>
            this.tell<DepartmentChoice>('department', {
              code: line.code,
              withBelow: this.withBelow && line.code !== '',
            })}
        >
          ${foreign(this.#nameOf(line))}
        </button>
      </th>
      <td>${count(line.users, language)}</td>
      <td>${count(line.active, language)}</td>
      <td>${count(line.idle, language)}</td>
      <td class="share">
        <span>${share(line.share, language)}</span>
        <svg viewBox="0 0 ${barWidth} 8" preserveAspectRatio="none" aria-hidden="true">${this.#bar(line, most)}</svg>
      </td>
    </tr>`;
  }

  /** The rows as a drawing: made when it is asked for, as on the screen they are a table. */
  async draw(): Promise<SVGSVGElement> {
    await this.updateComplete;
    const { language } = this.messages;
    const lines = this.#lines();
    const most = Math.max(...lines.map(({ users }) => users));
    const words = (line: Line): string =>
      `${count(line.active, language)} / ${count(line.users, language)} · ${share(line.share, language)}`;
    const place = this.renderRoot.querySelector('.drawing')!;
    render(
      html`<svg viewBox="0 0 520 ${lines.length * 22 + 8}">
        ${lines.map(
          (line, index) =>
            svg`<text x="0" y=${index * 22 + 16}>${visible(this.#nameOf(line), 32)}</text>
              <g transform="translate(230 ${index * 22 + 8})">${this.#bar(line, most)}</g>
              <text x="362" y=${index * 22 + 16}>${words(line)}</text>`,
        )}
      </svg>`,
      place as HTMLElement,
    );
    return place.querySelector('svg')!;
  }

  protected override render(): unknown {
    const text = this.messages;
    const lines = this.#lines();
    const most = Math.max(...lines.map(({ users }) => users));
    const shown = this.#shown(lines);
    const isTree = this.departments.some(({ depth }) => depth > 0);
    return html`${
        isTree
          ? html`<label class="check small">
              <input
                type="checkbox"
                name="overview-with-below"
                .checked=${live(this.withBelow)}
                @change=${(event: Event) => (this.withBelow = (event.target as HTMLInputElement).checked)}
              />
              ${text.text('filter-with-below')}
            </label>`
          : nothing
      }
      <div class="scroll">
        <table>
          <caption class="hidden-visually">
            ${text.text('picture-departments')}
          </caption>
          <thead>
            <tr>
              ${keys.map((key) => this.#renderHeading(key))}
            </tr>
          </thead>
          <tbody>
            ${shown.map((line) => this.#renderLine(line, most))}
          </tbody>
        </table>
      </div>
      ${
        shown.length < lines.length
          ? html`<button type="button" class="button quiet small more" @click=${() => (this.all = true)}>
              ${text.text('overview-more', { count: lines.length - shown.length })}
            </button>`
          : nothing
      }
      <div class="drawing" aria-hidden="true"></div>`;
  }

  static override styles = [
    base,
    drawing,
    numberTable,
    css`
      :host {
        container-type: inline-size;
      }
      .scroll {
        overflow-x: auto;
      }
      .drawing {
        position: absolute;
        width: 0;
        height: 0;
        overflow: hidden;
      }
      th,
      td {
        height: 2rem;
        padding: 0 0.75rem 0 0;
        text-align: end;
        white-space: nowrap;
      }
      th:first-child {
        width: 40%;
        text-align: start;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      tbody tr:last-child > * {
        border-block-end: 0;
      }
      tbody tr:hover {
        background: var(--_surface-hover);
      }
      thead button {
        padding: 0.2rem 0;
        border: 0;
        background: none;
        color: var(--_text-muted);
        font-size: var(--_size-small);
        font-weight: 550;
        cursor: pointer;
      }
      thead button:hover {
        color: var(--_text);
      }
      [aria-sort] button {
        color: var(--_text);
      }
      .arrow {
        display: inline-block;
        width: 1.1em;
        text-align: center;
      }
      tbody .link {
        min-height: 1.5rem;
        color: var(--_text);
        font-weight: 400;
        text-decoration-color: transparent;
      }
      tbody .link:hover {
        color: var(--_accent);
        text-decoration-color: currentColor;
      }
      .share {
        width: 30%;
      }
      td.share {
        padding-inline-end: 0;
      }
      td.share span {
        display: inline-block;
        width: 3.2rem;
      }
      td.share svg {
        display: inline-block;
        width: calc(100% - 4.2rem);
        min-width: 3rem;
        height: 8px;
        margin-inline-start: 0.75rem;
        background: none;
        vertical-align: middle;
      }
      th.share {
        padding-inline-end: 0;
        text-align: start;
      }
      th.share button {
        margin-inline-start: 0.6rem;
      }
      [data-depth='1'] {
        padding-inline-start: 1.25rem;
      }
      [data-depth='2'] {
        padding-inline-start: 2.5rem;
      }
      [data-depth='3'] {
        padding-inline-start: 3.75rem;
      }
      [data-depth='4'],
      [data-depth='5'],
      [data-depth='6'],
      [data-depth='7'],
      [data-depth='8'] {
        padding-inline-start: 5rem;
      }
      .more {
        margin-block-start: 0.5rem;
      }
      @container (max-width: 560px) {
        th:first-child {
          width: auto;
        }
        th,
        td {
          padding-inline-end: 0.4rem;
        }
        thead th {
          white-space: normal;
          vertical-align: bottom;
        }
        thead button {
          min-width: 4.1em;
          text-align: inherit;
        }
        td.share svg {
          display: none;
        }
        .share {
          width: auto;
        }
        td.share span {
          width: auto;
        }
        th.share {
          text-align: end;
        }
        th.share button {
          margin: 0;
        }
        .arrow {
          width: auto;
        }
        th[data-depth] {
          padding-inline-start: 1.5rem;
        }
        th[data-depth='0'] {
          padding-inline-start: 0;
        }
        th[data-depth='1'] {
          padding-inline-start: 0.5rem;
        }
        th[data-depth='2'] {
          padding-inline-start: 1rem;
        }
      }
    `,
  ];
}

definePart('user-access-departments-overview', UserAccessDepartmentsOverview);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-departments-overview': UserAccessDepartmentsOverview;
  }
}
