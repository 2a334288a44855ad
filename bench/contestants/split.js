/** What most people write first: the text split at line ends and cells, counted in a Map. No parser. */
import { Counter, columns, loginsOf } from './question.js';
import { textPieces } from './pieces.js';

/** @param {import('./pieces.js').Source} source */
export async function split(source) {
  const counter = new Counter(loginsOf(source.users));
  let rest = '';
  for await (const piece of textPieces(source)) {
    const lines = (rest + piece).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) countLine(counter, line);
  }
  if (rest !== '') countLine(counter, rest);
  return counter.table();
}

/**
 * Right for this log alone: every cell is quoted, and none but the last holds a quote or a line end.
 * @param {Counter} counter
 * @param {string} line
 */
function countLine(counter, line) {
  const cells = line.split('","');
  if (cells.length < 10) return;
  const { time, user, service, module, action, result, error } = columns;
  counter.count(
    /** @type {string} */ (cells[time]),
    /** @type {string} */ (cells[user]),
    /** @type {string} */ (cells[service]),
    /** @type {string} */ (cells[module]),
    /** @type {string} */ (cells[action]),
    /** @type {string} */ (cells[result]),
    /** @type {string} */ (cells[error]),
  );
}
