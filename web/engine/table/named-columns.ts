/** The columns of an input by the names that say them: by field the heading, of a file without one the number. */
import type { Field, InputState } from '../api/types';

export interface NamedColumns {
  columns: Partial<Record<Field, string>>;
  /** Columns that could have been a field's too. */
  notTaken: Partial<Record<Field, string[]>>;
}

export function namedColumns({ heading, columns, notTaken, columnNames, columnNumbers }: InputState): NamedColumns {
  const names = heading === null ? columnNumbers : columnNames;
  const nameOf = (column: number): string => names[column] ?? String(column + 1);
  const entries = Object.entries(columns) as [Field, number][];
  const others = Object.entries(notTaken) as [Field, number[]][];
  return {
    columns: Object.fromEntries(entries.map(([field, column]) => [field, nameOf(column)])),
    notTaken: Object.fromEntries(others.map(([field, list]) => [field, list.map(nameOf)])),
  };
}
