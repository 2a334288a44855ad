import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../engine/api/types';
import { base } from '../element/styles/base';
import { tokens } from '../element/styles/tokens';
import type { Messages } from '../messages/index';
import { languages, spoken } from '../messages/languages';

/**
 * Name of the product, what the page puts in (its slot), the help, and the language switch. Fires `help`, and `language`
 * with the one chosen.
 */
@customElement('user-access-page-header')
export class PageHeader extends LitElement {
  /** The words of the language that is shown; null until there are some. */
  @property({ attribute: false }) messages: Messages | null = null;

  protected override updated(): void {
    // The choice goes back to what is shown where another language could not be had.
    const choice = this.renderRoot.querySelector('select');
    if (choice && this.messages) choice.value = this.messages.language;
  }

  protected override render(): unknown {
    const { messages } = this;
    if (messages === null) return nothing;
    return html`<header>
      <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7"></rect>
        <g>
          <rect x="7" y="17" width="4" height="8" rx="1"></rect>
          <rect x="14" y="12" width="4" height="13" rx="1"></rect>
          <rect x="21" y="7" width="4" height="18" rx="1"></rect>
        </g>
      </svg>
      <h1>${messages.text('page-title')}</h1>
      <p class="tagline muted small">${messages.text('page-tagline')}</p>
      <div class="actions">
        <slot></slot>
        <button
          type="button"
          class="button quiet"
          data-action="help"
          @click=${() => this.dispatchEvent(new CustomEvent('help'))}
        >
          ${messages.text('help')}
        </button>
        <label>
          <span class="hidden-visually">${messages.text('page-language')}</span>
          <select
            class="input"
            name="language"
            @change=${(event: Event) =>
              this.dispatchEvent(
                new CustomEvent<Language>('language', {
                  detail: (event.target as HTMLSelectElement).value as Language,
                }),
              )}
          >
            ${languages.map(
              (language) =>
                html`<option value=${language} lang=${spoken[language].tag}>${spoken[language].name}</option>`,
            )}
          </select>
        </label>
      </div>
    </header>`;
  }

  static override styles = [
    tokens,
    base,
    css`
      header {
        display: grid;
        grid-template: 'mark name actions' auto 'mark tagline actions' auto / auto 1fr auto;
        align-items: center;
        gap: 0 0.75rem;
        padding: 0.5rem clamp(0.75rem, 2vw, 1.5rem);
        border-block-end: 1px solid var(--_line);
        background: var(--_surface);
      }
      .mark {
        grid-area: mark;
        fill: var(--_accent);
      }
      .mark g {
        fill: var(--_accent-text);
      }
      h1 {
        grid-area: name;
        margin: 0;
        font-size: var(--_size-large);
        font-weight: 700;
        line-height: 1.25;
      }
      .tagline {
        grid-area: tagline;
      }
      .actions {
        grid-area: actions;
        display: flex;
        align-items: center;
        gap: 0.25rem;
      }
      select.input {
        border-color: transparent;
        background: transparent;
        padding-inline: 0.25rem;
      }
      select.input:hover {
        background: var(--_surface-hover);
      }
      /* Where there is no room beside it, the tagline goes below everything. */
      @media (max-width: 36rem) {
        header {
          grid-template: 'mark name actions' auto 'tagline tagline tagline' auto / auto 1fr auto;
          gap: 0.25rem 0.5rem;
        }
        h1 {
          font-size: var(--_size);
        }
        .actions {
          gap: 0;
        }
      }
      @media print {
        .actions {
          display: none;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'user-access-page-header': PageHeader;
  }
}
