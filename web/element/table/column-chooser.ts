import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { furtherColumns, headingOf } from './columns';
import { icon } from '../parts/icons';
import { MonitorPart, definePart } from '../parts/monitor-part';
import '../parts/popover';
import { base } from '../styles/base';
import type { FurtherColumn } from '../public/view-state';

/**
 * Which further columns the table shows.
 *
 * Tells `columns` (FurtherColumn[]).
 */
export class UserAccessColumnChooser extends MonitorPart {
  @property({ attribute: false }) chosen: readonly FurtherColumn[] = [];

  #choose(name: FurtherColumn, wanted: boolean): void {
    this.tell<FurtherColumn[]>(
      'columns',
      furtherColumns.filter((each) => (each === name ? wanted : this.chosen.includes(each))),
    );
  }

  protected override render(): unknown {
    const text = this.messages;
    return html`<user-access-popover name="columns" side="end" .label=${text.text('columns-open')}>
      ${icon('M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10', 14, { box: 16, look: 'muted', slot: 'opener' })}
      <span slot="opener" class="word">${text.text('columns-open')}</span>
      <div role="group" aria-label=${text.text('columns-open')}>
        ${furtherColumns.map(
          (name) =>
            html`<label class="check">
              <input
                type="checkbox"
                name=${name}
                .checked=${live(this.chosen.includes(name))}
                @change=${(event: Event) => this.#choose(name, (event.target as HTMLInputElement).checked)}
              />
              ${headingOf(name, text, this.state.resolved.windowDays)}
            </label>`,
        )}
      </div>
    </user-access-popover>`;
  }

  static override styles = [
    base,
    css`
      user-access-popover {
        --_width: 15rem;
      }
      .icon {
        stroke-width: 1.4;
      }
      [role='group'] {
        display: grid;
      }
      @container (max-width: 620px) {
        .word {
          display: none;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];
}

definePart('user-access-column-chooser', UserAccessColumnChooser);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-column-chooser': UserAccessColumnChooser;
  }
}
