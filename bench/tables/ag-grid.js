/** AG Grid Community with its client-side rows; searching with its quick filter and the cache that is meant for it. */
import { AllCommunityModule, ModuleRegistry, createGrid } from 'ag-grid-community';
import { screenRows } from './operations.js';

ModuleRegistry.registerModules([AllCommunityModule]);

const columnOf = {
  user: 'name',
  department: 'departmentRank',
  'last-access': 'lastAccess',
  'access-days': 'accessDays',
};
const notSearched = { getQuickFilterText: () => '' };

/**
 * @param {import('./operations.js').PlainRow[]} rowData
 * @returns {Promise<import('./operations.js').MeasuredTable>}
 */
export async function agGridTable(rowData) {
  /** @type {(row: import('./operations.js').PlainRow) => boolean} */
  let passes = () => true;
  let filtering = false;
  const api = await new Promise((resolve) => {
    createGrid(/** @type {HTMLElement} */ (document.querySelector('#grid')), {
      rowData,
      columnDefs: [
        { field: 'name' },
        { field: 'login' },
        { field: 'department' },
        { field: 'departmentRank', ...notSearched },
        { field: 'lastAccess', ...notSearched },
        { field: 'accessDays', ...notSearched },
      ],
      cacheQuickFilter: true,
      animateRows: false,
      isExternalFilterPresent: () => filtering,
      doesExternalFilterPass: ({ data }) => data !== undefined && passes(data),
      onFirstDataRendered: ({ api }) => resolve(api),
    });
  });
  let changed = () => {};
  api.addEventListener('modelUpdated', () => changed());
  /** Until the grid has its new rows, and the first of them can be drawn. */
  const after = (/** @type {() => void} */ change) =>
    new Promise((resolve) => {
      changed = () => {
        changed = () => {};
        for (let row = 0; row < screenRows; row += 1) api.getDisplayedRowAtIndex(row);
        resolve(undefined);
      };
      change();
    });
  return {
    sort: (sort) =>
      after(() =>
        api.applyColumnState({
          state: sort === null ? [] : [{ colId: columnOf[sort.key], sort: sort.descending ? 'desc' : 'asc' }],
          defaultState: { sort: null },
        }),
      ),
    filter({ text, department, lastAccessBy, maxDays, never }) {
      if (text !== undefined) return after(() => api.setGridOption('quickFilterText', text));
      const rank = Number(department?.slice(1));
      filtering = department !== undefined || lastAccessBy !== undefined || maxDays !== undefined || never === true;
      passes = (row) =>
        (department === undefined || row.departmentRank === rank) &&
        (lastAccessBy === undefined || row.lastAccess <= `${lastAccessBy}-31`) &&
        (maxDays === undefined || row.accessDays <= maxDays) &&
        (never !== true || row.lastAccess === '');
      return after(() => {
        if (!filtering && api.getGridOption('quickFilterText')) api.setGridOption('quickFilterText', '');
        else api.onFilterChanged();
      });
    },
    count: async () => api.getDisplayedRowCount(),
    logins: async (from, count) => {
      const logins = [];
      for (let row = from; row < from + count && row < api.getDisplayedRowCount(); row += 1) {
        logins.push(api.getDisplayedRowAtIndex(row).data.login);
      }
      return logins;
    },
  };
}
