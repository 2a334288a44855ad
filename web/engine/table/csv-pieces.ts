/** The CSV out of the core's memory, about a megabyte at a time. */
import type { CsvQuestion, Session, UserAccessCore } from '../../../wasm/user_access_core';
import { wrongCall } from '../api/errors';
import { outcome } from '../core/outcome';
import { languages } from '../../messages/languages';
import { checkNames } from '../settings/checks';
import type { AlteredCell, CsvOptions, EngineState, Language } from '../api/types';

/** `user-access_2026-11-20-10-of-332.csv`: of the day, and what of the table it is where it is not all. */
export function nameOfCsv({ resolved, rows: all }: EngineState, rows: number): string {
  return `user-access_${resolved.asOf}${rows === all ? '' : `-${rows}-of-${all}`}.csv`;
}

/** Gives the pieces to `take`, each valid until it is taken; then the rows written and the cells altered. */
export async function csvPieces(
  core: UserAccessCore,
  session: Session,
  settingsLanguage: Language,
  options: CsvOptions,
  take: (piece: Uint8Array) => void | Promise<void>,
): Promise<{ rows: number; altered: { count: number; first: AlteredCell[] } }> {
  // A name written wrong would give another table than was asked for.
  checkNames(
    options,
    { rows: true, raw: true, language: true } satisfies Record<keyof CsvOptions, true>,
    'csv options',
  );
  const question: CsvQuestion = {
    language: options.language ?? settingsLanguage,
    rows: options.rows ?? 'all',
    raw: options.raw ?? false,
  };
  if (
    !languages.includes(question.language) ||
    !['all', 'shown'].includes(question.rows) ||
    typeof question.raw !== 'boolean'
  ) {
    throw wrongCall(`csv: language is one of ${languages.join(', ')}; rows is all or shown; raw is true or false`);
  }
  const { rows } = outcome<{ rows: number }>(session.beginCsv(JSON.stringify(question)));
  for (;;) {
    const { address, bytes } = outcome<{ address: number; bytes: number }>(session.nextCsv());
    if (bytes === 0) break;
    await take(core.HEAPU8.subarray(address, address + bytes));
  }
  const { count, first } = outcome<{ count: number; first: AlteredCell[] }>(session.alteredCells());
  return { rows, altered: { count, first } };
}
