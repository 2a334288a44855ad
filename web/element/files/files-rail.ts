/** The files and what is known of them all: beside the table, folded to a strip there, or folded above the table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EngineState } from '../../engine/api/types';
import { count } from '../parts/figures';
import { icon } from '../parts/icons';
import type { MonitorScreen } from '../screen/screen';
import { showFiles } from './files-actions';
import './inputs-panel';
import './ledger';
import './left-out';
import './notes';
import './unknown-logins';
import { failedOf } from '../parts/sentences';

function commandLineCard({ messages, shown: { sample } }: MonitorScreen): TemplateResult | typeof nothing {
  if (sample === null) return nothing;
  return html`<section class="card command" aria-labelledby="command">
    <h2 id="command">${messages.text('command-title')}</h2>
    <p class="small muted">${messages.text('command-why')}</p>
    <pre tabindex="0" aria-labelledby="command"><code>${sample.commandLine}</code></pre>
  </section>`;
}

function files(screen: MonitorScreen, state: EngineState): TemplateResult {
  const { monitor, messages, shown } = screen;
  return html`
    <user-access-inputs
      exportparts="input, ledger, drop-zone"
      .monitor=${monitor}
      .hideable=${shown.wide && state.ready}
    ></user-access-inputs>
    <user-access-notes exportparts="notes" .monitor=${monitor}></user-access-notes>
    <user-access-unknown-logins
      exportparts="unknown"
      .monitor=${monitor}
      .joined=${shown.joined}
    ></user-access-unknown-logins>
    <user-access-left-out exportparts="left-out" .monitor=${monitor}></user-access-left-out>
    ${
      state.ledger.lines > 0
        ? html`<section class="card total">
            <user-access-ledger
              exportparts="ledger"
              .monitor=${monitor}
              .ledger=${state.ledger}
              .inputs=${state.inputs.filter(({ kind, state: use }) => kind === 'access' && use === 'used')}
              .caption=${messages.text('ledger-total')}
            ></user-access-ledger>
          </section>`
        : nothing
    }
    ${commandLineCard(screen)}
  `;
}

function strip(screen: MonitorScreen, state: EngineState): TemplateResult {
  const show = screen.messages.text(showFiles.label);
  return html`<aside class="strip card no-print" part="inputs">
    <button
      type="button"
      class="button quiet"
      data-action=${showFiles.name}
      aria-label=${show}
      title=${show}
      @click=${() => screen.perform(showFiles, undefined)}
    >
      ${icon('m2 2 4 4-4 4m5-8 4 4-4 4', 12)}
      <span class="number">${state.inputs.length}</span>
    </button>
  </aside>`;
}

function folded(screen: MonitorScreen, state: EngineState): TemplateResult {
  const { messages } = screen;
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
    <div class="parts">${files(screen, state)}</div>
  </details>`;
}

/** Drawn in the root of its caller, whose styles (layout.ts) place it. Without a table there is nothing to make room for. */
export function filesRail(screen: MonitorScreen, state: EngineState): TemplateResult {
  const { wide, filesHidden } = screen.shown;
  if (state.ready && !wide) return folded(screen, state);
  if (state.ready && filesHidden) return strip(screen, state);
  return html`<aside class="rail" part="inputs">${files(screen, state)}</aside>`;
}
