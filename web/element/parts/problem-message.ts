import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../engine/api/types';
import type { Messages } from '../../messages/index';
import { foreign, problemText } from './foreign-text';

/** What could not be done, and of which file. The region stays where it is: an alert is read when its text comes. */
export function problemMessage(
  messages: Messages,
  failure: { problem: Problem; input: string | null } | null,
  dismiss: () => void,
): TemplateResult {
  return html`<div role="alert">
    ${
      failure
        ? html`<div class="message" part="message">
            <p>
              ${failure.input ? html`<b>${foreign(failure.input)}</b> ` : nothing}${problemText(messages, failure.problem)}
            </p>
            <button type="button" class="button quiet small" @click=${dismiss}>${messages.text('close')}</button>
          </div>`
        : nothing
    }
  </div>`;
}
