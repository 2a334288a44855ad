import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { count } from '../parts/figures';
import { listed } from '../parts/foreign-text';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { onRequest, requestCount } from './request-count';
import { base } from '../styles/base';

/** Says that nothing leaves, beside the number of requests that the browser has counted. */
export class UserAccessPrivacyLine extends MonitorPart {
  @state() private requests = requestCount();

  #stop: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onRequest(() => (this.requests = requestCount()));
    this.requests = requestCount();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override render(): unknown {
    const text = this.messages;
    const { made, stopped, addresses } = this.requests;
    const counted = html`<span data-requests=${made}
        >${text.text('requests-made', { formatted: count(made, text.language) })}</span
      >
      ${
        stopped > 0
          ? html`<span data-stopped=${stopped}
              >${text.text('requests-stopped', { formatted: count(stopped, text.language) })}</span
            >`
          : nothing
      }`;
    return html`<div class="line no-print" part="requests">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="M4 7V5a4 4 0 0 1 8 0v2h1v7H3V7zm2 0h4V5a2 2 0 0 0-4 0z"></path>
      </svg>
      <div class="said">
        <p class="promise">${text.text('privacy-promise')}</p>
        ${
          made === 0
            ? html`<p class="small muted number">${counted}</p>`
            : html`<details class="small muted number">
                <summary>${counted}</summary>
                <p class="addresses">${listed(addresses, text.text('list-separator'))}</p>
              </details>`
        }
      </div>
    </div>`;
  }

  static override styles = [
    base,
    css`
      .line {
        display: flex;
        align-items: start;
        gap: 0.5rem;
      }
      svg {
        flex: none;
        margin-block-start: 0.125rem;
        fill: var(--_accent-mark);
      }
      .said {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.5rem;
      }
      .promise {
        word-break: auto-phrase;
        font-weight: 550;
      }
      .addresses {
        overflow-wrap: anywhere;
      }
      /* As part of the first screen: one block, the count below the promise. */
      :host([slot]) .line {
        align-items: center;
        gap: 0.75rem;
      }
      :host([slot]) .said {
        display: block;
      }
      :host([slot]) svg {
        width: 1.5rem;
        height: 1.5rem;
        margin: 0;
      }
    `,
  ];
}

definePart('user-access-privacy-line', UserAccessPrivacyLine);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-privacy-line': UserAccessPrivacyLine;
  }
}
