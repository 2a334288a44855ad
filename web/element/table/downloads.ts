import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isFiltering } from '../filters/filters';
import { actionButton } from '../screen/action-button';
import type { Saved } from '../screen/screen';
import { count } from '../parts/figures';
import { visible, whole } from '../parts/foreign-text';
import { icon } from '../parts/icons';
import { MonitorPart, definePart } from '../parts/monitor-part';
import '../parts/popover';
import type { CsvRequest } from './saving';
import { forgetSaved, saveCsv, saveManifest } from './table-actions';
import { base } from '../styles/base';

/**
 * The CSV by one button: the rows that are shown, which it says where they are not all. Which rows, untouched cells and
 * the manifest stand behind a small one beside it. Below, what was saved last, with the cells that were altered in it.
 *
 * Tells `raw` (boolean).
 */
export class UserAccessDownloads extends MonitorPart {
  /** Cells of the CSV, and of what is copied, exactly as they are. */
  @property({ type: Boolean }) raw = false;
  @property({ attribute: false }) saved: Saved | null = null;

  @state() private which: 'all' | 'shown' = 'shown';

  protected override willUpdate(): void {
    // Whoever narrows the rows anew means what is then shown.
    if (!isFiltering(this.state.view.filters)) this.which = 'shown';
  }

  #renderSaved(): TemplateResult | typeof nothing {
    if (!this.saved) return nothing;
    const { messages: text, saved } = this;
    return html`<div class="saved small no-print">
      <p>
        ${text.text('announce-saved', { name: visible(saved.name), count: saved.rows })}
        ${actionButton(forgetSaved, text, { look: 'link small' }, () => this.ask(forgetSaved))}
      </p>
      ${this.#renderAltered(saved.altered)}
    </div>`;
  }

  #renderAltered(altered: Saved['altered']): TemplateResult | typeof nothing {
    if (altered.count === 0) return nothing;
    const text = this.messages;
    return html`<details part="altered">
      <summary>${text.text('csv-altered', { count: altered.count })}</summary>
      <p class="muted">${text.text('csv-altered-why')}</p>
      <ul>
        ${altered.first.map(
          ({ position, login, column }) =>
            html`<li>
              ${text.text('csv-altered-cell', { row: String(position), column: text.text(`csv-column-${column}`) })}
              <code>${whole(login)}</code>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  #renderMenu(): TemplateResult {
    const text = this.messages;
    const { language } = text;
    return html`<div class="menu">
      <fieldset ?hidden=${!isFiltering(this.state.view.filters)}>
        <legend class="label">${text.text('csv-rows')}</legend>
        ${(['shown', 'all'] as const).map(
          (which) =>
            html`<label class="check">
              <input
                type="radio"
                name="rows"
                value=${which}
                .checked=${live(this.which === which)}
                @change=${() => (this.which = which)}
              />
              ${text.text(`csv-rows-${which}`, { count: count(which === 'all' ? this.state.rows : this.state.shown, language) })}
            </label>`,
        )}
      </fieldset>
      <div>
        <label class="check">
          <input
            type="checkbox"
            name="raw"
            aria-describedby="raw-why"
            .checked=${live(this.raw)}
            @change=${(event: Event) => this.tell<boolean>('raw', (event.target as HTMLInputElement).checked)}
          />
          ${text.text('csv-raw')}
        </label>
        <p id="raw-why" class="muted small">${text.text('csv-raw-why')}</p>
      </div>
      <div class="manifest">
        ${actionButton(saveManifest, text, { look: 'button small', describedBy: 'manifest-why' }, () =>
          this.ask(saveManifest, this.#request),
        )}
        <p id="manifest-why" class="muted small">${text.text('manifest-why')}</p>
      </div>
    </div>`;
  }

  get #request(): CsvRequest {
    return { rows: this.which, raw: this.raw };
  }

  protected override render(): unknown {
    const text = this.messages;
    const { shown, rows, view } = this.state;
    const users = this.which === 'all' ? rows : shown;
    const sentence = this.which === 'all' ? 'csv-download-all' : 'csv-download-part';
    // Without a filter the label is Kintone's own.
    const named = isFiltering(view.filters)
      ? { text: text.text(sentence, { count: users, formatted: count(users, text.language) }) }
      : {};
    return html`<div class="buttons">
        ${actionButton(saveCsv, text, { look: 'button primary', part: 'download', ...named }, () =>
          this.ask(saveCsv, this.#request),
        )}
        <user-access-popover name="save" look="primary" side="end" .label=${text.text('csv-options')}>
          ${icon('M1 3l4 4 4-4', 10, { slot: 'opener' })} ${this.#renderMenu()}
        </user-access-popover>
      </div>
      ${this.#renderSaved()}`;
  }

  static override styles = [
    base,
    css`
      .buttons {
        display: flex;
        justify-content: flex-end;
      }
      .buttons > .button {
        border-start-end-radius: 0;
        border-end-end-radius: 0;
      }
      user-access-popover {
        --_width: 19rem;
        --_opener-radius: 0 var(--_radius-small) var(--_radius-small) 0;
        --_opener-padding: 0.5em;
        margin-inline-start: 1px;
      }
      .menu {
        display: grid;
        gap: 0.75rem;
      }
      fieldset {
        display: grid;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
      }
      .menu > div + div {
        padding-block-start: 0.75rem;
        border-block-start: 1px solid var(--_line);
      }
      .menu p {
        margin-block-start: 0.2rem;
      }
      .saved {
        margin-block-start: 0.5rem;
        padding: 0.4rem 0.75rem;
        border-radius: var(--_radius-small);
        background: var(--_warning-soft);
      }
      .saved ul {
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
