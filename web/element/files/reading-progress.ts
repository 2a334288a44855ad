import { css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Progress } from '../../engine/api/types';
import { actionButton } from '../screen/action-button';
import { bytes, count } from '../parts/figures';
import { textWith } from '../parts/foreign-text';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';
import { cancel, clear } from './files-actions';
import { TimeLeft } from './time-left';

/**
 * How far a reading is: file, bytes, rows, the time it still takes, and a way to stop it.
 *
 * Tells `cancelled`.
 */
export class UserAccessProgress extends MonitorPart {
  /** null before the first report. */
  @property({ attribute: false }) progress: Progress | null = null;

  readonly #timeLeft = new TimeLeft();
  #left: number | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { progress } = this;
    if (changed.has('progress')) this.#left = progress && this.#timeLeft.after(progress, performance.now());
  }

  /** Nothing is loaded yet: whoever wants to leave nothing behind finds no list of files to clear. */
  get #first(): boolean {
    return (this.monitor.state?.inputs.length ?? 0) === 0;
  }

  /** In steps of five seconds, from a minute on in minutes: no estimate is better than that. */
  #timeLeftText(left: number): string {
    const seconds = Math.max(5, Math.round(left / 5000) * 5);
    return seconds < 60
      ? this.messages.text('progress-left-seconds', { count: seconds })
      : this.messages.text('progress-left-minutes', { count: Math.round(seconds / 60) });
  }

  protected override render(): unknown {
    const text = this.messages;
    const { language } = text;
    const { progress } = this;
    const total = progress?.bytesTotal ?? null;
    return html`<div class="card" part="progress">
      <div class="words">
        <p>
          ${
            progress
              ? textWith(text, `progress-${progress.phase}`, {
                  name: progress.name,
                  file: progress.file,
                  files: progress.files,
                })
              : text.text('progress-starting')
          }
        </p>
        ${
          progress
            ? html`<p class="muted small number">
                ${
                  total === null
                    ? bytes(progress.bytesRead, language)
                    : text.text('progress-bytes', {
                        read: bytes(progress.bytesRead, language),
                        total: bytes(total, language),
                      })
                }
                ${
                  progress.lines > 0
                    ? html` ·
                      ${text.text('progress-lines', { count: progress.lines, formatted: count(progress.lines, language) })}`
                    : nothing
                }
                ${this.#left === null ? nothing : html` · <span class="left">${this.#timeLeftText(this.#left)}</span>`}
              </p>`
            : nothing
        }
      </div>
      ${
        progress && total !== null && total > 0
          ? html`<progress
              max=${total}
              .value=${Math.min(progress.bytesRead, total)}
              aria-label=${text.text('progress')}
            ></progress>`
          : html`<progress aria-label=${text.text('progress')}></progress>`
      }
      <div class="actions">
        ${this.#first ? actionButton(clear, text, { look: 'button quiet small' }, () => this.ask(clear)) : nothing}
        ${actionButton(cancel, text, { look: 'button small' }, () => this.tell('cancelled'))}
      </div>
    </div>`;
  }

  static override styles = [
    base,
    css`
      /* Most readings are over before an eye could follow: the panel comes only for those that last. */
      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
      .card {
        animation: appear 1ms 200ms backwards;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.4rem 1rem;
        padding: 0.75rem;
        box-shadow: var(--_shadow);
      }
      .words {
        overflow-wrap: anywhere;
      }
      progress {
        grid-row: 2;
        grid-column: 1 / -1;
        width: 100%;
        height: 6px;
        accent-color: var(--_accent);
      }
      .actions {
        grid-row: 1;
        grid-column: 2;
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: 0.4rem;
      }
    `,
  ];
}

definePart('user-access-progress', UserAccessProgress);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-progress': UserAccessProgress;
  }
}
