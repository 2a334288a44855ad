import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { count } from './figures';
import { listed } from './foreign-text';
import { MonitorPart, definePart } from './monitor-part';
import { onRequest, requestCount } from './request-count';
import { base } from './styles/base';

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
    const line = html`${text.text('drop-nothing-uploaded')}
      <span data-requests=${made}>${text.text('requests-made', { formatted: count(made, text.language) })}</span>
      ${
        stopped > 0
          ? html`<span data-stopped=${stopped}
              >${text.text('requests-stopped', { formatted: count(stopped, text.language) })}</span
            >`
          : nothing
      }`;
    return html`<div class="small muted no-print" part="requests">
      ${
        made === 0
          ? html`<p>${line}</p>`
          : html`<details>
              <summary>${line}</summary>
              <p class="addresses">${listed(addresses, text.text('list-separator'))}</p>
            </details>`
      }
    </div>`;
  }

  static override styles = [
    base,
    css`
      div {
        padding-block-start: 0.5rem;
      }
      .addresses {
        overflow-wrap: anywhere;
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
