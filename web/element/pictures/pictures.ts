import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CivilDate, MonitoringEngine, Statistics } from '../../engine/api/types';
import { dayTicks, type Tick } from './chart-axes';
import { addDays, daysBetween, weekdayOf } from '../parts/civil-days';
import './column-chart';
import type { Stretch } from './column-chart';
import './departments-overview';
import type { DepartmentChoice } from './departments-overview';
import { count, dayShort, share } from '../parts/figures';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { neverWords } from '../parts/sentences';
import { isFiltering } from '../filters/filters';
import './picture-card';
import type { PictureNumbers } from './picture-card';
import { showDepartment, showFigure, tellSaved, type Figure } from './picture-actions';
import type { SavedPicture } from './save-picture';
import { base } from '../styles/base';

/** Days that the picture of active users may be narrowed to. */
const spans = [90, 365];
/** Days up to which weekends are marked: with more they would be stripes of a few pixels. */
const weekendsMarked = 200;

/**
 * What the table shows as a whole: its figures, the users of each day, how often users come, the departments.
 *
 * Tells `failed` (the reason).
 */
export class UserAccessPictures extends MonitorPart {
  /** False while another tab is open: nothing is asked for then. */
  @property({ type: Boolean }) active = false;

  /** Of the users that the filters leave, where there are filters. */
  @state() private scope: 'all' | 'shown' = 'shown';
  @state() private span: number | null = null;
  @state() private statistics: Statistics | null = null;

  #shown: unknown[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('monitor') && changed.get('monitor')?.engine !== this.engine) this.statistics = null;
  }

  protected override updated(): void {
    const { engine, active, scope } = this;
    if (!active || !engine) return;
    const wanted = [engine, this.state.revision, scope];
    if (wanted.every((each, at) => each === this.#shown[at])) return;
    this.#shown = wanted;
    void this.#load(engine, wanted);
  }

  async #load(engine: MonitoringEngine, wanted: unknown[]): Promise<void> {
    try {
      const statistics = await engine.statistics(this.scope);
      // Asked again meanwhile: that answer is still to come.
      if (wanted === this.#shown) this.statistics = statistics;
    } catch (reason) {
      if (wanted === this.#shown && engine === this.engine) this.tell('failed', reason);
    }
  }

  #renderFigures({ users, active, never, unknown }: Statistics): TemplateResult {
    const text = this.messages;
    const figures: [Figure, number][] = [
      ['users', users],
      ['active', active],
      ['idle', users - active - unknown],
      ['never', never],
    ];
    return html`<ul class="figures">
      ${figures.map(
        ([figure, value]) =>
          html`<li>
            <button type="button" data-figure=${figure} @click=${() => this.ask(showFigure, figure)}>
              <span class="value number">${count(value, text.language)}</span>
              ${
                figure === 'users' || users === 0
                  ? nothing
                  : html`<span class="muted number">${share(value / users, text.language)}</span>`
              }
              <span class="what"
                >${text.text(figure === 'never' ? neverWords(this.state) : `figure-${figure}`, { days: this.state.resolved.windowDays })}</span
              >
            </button>
          </li>`,
      )}
      ${
        unknown > 0
          ? html`<li class="small muted" data-unknown>
              ${text.text('figure-unknown', { count: unknown, formatted: count(unknown, text.language) })}
            </li>`
          : nothing
      }
    </ul>`;
  }

  /** Used and idle seats over the earlier tables that are loaded. */
  #renderSnapshots(snapshots: Statistics['snapshots']): TemplateResult {
    const text = this.messages;
    const { language } = text;
    const place = (at: number): string => dayShort(snapshots[at]!.day, language);
    const idle = (at: number): number => snapshots[at]!.users - snapshots[at]!.active;
    return html`<user-access-picture
      exportparts="picture"
      name="snapshots"
      .monitor=${this.monitor}
      .heading=${text.text('picture-snapshots')}
      .numbers=${(): PictureNumbers => ({
        headings: [text.text('picture-day'), text.text('picture-used'), text.text('picture-idle')],
        rows: snapshots
          .map(({ active }, at) => [place(at), count(active, language), count(idle(at), language)])
          .reverse(),
      })}
      @saved=${this.#onSaved}
    >
      <user-access-column-chart
        data-drawn
        .monitor=${this.monitor}
        .label=${text.text('picture-snapshots')}
        .values=${snapshots.map((_, at) => idle(at))}
        .ticks=${(room: number): Tick[] => {
          const step = Math.max(1, Math.ceil(snapshots.length / Math.max(1, room)));
          return snapshots.flatMap((_, at) => (at % step === 0 ? [{ at, label: place(at) }] : []));
        }}
        .describe=${(at: number) => {
          const { users, active } = snapshots[at]!;
          const figures = { idle: count(users - active, language), active: count(active, language) };
          return [place(at), text.text('picture-snapshot', figures)] as const;
        }}
      ></user-access-column-chart>
    </user-access-picture>`;
  }

  /** Whom the pictures show, where that is not everybody: a file of one stands alone. */
  get #told(): string {
    const text = this.messages;
    return this.#filtering && this.scope === 'shown'
      ? `${text.text('picture-scope-shown')} (${count(this.statistics?.users ?? 0, text.language)})`
      : '';
  }

  get #filtering(): boolean {
    return isFiltering(this.state.view.filters);
  }

  /** Days of the picture that no log covers, and weekends where there is room for them. */
  #stretches(first: CivilDate, days: number): Stretch[] {
    const stretches: Stretch[] = [];
    if (days <= weekendsMarked) {
      for (let at = (6 - weekdayOf(first) + 7) % 7; at < days; at += 7) {
        stretches.push({ from: at, to: Math.min(at + 1, days - 1), look: 'weekend' });
      }
      if (weekdayOf(first) === 0) stretches.push({ from: 0, to: 0, look: 'weekend' });
    }
    let next = 0;
    for (const { from, to } of this.state.coverage) {
      const begin = daysBetween(first, from);
      if (begin > next) stretches.push({ from: next, to: Math.min(begin, days) - 1, look: 'gap' });
      next = Math.max(next, daysBetween(first, to) + 1);
    }
    if (next < days) stretches.push({ from: next, to: days - 1, look: 'gap' });
    return stretches;
  }

  #renderActiveUsers(firstDay: CivilDate, all: readonly number[]): TemplateResult {
    const text = this.messages;
    const { language } = text;
    const offered = spans.filter((days) => days < all.length);
    const days = this.span === null ? (offered.includes(365) ? 365 : all.length) : Math.min(this.span, all.length);
    const values = all.slice(all.length - days);
    const first = addDays(firstDay, all.length - days);
    const stretches = this.#stretches(first, days);
    /** Nobody on a day that no log covers is not known to be nobody. */
    const isUnknown = (at: number): boolean =>
      values[at] === 0 && stretches.some(({ from, to, look }) => look === 'gap' && at >= from && at <= to);
    const users = (at: number): string =>
      isUnknown(at)
        ? text.text('picture-gap')
        : text.text('picture-users', { count: values[at] ?? 0, formatted: count(values[at] ?? 0, language) });
    return html`<user-access-picture
      exportparts="picture"
      name="active-users"
      .monitor=${this.monitor}
      .heading=${text.text('picture-active-users')}
      .scope=${this.#told}
      .numbers=${(): PictureNumbers => ({
        headings: [text.text('picture-day'), text.text('picture-users-heading')],
        rows: values
          .map((value, at) => [
            dayShort(addDays(first, at), language),
            isUnknown(at) ? text.text('picture-gap') : count(value, language),
          ])
          .reverse(),
      })}
      @saved=${this.#onSaved}
    >
      ${
        offered.length > 0
          ? html`<select
              slot="controls"
              class="input span"
              name="span"
              aria-label=${text.text('picture-span')}
              @change=${(event: Event) => (this.span = Number((event.target as HTMLSelectElement).value))}
            >
              ${[...offered, all.length].map(
                (each) =>
                  html`<option value=${each} ?selected=${each === days}>
                    ${
                      each === all.length
                        ? text.text('picture-span-all')
                        : text.text('picture-span-days', { days: each })
                    }
                  </option>`,
              )}
            </select>`
          : nothing
      }
      <user-access-column-chart
        data-drawn
        .monitor=${this.monitor}
        .label=${text.text('picture-active-users')}
        .values=${values}
        .stretches=${stretches}
        .ticks=${(room: number): Tick[] => dayTicks(first, days, room, language)}
        .describe=${(at: number) => [dayShort(addDays(first, at), language), users(at)] as const}
      ></user-access-column-chart>
      ${
        stretches.some(({ look }) => look === 'gap')
          ? html`<p class="legend small muted">
              <svg viewBox="0 0 16 10" width="16" height="10" aria-hidden="true">
                <path class="hatch-line" d="M1 9l8-8M5 10l10-10M-3 9l8-8M10 10l8-8" />
              </svg>
              ${text.text('picture-gap')}
            </p>`
          : nothing
      }
    </user-access-picture>`;
  }

  #renderDistribution({ distribution }: Statistics): TemplateResult {
    const text = this.messages;
    const { language } = text;
    const days = distribution.length - 1;
    const heading = text.text('picture-distribution', { days });
    const place = (at: number): string => text.text('picture-access-days', { days: at });
    const users = (value: number): string =>
      text.text('picture-users', { count: value, formatted: count(value, language) });
    return html`<user-access-picture
      exportparts="picture"
      name="access-days"
      .monitor=${this.monitor}
      .heading=${heading}
      .scope=${this.#told}
      .numbers=${(): PictureNumbers => ({
        headings: [text.text('picture-access-days-heading'), text.text('picture-users-heading')],
        rows: distribution.map((value, at) => [place(at), count(value, language)]),
      })}
      @saved=${this.#onSaved}
    >
      <user-access-column-chart
        data-drawn
        .monitor=${this.monitor}
        .label=${heading}
        .values=${distribution}
        .idle=${0}
        .ticks=${(room: number): Tick[] => {
          const step = [1, 2, 5, 10, 20, 30, 50, 100].find((each) => days / each <= room) ?? 100;
          return Array.from({ length: Math.floor(days / step) + 1 }, (_, at) => ({
            at: at * step,
            label: count(at * step, language),
          }));
        }}
        .describe=${(at: number) => [place(at), users(distribution[at] ?? 0)] as const}
      ></user-access-column-chart>
    </user-access-picture>`;
  }

  readonly #onSaved = (event: CustomEvent<SavedPicture>): void => this.ask(tellSaved, event.detail);

  protected override render(): unknown {
    const { statistics } = this;
    const text = this.messages;
    if (!statistics) return nothing;
    const { firstDay, activeUsers } = statistics;
    return html`<div class="above">
        ${this.#renderFigures(statistics)}
        ${
          this.#filtering
            ? html`<label class="scope small">
                <span class="hidden-visually">${text.text('picture-scope')}</span>
                <select
                  class="input"
                  name="scope"
                  @change=${(event: Event) =>
                    (this.scope = (event.target as HTMLSelectElement).value as 'all' | 'shown')}
                >
                  <option value="shown" ?selected=${this.scope === 'shown'}>${text.text('picture-scope-shown')}</option>
                  <option value="all" ?selected=${this.scope === 'all'}>${text.text('picture-scope-all')}</option>
                </select>
              </label>`
            : nothing
        }
      </div>
      <div class="pictures">
        ${statistics.snapshots.length > 1 ? this.#renderSnapshots(statistics.snapshots) : nothing}
        ${
          this.state.basis !== null
            ? nothing
            : firstDay === null || activeUsers.length === 0
              ? html`<section class="card none muted">${text.text('picture-no-days')}</section>`
              : this.#renderActiveUsers(firstDay, activeUsers)
        }
        ${this.#renderDistribution(statistics)}
        <user-access-picture
          class="wide"
          exportparts="picture"
          name="departments"
          .monitor=${this.monitor}
          .heading=${text.text('picture-departments')}
          .scope=${this.#told}
          @saved=${this.#onSaved}
        >
          <user-access-departments-overview
            data-drawn
            .monitor=${this.monitor}
            .departments=${statistics.departments}
            @department=${(event: CustomEvent<DepartmentChoice>) => this.ask(showDepartment, event.detail)}
          ></user-access-departments-overview>
        </user-access-picture>
      </div>`;
  }

  static override styles = [
    base,
    css`
      :host {
        container-type: inline-size;
      }
      .above {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
        margin-block-end: 0.75rem;
      }
      .figures {
        display: grid;
        flex: 1 1 20rem;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        overflow: hidden;
      }
      .figures li + li {
        border-inline-start: 1px solid var(--_line);
      }
      .figures button {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        align-content: start;
        gap: 0 0.5rem;
        width: 100%;
        height: 100%;
        padding: 0.6rem 1rem;
        border: 0;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .figures button:hover {
        background: var(--_surface-hover);
      }
      .figures button:focus-visible {
        outline-offset: -2px;
      }
      .figures .value {
        font-size: calc(var(--_size) * 1.5);
        font-weight: 650;
        line-height: 1.25;
      }
      .figures .what {
        flex-basis: 100%;
        color: var(--_text-muted);
        font-size: var(--_size-small);
      }
      .scope .input,
      .span {
        width: auto;
        height: 1.75rem;
        font-size: var(--_size-small);
      }
      .pictures {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
      }
      .none {
        padding: 1rem;
      }
      .legend {
        display: flex;
        align-items: center;
        gap: 0.4rem;
        margin-block-start: 0.4rem;
      }
      .legend svg {
        border: 1px solid var(--_line);
      }
      .hatch-line {
        stroke: var(--_hatch);
      }
      @container (min-width: 880px) {
        .pictures {
          grid-template-columns: minmax(0, 5fr) minmax(0, 3fr);
        }
        .wide {
          grid-column: 1 / -1;
        }
      }
      @container (max-width: 560px) {
        .figures {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
        .figures li:nth-child(3) {
          border-inline-start: 0;
        }
        .figures li:nth-child(n + 3) {
          border-block-start: 1px solid var(--_line);
        }
        .figures button {
          padding: 0.5rem 0.75rem;
        }
      }
      @media print {
        .scope {
          display: none;
        }
      }
    `,
  ];
}

definePart('user-access-pictures', UserAccessPictures);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-pictures': UserAccessPictures;
  }
}
