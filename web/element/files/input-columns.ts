import type { Field, InputState } from '../../engine/api/types';

type Named = NonNullable<InputState['overrides']['columns']>;

/** The columns of a file's beginning, and which field each is taken for: as recognised, or as a person says. */
export class ColumnMap {
  /** The heading, or what a person takes for it; null: columns have numbers only. */
  readonly heading: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
  /** What says each column and no other. */
  readonly #names: readonly string[];
  readonly #fields = new Map<number, Field>();

  /** @param named what a person says: by field the heading or the number of its column, `""` for none of them. */
  constructor(
    seen: InputState,
    private readonly named: Named,
    firstRowNames: boolean,
  ) {
    const { heading, previewCells, columns, columnNames, columnNumbers } = seen;
    this.heading = heading ?? (firstRowNames ? (previewCells[0] ?? null) : null);
    // The words of a first row that is no heading would make it one, and its record would be lost.
    this.#names = this.heading ? columnNames : columnNumbers;
    this.rows = !heading && firstRowNames ? previewCells.slice(1) : previewCells;
    this.width = Math.max(this.heading?.length ?? 0, 0, ...this.rows.map((cells) => cells.length));
    for (const [field, position] of Object.entries(columns) as [Field, number][]) {
      if (named[field] !== '' && (!(field in named) || this.#placeOf(named[field]!) < 0))
        this.#fields.set(position, field);
    }
    for (const [field, name] of Object.entries(named) as [Field, string][]) {
      const position = this.#placeOf(name);
      if (position >= 0) this.#fields.set(position, field);
    }
  }

  #placeOf(name: string): number {
    return this.#names.indexOf(name);
  }

  fieldAt(column: number): Field | null {
    return this.#fields.get(column) ?? null;
  }

  has(field: Field): boolean {
    return [...this.#fields.values()].includes(field);
  }

  /** Cells beyond the heading have nothing to be named by. */
  canBeNamed(column: number): boolean {
    return column < this.#names.length;
  }

  /** What is to be said so that the column holds that field, or (null) none. */
  with(column: number, field: Field | null): Named {
    const named = { ...this.named };
    const former = this.fieldAt(column);
    if (former !== null) named[former] = '';
    if (field) named[field] = this.#names[column]!;
    return named;
  }
}
