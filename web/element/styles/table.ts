/** The looks of the table. */
import { css } from 'lit';

export const tableStyles = css`
  :host {
    --_row: 32px;
    min-height: 0;
  }
  .scroller {
    height: var(--user-access-table-height, clamp(18rem, calc(100dvh - 15rem), 80rem));
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-color: var(--_line-strong) transparent;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  table {
    width: 100%;
    min-width: var(--_all);
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  th {
    position: sticky;
    top: 0;
    z-index: 1;
    /* The least there is: it makes the button's 100 % that of the row. */
    height: 1px;
    padding: 0;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-sunken);
    text-align: start;
    vertical-align: bottom;
  }
  th {
    width: var(--_width);
  }
  th.pick-cell {
    width: 2.25rem;
  }
  .pick-cell {
    padding: 0;
    text-align: center;
    vertical-align: middle;
  }
  .pick-cell label {
    display: grid;
    place-items: center;
    height: 100%;
    min-height: calc(var(--_row) - 1px);
    cursor: pointer;
  }
  /* Who a row is about stays in sight where many columns scroll. */
  .pick-cell,
  .user {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
  }
  .user {
    inset-inline-start: 2.25rem;
  }
  th.pick-cell,
  th.user {
    z-index: 2;
  }
  .plain {
    display: block;
    padding: 0.5em 0.85em;
    font-size: var(--_size-small);
    line-height: 1.3;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  .axis {
    display: flex;
    justify-content: space-between;
    font-weight: 400;
  }
  th button {
    display: flex;
    align-items: end;
    width: 100%;
    height: 100%;
    min-height: var(--_row);
    padding: 0.5em 0.85em;
    border: 0;
    background: none;
    font-size: var(--_size-small);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    color: var(--_text-muted);
    cursor: pointer;
  }
  th button:hover,
  th:not([aria-sort='none']) button {
    color: var(--_text);
  }
  th button:hover {
    background: var(--_surface-hover);
  }
  th button:focus-visible,
  .name:focus-visible {
    outline-offset: -2px;
  }
  .arrow {
    fill: var(--_line-strong);
    vertical-align: -0.12em;
  }
  [aria-sort='ascending'] .up,
  [aria-sort='descending'] .down {
    fill: var(--_accent);
  }
  [aria-sort='ascending'] .down,
  [aria-sort='descending'] .up {
    fill: var(--_line);
  }
  td {
    height: var(--_row);
    padding: 0 0.85em;
    border-block-end: 1px solid var(--_line);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  tbody td {
    background: var(--_surface);
  }
  tbody tr:hover td {
    background: var(--_surface-hover);
  }
  tbody .selected td,
  tbody .selected:hover td {
    background: var(--_accent-soft);
  }
  .spacer td {
    padding: 0;
    border: 0;
    background: none !important;
  }
  td.pick-cell {
    overflow: visible;
    padding: 0;
  }
  .strip {
    display: block;
    width: 100%;
    height: 14px;
  }
  .ground {
    fill: var(--_line);
  }
  .ground.uncovered {
    fill: var(--_line-strong);
  }
  .on {
    fill: var(--_accent-mark);
  }
  .name {
    max-width: 100%;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 550;
    text-align: start;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
    vertical-align: middle;
  }
  .name:hover {
    color: var(--_accent-hover);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .last-access,
  .access-days {
    font-variant-numeric: tabular-nums;
  }
  .none,
  .pending {
    color: var(--_text-muted);
  }
  td.access-days {
    white-space: nowrap;
  }
  .days {
    display: inline-block;
    min-width: 2.2em;
    padding-inline-end: 0.7em;
    text-align: end;
  }
  .bar {
    display: inline-block;
    width: calc(100% - 3.6em);
    max-width: 9rem;
    height: 6px;
    border-radius: 3px;
    background: var(--_line);
    vertical-align: middle;
  }
  .bar span {
    display: block;
    height: 100%;
    border-radius: 3px;
    background: var(--_accent-mark);
  }
  .empty {
    padding: 2.5rem 1rem;
    text-align: center;
    color: var(--_text-muted);
  }
  @container (max-width: 720px) {
    table {
      min-width: calc(100% + var(--_further));
    }
    th.last-access {
      width: 6.4rem;
    }
    th.access-days {
      width: 6.2rem;
    }
    th button,
    .plain,
    td {
      padding-inline: 0.5em;
    }
    .bar {
      display: none;
    }
  }
  @container (max-width: 480px) {
    td {
      font-size: var(--_size-small);
    }
    th button,
    .plain {
      font-size: 0.66rem;
      overflow-wrap: anywhere;
    }
    th button,
    .plain,
    td {
      padding-inline: 0.35rem;
    }
    th.last-access {
      width: 5.35rem;
    }
    th.access-days {
      width: 4.6rem;
    }
    th.pick-cell {
      width: 2rem;
    }
    .user {
      inset-inline-start: 2rem;
    }
    [aria-sort='none'] .arrow {
      display: none;
    }
    .days {
      min-width: 1.6em;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .bar span {
      forced-color-adjust: none;
      background: Highlight;
    }
    .ground {
      fill: none;
      stroke: GrayText;
      vector-effect: non-scaling-stroke;
    }
    .on {
      fill: Highlight;
    }
    .selected td {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
    .arrow {
      fill: GrayText;
    }
    [aria-sort='ascending'] .up,
    [aria-sort='descending'] .down {
      fill: CanvasText;
    }
    [aria-sort='ascending'] .down,
    [aria-sort='descending'] .up {
      fill: Canvas;
    }
  }
  .printed-part {
    display: none;
  }
  @media print {
    .printed-part {
      display: block;
      padding: 0.5rem 0.85em;
    }
    .arrow {
      display: none;
    }
    .scroller {
      height: auto;
      overflow: visible;
      border: 0;
    }
    th,
    .user {
      position: static;
    }
    .pick-cell {
      display: none;
    }
    .spacer {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
