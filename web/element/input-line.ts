import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { InputOverrides, InputState, Note, Problem, ProblemGroup } from '../engine/types';
import { bytes, count } from './figures';
import { foreign, listed, problemText, noteText, textWith, visible } from './foreign-text';
import { encodingNames } from './input-fields';
import './input-override';
import './ledger';
import { MonitorPart, definePart } from './monitor-part';
import { base } from './styles/base';

/** One input file: what it is, what was found wrong, how it is read.
 *
 * Tells `remove` and `override` (InputOverrides).
 */
export class UserAccessInputLine extends MonitorPart {
  @property({ attribute: false }) input!: InputState;
  @property({ attribute: false }) duplicateOf: string | null = null;
  @property({ attribute: false }) notes: Note[] = [];

  /** A file that failed is opened by itself: what to do stands inside. */
  @state() private opened: boolean | null = null;

  get #open(): boolean {
    return this.opened ?? this.input.state === 'failed';
  }

  get #problemCount(): number {
    return this.input.problems.reduce((sum, group) => sum + group.count, 0);
  }

  #place(problem: Problem): string {
    const parts: string[] = [];
    if (problem.line !== undefined) parts.push(this.messages.text('problem-at-line', { line: String(problem.line) }));
    if (problem.column !== undefined) {
      parts.push(this.messages.text('problem-at-column', { column: String(problem.column) }));
    }
    return parts.join(this.messages.text('list-separator'));
  }

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
            const values = Object.values(problem.parameters ?? {}).map(String);
            const shown = html` <code>${listed(values, text.text('list-separator'))}</code>`;
            return html`<li>${this.#place(problem)}${values.length > 0 ? shown : nothing}</li>`;
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

  #renderDetails(): TemplateResult {
    const text = this.messages;
    const { input } = this;
    return html`<div class="details" id="details">
      ${
        input.problem
          ? html`<p class="failure" role="note">
              ${this.#place(input.problem) ? html`<b>${this.#place(input.problem)}</b> ` : nothing}
              ${problemText(text, input.problem)}
            </p>`
          : nothing
      }
      ${
        input.state === 'duplicate'
          ? html`<p class="small">${textWith(text, 'input-duplicate-of', { name: this.duplicateOf ?? '' })}</p>`
          : nothing
      }
      ${
        this.notes.length > 0
          ? html`<ul class="notes small">
              ${this.notes.map((note) => html`<li>${noteText(text, note)}</li>`)}
            </ul>`
          : nothing
      }
      ${
        input.problems.length > 0
          ? html`<section class="stack">
              <h4 class="small">${text.text('input-problems')}</h4>
              <ul class="problems small">
                ${input.problems.map((group) => this.#renderGroup(group))}
              </ul>
            </section>`
          : nothing
      }
      ${
        input.ledger
          ? html`<user-access-ledger
              .messages=${text}
              .ledger=${input.ledger}
              .caption=${text.text('ledger-title')}
            ></user-access-ledger>`
          : nothing
      }
      ${
        input.state === 'duplicate'
          ? nothing
          : html`<details class="how" ?open=${input.state === 'failed'}>
              <summary class="small">${text.text('input-how-read')}</summary>
              <user-access-input-override
                .messages=${text}
                .input=${input}
                @override=${(event: CustomEvent<InputOverrides>) => this.tell('override', event.detail)}
              ></user-access-input-override>
            </details>`
      }
    </div>`;
  }

  #facts(): string {
    const { input } = this;
    const { language } = this.messages;
    const facts: string[] = [];
    if (input.state === 'failed') facts.push(this.messages.text('input-not-used'));
    if (input.state === 'duplicate') facts.push(this.messages.text('input-duplicate'));
    if (input.encoding) {
      facts.push(encodingNames[input.encoding] + (input.compression ? ` (${input.compression})` : ''));
    }
    if (input.state === 'used') facts.push(this.messages.text('input-lines', { count: input.lines }));
    if (input.bytes !== null) facts.push(bytes(input.bytes, language));
    return facts.join(' · ');
  }

  protected override render(): unknown {
    const text = this.messages;
    const { input } = this;
    const problems = this.#problemCount;
    const { language } = text;
    return html`<article class=${input.state} part="input">
      <div class="head">
        <button
          type="button"
          class="toggle"
          aria-expanded=${this.#open}
          aria-controls="details"
          @click=${() => (this.opened = !this.#open)}
        >
          <svg class="chevron" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
            <path d="M3 1l4 4-4 4"></path>
          </svg>
          <span class="name" title=${visible(input.name)}>${foreign(input.name)}</span>
        </button>
        <span class="kind ${input.kind ?? 'unknown'}"
          >${text.text(input.kind ? `kind-${input.kind}` : 'kind-unknown')}</span
        >
        <button
          type="button"
          class="button quiet small remove"
          data-action="remove"
          aria-label=${text.text('input-remove', { name: visible(input.name) })}
          title=${text.text('input-remove', { name: visible(input.name) })}
          @click=${() => this.tell('remove')}
        >
          <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" focusable="false">
            <path d="M2 2l8 8M10 2l-8 8"></path>
          </svg>
        </button>
      </div>
      <p class="facts small muted number">
        ${this.#facts()}
        ${
          input.firstDay && input.lastDay
            ? html`<span class="span"
                ><time datetime=${input.firstDay}>${input.firstDay}</time> –
                <time datetime=${input.lastDay}>${input.lastDay}</time></span
              >`
            : nothing
        }
        ${
          problems > 0
            ? html`<button type="button" class="link small warn" @click=${() => (this.opened = true)}>
                ${text.text('input-problem-count', { count: problems, formatted: count(problems, language) })}
              </button>`
            : nothing
        }
      </p>
      ${this.#open ? this.#renderDetails() : nothing}
    </article>`;
  }

  static override styles = [
    base,
    css`
      article {
        padding: 0.45rem 0.6rem 0.5rem;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 0.4rem;
        min-width: 0;
      }
      .toggle {
        display: flex;
        align-items: center;
        gap: 0.4rem;
        flex: 1;
        min-width: 0;
        min-height: 1.75rem;
        padding: 0;
        border: 0;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-weight: 550;
      }
      .chevron,
      .remove svg {
        flex: none;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.5;
      }
      .toggle[aria-expanded='true'] .chevron {
        transform: rotate(90deg);
      }
      .kind {
        flex: none;
        max-width: 45%;
        overflow: hidden;
        padding: 0.05rem 0.45rem;
        border-radius: 99px;
        background: var(--_accent-soft);
        color: var(--_accent);
        font-size: var(--_size-small);
        font-weight: 550;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .failed .kind,
      .duplicate .kind {
        background: var(--_surface-sunken);
        color: var(--_text-muted);
      }
      .failed .name {
        color: var(--_danger);
      }
      .remove {
        padding-inline: 0.4rem;
        margin-inline-end: -0.3rem;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.6rem;
        padding-inline-start: 1.05rem;
      }
      .span {
        white-space: nowrap;
      }
      .warn {
        color: var(--_warning);
      }
      .details {
        display: grid;
        gap: 0.75rem;
        margin-block-start: 0.5rem;
        padding: 0.6rem;
        border-radius: var(--_radius-small);
        background: var(--_surface-sunken);
      }
      .failure {
        color: var(--_danger);
      }
      .notes li {
        padding-inline-start: 0.7rem;
        border-inline-start: 2px solid var(--_line-strong);
      }
      .notes li + li,
      .problems > li + li {
        margin-block-start: 0.35rem;
      }
      .times {
        font-weight: 650;
        color: var(--_warning);
      }
      .places {
        display: grid;
        gap: 0.1rem;
        max-height: 12rem;
        margin: 0.3rem 0 0.3rem 1rem;
        overflow: auto;
      }
      .places code {
        overflow-wrap: anywhere;
      }
      .how > summary {
        font-weight: 550;
      }
      .how[open] > summary {
        margin-block-end: 0.6rem;
      }
    `,
  ];
}

definePart('user-access-input-line', UserAccessInputLine);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-input-line': UserAccessInputLine;
  }
}
