/** PapaParse, reading the file by itself in pieces, as its documentation shows for large files. */
import Papa from 'papaparse';
import { Counter, columns, loginsOf } from './question.js';

/**
 * @param {import('./pieces.js').Source} source
 * @param {(path: string) => unknown} [openStream] In Node: gives the stream that PapaParse reads.
 */
export async function papaparse(source, openStream) {
  const counter = new Counter(loginsOf(source.users));
  const { time, user, service, module, action, result, error } = columns;
  const input = source.blob ?? openStream?.(source.path ?? '');
  await new Promise((resolve, reject) => {
    Papa.parse(input, {
      // Named, so that nothing has to be guessed.
      delimiter: ',',
      newline: '\r\n',
      skipEmptyLines: false,
      chunk({ data }) {
        for (const row of data) {
          if (row.length < 10) continue;
          counter.count(
            /** @type {string} */ (row[time]),
            /** @type {string} */ (row[user]),
            /** @type {string} */ (row[service]),
            /** @type {string} */ (row[module]),
            /** @type {string} */ (row[action]),
            /** @type {string} */ (row[result]),
            /** @type {string} */ (row[error]),
          );
        }
      },
      complete: resolve,
      error: reject,
    });
  });
  return counter.table();
}
