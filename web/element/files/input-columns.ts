import type { Field, InputState } from '../../engine/api/types';
import { columnNamed, columnsCalled, headingKey } from '../../engine/table/unmatched';

/**
 * The number, from 1, by which a column of a file without a heading is named. It is written with as many zeros in
 * front as it takes to be no cell of the first row: a cell of the same text would be taken for its heading.
 */
function columnNumber(position: number, firstRow: readonly string[]): string {
  const cells = new Set(firstRow.map(headingKey));
  const number = String(position + 1);
  // Four digits are what the engine takes for a number.
  for (let digits = number.length; digits < 4; digits += 1) {
    const written = number.padStart(digits, '0');
    if (!cells.has(written)) return written;
  }
  return number.padStart(4, '0');
}

/** The members of records as cells below their names; what cannot be read stays one cell. */
function cellsOfRecord(record: string, names: readonly string[]): string[] {
  try {
    const members = Object.entries(JSON.parse(record) as object).map(([name, value]): [string, string] => [
      headingKey(name),
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const byName = new Map(members);
    return names.map((name) => byName.get(headingKey(name)) ?? '');
  } catch {
    return [record];
  }
}

/** The columns of a file's beginning, and which field each is taken for: as recognised, or as a person says. */
export class ColumnMap {
  /** The heading, or what a person takes for it; null: columns have numbers only. */
  readonly heading: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
  readonly #fields = new Map<number, Field>();

  /** @param named what a person says: by field the heading or the number of its column, `""` for none of them. */
  constructor(
    private readonly seen: InputState,
    private readonly named: NonNullable<InputState['overrides']['columns']>,
    firstRowNames: boolean,
  ) {
    const { heading, preview, format, columns } = seen;
    const names = heading ?? (firstRowNames ? (preview[0] ?? null) : null);
    this.heading = names;
    const rows = !heading && firstRowNames ? preview.slice(1) : preview;
    const json = format !== null && format !== 'csv';
    this.rows = json && names ? rows.map(([record = '']) => cellsOfRecord(record, names)) : rows;
    this.width = Math.max(names?.length ?? 0, 0, ...this.rows.map((cells) => cells.length));
    for (const [field, position] of Object.entries(columns) as [Field, number][]) {
      if (!(field in named)) this.#fields.set(position, field);
    }
    for (const [field, name] of Object.entries(named) as [Field, string][]) {
      const position = this.#positionOf(name);
      if (position !== null) this.#fields.set(position, field);
    }
  }

  #positionOf(name: string): number | null {
    if (name === '') return null;
    if (!this.heading) return /^\d{1,4}$/.test(name) ? Number(name) - 1 : null;
    const position = columnNamed(this.heading, name);
    return position < 0 ? null : position;
  }

  /** What says this column and no other: a name that several have, and none at all, by its place among these. */
  #nameOf(column: number): string {
    const { heading, seen } = this;
    // The words of a first row that is no heading would make it one, and its record would be lost.
    if (!heading) return columnNumber(column, seen.preview[0] ?? []);
    const name = heading[column] ?? '';
    const alike = columnsCalled(heading, name);
    // Digits alone are the number of a column without a heading.
    return alike.length > 1 || /^\d*$/.test(headingKey(name)) ? `${name}#${alike.indexOf(column) + 1}` : name;
  }

  fieldAt(column: number): Field | null {
    return this.#fields.get(column) ?? null;
  }

  has(field: Field): boolean {
    return [...this.#fields.values()].includes(field);
  }

  /** Cells beyond the heading have nothing to be named by. */
  canBeNamed(column: number): boolean {
    return !this.heading || this.#positionOf(this.#nameOf(column)) === column;
  }

  /** What is to be said so that the column holds that field, or (null) none. */
  with(column: number, field: Field | null): NonNullable<InputState['overrides']['columns']> {
    const named = { ...this.named };
    const former = this.fieldAt(column);
    if (former !== null) named[former] = '';
    if (field) named[field] = this.#nameOf(column);
    return named;
  }
}
