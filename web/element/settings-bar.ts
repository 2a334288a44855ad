import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { CivilDate, EngineState, Rule, Settings } from '../engine/types';
import { MonitorPart, definePart } from './monitor-part';
import { base } from './styles/base';
import { hostZone, usualZones, zoneGroups } from './time-zones';

const rules: Rule[] = ['screen', 'screen-or-sign-in'];
/** A disabled range may not end later: since then the feature is always on. */
const lastDisabledDay = '2022-11-30';

/**
 * As-of date, window, zones; recording start, disabled times and rule under "advanced".
 *
 * Tells `settings` (Partial<Settings>).
 */
export class UserAccessSettings extends MonitorPart {
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) resolved!: EngineState['resolved'];
  @property({ attribute: false }) newestDay: CivilDate | null = null;

  @state() private from = '';
  @state() private to = '';

  #ask(settings: Partial<Settings>): void {
    this.tell<Partial<Settings>>('settings', settings);
  }

  #onAsOf(event: Event): void {
    const input = event.target as HTMLInputElement;
    // A date being typed is empty and "bad" for a while; emptied on purpose, it means today.
    if (input.validity.badInput || !input.checkValidity()) return;
    const asOf = input.value === '' ? null : input.value;
    if (asOf !== this.resolved.asOf) this.#ask({ asOf });
  }

  #onWindow(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (!input.checkValidity() || input.value === '') return;
    const windowDays = input.valueAsNumber;
    if (windowDays !== this.resolved.windowDays) this.#ask({ windowDays });
  }

  #addDisabled(event: Event): void {
    event.preventDefault();
    if (this.from === '' || this.to === '' || this.from > this.to) return;
    this.#ask({ disabled: [...this.settings.disabled, { from: this.from, to: this.to }] });
    this.from = '';
    this.to = '';
  }

  #zone(
    name: string,
    label: string,
    value: string,
    first: TemplateResult | typeof nothing,
    then: (zone: string) => void,
  ) {
    const host = hostZone();
    const known = new Set([host, ...usualZones]);
    const option = (zone: string): TemplateResult =>
      html`<option value=${zone} ?selected=${zone === value}>${zone.replaceAll('_', ' ')}</option>`;
    return html`<label class="field zone">
      <span>${label}</span>
      <select
        class="input"
        name=${name}
        .value=${live(value)}
        @change=${(event: Event) => then((event.target as HTMLSelectElement).value)}
      >
        ${first}
        ${guard([value, this.messages], () => [
          html`<optgroup label=${this.messages.text('zone-usual')}>
            ${[...known].map(option)}
            ${
              value !== '' && !known.has(value) && !zoneGroups().some((group) => group.zones.includes(value))
                ? option(value)
                : nothing
            }
          </optgroup>`,
          zoneGroups().map(
            (group) =>
              html`<optgroup label=${group.area}>
                ${group.zones.filter((zone) => !known.has(zone)).map(option)}
              </optgroup>`,
          ),
        ])}
      </select>
    </label>`;
  }

  #renderAdvanced(): TemplateResult {
    const text = this.messages;
    return html`<details class="advanced">
      <summary>${text.text('settings-advanced')}</summary>
      <div class="panel">
        <label class="field">
          <span>${text.text('settings-rule')}</span>
          <select
            class="input"
            name="rule"
            .value=${live(this.resolved.rule)}
            @change=${(event: Event) => this.#ask({ rule: (event.target as HTMLSelectElement).value as Rule })}
          >
            ${rules.map(
              (rule) =>
                html`<option value=${rule} ?selected=${rule === this.resolved.rule}>
                  ${text.text(`rule-${rule}`)}
                </option>`,
            )}
          </select>
          <span>${text.text(`rule-${this.resolved.rule}-why`)}</span>
        </label>
        <label class="field">
          <span>${text.text('settings-recording-start')}</span>
          <input
            class="input number"
            type="date"
            name="recordingStart"
            min="1970-01-01"
            max="2199-12-31"
            required
            .value=${live(this.resolved.recordingStart)}
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              if (input.checkValidity()) this.#ask({ recordingStart: input.value });
            }}
          />
          <span>${text.text('settings-recording-start-why')}</span>
        </label>
        <form class="field disabled" @submit=${this.#addDisabled}>
          <span>${text.text('settings-disabled')}</span>
          ${
            this.settings.disabled.length > 0
              ? html`<ul class="number">
                  ${this.settings.disabled.map(
                    ({ from, to }, index) =>
                      html`<li>
                        ${from} – ${to}
                        <button
                          type="button"
                          class="link small"
                          aria-label=${text.text('settings-disabled-remove', { from, to })}
                          @click=${() =>
                            this.#ask({ disabled: this.settings.disabled.filter((_, other) => other !== index) })}
                        >
                          ${text.text('remove')}
                        </button>
                      </li>`,
                  )}
                </ul>`
              : nothing
          }
          <div class="row">
            <input
              class="input number"
              type="date"
              max=${lastDisabledDay}
              aria-label=${text.text('settings-disabled-from')}
              .value=${live(this.from)}
              @change=${(event: Event) => (this.from = (event.target as HTMLInputElement).value)}
            />
            <span aria-hidden="true">–</span>
            <input
              class="input number"
              type="date"
              max=${lastDisabledDay}
              aria-label=${text.text('settings-disabled-to')}
              .value=${live(this.to)}
              @change=${(event: Event) => (this.to = (event.target as HTMLInputElement).value)}
            />
            <button
              type="submit"
              class="button small"
              ?disabled=${this.from === '' || this.to === '' || this.from > this.to}
            >
              ${text.text('add')}
            </button>
          </div>
          <span>${text.text('settings-disabled-why')}</span>
        </form>
      </div>
    </details>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const { resolved, settings } = this;
    const hinted = this.newestDay !== null && this.newestDay < resolved.asOf ? this.newestDay : null;
    return html`<section aria-label=${text.text('settings-title')}>
      <div class="controls">
        <label class="field as-of">
          <span>${text.text('settings-as-of')}</span>
          <input
            class="input number"
            type="date"
            name="asOf"
            min="1970-01-01"
            max="2199-12-31"
            .value=${live(resolved.asOf)}
            @change=${this.#onAsOf}
          />
        </label>
        <label class="field window">
          <span>${text.text('settings-window')}</span>
          <input
            class="input number"
            type="number"
            name="windowDays"
            min="1"
            max="366"
            step="1"
            required
            .value=${live(String(resolved.windowDays))}
            @change=${this.#onWindow}
          />
        </label>
        ${this.#zone('timeZone', text.text('settings-time-zone'), resolved.timeZone, nothing, (timeZone) =>
          this.#ask({ timeZone }),
        )}
        ${this.#zone(
          'logTimeZone',
          text.text('settings-log-time-zone'),
          settings.logTimeZone ?? '',
          html`<option value="" ?selected=${settings.logTimeZone === null}>
            ${text.text('settings-log-time-zone-same')}
          </option>`,
          (zone) => this.#ask({ logTimeZone: zone === '' ? null : zone }),
        )}
        ${this.#renderAdvanced()}
      </div>
      ${
        hinted
          ? html`<p class="hint" role="note">
              ${text.text('as-of-reaches', { day: hinted })}
              <button
                type="button"
                class="link number"
                data-action="as-of-newest"
                @click=${() => this.#ask({ asOf: hinted })}
              >
                ${text.text('as-of-use', { day: hinted })}
              </button>
            </p>`
          : nothing
      }
    </section>`;
  }

  static override styles = [
    base,
    css`
      .controls {
        display: grid;
        grid-template-columns: 10rem 6.5rem minmax(9rem, 13rem) minmax(9rem, 13rem) auto;
        align-items: end;
        gap: 0.6rem 0.75rem;
      }
      .advanced {
        align-self: end;
        position: relative;
      }
      .advanced > summary {
        display: inline-flex;
        align-items: center;
        min-height: var(--_control);
        padding: 0 0.6em;
        border-radius: var(--_radius-small);
        color: var(--_text-muted);
        font-weight: 550;
      }
      .advanced > summary:hover {
        background: var(--_surface-hover);
        color: var(--_text);
      }
      .advanced > summary::before {
        content: '';
        width: 0.42em;
        height: 0.42em;
        margin-inline-end: 0.6em;
        border: solid currentColor;
        border-width: 0 1.5px 1.5px 0;
        transform: rotate(-45deg);
      }
      .advanced[open] > summary::before {
        transform: rotate(45deg) translate(-1px, -1px);
      }
      .advanced > summary::-webkit-details-marker {
        display: none;
      }
      .panel {
        position: absolute;
        inset-block-start: calc(100% + 0.35rem);
        inset-inline-end: 0;
        z-index: 5;
        display: grid;
        gap: 1rem;
        width: min(27rem, 90vw);
        padding: 1rem;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        box-shadow: var(--_shadow);
      }
      .panel input[type='date'] {
        width: 9.5rem;
      }
      .hint {
        margin-block-start: 0.6rem;
        padding: 0.4rem 0.75rem;
        border-radius: var(--_radius-small);
        background: var(--_warning-soft);
        color: var(--_text);
      }
      @container (max-width: 900px) {
        .controls {
          grid-template-columns: 10rem 6.5rem minmax(0, 1fr) minmax(0, 1fr);
        }
        .advanced {
          grid-column: 1 / -1;
        }
        .panel {
          position: static;
          width: auto;
          box-shadow: none;
          background: var(--_surface-sunken);
        }
      }
      /* On a phone the table comes first: the zones stay folded with the rest. */
      @container (max-width: 620px) {
        .controls {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
        .controls:not(:has(.advanced[open])) .zone {
          display: none;
        }
        .advanced {
          margin-block: -0.25rem -0.35rem;
        }
      }
      @media print {
        .advanced,
        .hint .link {
          display: none;
        }
      }
    `,
  ];
}

definePart('user-access-settings', UserAccessSettings);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-settings': UserAccessSettings;
  }
}
