import type { Page } from '@playwright/test';

/**
 * Every text that the page holds for a reader, in all shadow trees, open or not: texts and the attributes that are read
 * out or shown. Foreign texts (`bdi`), signs and code are left out: no catalogue has them.
 */
export async function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const read = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext'];
    const found = new Set<string>([document.title]);
    const visit = (node: Node): void => {
      if (node instanceof Text) {
        found.add((node.textContent ?? '').replace(/\s+/g, ' ').trim());
        return;
      }
      if (node instanceof Element) {
        // Names of languages stand in their own language, names of zones are those of the zone data.
        const isName = node instanceof HTMLOptionElement && (node.lang !== '' || /^\w+\/|^UTC$/.test(node.value));
        if (isName || node.matches('bdi, code, pre, script, style, noscript')) return;
        for (const name of read) found.add((node.getAttribute(name) ?? '').replace(/\s+/g, ' ').trim());
        if (node.shadowRoot) visit(node.shadowRoot);
      }
      for (const child of node.childNodes) visit(child);
    };
    visit(document.body);
    found.delete('');
    return [...found];
  });
}
