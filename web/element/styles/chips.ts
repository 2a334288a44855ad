/** What narrows the table or makes its numbers others than usual, each to be taken back by one press. */
import { css } from 'lit';

export const chips = css`
  ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.375rem;
    min-width: 0;
  }
  li {
    min-width: 0;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    max-width: 18rem;
    min-height: 1.75rem;
    padding: 0 0.65em;
    border: 1px solid transparent;
    border-radius: 1rem;
    background: var(--_accent-soft);
    color: var(--_text);
    font-size: var(--_size-small);
    cursor: pointer;
  }
  .chip span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip:hover {
    border-color: var(--_accent);
  }
  @media (forced-colors: active) {
    .chip {
      border-color: ButtonBorder;
    }
  }
  @media print {
    .chip svg,
    [data-action] {
      display: none;
    }
  }
`;
