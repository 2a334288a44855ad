/** How the parts stand together: the files beside the table, or folded above it where there is no room. */
import { css } from 'lit';

export const layout = css`
  /* What is as wide as its content (a dialog, a row of flex boxes) would give a container no width at all. */
  :host {
    container-type: inline-size;
    contain-intrinsic-inline-size: 75rem;
    min-inline-size: 0;
  }
  user-access-live-region {
    position: absolute;
  }
  .workspace {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    margin-block-end: 0.75rem;
    border-radius: var(--_radius);
  }
  .workspace.dragged {
    outline: 2px dashed var(--_accent);
    outline-offset: 6px;
  }
  .main,
  .rail,
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.75rem;
    min-width: 0;
  }
  /* Over the end of the table, wherever that is on the screen: a reading that begins or ends moves nothing. */
  .workspace > .main,
  .workspace > user-access-progress {
    grid-area: 2 / 1;
  }
  .workspace > user-access-progress {
    position: sticky;
    inset-block-end: 0.75rem;
    z-index: 2;
    place-self: end center;
    width: min(40rem, 100%);
  }
  .link-view,
  .partial {
    padding: 0.375rem 0.75rem;
    border-radius: var(--_radius-small);
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .link-view {
    background: var(--_accent-soft);
    color: var(--_text);
  }
  .partial .link {
    color: inherit;
  }
  .strip {
    display: none;
    align-self: start;
    position: sticky;
    top: 0;
  }
  .strip .button {
    display: grid;
    justify-items: center;
    gap: 0.5rem;
    width: 100%;
    padding-block: 0.5rem;
  }
  .message {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 1rem;
    margin-block-end: 0.75rem;
    padding: 0.5rem 0.5rem 0.5rem 0.9rem;
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_danger-soft);
  }
  .message p {
    padding-block: 0.2rem;
    overflow-wrap: anywhere;
  }
  .message button {
    flex: none;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.5rem;
  }
  .toolbar user-access-filters {
    flex: 1 1 24rem;
  }
  .toolbar user-access-settings {
    flex: 0 1 auto;
    margin-inline-start: auto;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 0.75rem;
  }
  .count {
    display: flex;
    flex: 1 1 14rem;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
  }
  .selected {
    color: var(--_accent);
    font-weight: 550;
  }
  .selected .link {
    margin-inline-start: 0.5rem;
    min-height: 24px;
  }
  .count:focus {
    outline: none;
  }
  .count [data-count] {
    font-size: var(--_size-large);
    font-weight: 650;
  }
  .count .narrowed {
    color: var(--_accent);
  }
  .total {
    padding: 0.6rem 0.75rem 0.65rem;
  }
  .command {
    display: grid;
    gap: 0.4rem;
    padding: 0.6rem 0.75rem 0.75rem;
  }
  .command pre {
    margin: 0;
    padding: 0.5rem 0.6rem;
    border-radius: var(--_radius-small);
    background: var(--_surface-sunken);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    font-size: var(--_size-small);
  }
  .waiting {
    display: grid;
    justify-items: center;
    gap: 0.5rem;
    padding: 3rem 1.5rem;
    text-align: center;
  }
  .folded {
    display: block;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .folded > summary {
    padding: 0.55rem 0.75rem;
    font-weight: 550;
  }
  .folded .failed {
    color: var(--_danger);
  }
  .folded .parts {
    padding: 0 0.75rem 0.75rem;
  }
  /* On a phone one row: the search and the buttons that open the rest. */
  @container (max-width: 620px) {
    .toolbar user-access-filters {
      display: contents;
    }
    .toolbar user-access-settings {
      margin: 0;
    }
    .bar .count {
      flex-basis: 100%;
    }
  }
  @container (min-width: 640px) {
    .folded .parts {
      grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
      align-items: start;
    }
    .folded .parts user-access-inputs {
      grid-row: span 4;
    }
  }
  @container (min-width: 1100px) {
    .workspace {
      grid-template-columns: 20rem minmax(0, 1fr);
      gap: 1.25rem;
    }
    .workspace > .main,
    .workspace > user-access-progress {
      grid-area: 1 / 2;
    }
    .workspace.hidden-files {
      grid-template-columns: 2.5rem minmax(0, 1fr);
      gap: 0.75rem;
    }
    .strip {
      display: block;
    }
    .rail {
      position: sticky;
      top: 0;
      max-height: var(--user-access-files-height, calc(100dvh - 1rem));
      overflow-y: auto;
      scrollbar-width: thin;
      scrollbar-color: var(--_line-strong) transparent;
    }
  }
  @media print {
    .workspace {
      display: block;
    }
    .rail {
      display: none;
    }
  }
`;
