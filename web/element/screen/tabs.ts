/** The tabs over the table: they and their panels stand in one tree, or the one could not name the other. */
import { css, html, type TemplateResult } from 'lit';
import type { EngineState } from '../../engine/api/types';
import type { MonitorScreen, Panel } from './screen';

/** The place of the tab that a key goes to from another; null where the key is none of theirs. */
function placeOfKey(key: string, from: number, tabs: number): number | null {
  const places: Record<string, number> = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: tabs - 1 };
  const place = places[key];
  return place === undefined ? null : (place + tabs) % tabs;
}

export function tabList(panels: readonly Panel[], screen: MonitorScreen): TemplateResult {
  const { messages, shown } = screen;
  const onKey = (event: KeyboardEvent): void => {
    const from = panels.findIndex(({ name }) => name === shown.panel);
    const place = placeOfKey(event.key, from, panels.length);
    if (place === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const panel = panels[place]!.name;
    screen.show({ panel });
    const list = event.currentTarget as HTMLElement;
    list.querySelector<HTMLElement>(`[data-tab="${panel}"]`)?.focus();
  };
  return html`<div class="tabs no-print" role="tablist" aria-label=${messages.text('tabs')} @keydown=${onKey}>
    ${panels.map(
      ({ name, label }) =>
        html`<button
          type="button"
          role="tab"
          id=${`tab-${name}`}
          data-tab=${name}
          aria-selected=${name === shown.panel}
          aria-controls=${`panel-${name}`}
          tabindex=${name === shown.panel ? 0 : -1}
          @click=${() => screen.show({ panel: name })}
        >
          ${messages.text(label)}
        </button>`,
    )}
  </div>`;
}

/** What the tabs open. All of it stands in the page, so that it keeps what was chosen in it. */
export function tabPanels(panels: readonly Panel[], screen: MonitorScreen, state: EngineState): TemplateResult[] {
  return panels.map(({ name, render }) => {
    const active = name === screen.shown.panel;
    return html`<div
      class="panel"
      role="tabpanel"
      id=${`panel-${name}`}
      aria-labelledby=${`tab-${name}`}
      ?hidden=${!active}
    >
      ${render(screen, state, active)}
    </div>`;
  });
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
