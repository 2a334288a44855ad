/** A dialog with a head that stays and a body that scrolls; a click beside it closes it. */
import { css } from 'lit';

/** A click on the backdrop has the dialog itself as its target. */
export function closeByBackdrop({ target, currentTarget }: Event): void {
  if (target === currentTarget) (target as HTMLDialogElement).close();
}

export const dialogFrame = css`
  dialog {
    max-width: none;
    max-height: none;
    padding: 0;
    overflow: hidden;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  header {
    display: flex;
    justify-content: space-between;
    border-block-end: 1px solid var(--_line);
  }
  .body {
    display: grid;
    align-content: start;
    overflow: auto;
  }
`;
