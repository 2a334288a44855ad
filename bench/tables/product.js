/** The product's table through its engine, as the page uses it. */
import { screenRows } from './operations.js';

/**
 * @param {import('../../web/engine/api/types').MonitoringEngine} engine
 * @returns {import('./operations.js').MeasuredTable}
 */
export function productTable(engine) {
  const noFilter = { text: '', departments: [], withBelow: false, lastAccessBy: null, maxDays: null, never: false };
  return {
    async sort(sort) {
      await engine.view({ sort });
      await engine.rows(0, screenRows);
    },
    async filter({ department, ...filter }) {
      await engine.view({
        filters: { ...noFilter, ...filter, departments: department === undefined ? [] : [department] },
      });
      await engine.rows(0, screenRows);
    },
    count: async () => (await engine.state()).shown,
    logins: async (from, count) => (await engine.rows(from, count)).map(({ login }) => login),
  };
}
