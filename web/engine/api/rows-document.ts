/** The document of `--format json`: the rows are those that `rows()` gives (`Row` in the core's types). */
import type { EngineState, Field, Filters, InputKind, Manifest, Row, Settings, View } from './types';

export const rowsSchema = { schema: 'user-access-monitor/rows/1' } as const;

export interface RowsDocument {
  schema: typeof rowsSchema.schema;
  /** As resolved: every default replaced. */
  settings: Settings & EngineState['resolved'] & { sort: View['sort']; filters: Filters };
  /** The snapshot that the table stands on; absent where it stands on logs. */
  basis?: NonNullable<Manifest['basis']>;
  /** The files that were used, with the columns that were taken and those that could have been. */
  inputs: {
    name: string;
    kind: InputKind;
    columns: Partial<Record<Field, string>>;
    notTaken: Partial<Record<Field, string[]>>;
  }[];
  /** The rows shown, in the order shown. */
  rows: Row[];
}
