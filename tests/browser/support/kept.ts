/** What the page has stored, and what was stored by anything in it; run in the page. */
export function whatIsKept(): unknown {
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    made: document
      .querySelector('user-access-monitor')!
      .shadowRoot!.querySelector('user-access-privacy-line')!
      .shadowRoot!.querySelector('[data-requests]')!
      .getAttribute('data-requests'),
  };
}
