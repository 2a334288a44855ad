import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../../element/parts/icons';
import { base } from '../../element/styles/base';
import { tokens } from '../../element/styles/tokens';
import type { Messages } from '../../messages/index';
import { canBeKept, forget, isKept, keep } from './registration';

const manifest = { rel: 'manifest', href: './manifest.webmanifest' };

/** The button of the header behind which the page can be kept for times without a network. */
@customElement('user-access-offline')
export class OfflineMenu extends LitElement {
  /** The words of the language that is shown; null until there are some. */
  @property({ attribute: false }) messages: Messages | null = null;

  @state() private kept = false;
  @state() private failure: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  /** Takes the page out of the browser again. */
  async clear(): Promise<void> {
    await forget();
    await this.#look();
  }

  async #look(): Promise<void> {
    this.kept = await isKept();
    const link = document.querySelector('link[rel="manifest"]');
    // What browsers offer to install should work without a network; nor is anything asked for by itself.
    if (!this.kept) link?.remove();
    else if (!link) document.head.append(Object.assign(document.createElement('link'), manifest));
  }

  async #keep(): Promise<void> {
    this.failure = null;
    await keep().catch((reason: unknown) => (this.failure = reason instanceof Error ? reason.message : String(reason)));
    await this.#look();
  }

  #renderPanel(text: Messages): TemplateResult {
    return html`<div id="panel" popover class="card" role="dialog" aria-labelledby="title">
      <h2 id="title">${text.text('offline-title')}</h2>
      <p class="muted">${text.text('offline-why')}</p>
      <p role="status" class=${this.failure === null ? 'kept' : 'failed'}>
        ${
          this.failure === null
            ? this.kept
              ? text.text('offline-kept')
              : nothing
            : text.text('offline-failed', { detail: this.failure })
        }
      </p>
      ${
        this.kept
          ? html`<button type="button" class="button" data-action="offline-remove" @click=${() => this.clear()}>
              ${text.text('offline-remove')}
            </button>`
          : html`<button type="button" class="button primary" data-action="offline-keep" @click=${() => this.#keep()}>
              ${text.text('offline-keep')}
            </button>`
      }
    </div>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    if (!canBeKept || text === null) return nothing;
    return html`<button type="button" class="button quiet" data-action="offline" popovertarget="panel">
        ${icon(this.kept ? 'm3 8.5 3.5 3.5L13 4.5' : 'M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11', 16)}
        <span>${text.text('offline')}</span>
      </button>
      ${this.#renderPanel(text)}`;
  }

  static override styles = [
    tokens,
    base,
    css`
      #panel {
        inset: 3.25rem clamp(0.75rem, 2vw, 1.5rem) auto auto;
        width: min(22rem, 100vw - 1.5rem);
        padding: 1rem;
        color: inherit;
        box-shadow: var(--_shadow);
      }
      #panel:popover-open {
        display: grid;
        gap: 0.5rem;
        justify-items: start;
      }
      .kept {
        color: var(--_accent);
        font-weight: 550;
      }
      .failed {
        color: var(--_danger);
        overflow-wrap: anywhere;
      }
      @media (max-width: 36rem) {
        .button.quiet span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'user-access-offline': OfflineMenu;
  }
}
