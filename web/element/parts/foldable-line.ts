/** The line of a file or an archive: a name that folds what is below, and at its end a button that takes it away. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { foreign, visible } from './foreign-text';
import { icon, iconButton, paths } from './icons';

export interface Fold {
  open: boolean;
  /** Shown; `title` is the whole name. */
  name: string;
  title: string;
  /** The id of what is folded. */
  controls?: string;
  click: () => unknown;
}

export function foldToggle({ open, name, title, controls, click }: Fold): TemplateResult {
  return html`<button
    type="button"
    class="toggle"
    aria-expanded=${open}
    aria-controls=${controls ?? nothing}
    @click=${click}
  >
    ${icon(paths.right, 10)}
    <span class="name" title=${visible(title)}>${foreign(name)}</span>
  </button>`;
}

export function removeButton(action: string, label: string, click: () => unknown): TemplateResult {
  return iconButton({
    action,
    label,
    icon: icon('M2 2l8 8M10 2l-8 8', 11, { box: 12 }),
    look: 'small remove',
    click,
  });
}

export const foldableLine = css`
  .head,
  .toggle {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-width: 0;
  }
  .toggle {
    flex: 1;
    min-height: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .name {
    overflow: hidden;
    font-weight: 550;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .toggle[aria-expanded='true'] .icon {
    transform: rotate(90deg);
  }
  .button.remove {
    min-height: 1.5rem;
    min-width: 1.5rem;
    padding: 0;
    margin-inline-end: -0.125rem;
  }
  .over {
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
`;
