import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { CsvResult } from '../engine/types';
import { count } from './figures';
import { whole } from './foreign-text';
import { MonitorPart, definePart } from './monitor-part';
import { base } from './styles/base';

export interface CsvRequest {
  rows: 'all' | 'shown';
  raw: boolean;
}

/**
 * The CSV and the manifest, and what was altered in the CSV that was saved last.
 *
 * Tells `csv` (CsvRequest) and `manifest`.
 */
export class UserAccessDownloads extends MonitorPart {
  @property({ attribute: false }) rows = 0;
  @property({ attribute: false }) shown = 0;
  @property({ attribute: false }) altered: CsvResult['altered'] | null = null;

  @state() private which: 'all' | 'shown' = 'all';
  @state() private raw = false;

  #renderAltered(): TemplateResult | typeof nothing {
    if (!this.altered || this.altered.count === 0) return nothing;
    const text = this.messages;
    return html`<details class="altered small" part="altered">
      <summary>${text.text('csv-altered', { count: this.altered.count })}</summary>
      <p class="muted">${text.text('csv-altered-why')}</p>
      <ul>
        ${this.altered.first.map(
          ({ position, login, column }) =>
            html`<li>
              ${text.text('csv-altered-cell', { row: String(position), column: text.text(`csv-column-${column}`) })}
              <code>${whole(login)}</code>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const { language } = text;
    return html`<div class="row">
        <label>
          <span class="hidden-visually">${text.text('csv-rows')}</span>
          <select
            class="input"
            name="rows"
            .value=${live(this.which)}
            @change=${(event: Event) => (this.which = (event.target as HTMLSelectElement).value as 'all' | 'shown')}
          >
            <option value="all">${text.text('csv-rows-all', { count: count(this.rows, language) })}</option>
            <option value="shown">${text.text('csv-rows-shown', { count: count(this.shown, language) })}</option>
          </select>
        </label>
        <button
          type="button"
          class="button primary"
          part="download"
          data-action="csv"
          @click=${() => this.tell<CsvRequest>('csv', { rows: this.which, raw: this.raw })}
        >
          ${text.text('csv-download')}
        </button>
        <button
          type="button"
          class="button"
          data-action="manifest"
          title=${text.text('manifest-why')}
          @click=${() => this.tell('manifest')}
        >
          ${text.text('manifest-save')}
        </button>
        <label class="check small" title=${text.text('csv-raw-why')}>
          <input
            type="checkbox"
            name="raw"
            .checked=${live(this.raw)}
            @change=${(event: Event) => (this.raw = (event.target as HTMLInputElement).checked)}
          />
          ${text.text('csv-raw')}
        </label>
      </div>
      ${this.#renderAltered()}`;
  }

  static override styles = [
    base,
    css`
      select {
        width: auto;
      }
      .altered {
        margin-block-start: 0.5rem;
        padding: 0.4rem 0.75rem;
        border-radius: var(--_radius-small);
        background: var(--_warning-soft);
      }
      .altered ul {
        max-height: 10rem;
        margin-block-start: 0.3rem;
        overflow: auto;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];
}

definePart('user-access-downloads', UserAccessDownloads);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-downloads': UserAccessDownloads;
  }
}
