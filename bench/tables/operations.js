/** What is done to the tables, the same in the product and in its peers. */

/** @typedef {'user' | 'department' | 'last-access' | 'access-days'} SortKey */

/**
 * @typedef {object} TableFilter
 * @property {string} [text]
 * @property {string} [department] Code.
 * @property {string} [lastAccessBy] A month; no access at all passes.
 * @property {number} [maxDays]
 * @property {boolean} [never]
 */

/** @type {Record<string, { key: SortKey, descending: boolean }>} */
export const sorts = {
  user: { key: 'user', descending: false },
  'user, descending': { key: 'user', descending: true },
  department: { key: 'department', descending: false },
  'department, descending': { key: 'department', descending: true },
  'last access': { key: 'last-access', descending: false },
  'last access, descending': { key: 'last-access', descending: true },
  'access days': { key: 'access-days', descending: false },
  'access days, descending': { key: 'access-days', descending: true },
};

/** @type {Record<string, TableFilter>} */
export const filters = {
  'text kimura': { text: 'kimura' },
  'text 田': { text: '田' },
  department: { department: 'D00007' },
  'last access by month': { lastAccessBy: '2026-10' },
  'at most 3 days': { maxDays: 3 },
  never: { never: true },
};

/** @typedef {{ login: string, name: string, department: string, departmentRank: number, lastAccess: string, accessDays: number }} PlainRow */

/**
 * A table to be measured. Sorting and filtering resolve when the first rows of the result could be drawn.
 * @typedef {object} MeasuredTable
 * @property {(sort: { key: SortKey, descending: boolean } | null) => Promise<void>} sort
 * @property {(filter: TableFilter) => Promise<void>} filter An empty one shows all rows again.
 * @property {() => Promise<number>} count Rows shown.
 * @property {(from: number, count: number) => Promise<string[]>} logins Of the rows shown.
 */

/** Rows that a screen shows. */
export const screenRows = 50;

/**
 * What a result shows: its size, and the logins at its beginning, its end and many places between.
 * @param {MeasuredTable} table
 */
export async function sample(table) {
  const count = await table.count();
  const windows = 20;
  const size = 200;
  const logins = [];
  for (let window = 0; window < windows; window += 1) {
    const from = Math.max(0, Math.floor(((count - size) * window) / (windows - 1)));
    logins.push(...(await table.logins(from, size)));
  }
  return `${count} rows\n${logins.join('\n')}\n`;
}
