/** The frame: the files and the table beside each other, the first screen, what a reading shows, and the dialogs. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EngineState } from '../engine/api/types';
import { actions } from './actions';
import './coverage/coverage-panel';
import './files/drop-zone';
import { filesOfDrop } from './files/dropped-files';
import { addFiles, cancel, endSample, showFailed } from './files/files-actions';
import { filesRail } from './files/files-rail';
import { olderFiles } from './files/older-files';
import './files/mapping-dialog';
import './files/reading-progress';
import './filters/filters';
import './help/privacy-line';
import { panels } from './panels';
import { actionButton } from './screen/action-button';
import { performByKey } from './screen/action-keys';
import { failedOf } from './parts/sentences';
import { tabList, tabPanels } from './screen/tabs';
import './profile/profile-panel';
import { linkView } from './screen/link-view';
import type { MonitorScreen, Room } from './screen/screen';
import type { ViewState } from './public/view-state';
import './settings/setting-chips';
import './settings/settings-bar';

/** Width from which the files stand beside the table instead of above it. */
const sideBySide = 1100;
/** Width up to which the toolbar is one row of buttons; the styles of its parts say the same. */
const narrowest = 620;
/** What the files take beside the table, and what the table needs to show each day from the start, in px. */
const filesWidth = 340;
const roomForDays = 820;

/** What a width in px has room for. */
export function roomOf(width: number): Room {
  const wide = width >= sideBySide;
  return { wide, narrow: width <= narrowest, roomy: width - (wide ? filesWidth : 0) >= roomForDays };
}

function onDragOver(screen: MonitorScreen, event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  screen.show({ dragged: true });
}

async function onDrop(screen: MonitorScreen, event: DragEvent): Promise<void> {
  screen.show({ dragged: false });
  if (event.defaultPrevented || !event.dataTransfer) return;
  event.preventDefault();
  await screen.perform(addFiles, await filesOfDrop(event.dataTransfer));
}

function renderProgress(screen: MonitorScreen, slot?: string): TemplateResult | typeof nothing {
  const { controller, monitor } = screen;
  if (!controller.reading) return nothing;
  return html`<user-access-progress
    slot=${slot ?? nothing}
    exportparts="progress"
    .monitor=${monitor}
    .progress=${controller.progress}
    @cancelled=${() => screen.perform(cancel, undefined)}
  ></user-access-progress>`;
}

function renderPrivacy({ monitor }: MonitorScreen, slot?: string): TemplateResult {
  return html`<user-access-privacy-line
    slot=${slot ?? nothing}
    exportparts="requests"
    .monitor=${monitor}
  ></user-access-privacy-line>`;
}

/** Whoever looks at the table alone should know that files are missing in it. */
function renderPartial(screen: MonitorScreen, state: EngineState): TemplateResult | typeof nothing {
  const { messages } = screen;
  if (!showFailed.can!(screen)) return nothing;
  return html`<p class="partial no-print">
    ${messages.text('files-partial', { count: failedOf(state) })}
    ${actionButton(showFailed, messages, { look: 'link' }, () => screen.perform(showFailed, undefined))}
  </p>`;
}

/** Whoever sees the table must not take a made-up company for their own, on paper neither. */
function renderSample(screen: MonitorScreen): TemplateResult | typeof nothing {
  const { messages, shown } = screen;
  if (shown.sample === null) return nothing;
  return html`<p class="partial" data-sample>
    ${messages.text('sample-shown')}
    ${actionButton(endSample, messages, { look: 'link no-print' }, () => screen.perform(endSample, undefined))}
  </p>`;
}

function renderTable(screen: MonitorScreen, state: EngineState): TemplateResult {
  const { monitor, shown } = screen;
  return html`
    ${renderSample(screen)} ${renderPartial(screen, state)} ${olderFiles(screen, state)}
    <div class="toolbar">
      <user-access-filters part="filters" exportparts="chips" .monitor=${monitor}></user-access-filters>
      <user-access-settings part="settings" .monitor=${monitor} .narrow=${shown.narrow}></user-access-settings>
    </div>
    <user-access-setting-chips .monitor=${monitor}></user-access-setting-chips>
    <user-access-coverage exportparts="coverage, basis" .monitor=${monitor}></user-access-coverage>
    ${tabList(panels, screen)} ${tabPanels(panels, screen, state)}
  `;
}

function renderWithoutUsers({ monitor, messages }: MonitorScreen): TemplateResult {
  return html`<div class="card">
    <div class="waiting">
      <h2>${messages.text('waiting-title')}</h2>
      <p>${messages.text('waiting-users')}</p>
    </div>
    <user-access-sources .monitor=${monitor}></user-access-sources>
  </div>`;
}

function renderDialogs(screen: MonitorScreen): TemplateResult {
  const { monitor, shown, controller } = screen;
  return html`<user-access-mapping
      exportparts="mapping"
      .monitor=${monitor}
      .input=${shown.mapping}
      @closed=${() => screen.show({ mapping: null })}
    ></user-access-mapping>
    <user-access-profile
      exportparts="profile"
      .monitor=${monitor}
      .login=${shown.profileOf}
      @counted=${(event: CustomEvent<string>) => screen.announce(event.detail)}
      @failed=${(event: CustomEvent<unknown>) => controller.failed(event.detail)}
    ></user-access-profile>`;
}

/** Before the first file; `wanted`: the view that waits for it. */
export function firstScreen(screen: MonitorScreen, wanted: ViewState | null): TemplateResult {
  return html`<div class="main">
    ${linkView(screen.messages, wanted)}
    <user-access-drop-zone
      large
      exportparts="drop-zone"
      .monitor=${screen.monitor}
      .sample=${Boolean(screen.host.sample)}
      @files=${(event: CustomEvent<File[]>) => screen.perform(addFiles, event.detail)}
      >${renderPrivacy(screen, 'privacy')} ${renderProgress(screen, 'progress')}</user-access-drop-zone
    >
  </div>`;
}

export function workspace(screen: MonitorScreen, state: EngineState): TemplateResult {
  const { dragged, filesHidden } = screen.shown;
  return html`<div
      class="workspace ${dragged ? 'dragged' : ''} ${filesHidden && state.ready ? 'hidden-files' : ''}"
      @keydown=${(event: KeyboardEvent) => performByKey(actions, screen, event)}
      @dragover=${(event: DragEvent) => onDragOver(screen, event)}
      @dragleave=${() => screen.show({ dragged: false })}
      @drop=${(event: DragEvent) => onDrop(screen, event)}
    >
      ${filesRail(screen, state)} ${renderProgress(screen)}
      <div class="main">${state.ready ? renderTable(screen, state) : renderWithoutUsers(screen)}</div>
    </div>
    ${renderDialogs(screen)} ${renderPrivacy(screen)}`;
}
