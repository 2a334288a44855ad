/** The tabs over the table: they and their panels stand in one tree, or the one could not name the other. */
import { css, html, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/index';
import type { Tab } from '../public/view-state';

const tabNames: readonly Tab[] = ['users', 'pictures'];

/** The tab that a key goes to from another; null where the key is none of theirs. */
function tabOfKey(key: string, from: Tab): Tab | null {
  const at = tabNames.indexOf(from);
  const places: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabNames.length - 1 };
  const place = places[key];
  return place === undefined ? null : tabNames[(place + tabNames.length) % tabNames.length]!;
}

/** The list of tabs; `choose` is told the one to be shown. */
export function tabList(messages: Messages, chosen: Tab, choose: (tab: Tab) => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const tab = tabOfKey(event.key, chosen);
    if (tab === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(tab);
    const list = event.currentTarget as HTMLElement;
    list.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus();
  };
  return html`<div class="tabs no-print" role="tablist" aria-label=${messages.text('tabs')} @keydown=${onKey}>
    ${tabNames.map(
      (tab) =>
        html`<button
          type="button"
          role="tab"
          id=${`tab-${tab}`}
          data-tab=${tab}
          aria-selected=${tab === chosen}
          aria-controls=${`panel-${tab}`}
          tabindex=${tab === chosen ? 0 : -1}
          @click=${() => choose(tab)}
        >
          ${messages.text(`tab-${tab}`)}
        </button>`,
    )}
  </div>`;
}

export const tabStyles = css`
  .tabs {
    display: flex;
    gap: 1.25rem;
    border-block-end: 1px solid var(--_line);
  }
  .tabs button {
    min-height: 2rem;
    margin-block-end: -1px;
    padding: 0.2rem 0.1rem 0.35rem;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_text-muted);
    font-weight: 550;
    cursor: pointer;
  }
  .tabs button:hover {
    color: var(--_text);
  }
  .tabs [aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
  }
  @media (forced-colors: active) {
    .tabs button {
      border-block-end-color: Canvas;
    }
    .tabs [aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    min-width: 0;
  }
  .panel[hidden] {
    display: none;
  }
`;
