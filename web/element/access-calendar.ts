import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CivilDate } from '../engine/types';
import { addDays, daysInMonth, monthOf, monthsBack, weekdayOf } from './civil-days';
import { dayInFull, month, weekdays } from './figures';
import { MonitorPart, definePart } from './monitor-part';
import { base } from './styles/base';

/** A year of months is drawn at most. */
const monthsDrawn = 12;

/** The access days of one user as month sheets, newest first; the days of the window are tinted. */
export class UserAccessCalendar extends MonitorPart {
  /** Ascending, none after the as-of date. */
  @property({ attribute: false }) days: CivilDate[] = [];
  @property({ attribute: false }) asOf: CivilDate = '1970-01-01';
  @property({ attribute: false }) windowDays = 30;
  /** First day counted for anybody; days before it are unknown rather than empty. */
  @property({ attribute: false }) knownFrom: CivilDate | null = null;

  #renderDay(day: CivilDate, accessed: boolean, windowStart: CivilDate): TemplateResult {
    const unknown = day > this.asOf || (this.knownFrom !== null && day < this.knownFrom);
    const weekday = weekdayOf(day);
    const classes = [
      accessed ? 'accessed' : '',
      unknown ? 'unknown' : '',
      weekday === 0 || weekday === 6 ? 'weekend' : '',
      day >= windowStart && day <= this.asOf ? 'window' : '',
      day === this.asOf ? 'as-of' : '',
    ];
    const number = Number(day.slice(8));
    return html`<td class=${classes.join(' ')} data-day=${day} title=${dayInFull(day, this.messages.language)}>
      ${
        accessed
          ? html`<span>${number}</span><span class="hidden-visually">${this.messages.text('calendar-access')}</span>`
          : html`<span>${number}</span>`
      }
    </td>`;
  }

  #renderMonth(name: string, accessed: Set<CivilDate>, windowStart: CivilDate): TemplateResult {
    const { language } = this.messages;
    const first = `${name}-01`;
    const cells: TemplateResult[] = Array.from({ length: weekdayOf(first) }, () => html`<td></td>`);
    for (let number = 1; number <= daysInMonth(name); number += 1) {
      const day = `${name}-${String(number).padStart(2, '0')}`;
      cells.push(this.#renderDay(day, accessed.has(day), windowStart));
    }
    const weeks: (typeof cells)[] = [];
    for (let at = 0; at < cells.length; at += 7) weeks.push(cells.slice(at, at + 7));
    const count = this.days.filter((day) => monthOf(day) === name).length;
    return html`<table>
      <caption>
        ${month(name, language)}
        <span class="muted number">${this.messages.text('calendar-days', { count })}</span>
      </caption>
      <thead>
        <tr>
          ${weekdays(language).map(({ short, long }) => html`<th scope="col"><abbr title=${long}>${short}</abbr></th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (week) =>
            html`<tr>
              ${week}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  protected override render(): unknown {
    const newest = monthOf(this.asOf);
    const windowStart = addDays(this.asOf, 1 - this.windowDays);
    const beginnings = [this.days[0], this.knownFrom ?? undefined, windowStart].filter((day) => day !== undefined);
    const oldest = monthOf(beginnings.reduce((one, other) => (one < other ? one : other)));
    const accessed = new Set(this.days);
    const months = monthsBack(newest, oldest).slice(0, monthsDrawn);
    return html`<div class="months">${months.map((name) => this.#renderMonth(name, accessed, windowStart))}</div>
      <ul class="legend small muted">
        <li><span class="mark accessed"></span>${this.messages.text('calendar-access')}</li>
        <li><span class="mark window"></span>${this.messages.text('calendar-window', { days: this.windowDays })}</li>
        <li><span class="mark unknown"></span>${this.messages.text('calendar-unknown')}</li>
      </ul>`;
  }

  static override styles = [
    base,
    css`
      .months {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
        gap: 1.1rem 1.25rem;
      }
      table {
        border-collapse: separate;
        border-spacing: 2px;
        table-layout: fixed;
        width: 100%;
        align-self: start;
      }
      caption {
        padding-block-end: 0.2rem;
        text-align: start;
        font-weight: 600;
      }
      caption .muted {
        font-weight: 400;
        font-size: var(--_size-small);
      }
      th {
        padding: 0;
        color: var(--_text-muted);
        font-size: 0.7rem;
        font-weight: 500;
        text-align: center;
      }
      abbr {
        text-decoration: none;
      }
      td {
        position: relative;
        height: 1.55rem;
        padding: 0;
        border-radius: 5px;
        font-size: 0.72rem;
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
      .weekend {
        color: var(--_text-muted);
      }
      td.window,
      .mark.window {
        background: var(--_accent-soft);
      }
      td.accessed,
      .mark.accessed {
        background: var(--_accent);
        color: var(--_accent-text);
        font-weight: 650;
      }
      td.unknown:not(.accessed),
      .mark.unknown {
        background: repeating-linear-gradient(135deg, transparent 0 3px, var(--_line) 3px 4px);
        color: var(--_text-muted);
      }
      td.as-of {
        outline: 1.5px solid var(--_text);
        outline-offset: 0;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0.3rem 1rem;
        margin-block-start: 0.75rem;
      }
      .legend li {
        display: flex;
        align-items: center;
        gap: 0.4rem;
      }
      .mark {
        width: 0.9rem;
        height: 0.9rem;
        border-radius: 4px;
      }
      @media (forced-colors: active) {
        td.accessed,
        .mark.accessed {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
        td.window,
        .mark.window {
          border-block-end: 1px solid CanvasText;
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
