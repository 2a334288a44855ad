/** The files and what is known of them all: beside the table, folded to a strip there, or folded above the table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EngineState } from '../../engine/api/types';
import { count } from '../parts/figures';
import { icon } from '../parts/icons';
import './inputs-panel';
import type { Replacement } from './inputs-panel';
import './ledger';
import './left-out';
import './notes';
import type { Monitor } from '../parts/monitor-part';
import { failedOf } from '../parts/sentences';

/** What the rail shows, and whom it asks. */
export interface FilesRail {
  monitor: Monitor;
  state: EngineState;
  /** Whether there is room beside the table. */
  beside: boolean;
  /** Folded to a strip; only beside a table. */
  hidden: boolean;
  /** The command that gives the same table, where the sample is shown. */
  commandLine: string | null;
  add(files: File[]): void;
  remove(ids: number[]): void;
  replace(replacement: Replacement): void;
  map(id: number): void;
  clear(): void;
  hide(hide: boolean): void;
}

function commandLineCard({ monitor: { messages }, commandLine }: FilesRail): TemplateResult | typeof nothing {
  if (commandLine === null) return nothing;
  return html`<section class="card command" aria-labelledby="command">
    <h2 id="command">${messages.text('command-title')}</h2>
    <p class="small muted">${messages.text('command-why')}</p>
    <pre tabindex="0" aria-labelledby="command"><code>${commandLine}</code></pre>
  </section>`;
}

function files(rail: FilesRail): TemplateResult {
  const { monitor, state } = rail;
  const { messages } = monitor;
  return html`
    <user-access-inputs
      exportparts="input, ledger, drop-zone"
      .monitor=${monitor}
      .hideable=${rail.beside && state.ready}
      @files=${(event: CustomEvent<File[]>) => rail.add(event.detail)}
      @remove=${(event: CustomEvent<number[]>) => rail.remove(event.detail)}
      @replace=${(event: CustomEvent<Replacement>) => rail.replace(event.detail)}
      @map=${(event: CustomEvent<number>) => rail.map(event.detail)}
      @clear=${() => rail.clear()}
      @hide=${() => rail.hide(true)}
    ></user-access-inputs>
    <user-access-notes exportparts="notes" .monitor=${monitor}></user-access-notes>
    <user-access-left-out exportparts="left-out" .monitor=${monitor}></user-access-left-out>
    ${
      state.ledger.lines > 0
        ? html`<section class="card total">
            <user-access-ledger
              exportparts="ledger"
              .monitor=${monitor}
              .ledger=${state.ledger}
              .caption=${messages.text('ledger-total')}
            ></user-access-ledger>
          </section>`
        : nothing
    }
    ${commandLineCard(rail)}
  `;
}

function strip({ monitor: { messages }, state, ...rail }: FilesRail): TemplateResult {
  const show = messages.text('rail-show');
  return html`<aside class="strip card no-print" part="inputs">
    <button
      type="button"
      class="button quiet"
      data-action="show-files"
      aria-label=${show}
      title=${show}
      @click=${() => rail.hide(false)}
    >
      ${icon('m2 2 4 4-4 4m5-8 4 4-4 4', 12)}
      <span class="number">${state.inputs.length}</span>
    </button>
  </aside>`;
}

function folded(rail: FilesRail): TemplateResult {
  const { monitor, state } = rail;
  const { messages } = monitor;
  const failed = failedOf(state);
  return html`<details class="rail folded" part="inputs">
    <summary>
      ${messages.text('rail-summary', {
        files: state.inputs.length,
        lines: count(state.ledger.lines, messages.language),
        notes: state.notes.length,
      })}
      ${failed > 0 ? html`<b class="failed">${messages.text('rail-failed', { count: failed })}</b>` : nothing}
    </summary>
    <div class="parts">${files(rail)}</div>
  </details>`;
}

/** Drawn in the root of its caller, whose styles (layout.ts) place it. Without a table there is nothing to make room for. */
export function filesRail(rail: FilesRail): TemplateResult {
  if (rail.state.ready && !rail.beside) return folded(rail);
  if (rail.state.ready && rail.hidden) return strip(rail);
  return html`<aside class="rail" part="inputs">${files(rail)}</aside>`;
}
