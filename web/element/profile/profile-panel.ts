import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { CivilDate, DayEvents, Profile, Progress } from '../../engine/api/types';
import { daysBetween } from '../parts/civil-days';
import { closeByBackdrop, dialogFrame } from '../parts/dialog-frame';
import { count } from '../parts/figures';
import { foreign, listed, visible, whole } from '../parts/foreign-text';
import { icon, iconButton, paths } from '../parts/icons';
import { MonitorPart, definePart } from '../parts/monitor-part';
import '../files/reading-progress';
import { tellSaved } from '../pictures/picture-actions';
import type { SavedPicture } from '../pictures/save-picture';
import { closeProfile } from '../table/table-actions';
import { base } from '../styles/base';

/** Names of the services by the codes of cybozu.com's export; they are product names in every language. */
const serviceNames: Record<string, string> = {
  ki: 'Kintone',
  gr: 'Garoon',
  of: 'Cybozu Office',
  mw: 'Mailwise',
  sa: 'Secure Access',
};

/**
 * What is known of one user, in a drawer over the table.
 *
 * Tells `failed` (the reason) and `counted` (the sentence).
 */
export class UserAccessProfile extends MonitorPart {
  /** null: closed. */
  @property({ attribute: false }) login: string | null = null;

  @state() private profile: Profile | null = null;
  @state() private position = -1;
  /** null: not counted. */
  @state() private events: DayEvents[] | null = null;
  /** null: nothing is being counted. */
  @state() private counting: { abort: AbortController; progress: Progress | null } | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('login') && !this.hasOtherRows(changed)) return;
    this.counting?.abort.abort();
    this.events = null;
    if (this.login === null) {
      this.profile = null;
      if (this.dialog.open) this.dialog.close();
    } else {
      void this.#load(this.login);
    }
  }

  async #load(login: string): Promise<void> {
    const { engine } = this;
    if (!engine) return;
    try {
      const [profile, position] = await Promise.all([engine.profile(login), engine.positionOf(login)]);
      if (this.login !== login || engine !== this.engine) return;
      this.profile = profile;
      this.position = position;
      await this.updateComplete;
      if (!this.dialog.open) this.dialog.showModal();
    } catch (reason) {
      // A user may leave the table while their profile is open, by a file that was removed.
      if (this.login !== login || engine !== this.engine) return;
      this.#onClose();
      if ((reason as { code?: string }).code !== 'user-not-in-table') this.tell('failed', reason);
    }
  }

  /** Reads the logs again for the events of this user. */
  async #countEvents(): Promise<void> {
    const { engine, login } = this;
    if (!engine || login === null || this.counting) return;
    const counting = { abort: new AbortController(), progress: null };
    this.counting = counting;
    const onProgress = (progress: Progress): void => {
      if (this.counting?.abort === counting.abort) this.counting = { ...counting, progress };
    };
    try {
      const events = await engine.events(login, { signal: counting.abort.signal, onProgress });
      if (login === this.login && !counting.abort.signal.aborted) {
        this.events = events;
        const all = events.reduce((sum, each) => sum + each.events, 0);
        this.tell<string>('counted', this.messages.text('profile-events-counted', { count: all }));
      }
    } catch (reason) {
      // One that was cancelled has nothing to tell; any other is told where its cause is.
      if (!counting.abort.signal.aborted && engine === this.engine) {
        this.dialog.close();
        this.tell('failed', reason);
      }
    } finally {
      if (this.counting?.abort === counting.abort) this.counting = null;
    }
  }

  async #go(position: number): Promise<void> {
    const [row] = (await this.engine?.rows(position, 1)) ?? [];
    if (row) this.login = row.login;
  }

  #onClose(): void {
    const { login } = this;
    this.login = null;
    if (login !== null) this.ask(closeProfile, login);
  }

  #fact(term: string, value: unknown): TemplateResult {
    return html`<div>
      <dt class="small muted">${term}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  /** The user's cells in the earlier tables that are loaded. */
  #renderSnapshots({ snapshots }: Profile): TemplateResult | typeof nothing {
    const text = this.messages;
    if (snapshots.length === 0) return nothing;
    return html`<section class="stack" aria-labelledby="snapshots">
      <h3 id="snapshots">${text.text('profile-snapshots')}</h3>
      <table class="numbers" data-snapshots>
        <thead>
          <tr>
            <th scope="col">${text.text('settings-as-of')}</th>
            <th scope="col">${text.text('column-last-access')}</th>
            <th scope="col">${text.text('field-accessDays')}</th>
          </tr>
        </thead>
        <tbody>
          ${[...snapshots].reverse().map(
            ({ day, lastAccess, accessDays, windowDays }) =>
              html`<tr>
                <th scope="row" class="number">${day}</th>
                <td class="number">${lastAccess ?? '-'}</td>
                <td class="number">${accessDays === null ? '-' : `${accessDays} / ${windowDays}`}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  #figure(term: string, value: string, more = ''): TemplateResult {
    return html`<div>
      <dt class="muted small">${term}</dt>
      <dd><b class="number">${value}</b> <span class="muted small">${more}</span></dd>
    </div>`;
  }

  /** How long ago a day was, from the as-of date. */
  #since(day: CivilDate | null): string {
    if (day === null) return '';
    return this.messages.text('profile-days-ago', { days: daysBetween(day, this.state.resolved.asOf) });
  }

  #departments(profile: Profile): unknown {
    const text = this.messages;
    if (profile.departments.length === 0) return text.text('department-none');
    return html`<ul>
      ${profile.departments.map(
        ({ code, name, known }, index) =>
          html`<li>
            ${whole(name || code)}
            ${known ? nothing : html`<span class="muted small">${text.text('profile-department-unknown')}</span>`}
            ${
              index === 0 && profile.departments.length > 1
                ? html`<span class="muted small">${text.text('profile-department-primary')}</span>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
  }

  #services(profile: Profile): unknown {
    const text = this.messages;
    if (profile.services === null) return text.text('profile-services-unknown');
    if (profile.services.length === 0) return text.text('profile-services-none');
    return listed(
      profile.services.map((code) => serviceNames[code] ?? code),
      text.text('list-separator'),
    );
  }

  #renderProfile(profile: Profile): TemplateResult {
    const { messages: text, position } = this;
    const button = (action: string, name: string, path: string, click: () => unknown, disabled = false) =>
      iconButton({ action, label: text.text(name), icon: icon(path, 12, { box: 10 }), disabled, click });
    return html`
      <header>
        <div class="who">
          <h2 id="name">${whole(profile.name)}</h2>
          <p class="muted"><code>${whole(profile.login)}</code></p>
        </div>
        <div class="steps">
          ${button('previous', 'profile-previous', 'M1 7l4-4 4 4', () => this.#go(position - 1), position <= 0)}
          ${button('next', 'profile-next', 'M1 3l4 4 4-4', () => this.#go(position + 1), position < 0 || position + 1 >= this.state.shown)}
          ${button('close', 'close', paths.close, () => this.dialog.close())}
        </div>
      </header>
      <div class="body">
        <dl class="figures">
          ${this.#figure(text.text('column-last-access'), profile.lastAccess ?? '-', this.#since(profile.lastAccess))}
          ${this.#figure(
            text.text('column-access-days', { days: this.state.resolved.windowDays }),
            profile.accessDays === null ? '-' : count(profile.accessDays, text.language),
          )}
          ${this.state.basis === null ? this.#figure(text.text('profile-first-access'), profile.days[0] ?? '-') : nothing}
          ${
            this.state.basis === null
              ? this.#figure(text.text('profile-all-days'), count(profile.days.length, text.language))
              : nothing
          }
        </dl>
        ${this.#renderSnapshots(profile)}
        <section class="stack" aria-labelledby="calendar" ?hidden=${this.state.basis !== null}>
          <div class="line">
            <h3 id="calendar">${text.text('profile-calendar')}</h3>
            <div class="row">
              <button
                type="button"
                class="button quiet small"
                data-action="count-events"
                ?disabled=${profile.days.length === 0 || this.events !== null}
                title=${text.text('profile-count-events-why')}
                @click=${this.#countEvents}
              >
                ${text.text('profile-count-events')}
              </button>
              <button
                type="button"
                class="button quiet small"
                data-action="save-calendar"
                @click=${() => this.renderRoot.querySelector('user-access-calendar')?.save()}
              >
                ${text.text('picture-save')}
              </button>
            </div>
          </div>
          ${
            this.counting
              ? html`<user-access-progress
                  .monitor=${this.monitor}
                  .progress=${this.counting.progress}
                  @cancelled=${() => this.counting?.abort.abort()}
                ></user-access-progress>`
              : nothing
          }
          <user-access-calendar
            .monitor=${this.monitor}
            .heading=${text.text('profile-calendar-of', { name: visible(profile.name) })}
            .login=${profile.login}
            .days=${profile.days}
            .events=${this.events}
            @saved=${(event: CustomEvent<SavedPicture>) => this.ask(tellSaved, event.detail)}
          ></user-access-calendar>
          ${
            profile.days.length > 0
              ? html`<details>
                  <summary class="small">${text.text('profile-days-list', { count: profile.days.length })}</summary>
                  <p class="days number small">${[...profile.days].reverse().join(text.text('list-separator'))}</p>
                </details>`
              : html`<p class="muted">${text.text('profile-no-days')}</p>`
          }
        </section>
        <dl class="facts">
          ${this.#fact(text.text('profile-email'), profile.email ? whole(profile.email) : '-')}
          ${this.#fact(text.text('profile-status'), text.text(profile.active ? 'status-active' : 'status-inactive'))}
          ${this.#fact(text.text('profile-departments'), this.#departments(profile))}
          ${this.#fact(text.text('profile-services'), this.#services(profile))}
          ${profile.startDate ? this.#fact(text.text('profile-start-date'), foreign(profile.startDate)) : nothing}
        </dl>
      </div>
    `;
  }

  protected override render(): unknown {
    return html`<dialog part="profile" aria-labelledby="name" @close=${this.#onClose} @click=${closeByBackdrop}>
      ${this.profile ? this.#renderProfile(this.profile) : nothing}
    </dialog>`;
  }

  static override styles = [
    base,
    dialogFrame,
    css`
      dialog {
        width: min(48rem, 100vw);
        height: 100dvh;
        margin: 0 0 0 auto;
        border-width: 0 0 0 1px;
      }
      header {
        align-items: start;
        gap: 1rem;
        padding: 1rem 0.75rem 0.75rem 1.25rem;
      }
      .who {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .steps {
        display: flex;
        flex: none;
      }
      .body {
        grid-template-columns: minmax(0, 1fr);
        gap: 1.25rem;
        padding: 1rem 1.25rem 2rem;
      }
      .figures {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      .figures > div {
        display: grid;
        align-content: space-between;
        gap: 0.2rem;
        padding: 0.5rem 0.75rem;
      }
      .figures > div + div {
        border-inline-start: 1px solid var(--_line);
      }
      .figures dd span {
        white-space: nowrap;
      }
      .figures b {
        font-size: var(--_size-large);
        font-weight: 650;
        white-space: nowrap;
      }
      .stack {
        grid-template-columns: minmax(0, 1fr);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 0.25rem 1rem;
      }
      .line .row {
        gap: 0.25rem;
        margin-inline-end: -0.5rem;
      }
      .facts {
        display: grid;
        gap: 0.55rem;
      }
      .facts > div {
        display: grid;
        grid-template-columns: 8rem minmax(0, 1fr);
        gap: 0.75rem;
        align-items: baseline;
      }
      dd {
        overflow-wrap: anywhere;
      }
      @media (max-width: 36rem) {
        .facts > div {
          grid-template-columns: 6rem minmax(0, 1fr);
        }
        .figures {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
        .figures > div:nth-child(3) {
          border-inline-start: 0;
        }
        .figures > div:nth-child(n + 3) {
          border-block-start: 1px solid var(--_line);
        }
      }
      .days {
        margin-block-start: 0.4rem;
        line-height: 1.7;
      }
      @media (prefers-reduced-motion: no-preference) {
        dialog[open] {
          animation: enter 140ms ease-out;
        }
        @keyframes enter {
          from {
            transform: translateX(1.5rem);
            opacity: 0;
          }
        }
      }
    `,
  ];
}

definePart('user-access-profile', UserAccessProfile);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-profile': UserAccessProfile;
  }
}
