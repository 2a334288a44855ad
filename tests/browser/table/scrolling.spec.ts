import type { Page } from '@playwright/test';
import { expect, test, type MonitorPage } from '../support/monitor-test';

/** More than a scroll bar can tell one by one: 7.2 million px of rows on 4 million px of bar. */
const users = 200_000;

/** What can be seen of the table in the frame that is about to be painted. */
interface Sight {
  /** Positions of the rows in sight, in their order. */
  positions: number[];
  /** Those of them that are placeholders. */
  pending: number[];
  /** Pixels between the heading and the lower edge on which no row stands. */
  blank: number;
  /** True where each row in sight carries the `aria-rowindex` of its position. */
  numbered: boolean;
}

async function open(monitor: MonitorPage, page: Page): Promise<void> {
  await monitor.openWithUsers(users);
  await page.evaluate(() => {
    const table = document.querySelector('user-access-monitor')!.shadowRoot!.querySelector('user-access-table')!;
    const scroller = table.shadowRoot!.querySelector('.scroller')!;
    const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const sight = (): Sight => {
      const top = scroller.querySelector('th')!.getBoundingClientRect().bottom;
      const { bottom } = scroller.getBoundingClientRect();
      const seen: Sight = { positions: [], pending: [], blank: 0, numbered: true };
      let reached = top;
      for (const row of scroller.querySelectorAll<HTMLElement>('tr[data-position]')) {
        const place = row.getBoundingClientRect();
        if (place.bottom <= top || place.top >= bottom) continue;
        const position = Number(row.dataset['position']);
        seen.positions.push(position);
        if (row.classList.contains('pending')) seen.pending.push(position);
        if (row.getAttribute('aria-rowindex') !== String(position + 2)) seen.numbered = false;
        seen.blank += Math.max(0, place.top - reached);
        reached = place.bottom;
      }
      // The last row ends at the table's own border.
      seen.blank += Math.max(0, bottom - reached - 2);
      return seen;
    };
    Object.assign(globalThis, {
      /** The next frame after a movement, then the one after all rows that were asked for have come. */
      async afterMoving(move: (scroller: Element) => void): Promise<{ next: Sight; settled: Sight }> {
        move(scroller);
        await nextFrame();
        const next = sight();
        // Calls are answered in their order: after this one all rows that were asked for are there.
        await table.engine!.positionOf('nobody');
        await nextFrame();
        return { next, settled: sight() };
      },
    });
  });
}

/** Moves the bar by a distance, or to a place where that is a share of the whole. */
function move(page: Page, by: { pixels: number } | { share: number }): Promise<{ next: Sight; settled: Sight }> {
  return page.evaluate((distance) => {
    const { afterMoving } = globalThis as unknown as {
      afterMoving: (move: (scroller: Element) => void) => Promise<{ next: Sight; settled: Sight }>;
    };
    return afterMoving((scroller) => {
      if ('pixels' in distance) scroller.scrollTop += distance.pixels;
      else scroller.scrollTop = distance.share * (scroller.scrollHeight - scroller.clientHeight);
    });
  }, by);
}

test('scrolling by less than a screen never shows a row that has not come', async ({ monitor, page }) => {
  await open(monitor, page);
  await move(page, { share: 0.3 });
  for (const pixels of [...Array<number>(20).fill(300), ...Array<number>(30).fill(-300)]) {
    const { next, settled } = await move(page, { pixels });
    for (const sight of [next, settled]) {
      expect(sight.pending).toEqual([]);
      expect(sight.blank).toBe(0);
      expect(sight.numbered).toBe(true);
      expect(sight.positions.length).toBeGreaterThan(10);
    }
  }
});

test('a bar that is drawn evenly finds its rows there', async ({ monitor, page }) => {
  await open(monitor, page);
  await move(page, { share: 0.5 });
  // The first step tells how far the next one goes.
  await move(page, { pixels: 20_000 });
  for (let step = 0; step < 10; step += 1) {
    const { next } = await move(page, { pixels: 20_000 });
    expect(next.pending).toEqual([]);
    expect(next.blank).toBe(0);
  }
});

test('a jump shows places of rows at once and their rows when they have come', async ({ monitor, page }) => {
  await open(monitor, page);
  for (const share of [0.77, 0.01, 0.999, 0.5, 1, 0, 1]) {
    const { next, settled } = await move(page, { share });
    expect(next.blank).toBe(0);
    expect(settled.pending).toEqual([]);
    expect(settled.blank).toBe(0);
    expect(settled.numbered).toBe(true);
    if (share === 0) expect(settled.positions[0]).toBe(0);
    if (share === 1) expect(settled.positions.at(-1)).toBe(users - 1);
  }
  await expect(page.locator(`tr[data-position="${users - 1}"] .name`)).toBeInViewport();
});

test('the wheel and the keys go through the whole table', async ({ monitor, page }) => {
  await open(monitor, page);
  await monitor.table.hover();
  for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, 400);
  await expect.poll(async () => (await move(page, { pixels: 0 })).settled.positions[0]).toBeGreaterThan(100);
  await page.locator('tr[data-position]:not(.pending) .name').nth(20).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: `User ${users - 1}`, exact: true })).toBeFocused();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  await expect(page.getByRole('button', { name: 'User 0', exact: true })).toBeFocused();
  expect((await move(page, { pixels: 0 })).settled).toMatchObject({ pending: [], blank: 0, numbered: true });
});
