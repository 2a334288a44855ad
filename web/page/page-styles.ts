/** Styles of the document itself; adopted, because the page's policy is `style-src 'none'`. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :root { color-scheme: light dark; }
  body {
    margin: 0;
    background: light-dark(#f5f6f8, #10141a);
    color: light-dark(#1a212c, #e7ebf1);
    font-family: system-ui, sans-serif;
  }
  main { padding: clamp(0.75rem, 2vw, 1.25rem) clamp(0.75rem, 2vw, 1.5rem) 1.5rem; }
  .address-note { margin: 0; }
  .address-note:not(:empty) {
    margin-block-end: 0.75rem;
    padding: 0.5rem 0.75rem;
    border-radius: 6px;
    background: light-dark(#fdf3e0, #30260f);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  user-access-monitor {
    --user-access-table-height: clamp(20rem, calc(100dvh - 18.5rem), 100rem);
    --user-access-files-height: max(20rem, calc(100dvh - 8.75rem));
  }
  @media (max-width: 70rem) {
    user-access-monitor { --user-access-table-height: clamp(20rem, calc(100dvh - 25rem), 100rem); }
  }
  @media print { body { background: none; } main { padding: 0; } }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
