/** Positions from the first one up to, and without, the last one. */
export interface PositionRange {
  from: number;
  to: number;
}

/** The rows that are selected, by position, as ranges: all of a million rows are one. */
export class RowSelection {
  #ranges: PositionRange[] = [];

  get ranges(): readonly PositionRange[] {
    return this.#ranges;
  }

  get count(): number {
    return this.#ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  has(position: number): boolean {
    return this.#ranges.some(({ from, to }) => from <= position && position < to);
  }

  clear(): void {
    this.#ranges = [];
  }

  /** Selects these rows, or takes them out. */
  set(from: number, to: number, selected: boolean): void {
    const others = this.#ranges.flatMap((range) =>
      [
        { from: range.from, to: Math.min(range.to, from) },
        { from: Math.max(range.from, to), to: range.to },
      ].filter((part) => part.from < part.to),
    );
    const ranges = (selected ? [...others, { from, to }] : others).sort((one, other) => one.from - other.from);
    this.#ranges = [];
    for (const range of ranges) {
      const last = this.#ranges.at(-1);
      if (last?.to === range.from) last.to = range.to;
      else this.#ranges.push({ ...range });
    }
  }
}
