import { css, html, nothing, type TemplateResult } from 'lit';
import { limits, rules } from '../../vocabulary';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Rule } from '../../engine/api/types';
import '../parts/field';
import { icon } from '../parts/icons';
import { MonitorPart, definePart } from '../parts/monitor-part';
import '../parts/popover';
import { configure } from './settings-actions';
import { base } from '../styles/base';
import { toolbar } from '../styles/toolbar';
import { zoneName, zoneOptions } from '../parts/time-zones';

const sliders =
  'M2 5h7a1.75 1.75 0 1 0 3.5 0A1.75 1.75 0 1 0 9 5m3.5 0H14M2 11h1.5A1.75 1.75 0 1 0 7 11a1.75 1.75 0 1 0-3.5 0M7 11h7';

/**
 * What the table speaks of: the as-of date in sight; window, zones, rule, recording start and disabled times behind one
 * button, which says the two that matter. Where it is narrow, the date is behind the button too.
 */
export class UserAccessSettings extends MonitorPart {
  @property({ type: Boolean, reflect: true }) narrow = false;

  @query('user-access-popover') private menu!: HTMLElementTagNameMap['user-access-popover'];

  @state() private from = '';
  @state() private to = '';

  #onAsOf(day: string): void {
    // Emptied on purpose, it means today.
    const asOf = day === '' ? null : day;
    if (asOf !== this.state.resolved.asOf) this.ask(configure, { asOf });
  }

  #onWindow(windowDays: number): void {
    if (windowDays !== this.state.resolved.windowDays) this.ask(configure, { windowDays });
  }

  #addDisabled(event: Event): void {
    event.preventDefault();
    if (this.from === '' || this.to === '' || this.from > this.to) return;
    this.ask(configure, { disabled: [...this.state.settings.disabled, { from: this.from, to: this.to }] });
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
    return html`<label class="field zone">
      <span>${label}</span>
      <select
        class="input"
        name=${name}
        .value=${live(value)}
        @change=${(event: Event) => then((event.target as HTMLSelectElement).value)}
      >
        ${first} ${zoneOptions(this.messages, value)}
      </select>
    </label>`;
  }

  #renderAsOf(): TemplateResult {
    const text = this.messages;
    const { basis } = this.state;
    // A snapshot is of a day, which its file's line says.
    if (basis !== null) {
      return html`<p class="field as-of" data-as-of title=${text.text('settings-snapshot-why')}>
        <span>${text.text('settings-as-of')}</span> <b class="number">${basis.day}</b>
      </p>`;
    }
    return html`<user-access-field
      .monitor=${this.monitor}
      name="asOf"
      look="as-of"
      .label=${text.text('settings-as-of')}
      .value=${live(this.state.resolved.asOf)}
      @entered=${(event: CustomEvent<string>) => this.#onAsOf(event.detail)}
    ></user-access-field>`;
  }

  #renderPanel(): TemplateResult {
    const text = this.messages;
    const { resolved, settings } = this.state;
    if (this.state.basis?.hasNumbers) return this.#renderFixed();
    return html`<div class="panel">
      <div class="pair">
        ${this.narrow ? this.#renderAsOf() : nothing}
        <user-access-field
          .monitor=${this.monitor}
          type="number"
          name="windowDays"
          min="1"
          max=${limits.windowDays}
          required
          .label=${text.text('settings-window')}
          .value=${live(String(resolved.windowDays))}
          @entered=${(event: CustomEvent<string>) => this.#onWindow(Number(event.detail))}
        ></user-access-field>
      </div>
      <div class="pair">
        ${this.#zone('timeZone', text.text('settings-time-zone'), resolved.timeZone, nothing, (timeZone) =>
          this.ask(configure, { timeZone }),
        )}
        ${this.#zone(
          'logTimeZone',
          text.text('settings-log-time-zone'),
          settings.logTimeZone ?? '',
          html`<option value="" ?selected=${settings.logTimeZone === null}>
            ${text.text('settings-log-time-zone-same')}
          </option>`,
          (zone) => this.ask(configure, { logTimeZone: zone === '' ? null : zone }),
        )}
      </div>
      <label class="field">
        <span>${text.text('settings-rule')}</span>
        <select
          class="input"
          name="rule"
          .value=${live(this.state.resolved.rule)}
          @change=${(event: Event) => this.ask(configure, { rule: (event.target as HTMLSelectElement).value as Rule })}
        >
          ${rules.map(
            (rule) =>
              html`<option value=${rule} ?selected=${rule === this.state.resolved.rule}>
                ${text.text(`rule-${rule}`)}
              </option>`,
          )}
        </select>
        <span>${text.text(`rule-${this.state.resolved.rule}-why`)}</span>
      </label>
      <user-access-field
        .monitor=${this.monitor}
        name="recordingStart"
        required
        .label=${text.text('settings-recording-start')}
        .hint=${text.text('settings-recording-start-why')}
        .value=${live(resolved.recordingStart)}
        @entered=${(event: CustomEvent<string>) => this.ask(configure, { recordingStart: event.detail })}
      ></user-access-field>
      <form class="field disabled" @submit=${this.#addDisabled}>
        <span>${text.text('settings-disabled')}</span>
        ${
          this.state.settings.disabled.length > 0
            ? html`<ul class="number">
                ${this.state.settings.disabled.map(
                  ({ from, to }, index) =>
                    html`<li>
                      ${from} – ${to}
                      <button
                        type="button"
                        class="link small"
                        aria-label=${text.text('settings-disabled-remove', { from, to })}
                        @click=${() =>
                          this.ask(configure, {
                            disabled: this.state.settings.disabled.filter((_, other) => other !== index),
                          })}
                      >
                        ${text.text('remove')}
                      </button>
                    </li>`,
                )}
              </ul>`
            : nothing
        }
        <div class="row">
          <user-access-field
            .monitor=${this.monitor}
            bare
            name="disabled-from"
            min=""
            max=${limits.lastDisabledDay}
            .label=${text.text('settings-disabled-from')}
            .value=${live(this.from)}
            @typed=${(event: CustomEvent<string>) => (this.from = event.detail)}
          ></user-access-field>
          <span aria-hidden="true">–</span>
          <user-access-field
            .monitor=${this.monitor}
            bare
            name="disabled-to"
            min=""
            max=${limits.lastDisabledDay}
            .label=${text.text('settings-disabled-to')}
            .value=${live(this.to)}
            @typed=${(event: CustomEvent<string>) => (this.to = event.detail)}
          ></user-access-field>
          <button
            type="submit"
            class="button small"
            ?disabled=${this.from === '' || this.to === '' || this.from > this.to}
          >
            ${text.text('add')}
          </button>
        </div>
        ${
          this.from !== '' && this.to !== '' && this.from > this.to
            ? html`<span class="bad" role="status">${text.text('settings-disabled-order')}</span>`
            : nothing
        }
        <span>${text.text('settings-disabled-why')}</span>
      </form>
      ${this.#renderTextOrder()} ${this.#renderBasis()} ${this.#renderClose()}
    </div>`;
  }

  #renderClose(): TemplateResult {
    return html`<div class="row end">
      <button type="button" class="button small" data-action="close-settings" @click=${() => this.menu.hide()}>
        ${this.messages.text('close')}
      </button>
    </div>`;
  }

  /** What a snapshot says of itself cannot be moved. */
  #renderFixed(): TemplateResult {
    const text = this.messages;
    const { resolved, inputs } = this.state;
    const hasLogs = inputs.some(({ kind, state }) => kind === 'access' && state === 'used');
    return html`<div class="panel" data-fixed>
      ${this.narrow ? this.#renderAsOf() : nothing}
      <p class="field"><span>${text.text('settings-window')}</span> <b class="number">${resolved.windowDays}</b></p>
      <p class="small">${text.text('settings-snapshot-why')}</p>
      ${this.#renderTextOrder()}
      ${
        hasLogs
          ? html`<button
              type="button"
              class="button small"
              data-action="basis-logs"
              @click=${() => this.ask(configure, { basis: 'logs' })}
            >
              ${text.text('settings-basis-logs')}
            </button>`
          : nothing
      }
      ${this.#renderClose()}
    </div>`;
  }

  /** A table of the logs beside which snapshots are loaded may stand on the newest of these. */
  #renderBasis(): TemplateResult | typeof nothing {
    const hasSnapshot = this.state.inputs.some(({ kind, state }) => kind === 'snapshot' && state === 'used');
    if (!hasSnapshot || this.state.basis !== null) return nothing;
    return html`<button
      type="button"
      class="button small"
      data-action="basis-snapshot"
      @click=${() => this.ask(configure, { basis: 'snapshot' })}
    >
      ${this.messages.text('settings-basis-snapshot')}
    </button>`;
  }

  #renderTextOrder(): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        name="textOrder"
        .checked=${live(this.state.settings.textOrder === 'language')}
        @change=${(event: Event) =>
          this.ask(configure, { textOrder: (event.target as HTMLInputElement).checked ? 'language' : 'code-point' })}
      />
      ${this.messages.text('settings-text-order')}
    </label>`;
  }

  #renderHint(): TemplateResult | typeof nothing {
    const text = this.messages;
    const { newestDay } = this.state;
    if (newestDay === null || newestDay >= this.state.resolved.asOf) return nothing;
    return html`<p class="hint small" role="note">
      ${text.text('as-of-reaches', { day: newestDay })}
      <button
        type="button"
        class="link number"
        data-action="as-of-newest"
        @click=${() => this.ask(configure, { asOf: newestDay })}
      >
        ${text.text('as-of-use')}
      </button>
    </p>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const { resolved } = this.state;
    const summary = text.text('settings-summary', { days: resolved.windowDays, zone: zoneName(resolved.timeZone) });
    return html`<section class="controls" aria-label=${text.text('settings-title')}>
      ${this.#renderHint()} ${this.narrow ? nothing : this.#renderAsOf()}
      <user-access-popover name="settings" side="end" .label=${`${text.text('settings-title')}: ${summary}`}>
        ${icon(sliders, 14, { box: 16, look: 'muted', slot: 'opener' })}
        <span slot="opener" class="summary number">${summary}</span>
        ${this.#renderPanel()}
      </user-access-popover>
    </section>`;
  }

  static override styles = [
    base,
    toolbar,
    css`
      .controls {
        justify-content: flex-end;
      }
      :host(:not([narrow])) .as-of {
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }
      :host(:not([narrow])) .as-of > span {
        white-space: nowrap;
      }
      :host([narrow]) .summary {
        display: none;
      }
      user-access-popover {
        --_width: 27rem;
      }
      .panel {
        gap: 0.9rem;
      }
      .panel .disabled input[type='date'] {
        width: 9.5rem;
      }
      .end {
        justify-content: flex-end;
      }
      .hint {
        padding: 0.25rem 0.6rem;
        border-radius: var(--_radius-small);
        background: var(--_warning-soft);
        color: var(--_text);
      }
      @media print {
        user-access-popover,
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
