/** Small tables of numbers: names of rows at the start, numbers at the end. */
import { css } from 'lit';

export const numberTable = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  .value {
    text-align: end;
  }
  thead th {
    color: var(--_text-muted);
    font-size: var(--_size-small);
  }
`;
