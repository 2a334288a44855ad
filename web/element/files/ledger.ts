import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { buckets } from '../../vocabulary';
import type { Ledger } from '../../engine/api/types';
import { count } from '../parts/figures';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';

/** Where every line of a log went. */
export class UserAccessLedger extends MonitorPart {
  @property({ attribute: false }) ledger!: Ledger;
  @property() caption = '';

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
        ${buckets.map(
          (bucket) =>
            html`<tr class="${bucket} ${this.ledger[bucket] === 0 ? 'zero' : ''}" data-bucket=${bucket}>
              <th scope="row" title=${text.text(`ledger-${bucket}-why`)}>${text.text(`ledger-${bucket}`)}</th>
              <td>${count(this.ledger[bucket], language)}</td>
            </tr>`,
        )}
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
