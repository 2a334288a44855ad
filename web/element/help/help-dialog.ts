import { css, html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { exportedKinds } from '../parts/exported-kinds';
import { buckets } from '../../vocabulary';
import { closeByBackdrop, dialogFrame } from '../parts/dialog-frame';
import { icon, iconButton, paths } from '../parts/icons';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';

/** A list of terms, each with its explanation. */
function terms(pairs: readonly (readonly [string, string])[]): TemplateResult {
  return html`<dl>
    ${pairs.map(
      ([term, explanation]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${explanation}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What counts, why numbers differ, where files come from, what privacy means, how a review goes on, which keys work. */
export class UserAccessHelp extends MonitorPart {
  @query('dialog') private dialog!: HTMLDialogElement;

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  #go(section: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${section} h3`)?.focus();
  }

  /** A message of several lines: those of the form `term | explanation` are a list, all others are paragraphs. */
  #prose(id: string): TemplateResult {
    const lines = this.messages.text(id).split('\n');
    const pairs = lines.map((line) => line.split(' | ')).filter((parts) => parts.length > 1);
    return html`${lines.filter((line) => !line.includes(' | ')).map((line) => html`<p>${line}</p>`)}
    ${pairs.length > 0 ? terms(pairs as [string, string][]) : ''}`;
  }

  #sections(): [id: string, title: string, content: TemplateResult][] {
    const text = (id: string): string => this.messages.text(id);
    return [
      [
        'counts',
        text('help-counts-title'),
        html`${this.#prose('help-counts')}
        ${terms(buckets.map((bucket) => [text(`ledger-${bucket}`), text(`ledger-${bucket}-why`)]))}
        ${this.#prose('help-counts-more')}`,
      ],
      ['differs', text('help-differs-title'), this.#prose('help-differs')],
      [
        'files',
        text('sources-title'),
        html`${this.#prose('help-files')}
          <dl>
            ${exportedKinds.map(
              (kind) =>
                html`<div>
                  <dt>${text(`kind-${kind}`)}</dt>
                  <dd>${text(`source-${kind}-path`)}<br />${text(`source-${kind}-use`)}</dd>
                </div>`,
            )}
          </dl>
          <p>${text('sources-more')}</p>`,
      ],
      ['privacy', text('help-privacy-title'), this.#prose('help-privacy')],
      ['review', text('help-review-title'), this.#prose('help-review')],
      ['keys', text('help-keys-title'), this.#prose('help-keys')],
    ];
  }

  protected override render(): unknown {
    const sections = this.#sections();
    return html`<dialog part="help" aria-labelledby="title" @click=${closeByBackdrop}>
      <header>
        <h2 id="title">${this.messages.text('help')}</h2>
        ${iconButton({
          action: 'close',
          label: this.messages.text('close'),
          icon: icon(paths.close, 12, { box: 10 }),
          click: () => this.dialog.close(),
        })}
      </header>
      <div class="body" tabindex="0" role="group" aria-labelledby="title">
        <nav aria-labelledby="title">
          <ul>
            ${sections.map(
              ([id, title]) =>
                html`<li><button type="button" class="link" @click=${() => this.#go(id)}>${title}</button></li>`,
            )}
          </ul>
        </nav>
        <div class="sections">
          ${sections.map(
            ([id, title, content]) =>
              html`<section id=${id}>
                <h3 tabindex="-1">${title}</h3>
                ${content}
              </section>`,
          )}
        </div>
      </div>
    </dialog>`;
  }

  static override styles = [
    base,
    dialogFrame,
    css`
      dialog {
        width: min(60rem, calc(100vw - 2rem));
        height: min(48rem, calc(100dvh - 2rem));
        border-radius: var(--_radius);
      }
      header {
        align-items: center;
        padding: 0.5rem 0.75rem 0.5rem 1.5rem;
      }
      .body {
        gap: 1.5rem 2rem;
        padding: 1.25rem 1.5rem 2rem;
      }
      .body:focus-visible {
        outline-offset: -2px;
      }
      nav ul {
        display: grid;
        gap: 0.25rem;
      }
      nav .link {
        text-decoration: none;
      }
      nav .link:hover {
        text-decoration: underline;
      }
      .sections,
      section {
        display: grid;
        gap: 0.6rem;
        min-width: 0;
      }
      .sections {
        gap: 2rem;
        line-height: 1.6;
      }
      section h3 {
        font-size: var(--_size-large);
        scroll-margin-block-start: 1.25rem;
      }
      dl > div {
        display: grid;
        gap: 0 1.25rem;
        padding-block: 0.4rem;
        border-block-start: 1px solid var(--_line);
      }
      dt {
        font-weight: 600;
      }
      @media (min-width: 40rem) {
        dl > div {
          grid-template-columns: 10rem minmax(0, 1fr);
        }
        /* A number or a key needs less. */
        #review dl > div {
          grid-template-columns: 1.5rem minmax(0, 1fr);
        }
      }
      @media (min-width: 54rem) {
        .body {
          grid-template-columns: 12rem minmax(0, 1fr);
        }
        nav {
          position: sticky;
          top: 0;
          align-self: start;
        }
      }
    `,
  ];
}

definePart('user-access-help', UserAccessHelp);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-help': UserAccessHelp;
  }
}
