/** uDSV, read as its documentation shows for streams, without keeping the rows. */
import { inferSchema, initParser } from 'udsv';
import { Counter, columns, loginsOf } from './question.js';
import { textPieces } from './pieces.js';

/** @param {import('./pieces.js').Source} source */
export async function udsv(source) {
  const counter = new Counter(loginsOf(source.users));
  const { time, user, service, module, action, result, error } = columns;
  const take = (/** @type {any} */ row) => {
    counter.count(row[time], row[user], row[service], row[module], row[action], row[result], row[error]);
  };
  /** @type {import('udsv').Parser | null} */
  let parser = null;
  for await (const piece of textPieces(source)) {
    parser ??= initParser(inferSchema(piece));
    parser.chunk(piece, parser.stringArrs, take);
  }
  parser?.end();
  return counter.table();
}
