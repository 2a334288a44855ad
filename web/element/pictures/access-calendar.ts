import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { CivilDate, DayEvents } from '../../engine/api/types';
import { addDays, daysBetween, monthOf, monthsBack, weekdayOf } from '../parts/civil-days';
import { count, dayInFull, month, monthShort, weekday } from '../parts/figures';
import { icon, iconButton, paths } from '../parts/icons';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { savePicture, type SavedPicture } from './save-picture';
import { base } from '../styles/base';
import { drawing } from '../styles/drawing';
import { numberTable } from '../styles/number-table';

const weeks = 53;
/** A day's side and its distance from the next. */
const side = 11;
const step = 13;
const left = 34;
const above = 18;
const levels = [1, 2, 3, 4];

/**
 * A year of one user's days, weeks as columns: access days, days that no log covers, the window, the as-of day. By
 * events where they were counted. The same as a table by month.
 *
 * Tells `saved` (SavedPicture).
 */
export class UserAccessCalendar extends MonitorPart {
  /** Ascending, none after the as-of date. */
  @property({ attribute: false }) days: CivilDate[] = [];
  /** null: not counted. */
  @property({ attribute: false }) events: DayEvents[] | null = null;
  /** Whose days they are, for the file. */
  @property() heading = '';
  @property() login = '';

  /** Years before the newest one. */
  @state() private yearsBack = 0;
  /** The day that is looked at, from the first of the drawing; null: the last. */
  @state() private at: number | null = null;
  @state() private looking = false;
  @query('.year svg') private svg!: SVGSVGElement;

  save(): void {
    this.tell<SavedPicture>('saved', savePicture(this.svg, this.heading, `calendar_${this.login}`, this.monitor));
  }

  /** Last day of the drawing. */
  get #last(): CivilDate {
    return addDays(this.state.resolved.asOf, -this.yearsBack * 364);
  }

  /** First day of the drawing: a Sunday. */
  get #first(): CivilDate {
    return addDays(this.#last, -weekdayOf(this.#last) - (weeks - 1) * 7);
  }

  /** From 1 to 4, by the place of a day's events among those of all days. */
  #levels(): Map<CivilDate, number> {
    const sorted = (this.events ?? []).map(({ events }) => events).sort((one, other) => one - other);
    const levelOf = (events: number): number => {
      const fewer = sorted.findIndex((each) => each >= events);
      return 1 + Math.floor((fewer / Math.max(1, sorted.length)) * levels.length);
    };
    return new Map((this.events ?? []).map(({ day, events }) => [day, levelOf(events)]));
  }

  #onKey(event: KeyboardEvent, last: number): void {
    const at = this.at ?? last;
    const places: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 7,
      ArrowRight: at + 7,
      PageUp: at - 28,
      PageDown: at + 28,
      Home: 0,
      End: last,
    };
    const place = places[event.key];
    if (place === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.at = Math.max(0, Math.min(place, last));
  }

  #onPointer(event: PointerEvent, last: number): void {
    const box = this.svg.getBoundingClientRect();
    const scale = this.svg.viewBox.baseVal.width / box.width;
    const week = Math.floor(((event.clientX - box.left) * scale - left) / step);
    const row = Math.floor(((event.clientY - box.top) * scale - above) / step);
    if (week < 0 || row < 0 || row > 6) return;
    this.at = Math.max(0, Math.min(week * 7 + row, last));
    this.looking = true;
  }

  #isCovered(day: CivilDate): boolean {
    return this.state.coverage.some(({ from, to }) => day >= from && day <= to);
  }

  /** What one day says. */
  #describe(day: CivilDate, accessed: ReadonlySet<CivilDate>): readonly [day: string, what: string] {
    const text = this.messages;
    const { language } = text;
    const events = this.events?.find((each) => each.day === day)?.events;
    const what = !accessed.has(day)
      ? text.text(this.#isCovered(day) ? 'calendar-none' : 'calendar-unknown')
      : events === undefined
        ? text.text('calendar-access')
        : text.text('calendar-events', { count: events, formatted: count(events, language) });
    return [dayInFull(day, language), what];
  }

  #renderDrawing(accessed: ReadonlySet<CivilDate>, last: number): TemplateResult {
    const { language } = this.messages;
    const first = this.#first;
    const byEvents = this.#levels();
    const windowStart = addDays(this.state.resolved.asOf, 1 - this.state.resolved.windowDays);
    const cells: TemplateResult[] = [];
    const months: TemplateResult[] = [];
    for (let at = 0; at <= last; at += 1) {
      const day = addDays(first, at);
      const x = left + Math.floor(at / 7) * step;
      const isUnknown = !accessed.has(day) && !this.#isCovered(day);
      const look = [
        accessed.has(day)
          ? `accessed level-${this.events ? (byEvents.get(day) ?? 1) : 3}`
          : isUnknown
            ? 'unknown'
            : 'none',
        day >= windowStart && !isUnknown ? 'window' : '',
        day === this.state.resolved.asOf ? 'as-of' : '',
      ];
      cells.push(
        svg`<rect
          class=${look.filter((each) => each !== '').join(' ')}
          fill=${isUnknown ? 'url(#hatch)' : nothing}
          data-day=${day}
          x=${x}
          y=${above + (at % 7) * step}
          width=${side}
          height=${side}
          rx="2"
        />`,
      );
      // Over the first week that begins in the month, where there is room for its name.
      if (at % 7 === 0 && Number(day.slice(8)) <= 7 && at / 7 < weeks - 1) {
        months.push(svg`<text x=${x} y="11">${monthShort(monthOf(day), language)}</text>`);
      }
    }
    const shown = this.at ?? last;
    return html`<svg viewBox="0 0 ${left + weeks * step} ${above + 7 * step}" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch-line" d="M0 0V4" />
        </pattern>
      </defs>
      ${months}
      ${[1, 3, 5].map((row) => svg`<text x="0" y=${above + row * step + 9.5}>${weekday(row, language)}</text>`)}
      ${cells}
      <rect
        class="looked-at"
        data-screen
        visibility=${this.looking ? 'visible' : 'hidden'}
        x=${left + Math.floor(shown / 7) * step - 1}
        y=${above + (shown % 7) * step - 1}
        width=${side + 2}
        height=${side + 2}
        rx="3"
      />
    </svg>`;
  }

  #renderLegend(): TemplateResult {
    const text = this.messages;
    const mark = (look: string): TemplateResult =>
      html`<svg viewBox="0 0 11 11" width="11" height="11" aria-hidden="true">
        ${
          look === 'unknown'
            ? svg`<path class="hatch-line" d="M0 3L3 0M0 7L7 0M0 11L11 0M4 11L11 4M8 11L11 8" />`
            : svg`<rect class=${look} width="11" height="11" rx="2" />`
        }
      </svg>`;
    return html`<ul class="legend small muted">
      ${
        this.events
          ? html`<li>
              ${text.text('calendar-fewer')} ${levels.map((level) => mark(`accessed level-${level}`))}
              ${text.text('calendar-more')}
            </li>`
          : html`<li>${mark('accessed level-3')} ${text.text('calendar-access')}</li>`
      }
      <li>${mark('window')} ${text.text('calendar-window', { days: this.state.resolved.windowDays })}</li>
      <li>${mark('unknown')} ${text.text('calendar-unknown')}</li>
    </ul>`;
  }

  #renderMonths(): TemplateResult {
    const text = this.messages;
    const { language } = text;
    const byMonth = new Map<string, { days: number; events: number }>();
    const of = (name: string): { days: number; events: number } => {
      const found = byMonth.get(name) ?? { days: 0, events: 0 };
      byMonth.set(name, found);
      return found;
    };
    for (const day of this.days) of(monthOf(day)).days += 1;
    for (const { day, events } of this.events ?? []) of(monthOf(day)).events += events;
    const first = addDays(this.state.resolved.asOf, -364);
    const oldest = this.days[0] !== undefined && this.days[0] < first ? this.days[0] : first;
    const isCovered = (name: string): boolean =>
      this.state.coverage.some(({ from, to }) => monthOf(from) <= name && monthOf(to) >= name);
    return html`<details class="by-month">
      <summary class="small">${text.text('calendar-by-month')}</summary>
      <table>
        <caption class="hidden-visually">
          ${text.text('calendar-by-month')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.text('calendar-month')}</th>
            <th scope="col" class="value">${text.text('picture-access-days-heading')}</th>
            ${this.events ? html`<th scope="col" class="value">${text.text('calendar-events-heading')}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${monthsBack(monthOf(this.state.resolved.asOf), monthOf(oldest)).map((name) => {
            const { days, events } = of(name);
            const known = days > 0 || isCovered(name);
            return html`<tr>
              <th scope="row">${month(name, language)}</th>
              <td class="value">${known ? count(days, language) : text.text('calendar-unknown')}</td>
              ${this.events ? html`<td class="value">${known ? count(events, language) : ''}</td>` : nothing}
            </tr>`;
          })}
        </tbody>
      </table>
    </details>`;
  }

  #renderYears(): TemplateResult | typeof nothing {
    const text = this.messages;
    const oldest = this.days[0];
    const hasEarlier = oldest !== undefined && oldest < this.#first;
    if (!hasEarlier && this.yearsBack === 0) return nothing;
    const button = (action: string, years: number, path: string, disabled: boolean): TemplateResult =>
      iconButton({
        action,
        label: text.text(`calendar-${action}`),
        icon: icon(path, 12, { box: 10 }),
        look: 'small',
        disabled,
        click: () => {
          this.yearsBack += years;
          this.at = null;
        },
      });
    return html`<span class="years">
      ${button('earlier', 1, 'M7 1L3 5l4 4', !hasEarlier)} ${button('later', -1, paths.right, this.yearsBack === 0)}
    </span>`;
  }

  protected override render(): unknown {
    const accessed = new Set(this.days);
    const last = daysBetween(this.#first, this.#last);
    const at = Math.min(this.at ?? last, last);
    const [day, what] = this.#describe(addDays(this.#first, at), accessed);
    return html`<div class="line">
        <p class="readout small number" aria-hidden="true">${day} <b>${what}</b></p>
        ${this.#renderYears()}
      </div>
      <div class="year">
        <div
          role="slider"
          tabindex="0"
          aria-label=${this.messages.text('profile-calendar')}
          aria-valuemin="0"
          aria-valuemax=${last}
          aria-valuenow=${at}
          aria-valuetext=${`${day} ${what}`}
          @keydown=${(event: KeyboardEvent) => this.#onKey(event, last)}
          @focus=${() => (this.looking = true)}
          @blur=${() => (this.looking = false)}
          @pointermove=${(event: PointerEvent) => this.#onPointer(event, last)}
          @pointerdown=${(event: PointerEvent) => this.#onPointer(event, last)}
          @pointerleave=${() => {
            this.looking = false;
            this.at = null;
          }}
        >
          ${this.#renderDrawing(accessed, last)}
        </div>
      </div>
      ${this.#renderLegend()} ${this.#renderMonths()}`;
  }

  static override styles = [
    base,
    drawing,
    numberTable,
    css`
      .line {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 0.5rem;
        min-height: 1.75rem;
      }
      .years {
        flex: none;
      }
      .icon {
        background: none;
      }
      /* Where the year is wider than its place, its end is what is looked for: from the right, that is seen first. */
      .year {
        direction: rtl;
        overflow-x: auto;
        scrollbar-width: thin;
      }
      .year > * {
        direction: ltr;
      }
      [role='slider'] {
        min-width: 34rem;
        margin: 3px;
      }
      [role='slider']:focus-visible {
        outline-offset: 1px;
      }
      .none {
        fill: var(--_surface-sunken);
      }
      .window {
        fill: var(--_accent-soft);
      }
      .level-1 {
        fill: var(--_level-1);
      }
      .level-2 {
        fill: var(--_level-2);
      }
      .level-3 {
        fill: var(--_level-3);
      }
      .level-4 {
        fill: var(--_level-4);
      }
      .as-of {
        stroke: var(--_text);
        stroke-width: 1.5;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        margin-block: 0.5rem;
      }
      .legend li {
        display: flex;
        align-items: center;
        gap: 0.3rem;
      }
      .legend svg {
        flex: none;
        width: 11px;
        background: none;
        overflow: hidden;
      }
      table {
        max-width: 26rem;
        margin-block-start: 0.25rem;
      }
      th,
      td {
        padding: 0.2rem 0.75rem 0.2rem 0;
      }
      @media (forced-colors: active) {
        .none {
          fill: Canvas;
          stroke: GrayText;
        }
        .window {
          fill: Canvas;
          stroke: CanvasText;
        }
        .accessed {
          fill: Highlight;
        }
        .level-1 {
          fill-opacity: 0.45;
        }
        .level-2 {
          fill-opacity: 0.65;
        }
        .level-3 {
          fill-opacity: 0.85;
        }
      }
    `,
  ];
}

definePart('user-access-calendar', UserAccessCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-calendar': UserAccessCalendar;
  }
}
