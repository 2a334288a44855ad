/** The question in SQL, for DuckDB in the browser and natively. */
import { asOf, windowStart } from './question.js';

/**
 * Everything is named, so that DuckDB has nothing to sniff; columns that the query does not name are not converted.
 * An empty cell in quotes is an empty text, not NULL.
 */
const layout = (/** @type {string[]} */ names) =>
  `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', allow_quoted_nulls = false, ` +
  `columns = {${names.map((name) => `'${name}': 'VARCHAR'`).join(', ')}}`;

const userColumns = layout(['login', 'name', 'mail', 'status', 'department_code', 'department']);
const logColumns = layout([
  'level',
  'time',
  'address',
  'login',
  'service',
  'module',
  'action',
  'result',
  'error',
  'note',
]);

/**
 * Makes the table `monitoring`, which is the answer.
 * @param {string} users Name or path of the user file.
 * @param {string} log
 */
export function monitoringQuery(users, log) {
  return `
    CREATE OR REPLACE TABLE monitoring AS
    WITH days AS (
      SELECT DISTINCT login, substr(time, 1, 10) AS day
      FROM read_csv('${log}', ${logColumns})
      WHERE service = 'kintone' AND result = 'SUCCESS' AND error IN ('', '0')
        AND module <> 'API operation' AND NOT contains(action, '(API')
    ), counted AS (
      SELECT login, max(day) AS last, count(*) FILTER (day BETWEEN '${windowStart}' AND '${asOf}') AS days
      FROM days GROUP BY login
    )
    SELECT users.login, coalesce(counted.last, '') AS last, coalesce(counted.days, 0)::INTEGER AS days
    FROM read_csv('${users}', ${userColumns}) AS users
    LEFT JOIN counted ON counted.login = users.login`;
}

export const firstRows = 'SELECT login, last, days FROM monitoring LIMIT 50';
export const allRows = 'SELECT login, last, days FROM monitoring';
