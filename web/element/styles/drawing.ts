/** What all drawings share: their words, lines and grounds, in every theme. */
import { css } from 'lit';

export const drawing = css`
  svg {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
    background: var(--_surface);
    color: var(--_text);
  }
  svg text {
    fill: var(--_text-muted);
    font-family: var(--_font);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
  }
  .grid-line {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .column {
    fill: var(--_accent-mark);
  }
  .column.idle {
    fill: var(--_idle-mark);
  }
  .weekend {
    fill: var(--_surface-sunken);
  }
  .hatch-line {
    stroke: var(--_hatch);
    stroke-width: 1;
  }
  .looked-at {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1;
  }
  [role='slider'] {
    cursor: crosshair;
    border-radius: var(--_radius-small);
  }
  [role='slider']:focus-visible {
    outline-offset: 4px;
  }
  .readout {
    min-height: 1.45em;
    color: var(--_text-muted);
  }
  .readout b {
    color: var(--_text);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    svg {
      background: Canvas;
      color: CanvasText;
    }
    svg text {
      fill: CanvasText;
    }
    .column {
      fill: Highlight;
    }
    .column.idle {
      fill: CanvasText;
    }
    .weekend {
      fill: none;
    }
    .grid-line,
    .hatch-line {
      stroke: GrayText;
    }
    .looked-at {
      stroke: CanvasText;
    }
  }
  @media print {
    svg {
      print-color-adjust: exact;
    }
  }
`;
