import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { LeftOutUser } from '../../engine/api/types';
import { count } from '../parts/figures';
import { whole } from '../parts/foreign-text';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';

const reasons = ['guest', 'inactive', 'unlicensed', 'deleted'] as const;
/** Users listed at a time; more on demand. */
const page = 200;

/** Who is in the users file and not in the table, by reason; the list on demand. */
export class UserAccessLeftOut extends MonitorPart {
  @state() private users: LeftOutUser[] = [];
  @state() private total = 0;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasOtherRows(changed)) {
      this.users = [];
      if (this.hasUpdated && this.dialog?.open) void this.#more();
    }
  }

  async #open(): Promise<void> {
    if (this.users.length === 0) await this.#more();
    this.dialog.showModal();
  }

  async #more(): Promise<void> {
    const answer = await this.engine?.leftOut(this.users.length, page).catch(() => null);
    if (!answer) return;
    this.users = [...this.users, ...answer.users];
    this.total = answer.total;
  }

  #renderDialog(): TemplateResult {
    const text = this.messages;
    return html`<dialog
      aria-labelledby="list-title"
      @click=${(event: Event) => {
        if (event.target === this.dialog) this.dialog.close();
      }}
    >
      <header>
        <h2 id="list-title">${text.text('left-out-title')}</h2>
        <button type="button" class="button small" @click=${() => this.dialog.close()}>${text.text('close')}</button>
      </header>
      <div class="list" tabindex="0" role="group" aria-labelledby="list-title">
        <table>
          <thead>
            <tr>
              <th scope="col">${text.text('column-user')}</th>
              <th scope="col">${text.text('profile-login')}</th>
              <th scope="col">${text.text('left-out-reason')}</th>
            </tr>
          </thead>
          <tbody>
            ${this.users.map(
              (user) =>
                html`<tr>
                  <td>${whole(user.name)}</td>
                  <td><code>${whole(user.login)}</code></td>
                  <td>${text.text(`left-out-${user.reason}`)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        ${
          this.users.length < this.total
            ? html`<button type="button" class="button small more" @click=${this.#more}>
                ${text.text('left-out-more', {
                  count: this.total - this.users.length,
                })}
              </button>`
            : nothing
        }
      </div>
    </dialog>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const all = reasons.reduce((sum, reason) => sum + this.state.leftOut[reason], 0);
    if (all === 0) return nothing;
    return html`<section class="card" part="left-out" aria-labelledby="title">
        <header>
          <h2 id="title">${text.text('left-out-title')}</h2>
          <button type="button" class="button quiet small" data-action="list-left-out" @click=${this.#open}>
            ${text.text('left-out-list')}
          </button>
        </header>
        <dl>
          ${reasons
            .filter((reason) => this.state.leftOut[reason] > 0)
            .map(
              (reason) =>
                html`<div data-reason=${reason}>
                  <dt>${text.text(`left-out-${reason}`)}</dt>
                  <dd class="number">${count(this.state.leftOut[reason], text.language)}</dd>
                </div>`,
            )}
        </dl>
      </section>
      ${this.#renderDialog()}`;
  }

  static override styles = [
    base,
    css`
      .card {
        padding: 0.5rem 0.75rem 0.65rem;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
      }
      .card header {
        margin-inline-end: -0.35rem;
      }
      dl {
        display: grid;
        gap: 0.15rem;
        margin-block-start: 0.25rem;
      }
      dl > div {
        display: flex;
        justify-content: space-between;
        gap: 1rem;
      }
      dialog {
        width: min(44rem, 94vw);
        max-height: 80dvh;
        padding: 1rem;
        border-radius: var(--_radius);
      }
      dialog[open] {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: 0.75rem;
      }
      .list {
        overflow: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 0.3rem 0.5rem;
        border-block-end: 1px solid var(--_line);
        text-align: start;
        overflow-wrap: anywhere;
      }
      th {
        position: sticky;
        top: 0;
        background: var(--_surface);
        font-size: var(--_size-small);
        color: var(--_text-muted);
      }
      .more {
        margin-block-start: 0.6rem;
      }
    `,
  ];
}

definePart('user-access-left-out', UserAccessLeftOut);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-left-out': UserAccessLeftOut;
  }
}
