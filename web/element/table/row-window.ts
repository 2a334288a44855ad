/**
 * Which rows of a long table are drawn, and how much empty space stands before and after them.
 *
 * All rows have one height, so this is plain arithmetic and no measuring library is needed; the one thing such
 * libraries do not do is needed here: a scroll area is capped near 10 million px in Chromium and 5 million in Firefox,
 * and 1,000,000 rows of 36 px are 36 million. Beyond `tallest` the position is mapped proportionally: the ends of the
 * bar are the ends of the table, and one pixel of the bar is more than one pixel of rows.
 */

/** Safely below Firefox' cap of about 5 million px. */
export const tallest = 4_000_000;

export interface RowWindow {
  /** Position of the first row drawn. */
  from: number;
  count: number;
  /** Heights of the spacers, in px. */
  before: number;
  after: number;
}

export interface Viewport {
  rows: number;
  rowHeight: number;
  scrollTop: number;
  /** Height in which rows can be seen, without the heading. */
  height: number;
  /** Rows drawn beyond each edge. */
  overscan: number;
}

const scrollHeightOf = (rows: number, rowHeight: number): number => Math.min(rows * rowHeight, tallest);

/** Row number (with fraction) that stands at the upper edge. */
function firstVisible({ rows, rowHeight, scrollTop, height }: Viewport): number {
  const full = rows * rowHeight;
  const scrollHeight = scrollHeightOf(rows, rowHeight);
  if (full <= scrollHeight) return scrollTop / rowHeight;
  const way = Math.max(1, scrollHeight - height);
  return (Math.min(scrollTop, way) / way) * (rows - height / rowHeight);
}

export function rowWindow(viewport: Viewport): RowWindow {
  const { rows, rowHeight, scrollTop, height, overscan } = viewport;
  if (rows === 0) return { from: 0, count: 0, before: 0, after: 0 };
  const first = Math.max(0, firstVisible(viewport));
  // Where the bar is compressed, the rows before the first one may be more than fit above it.
  const fitting = Math.ceil(Math.max(0, first - scrollTop / rowHeight));
  const from = Math.min(rows - 1, Math.max(fitting, Math.floor(first) - overscan, 0));
  const end = Math.min(rows, Math.ceil(first + height / rowHeight) + overscan);
  const count = Math.max(1, end - from);
  const before = Math.max(0, scrollTop - (first - from) * rowHeight);
  const after = Math.max(0, scrollHeightOf(rows, rowHeight) - before - count * rowHeight);
  return { from, count, before, after };
}

/** Where to scroll so that a row can be seen whole; null where it can be seen already. */
export function scrollTopFor(position: number, viewport: Viewport): number | null {
  const { rows, rowHeight, height } = viewport;
  const first = firstVisible(viewport);
  const visible = height / rowHeight;
  let wanted: number;
  if (position < first) wanted = position;
  else if (position + 1 > first + visible) wanted = position + 1 - visible;
  else return null;
  const full = rows * rowHeight;
  const scrollHeight = scrollHeightOf(rows, rowHeight);
  if (full <= scrollHeight) return wanted * rowHeight;
  return (wanted / (rows - visible)) * (scrollHeight - height);
}
