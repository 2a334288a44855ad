import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Problem, ProblemGroup } from '../../engine/api/types';
import type { Messages } from '../../messages/index';
import { listed, problemText } from '../parts/foreign-text';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';

/** Line and column of a problem, as far as they are known. */
export function placeOf(text: Messages, { line, column }: Problem): string {
  return [
    line === undefined ? '' : text.text('problem-at-line', { line: String(line) }),
    column === undefined ? '' : text.text('problem-at-column', { column: String(column) }),
  ]
    .filter((part) => part !== '')
    .join(text.text('list-separator'));
}

/** The rows of a file that could not be used, by what was wrong with them. */
export class UserAccessInputProblems extends MonitorPart {
  @property({ attribute: false }) groups: ProblemGroup[] = [];

  #renderGroup(group: ProblemGroup): TemplateResult {
    const text = this.messages;
    const first = group.first[0];
    return html`<li>
      <details>
        <summary>
          <span class="times number">${text.text('problem-times', { count: group.count })}</span>
          ${problemText(text, first ?? { code: group.code })}
        </summary>
        <ol class="places number">
          ${group.first.map((problem) => {
            const values = Object.entries(problem.parameters ?? {}).map(([name, value]) =>
              name === 'ways' ? text.ways(String(value)) : String(value),
            );
            const shown = html` <code>${listed(values, text.text('list-separator'))}</code>`;
            return html`<li>${placeOf(text, problem)}${values.length > 0 ? shown : nothing}</li>`;
          })}
        </ol>
        ${
          group.count > group.first.length
            ? html`<p class="muted small">${text.text('problem-more', { count: group.count - group.first.length })}</p>`
            : nothing
        }
      </details>
    </li>`;
  }

  protected override render(): unknown {
    return html`<section class="stack">
      <h3 class="small">${this.messages.text('input-problems')}</h3>
      <ul class="problems small">
        ${this.groups.map((group) => this.#renderGroup(group))}
      </ul>
    </section>`;
  }

  static override styles = [
    base,
    css`
      h3 {
        font-size: var(--_size-small);
      }
      .problems > li + li {
        margin-block-start: 0.375rem;
      }
      .times {
        font-weight: 650;
        color: var(--_warning);
      }
      .places {
        display: grid;
        gap: 0.125rem;
        max-height: 12rem;
        margin: 0.25rem 0 0.25rem 1rem;
        overflow: auto;
      }
      .places code {
        overflow-wrap: anywhere;
      }
    `,
  ];
}

definePart('user-access-input-problems', UserAccessInputProblems);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-input-problems': UserAccessInputProblems;
  }
}
