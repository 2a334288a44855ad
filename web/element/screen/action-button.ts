import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/index';
import type { Action } from './screen';

export interface ButtonLook {
  /** Classes. */
  look: string;
  part?: string;
  /** The id of what else is said of it. */
  describedBy?: string;
  /** What it says instead of the action's own label. */
  text?: string;
}

/** The button of an action. */
export function actionButton(
  { name, label, key }: Action<never>,
  messages: Messages,
  { look, part, describedBy, text }: ButtonLook,
  click: () => unknown,
): TemplateResult {
  return html`<button
    type="button"
    class=${look}
    part=${part ?? nothing}
    data-action=${name}
    aria-keyshortcuts=${key ?? nothing}
    aria-describedby=${describedBy ?? nothing}
    @click=${click}
  >
    ${text ?? messages.text(label)}
  </button>`;
}
