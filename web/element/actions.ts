import { filesActions } from './files/files-actions';
import { filterActions } from './filters/filter-actions';
import type { Action } from './screen/screen';
import { tableActions } from './table/table-actions';

/** All that has a button or a key of its own. */
export const actions: readonly Action<never>[] = [...filesActions, ...filterActions, ...tableActions];
