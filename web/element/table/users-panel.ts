/** The table of users, and above it how many they are, what is selected of them, and the downloads. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EngineState } from '../../engine/api/types';
import { isFiltering } from '../filters/filters';
import { actionButton } from '../screen/action-button';
import { count } from '../parts/figures';
import { countSentence, sortSentence } from '../parts/sentences';
import type { FurtherColumn } from '../public/view-state';
import type { Action, MonitorScreen, Panel } from '../screen/screen';
import './column-chooser';
import './downloads';
import './table';
import { clearSelection, copyRows, unsort } from './table-actions';

const daysAlone: readonly FurtherColumn[] = ['day-by-day'];
const noColumns: readonly FurtherColumn[] = [];

function selectedSentence({ messages }: MonitorScreen, rows: number): string {
  return messages.text('rows-selected', { count: rows, formatted: count(rows, messages.language) });
}

function button(screen: MonitorScreen, action: Action, look: string): TemplateResult {
  return actionButton(action, screen.messages, { look }, () => screen.perform(action, undefined));
}

function renderCount(screen: MonitorScreen, state: EngineState): TemplateResult {
  const { messages, shown } = screen;
  const users = countSentence(messages, state);
  return html`<div class="count" part="count" tabindex="-1">
    <p class=${isFiltering(state.view.filters) ? 'narrowed number' : 'number'} data-count>${users}</p>
    ${
      shown.selected > 0
        ? html`<p class="small selected">
            ${selectedSentence(screen, shown.selected)} ${button(screen, copyRows, 'link small')}
            ${button(screen, clearSelection, 'link small')}
          </p>`
        : nothing
    }
    <p class="small muted sorted">
      ${state.view.sort ? button(screen, unsort, 'link small no-print') : sortSentence(messages, state)}
    </p>
  </div>`;
}

function render(screen: MonitorScreen, state: EngineState): TemplateResult {
  const { monitor, shown, host } = screen;
  const columns = host.columns ?? (shown.roomy ? daysAlone : noColumns);
  return html`
    <div class="bar">
      ${renderCount(screen, state)}
      <user-access-column-chooser
        .monitor=${monitor}
        .chosen=${columns}
        @columns=${(event: CustomEvent<FurtherColumn[]>) => (host.columns = event.detail)}
      ></user-access-column-chooser>
      <user-access-downloads
        exportparts="download, altered"
        .monitor=${monitor}
        .raw=${shown.raw}
        .saved=${shown.saved}
        @raw=${(event: CustomEvent<boolean>) => screen.show({ raw: event.detail })}
      ></user-access-downloads>
    </div>
    <user-access-table
      exportparts="table-area, table, heading, row, name"
      .monitor=${monitor}
      .chosen=${columns}
      @selected=${({ detail }: CustomEvent<number>) => {
        screen.show({ selected: detail });
        screen.announce(selectedSentence(screen, detail));
      }}
    ></user-access-table>
  `;
}

export const usersPanel: Panel = { name: 'users', label: 'tab-users', render };
