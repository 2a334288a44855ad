import type { Page } from '@playwright/test';

/**
 * Names of the animations that go on in the page and in all parts of it: a document tells only of those outside of shadow
 * roots. What is over within a few milliseconds, such as a part that appears after a while, moves nothing.
 */
export function movingNow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    // Grows while it is walked: roots lie within roots.
    for (const root of roots) {
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    }
    return roots
      .flatMap((root) => root.getAnimations())
      .filter(({ effect }) => Number(effect?.getTiming().duration ?? 0) > 10)
      .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : animation.constructor.name));
  });
}
