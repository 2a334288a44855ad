/** The document of `--format json`: the rows are those that `rows()` gives (`Row` in the core's types). */
import type { EngineState, Filters, Row, Settings, View } from './types';

export const rowsSchema = { schema: 'user-access-monitor/rows/1' } as const;

export interface RowsDocument {
  schema: typeof rowsSchema.schema;
  /** As resolved: every default replaced. */
  settings: Settings & EngineState['resolved'] & { sort: View['sort']; filters: Filters };
  /** The rows shown, in the order shown. */
  rows: Row[];
}
