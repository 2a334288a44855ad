/** Pictures of one line, and the buttons that show nothing else. `.icon` of base.ts draws them. */
import { html, nothing, type TemplateResult } from 'lit';

export interface IconOptions {
  /** Side of the square that the path is drawn in, where that is not the size. */
  box?: number;
  /** Classes beside `icon`. */
  look?: string;
  slot?: string;
}

/** `size` is in px. */
export function icon(path: string, size: number, { box = size, look = '', slot }: IconOptions = {}): TemplateResult {
  return html`<svg
    class="icon ${look}"
    slot=${slot ?? nothing}
    viewBox="0 0 ${box} ${box}"
    width=${size}
    height=${size}
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;
}

/** Drawn in squares of 10. */
export const paths = { close: 'M1 1l8 8M9 1l-8 8', right: 'M3 1l4 4-4 4' };

export interface IconButton {
  /** Stands in the page for tests and styles: `data-action`. */
  action: string;
  /** Its name, which is its tooltip too. */
  label: string;
  icon: TemplateResult;
  /** Classes beside `button quiet`. */
  look?: string;
  disabled?: boolean;
  /** Of a button that stays pressed. */
  pressed?: boolean;
  /** The id of what else is said of it. */
  describedBy?: string;
  click: () => unknown;
}

export function iconButton(button: IconButton): TemplateResult {
  return html`<button
    type="button"
    class="button quiet ${button.look ?? ''}"
    data-action=${button.action}
    aria-label=${button.label}
    title=${button.label}
    aria-describedby=${button.describedBy ?? nothing}
    aria-pressed=${button.pressed ?? nothing}
    ?disabled=${button.disabled}
    @click=${button.click}
  >
    ${button.icon}
  </button>`;
}
