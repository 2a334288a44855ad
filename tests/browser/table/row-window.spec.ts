import { expect, test } from '@playwright/test';
import { rowWindow, scrollTopFor, tallest } from '../../../web/element/table/row-window';

const rowHeight = 36;
const height = 720;

for (const rows of [1, 19, 21, 402, 100_000, 111_111, 111_112, 1_000_000]) {
  test(`${rows} rows: the ends of the bar are the ends of the table, and no place is blank`, () => {
    const scrollHeight = Math.min(rows * rowHeight, tallest);
    const way = Math.max(0, scrollHeight - height);
    for (const share of [0, 0.0001, 0.25, 0.5, 0.9999, 1]) {
      const scrollTop = way * share;
      const { from, count, before, after } = rowWindow({ rows, rowHeight, scrollTop, height, overscan: 12 });
      expect(from + count).toBeLessThanOrEqual(rows);
      expect(before + count * rowHeight + after).toBeGreaterThanOrEqual(scrollHeight - 1);
      // What can be seen is drawn: from the upper edge to the lower one, or to the end of the table.
      expect(before).toBeLessThanOrEqual(scrollTop + 0.01);
      expect(before + count * rowHeight).toBeGreaterThanOrEqual(Math.min(scrollTop + height, scrollHeight) - 0.01);
      if (share === 0) expect(from).toBe(0);
      if (share === 1) expect(from + count).toBe(rows);
    }
  });

  test(`${rows} rows: every row can be brought into sight`, () => {
    const viewport = { rows, rowHeight, scrollTop: 0, height, overscan: 12 };
    for (const position of [0, Math.floor(rows / 2), rows - 1]) {
      const scrollTop = scrollTopFor(position, viewport) ?? 0;
      const { from, count, before } = rowWindow({ ...viewport, scrollTop });
      expect(position).toBeGreaterThanOrEqual(from);
      expect(position).toBeLessThan(from + count);
      const top = before + (position - from) * rowHeight - scrollTop;
      expect(top).toBeGreaterThanOrEqual(-0.01);
      expect(top + rowHeight).toBeLessThanOrEqual(Math.max(height, rows * rowHeight) + 0.01);
    }
  });
}
