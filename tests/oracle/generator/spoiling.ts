/** What people and faulty programs leave in tables: notes, rows that were cut, quotes that close in another line. */
import type { SeededRandom } from '../../../web/sample/random';
import type { World, WorldFile, WorldRow } from '../world';
import { csvRecord, rowsAsWritten } from '../writing';
import { record } from './files';
import { isKnownByPlace } from './snapshots';

const notes = ['Total: 12', 'Exported by Ann', 'Confidential - do not distribute', '* without guests', '3 rows'];
/** Kinds of which the rules say that such a row is none of theirs. */
const noted: readonly string[] = ['users', 'departments', 'snapshot', 'access'];
const broken: readonly string[] = ['users', 'departments', 'memberships', 'services', 'snapshot', 'access'];

/** The last step of a world: where quotes stand depends on every row before. */
export function spoil(random: SeededRandom, { files }: World): void {
  const met = new Set<WorldRow[]>();
  // Whether a department that they name is known must not hang on a broken row.
  const named = files.some(({ kind, fields }) => kind === 'users' && fields.includes('department'));
  for (const file of files) {
    // Equal files share their rows.
    if (file.form !== 'csv' || file.heading === null || isKnownByPlace(file) || met.has(file.rows)) continue;
    met.add(file.rows);
    // The quote that stays open there is the only one.
    if (file.rows.some(({ as }) => as === 'unclosed')) continue;
    if (noted.includes(file.kind) && file.heading.length >= 3 && random.chance(15)) addNotes(random, file);
    if (['users', 'departments'].includes(file.kind) && random.chance(15)) cutRows(random, file);
    if (broken.includes(file.kind) && !(named && file.kind === 'departments') && random.chance(20))
      openQuotes(random, file);
  }
}

/** Above the rows, below them, and between. */
function addNotes(random: SeededRandom, file: WorldFile): void {
  // In a log of last accesses an empty cell says something else.
  const alone = file.fields.includes('lastAccessTime');
  for (let more = random.between(1, 3); more > 0; more -= 1) {
    const note = random.pick(notes);
    const wide = !alone && file.kind !== 'snapshot' && random.chance(40);
    const cells = wide ? file.fields.map((_, at) => (at === 0 ? note : '')) : [note];
    const row = alone ? record(['']) : record(cells);
    const at = random.pick([0, file.rows.length, file.rows.length, random.below(file.rows.length + 1)]);
    file.rows.splice(at, 0, ...(random.chance(30) ? [record(['']), row] : [row]));
  }
}

/** Rows without their last cells, which are empty then. */
function cutRows(random: SeededRandom, file: WorldFile): void {
  file.rows.forEach((row, at) => {
    const filled = row.cells.slice(1).filter((cell) => (cell ?? '').trim() !== '').length;
    if (row.cells.length < 3 || filled === 0 || (row.cells[1] ?? '').trim() === '' || !random.chance(25)) return;
    if (row.cells.join('\n') === file.heading!.join('\n')) return;
    file.rows[at] = { ...row, cells: row.cells.slice(0, random.between(2, row.cells.length - 1)) };
  });
}

/** Rows whose last quote is closed by another row's, or by none. */
function openQuotes(random: SeededRandom, file: WorldFile): void {
  for (let tries = random.between(1, 4); tries > 0; tries -= 1) {
    // Sound ones must show what the file is.
    if (file.rows.filter(({ as, cells }) => as === 'record' && cells.length > 1).length < 4) return;
    const at = random.between(1, file.rows.length - 1);
    const row = file.rows[at]!;
    // A date that proves an order would do so in a line that cannot be read.
    if (row.as !== 'record' || row.cells.length < 2 || row.cells.some((cell) => /^\d+\/\d+\/\d{4}/.test(cell ?? '')))
      continue;
    const cells = row.cells.map((cell, column) =>
      column === row.cells.length - 1 ? 'no end' : (cell ?? '').replaceAll(/["\r\n]/g, ''),
    );
    const before = [...file.rows];
    const replaces = random.chance(50);
    file.rows.splice(at, replaces ? 1 : 0, { as: 'open', cells });
    if (!file.rows.every((each, place) => each.as !== 'open' || isBroken(file, place)))
      file.rows.splice(0, file.rows.length, ...before);
  }
}

/** Whether the next lone quote behind an open one stands in the middle of a text, or there is none. */
function isBroken(file: WorldFile, at: number): boolean {
  const { rows, first } = rowsAsWritten(file);
  const behind = rows.slice(first + at + 1).map((row, index) => csvRecord(file, row, first + at + 1 + index));
  // Pairs of quotes are text.
  const lone = /"/.exec(behind.join('\n').replaceAll('""', '  '));
  if (lone === null) return true;
  const next = behind.join('\n').replaceAll('""', '  ')[lone.index + 1];
  return next !== undefined && next !== file.delimiter && !/[\s\u3000\ufeff]/.test(next);
}
