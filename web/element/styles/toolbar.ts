/** What stands over the table: controls in a row, and the panels behind their buttons. */
import { css } from 'lit';

export const toolbar = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .icon {
    stroke-linecap: round;
  }
  .panel,
  .pair {
    display: grid;
    gap: 0.75rem;
  }
  .pair {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
`;
