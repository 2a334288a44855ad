import { html, type TemplateResult } from 'lit';
import { icon, paths } from './icons';

export interface ChipLook {
  /** For tests and styles: `data-chip`. */
  name: string;
  /** What pressing it does, for those who hear it. */
  label: string;
  shown: unknown;
}

/** Something that narrows the table or makes its numbers others than usual, taken back by one press (styles/chips.ts). */
export function chip({ name, label, shown }: ChipLook, press: () => unknown): TemplateResult {
  return html`<li>
    <button type="button" class="chip" data-chip=${name} aria-label=${label} title=${label} @click=${press}>
      <span>${shown}</span> ${icon(paths.close, 8, { box: 10 })}
    </button>
  </li>`;
}
