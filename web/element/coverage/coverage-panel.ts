/**
 * What the numbers stand on, above every tab: the days that the logs cover, why others are not, and the days that may
 * lack lines, each with a switch that says that it is whole.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { DoubtfulDay, Gap, Settings } from '../../engine/api/types';
import { basisNote, boundSentence, daysWithoutLog, settingsSentence } from '../../messages/coverage';
import { count } from '../parts/figures';
import { noteText } from '../parts/foreign-text';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { configure } from '../settings/settings-actions';

/** Gaps and days that are listed; there are more only where logs are many and thin. */
const mostListed = 40;

export class CoveragePanel extends MonitorPart {
  static override styles = [
    MonitorPart.styles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.75rem;
        align-items: baseline;
      }
      p {
        flex: 0 1 auto;
        min-width: 0;
      }
      details[open],
      .printed {
        flex-basis: 100%;
      }
      p[data-look='part'],
      p[data-look='none'],
      p[data-look='no-log'] {
        padding: 0.375rem 0.75rem;
        border-radius: var(--_radius-small);
        background: var(--_warning-soft);
        color: var(--_warning);
      }
      summary {
        width: fit-content;
        cursor: pointer;
      }
      ul {
        display: grid;
        gap: 0.25rem;
        margin: 0.375rem 0 0;
        padding: 0;
        list-style: none;
      }
      li label {
        display: inline-flex;
        gap: 0.375rem;
        align-items: center;
        margin-inline-start: 0.75rem;
      }
      .printed {
        display: none;
      }
      @media print {
        .printed {
          display: block;
        }
        details:not([open]) {
          display: none;
        }
      }
    `,
  ];

  /** Says of days that they are whole, or no longer. */
  #say(days: Settings['wholeDays']): void {
    this.ask(configure, { wholeDays: days });
  }

  #toggle(day: string, whole: boolean): void {
    const { doubtfulDays, settings } = this.state;
    // One day taken out of all leaves the others said.
    const said = settings.wholeDays.includes('all') ? doubtfulDays.map((each) => each.day) : settings.wholeDays;
    const others = said.filter((each) => each !== day);
    this.#say(whole ? [...others, day] : others);
  }

  readonly #gap = ({ from, to, reason }: Gap): TemplateResult =>
    html`<li data-reason=${reason}>
      <span class="number">${from === to ? from : `${from} – ${to}`}</span>: ${this.messages.text(`gap-${reason}`)}
    </li>`;

  readonly #doubtful = ({ day, lines, usual, saidWhole }: DoubtfulDay): TemplateResult => {
    const { language } = this.messages;
    return html`<li data-day=${day}>
      ${this.messages.text('coverage-doubtful', { day, lines: count(lines, language), usual: count(usual, language) })}
      <label class="no-print">
        <input
          type="checkbox"
          name="whole-day"
          aria-label=${this.messages.text('coverage-whole-day-of', { day })}
          .checked=${saidWhole}
          @change=${(event: Event) => this.#toggle(day, (event.target as HTMLInputElement).checked)}
        />
        ${this.messages.text('coverage-whole-day')}
      </label>
    </li>`;
  };

  #renderAll({ length }: DoubtfulDay[]): TemplateResult | typeof nothing {
    if (length < 2) return nothing;
    const all = this.state.settings.wholeDays.includes('all');
    return html`<li class="no-print">
      <button type="button" class="link small" data-action="whole-days" @click=${() => this.#say(all ? [] : ['all'])}>
        ${this.messages.text(all ? 'coverage-doubt-again' : 'coverage-all-whole')}
      </button>
    </li>`;
  }

  #renderWhy(): TemplateResult | typeof nothing {
    const { messages, state } = this;
    const gaps = state.gaps.filter(({ reason }) => reason !== 'incomplete');
    const without = daysWithoutLog(state);
    const all = gaps.length + state.doubtfulDays.length + without.length;
    if (all === 0) return nothing;
    const left = Math.max(0, gaps.length - mostListed) + Math.max(0, state.doubtfulDays.length - mostListed);
    return html`<details class="small">
      <summary>${messages.text('coverage-why', { count: all })}</summary>
      <ul>
        ${left > 0 ? html`<li>${messages.text('problem-more', { count: left })}</li>` : nothing}
        ${gaps.slice(-mostListed).map(this.#gap)} ${state.doubtfulDays.slice(-mostListed).map(this.#doubtful)}
        ${without.map((day) => html`<li>${messages.text('coverage-day-without-log', { day })}</li>`)}
        ${this.#renderAll(state.doubtfulDays)}
      </ul>
    </details>`;
  }

  protected override render(): unknown {
    const { messages, state } = this;
    const basis = basisNote(state);
    if (basis !== undefined) {
      return html`<p class="small" part="basis" data-basis=${basis.code}>${noteText(messages, basis)}</p>`;
    }
    const { look, text } = boundSentence(messages, state);
    return html`<p class="printed small">${settingsSentence(messages, state)}</p>
      <p class=${look === 'whole' ? 'small muted' : 'small'} data-look=${look} part="coverage">${text}</p>
      ${look === 'no-log' ? nothing : this.#renderWhy()}`;
  }
}

definePart('user-access-coverage', CoveragePanel);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-coverage': CoveragePanel;
  }
}
