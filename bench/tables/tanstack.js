/** TanStack Table without a framework, with its own sort and filter functions where it has them. */
import {
  columnFilteringFeature,
  constructTable,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  filterFn_equals,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import { screenRows } from './operations.js';

const columnOf = {
  user: 'name',
  department: 'departmentRank',
  'last-access': 'lastAccess',
  'access-days': 'accessDays',
};

const atMost = (/** @type {any} */ row, /** @type {string} */ column, /** @type {string | number} */ most) =>
  row.getValue(column) <= most;

/**
 * @param {import('./operations.js').PlainRow[]} data
 * @returns {import('./operations.js').MeasuredTable}
 */
export function tanstackTable(data) {
  const features = tableFeatures({
    coreReactivityFeature: storeReactivityBindings(),
    rowSortingFeature,
    columnFilteringFeature,
    globalFilteringFeature,
    sortedRowModel: createSortedRowModel(),
    filteredRowModel: createFilteredRowModel(),
  });
  /** @type {any} */
  const table = constructTable(
    /** @type {any} */ ({
      features,
      data,
      globalFilterFn: filterFn_includesString,
      columns: [
        { accessorKey: 'name', sortFn: sortFn_basic },
        { accessorKey: 'login' },
        { accessorKey: 'department', filterFn: filterFn_equals },
        { accessorKey: 'departmentRank', sortFn: sortFn_basic, filterFn: filterFn_equals, enableGlobalFilter: false },
        { accessorKey: 'lastAccess', sortFn: sortFn_basic, filterFn: atMost, enableGlobalFilter: false },
        { accessorKey: 'accessDays', sortFn: sortFn_basic, filterFn: atMost, enableGlobalFilter: false },
      ],
    }),
  );
  const rows = () => table.getRowModel().rows;
  const draw = async () => void rows().slice(0, screenRows);
  return {
    sort(sort) {
      table.setSorting(sort === null ? [] : [{ id: columnOf[sort.key], desc: sort.descending }]);
      return draw();
    },
    filter({ text = '', department, lastAccessBy, maxDays, never = false }) {
      const chosen = [];
      if (department !== undefined) chosen.push({ id: 'departmentRank', value: Number(department.slice(1)) });
      if (lastAccessBy !== undefined) chosen.push({ id: 'lastAccess', value: `${lastAccessBy}-31` });
      if (maxDays !== undefined) chosen.push({ id: 'accessDays', value: maxDays });
      if (never) chosen.push({ id: 'lastAccess', value: '0' });
      table.setGlobalFilter(text);
      table.setColumnFilters(chosen);
      return draw();
    },
    count: async () => rows().length,
    logins: async (from, count) =>
      rows()
        .slice(from, from + count)
        .map((/** @type {{ original: { login: string } }} */ row) => row.original.login),
  };
}
