/** What stands before the rows of `--format json`. */
import { rowsSchema, type RowsDocument } from '../api/rows-document';
import type { EngineState, Manifest } from '../api/types';
import { baseName } from '../text/names';
import { namedColumns } from './named-columns';

/** The snapshot that a table stands on, if it does. */
export function namedBasis({ basis, inputs }: EngineState): { basis?: NonNullable<Manifest['basis']> } {
  if (basis === null) return {};
  const { input, day, dayGuessed, hasNumbers } = basis;
  return { basis: { name: baseName(inputs.find(({ id }) => id === input)!.name), day, dayGuessed, hasNumbers } };
}

export function rowsHead(state: EngineState): Omit<RowsDocument, 'rows'> {
  const used = state.inputs.filter(({ state: use }) => use === 'used');
  return {
    schema: rowsSchema.schema,
    settings: { ...state.resolved, sort: state.view.sort, filters: state.view.filters },
    ...namedBasis(state),
    inputs: used.map((input) => ({ name: baseName(input.name), kind: input.kind!, ...namedColumns(input) })),
  };
}
