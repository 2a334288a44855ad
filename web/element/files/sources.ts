import { css, html } from 'lit';
import { exportedKinds } from '../parts/exported-kinds';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';

/** Where each file comes from: the way through the menus of cybozu.com, and what it is good for. */
export class UserAccessSources extends MonitorPart {
  /** A way that breaks between its steps only. */
  #renderSteps(steps: readonly string[]): unknown {
    return steps.map(
      (step, index) => html`${index > 0 ? html`<span class="to" aria-hidden="true">›</span> ` : ''}<b>${step}</b> `,
    );
  }

  /** Whether it is needed, or that it is there. Without a log every number would be 0. */
  #renderNeed(kind: (typeof exportedKinds)[number]): unknown {
    const text = this.messages;
    const isThere = this.monitor.state?.inputs.some((input) => input.kind === kind && input.state === 'used');
    if (isThere) return html`<p class="need there small" data-there=${kind}>✓ ${text.text('source-there')}</p>`;
    const isNeeded = kind === 'users' || kind === 'access';
    return html`<p class=${isNeeded ? 'need needed small' : 'need small muted'}>
      ${text.text(isNeeded ? 'source-required' : 'source-optional')}
    </p>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const paths = exportedKinds.map((kind) => text.text(`source-${kind}-path`).split(' › '));
    return html`<section aria-labelledby="title">
      <header>
        <h2 id="title">${text.text('sources-title')}</h2>
        <p class="muted path">${text.text('sources-begin')} ${this.#renderSteps(paths[0]?.slice(0, 1) ?? [])}</p>
      </header>
      <ol>
        ${exportedKinds.map(
          (kind, index) =>
            html`<li>
              <div>
                <h3>${text.text(`kind-${kind}`)}</h3>
                ${this.#renderNeed(kind)}
              </div>
              <div>
                <p class="path">${this.#renderSteps(paths[index]?.slice(1) ?? [])}</p>
                <p class="muted small">${text.text(`source-${kind}-use`)}</p>
              </div>
            </li>`,
        )}
      </ol>
      <p class="small more" data-source="screen">
        ${text.text('source-screen')}
        <span class="path">${this.#renderSteps(text.text('source-screen-path').split(' › '))}</span>
      </p>
      <p class="muted small more">${text.text('sources-more')}</p>
    </section>`;
  }

  static override styles = [
    base,
    css`
      section {
        display: grid;
        grid-template-rows: auto 1fr auto;
        gap: 0.75rem;
        height: 100%;
        padding: 1rem;
      }
      header {
        display: grid;
        gap: 0.25rem;
      }
      h2 {
        font-size: var(--_size-large);
      }
      ol {
        display: grid;
      }
      li {
        display: grid;
        align-content: center;
        gap: 0.25rem 1rem;
        padding-block: 0.75rem;
        border-block-start: 1px solid var(--_line);
      }
      li > div {
        min-width: 0;
      }
      .path {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.5em;
      }
      .path b {
        font-weight: 550;
      }
      .path .to {
        color: var(--_text-muted);
      }
      .needed,
      .there {
        color: var(--_accent);
        font-weight: 650;
      }
      .more {
        padding-block-start: 0.75rem;
        border-block-start: 1px solid var(--_line);
      }
      @container (min-width: 480px) {
        li {
          grid-template-columns: 8rem minmax(0, 1fr);
        }
      }
      @container (max-width: 479px) {
        li > div:first-child {
          display: flex;
          align-items: baseline;
          justify-content: space-between;
          gap: 1rem;
        }
      }
      @container (min-width: 900px) {
        section {
          padding: 1.5rem 1.75rem 1.25rem;
        }
        ol {
          grid-auto-rows: 1fr;
        }
      }
    `,
  ];
}

definePart('user-access-sources', UserAccessSources);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-sources': UserAccessSources;
  }
}
