import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AliasFile, NearUser, UnknownLogin } from '../../engine/api/types';
import { count } from '../parts/figures';
import { textWith, whole } from '../parts/foreign-text';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { actionButton } from '../screen/action-button';
import { base } from '../styles/base';
import { joinLogins, saveAliases } from './files-actions';

/** Who is in the logs and in no file, whom they may mean, and what joins them. */
export class UserAccessUnknownLogins extends MonitorPart {
  /** Lists of renamed users that were made here. */
  @property({ attribute: false }) joined: readonly AliasFile[] = [];

  #renderLines(lines: number): TemplateResult {
    const text = this.messages;
    return html`<span class="muted number"
      >${text.text('unknown-lines', { count: lines, formatted: count(lines, text.language) })}</span
    >`;
  }

  #renderKnown({ login, ways }: NearUser): TemplateResult {
    return html`<span class="known"
      ><code>${whole(login)}</code> <span class="muted">${this.messages.ways(ways.join(' '))}</span></span
    >`;
  }

  #renderNear({ login, lines, near }: UnknownLogin): TemplateResult {
    const several = near.length > 1 ? this.messages.text('near-several') : nothing;
    return html`<li>
      <code>${whole(login)}</code> ${this.#renderLines(lines)}
      <span class="means">${several}${near.map((user) => [' ', this.#renderKnown(user)])}</span>
    </li>`;
  }

  #renderNearOnes(): TemplateResult | typeof nothing {
    const { near, firstNear } = this.state.unknownLogins;
    if (near === 0) return nothing;
    const text = this.messages;
    return html`<details data-list="near" open>
      <summary id="near">${text.text('near-misses', { count: near, formatted: count(near, text.language) })}</summary>
      <div class="logins small" tabindex="0" role="group" aria-labelledby="near">
        <ul>
          ${firstNear.map((login) => this.#renderNear(login))}
        </ul>
      </div>
      ${this.#renderMore(near - firstNear.length)}
    </details>`;
  }

  #renderOthers(): TemplateResult | typeof nothing {
    const { logins, near, first } = this.state.unknownLogins;
    const others = first.filter((login) => login.near.length === 0);
    if (logins === near) return nothing;
    const text = this.messages;
    return html`<details data-list="others">
      <summary id="others">
        ${text.text('unknown-logins', { count: logins - near, formatted: count(logins - near, text.language) })}
      </summary>
      <div class="logins small" tabindex="0" role="group" aria-labelledby="others">
        <ul>
          ${others.map(({ login, lines }) => html`<li><code>${whole(login)}</code> ${this.#renderLines(lines)}</li>`)}
        </ul>
      </div>
      ${this.#renderMore(logins - near - others.length)}
    </details>`;
  }

  #renderMore(more: number): TemplateResult | typeof nothing {
    if (more <= 0) return nothing;
    const text = this.messages;
    return html`<p class="muted small">
      ${text.text('unknown-more', { count: more, formatted: count(more, text.language) })}
    </p>`;
  }

  #renderJoin(): TemplateResult | typeof nothing {
    const { joinable } = this.state.unknownLogins;
    if (joinable === 0) return nothing;
    const text = this.messages;
    return html`<div class="join">
      <p id="join-why" class="muted small">
        ${text.text('join-why', { count: joinable, formatted: count(joinable, text.language) })}
      </p>
      ${actionButton(joinLogins, text, { look: 'button small', describedBy: 'join-why' }, () => this.ask(joinLogins))}
      ${actionButton(saveAliases, text, { look: 'button quiet small' }, () => this.ask(saveAliases, null))}
    </div>`;
  }

  #renderJoined(file: AliasFile): TemplateResult {
    const text = this.messages;
    const { name, rows } = file;
    return html`<p class="joined small" data-joined=${name}>
      ${textWith(text, 'joined-by', { count: rows, name })}
      ${actionButton(saveAliases, text, { look: 'link' }, () => this.ask(saveAliases, file))}
    </p>`;
  }

  protected override render(): unknown {
    const { logins, joinable, furtherLines } = this.state.unknownLogins;
    const joined = this.joined.filter(({ name }) => this.state.inputs.some((input) => input.name === name));
    if (logins + joinable + furtherLines + joined.length === 0) return nothing;
    const text = this.messages;
    return html`<section class="card" part="unknown" aria-labelledby="title">
      <h2 id="title">${text.text('unknown-title')}</h2>
      ${this.#renderNearOnes()} ${this.#renderJoin()} ${joined.map((file) => this.#renderJoined(file))}
      ${this.#renderOthers()}
      ${
        furtherLines > 0
          ? html`<p class="muted small">
              ${text.text('unknown-further', { count: furtherLines, formatted: count(furtherLines, text.language) })}
            </p>`
          : nothing
      }
    </section>`;
  }

  static override styles = [
    base,
    css`
      .card {
        display: grid;
        gap: 0.5rem;
        padding: 0.6rem 0.75rem 0.75rem;
      }
      .logins ul {
        display: grid;
        gap: 0.3rem;
      }
      .logins {
        max-height: 16rem;
        margin-block: 0.4rem 0.2rem;
        overflow: auto;
        overflow-wrap: anywhere;
      }
      .means {
        display: block;
        padding-inline-start: 0.9rem;
      }
      .known {
        display: block;
      }
      .known::before {
        content: '→ ';
        color: var(--_text-muted);
      }
      .join {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.35rem;
      }
      .joined {
        overflow-wrap: anywhere;
      }
      .join > p {
        flex-basis: 100%;
      }
      @media print {
        .join .button {
          display: none;
        }
      }
    `,
  ];
}

definePart('user-access-unknown-logins', UserAccessUnknownLogins);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-unknown-logins': UserAccessUnknownLogins;
  }
}
