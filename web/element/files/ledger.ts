import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buckets, type Bucket } from '../../vocabulary';
import type { InputState, Ledger } from '../../engine/api/types';
import { count } from '../parts/figures';
import { listed, visible } from '../parts/foreign-text';
import { placeOf } from './input-problems';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';

/** Lines that are listed of one bucket; of more the rest is counted. */
const mostListed = 100;

interface Listed {
  where: string;
  what: string;
}

/** Where every line of a log went, or of all logs; behind what was not counted stand the first lines of it. */
export class UserAccessLedger extends MonitorPart {
  @property({ attribute: false }) ledger!: Ledger;
  /** The logs that it is of. */
  @property({ attribute: false }) inputs: readonly InputState[] = [];
  @property() caption = '';

  @state() private opened: Bucket | null = null;

  /** What is known of the lines of a bucket, one by one; null where nothing is. */
  #linesOf(bucket: Bucket): Listed[] | null {
    const text = this.messages;
    if (bucket === 'unknownUser') {
      // Of all logs together; one log alone has no list of its own.
      if (this.inputs.length === 1 && this.state.inputs.filter(({ kind }) => kind === 'access').length > 1) return null;
      return this.state.unknownLogins.first.map(({ login, lines }) => ({
        where: text.text('ledger-login-lines', { count: lines, formatted: count(lines, text.language) }),
        what: login,
      }));
    }
    if (bucket !== 'malformed' && bucket !== 'failed') return null;
    return this.inputs.flatMap((input) =>
      input[bucket].map((problem) => {
        const place = placeOf(text, problem);
        return {
          where: this.inputs.length > 1 ? `${visible(input.name)}, ${place}` : place,
          what: String(problem.parameters?.['text'] ?? text.problem(problem)),
        };
      }),
    );
  }

  #renderLines(bucket: Bucket, lines: Listed[]): TemplateResult {
    const text = this.messages;
    const shown = lines.slice(0, mostListed);
    const lost = bucket === 'unknownUser' ? 0 : this.ledger[bucket] - shown.length;
    return html`<tr class="lines" id=${`lines-${bucket}`}>
      <td colspan="2">
        <ol class="number" tabindex="0" aria-label=${this.messages.text(`ledger-${bucket}`)}>
          ${shown.map(({ where, what }) => html`<li>${where} <code>${listed([what], ' ')}</code></li>`)}
        </ol>
        ${lost > 0 ? html`<p class="muted">${text.text('ledger-more', { more: count(lost, text.language) })}</p>` : nothing}
      </td>
    </tr>`;
  }

  #renderName(bucket: Bucket, lines: Listed[] | null): TemplateResult {
    const name = this.messages.text(`ledger-${bucket}`);
    if (lines === null || lines.length === 0) return html`${name}`;
    const open = this.opened === bucket;
    return html`<button
      type="button"
      class="link"
      data-action="bucket-lines"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${`lines-${bucket}`}
      aria-label=${`${name}: ${this.messages.text(open ? 'ledger-hide' : 'ledger-show')}`}
      @click=${() => (this.opened = open ? null : bucket)}
    >
      ${name}
    </button>`;
  }

  #renderBucket(bucket: Bucket): TemplateResult {
    const text = this.messages;
    const lines = this.ledger[bucket] > 0 ? this.#linesOf(bucket) : null;
    return html`<tr class="${bucket} ${this.ledger[bucket] === 0 ? 'zero' : ''}" data-bucket=${bucket}>
        <th scope="row" title=${text.text(`ledger-${bucket}-why`)}>${this.#renderName(bucket, lines)}</th>
        <td>${count(this.ledger[bucket], text.language)}</td>
      </tr>
      ${lines !== null && this.opened === bucket ? this.#renderLines(bucket, lines) : nothing}`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const { language } = text;
    return html`<table part="ledger">
      <caption>
        ${this.caption}
      </caption>
      <thead class="hidden-visually">
        <tr>
          <th scope="col">${text.text('ledger-bucket')}</th>
          <th scope="col">${text.text('ledger-lines')}</th>
        </tr>
      </thead>
      <tbody>
        ${buckets.map((bucket) => this.#renderBucket(bucket))}
      </tbody>
      <tfoot>
        <tr data-bucket="lines">
          <th scope="row">${text.text('ledger-lines')}</th>
          <td>${count(this.ledger.lines, language)}</td>
        </tr>
      </tfoot>
    </table>`;
  }

  static override styles = [
    base,
    css`
      table {
        position: relative;
        width: 100%;
        border-collapse: collapse;
        font-size: var(--_size-small);
      }
      caption {
        padding-block-end: 0.25rem;
        text-align: start;
        font-weight: 650;
      }
      th {
        padding: 0.14rem 0;
        font-weight: 400;
        text-align: start;
      }
      td {
        padding: 0.14rem 0;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .lines td {
        text-align: start;
      }
      .lines ol {
        max-height: 14rem;
        margin: 0 0 0.25rem;
        padding-inline-start: 1.5rem;
        overflow: auto;
        scrollbar-width: thin;
      }
      .lines code {
        overflow-wrap: anywhere;
      }
      .zero {
        color: var(--_text-muted);
      }
      .counted th,
      .counted td {
        font-weight: 650;
        color: var(--_accent);
      }
      tfoot th,
      tfoot td {
        border-block-start: 1px solid var(--_line);
        font-weight: 650;
      }
    `,
  ];
}

definePart('user-access-ledger', UserAccessLedger);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-ledger': UserAccessLedger;
  }
}
