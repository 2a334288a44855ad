/** What every part of the element shares: reset, buttons, fields, small helpers. */
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
    font: 400 var(--_size) / 1.45 var(--_font);
    color: var(--_text);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: var(--_size-large);
    font-weight: 650;
    line-height: 1.3;
  }
  h3 {
    font-size: var(--_size);
    font-weight: 650;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-height: var(--_control);
    padding: 0.2em 0.85em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-weight: 550;
    cursor: pointer;
    text-align: center;
  }
  .button:hover:not(:disabled) {
    background: var(--_surface-hover);
  }
  .button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-text);
  }
  .button.primary:hover:not(:disabled) {
    border-color: var(--_accent-hover);
    background: var(--_accent-hover);
  }
  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_text-muted);
    padding-inline: 0.55em;
  }
  .button.quiet:hover:not(:disabled) {
    background: var(--_surface-hover);
    color: var(--_text);
  }
  .button.small {
    min-height: 1.75rem;
    padding: 0.05em 0.6em;
    font-size: var(--_size-small);
  }
  .link {
    /* A target of 24 px (WCAG 2.5.8). */
    min-height: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 550;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .link:hover {
    color: var(--_accent-hover);
  }

  user-access-field {
    display: contents;
  }
  .field {
    display: grid;
    gap: 0.2em;
    min-width: 0;
  }
  .field > span,
  .label {
    color: var(--_text-muted);
    font-size: var(--_size-small);
  }
  .field > .bad {
    color: var(--_danger);
  }
  .input {
    width: 100%;
    min-width: 0;
    height: var(--_control);
    padding: 0 0.6em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  select.input {
    padding-inline-end: 0.2em;
    text-overflow: ellipsis;
  }
  .input:disabled {
    opacity: 0.55;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-height: 1.75rem;
    cursor: pointer;
  }
  /* Drawn here: WebKitGTK's own are white on dark surfaces, whatever the color-scheme says. */
  input[type='checkbox'],
  input[type='radio'] {
    appearance: none;
    display: inline-grid;
    place-content: center;
    flex: none;
    box-sizing: border-box;
    width: 1rem;
    height: 1rem;
    margin: 0;
    border: 1px solid var(--_line-strong);
    border-radius: 0.2rem;
    background: var(--_surface);
    cursor: inherit;
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  input[type='checkbox']:is(:checked, :indeterminate),
  input[type='radio']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input:is(:checked, :indeterminate):is([type='checkbox'], [type='radio'])::before {
    content: '';
    width: 0.6rem;
    height: 0.6rem;
    background: var(--_accent-text);
    clip-path: polygon(12% 48%, 0 62%, 42% 100%, 100% 18%, 86% 6%, 40% 74%);
  }
  input[type='checkbox']:indeterminate::before {
    clip-path: inset(40% 0);
  }
  input[type='radio']:checked::before {
    clip-path: circle(32%);
  }
  @media (forced-colors: active) {
    input[type='checkbox'],
    input[type='radio'] {
      appearance: auto;
    }
    input:is(:checked, :indeterminate):is([type='checkbox'], [type='radio'])::before {
      content: none;
    }
  }

  .muted {
    color: var(--_text-muted);
  }
  .small {
    font-size: var(--_size-small);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .stack {
    display: grid;
    gap: 0.5rem;
  }
  .hidden-visually {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  details > summary {
    padding-block: 0.2rem;
    cursor: pointer;
  }
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  dialog {
    color: inherit;
    border: 1px solid var(--_line);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  dialog::backdrop {
    background: rgb(12 18 28 / 38%);
  }
  .icon {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  code {
    font-family: var(--_font-mono);
    font-size: 0.92em;
  }

  /* A character that draws nothing of its own: its code point stands for it, the character itself has no size. */
  .sign {
    display: inline-block;
    font-size: 0;
    line-height: 1;
    white-space: pre;
    vertical-align: baseline;
  }
  .sign::before {
    content: attr(data-code);
    margin-inline: 1px;
    padding: 0 0.25em;
    border-radius: 3px;
    background: var(--_warning-soft);
    color: var(--_warning);
    box-shadow: inset 0 0 0 1px currentColor;
    font: 600 calc(var(--_size) * 0.72) / 1.3 var(--_font-mono);
  }
  .cut::after {
    content: '…';
  }
  .whole {
    display: inline-block;
    max-width: 100%;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .blocks {
    max-height: 12rem;
    margin-block-start: 0.3rem;
    overflow: auto;
    font-weight: 400;
    font-size: var(--_size-small);
  }
  .blocks > div {
    content-visibility: auto;
    contain-intrinsic-size: auto 15em;
  }

  @media print {
    .button,
    .no-print {
      display: none !important;
    }
  }
`;
