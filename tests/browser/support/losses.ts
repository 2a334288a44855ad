import type { Page } from '@playwright/test';

/**
 * What cannot be reached or read on the screen as it is: a page that scrolls sideways, controls that stand outside of
 * it, dialogs and panels that are higher than the window, texts that are cut without a mark, targets smaller than 24 px
 * that have no room around them. The table scrolls by itself, as tables may (WCAG 1.4.10).
 */
export async function losses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);

    const all: Element[] = [];
    const collect = (node: ParentNode): void => {
      for (const element of node.querySelectorAll('*')) {
        all.push(element);
        if (element.shadowRoot) collect(element.shadowRoot);
      }
    };
    collect(document);
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
    const within = (element: Element, test: (parent: Element) => boolean): boolean => {
      for (let at: Element | null = element; at; at = parentOf(at)) if (test(at)) return true;
      return false;
    };
    const top = all.filter((element) => element.matches('dialog:modal, :popover-open')).pop();
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    if (top) {
      const { top: above, bottom } = top.getBoundingClientRect();
      if (above < -1 || bottom > innerHeight + 2) found.push(`from ${above} to ${bottom} px: ${nameOf(top)}`);
      const overflow = getComputedStyle(top).overflowY;
      if (top.scrollHeight > top.clientHeight + 2 && !/auto|scroll/.test(overflow))
        found.push(`no end: ${nameOf(top)}`);
    }
    for (const element of all) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (top && !within(element, (parent) => parent === top)) continue;
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const style = getComputedStyle(element);
      const isOutside = box.right > root.clientWidth + 1 || box.left < -1;
      if (isOutside && !within(element, (parent) => /auto|scroll/.test(getComputedStyle(parent).overflowX))) {
        found.push(`outside: ${nameOf(element)}`);
      }
      const words = [...element.childNodes].some((child) => child instanceof Text && child.data.trim() !== '');
      const cuts = /hidden|clip/.test(style.overflowX) && style.clipPath === 'none';
      if (words && cuts && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1) {
        found.push(`cut: ${nameOf(element)}`);
      }
      if (words && /hidden|clip/.test(style.overflowY) && style.clipPath === 'none') {
        if (element.scrollHeight > element.clientHeight + 2) found.push(`cut below: ${nameOf(element)}`);
      }
      // Links within a sentence and controls that the browser draws by itself may be smaller (WCAG 2.5.8).
      const target = element.matches(
        'button, select, summary, a, [role="tab"], input:not([type=checkbox], [type=radio])',
      );
      if (target && (box.width < 23.5 || box.height < 23.5) && style.display !== 'inline') {
        found.push(`${Math.round(box.width)} × ${Math.round(box.height)}: ${nameOf(element)}`);
      }
    }
    return found;
  });
}

/** Wider spaces between letters, words and lines, as a reader's own style sheet makes them (WCAG 1.4.12). */
export async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-block-end: 2em !important; }`,
    );
    const spread = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) spread(element.shadowRoot);
    };
    const attach = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')?.value as (
      this: Element,
      init: ShadowRootInit,
    ) => ShadowRoot;
    Element.prototype.attachShadow = function (init): ShadowRoot {
      const root = attach.call(this, init);
      // Behind the part's own sheets, which it adopts first.
      queueMicrotask(() => (root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]));
      return root;
    };
    spread(document);
  });
}
