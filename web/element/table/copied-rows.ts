/** Rows as text for the clipboard: a line each, cells parted by tabs, as spreadsheets take and give them. */
import type { MonitoringEngine, RowDetail } from '../../engine/api/types';
import type { Messages } from '../../messages/index';
import { detailsOf, headingOf, type Column } from './columns';
import type { PositionRange } from './row-selection';

/** More rows are a matter for the CSV: a clipboard holds its text several times. */
export const mostCopied = 100_000;
/** Rows asked for at a time. */
const rowsAtOnce = 5_000;

/** A cell of free text, with the apostrophe that makes a formula harmless, in quotes where its own characters would part cells or lines. */
export function cellOf(text: string, isFormula: boolean): string {
  const safe = isFormula ? `'${text}` : text;
  return /[\t\r\n]|^"/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface CopyRequest {
  engine: MonitoringEngine;
  ranges: readonly PositionRange[];
  columns: readonly Column[];
  messages: Messages;
  windowDays: number;
  raw: boolean;
  /** What the rows stand on, for a line of its own below them. */
  standsOn: string;
  /** There is something to count in the window. */
  hasLogs: boolean;
}

/** The heading and the rows, and behind an empty line what they stand on; each line with its end. */
export async function rowsAsText(request: CopyRequest): Promise<string> {
  const { engine, ranges, columns, messages, windowDays, raw, standsOn, hasLogs } = request;
  // What is a formula is the core's to say, as for the CSV.
  const more: RowDetail[] = raw ? detailsOf(columns) : [...detailsOf(columns), 'formulas'];
  const lines = [columns.map(({ name }) => headingOf(name, messages, windowDays)).join('\t')];
  for (const { from, to } of ranges) {
    for (let at = from; at < to; at += rowsAtOnce) {
      const rows = await engine.rows(at, Math.min(rowsAtOnce, to - at), more);
      for (const row of rows) {
        lines.push(
          columns
            .map(({ text, free }) => {
              const cell = text(row, messages, hasLogs);
              return free === undefined ? cell : cellOf(cell, row.formulas?.includes(free) === true);
            })
            .join('\t'),
        );
      }
    }
  }
  return `${[...lines, '', standsOn].join('\r\n')}\r\n`;
}

/** Puts a text on the clipboard; where the page is not served safely, by the older way that asks for no permission. */
export async function writeToClipboard(text: string): Promise<void> {
  // Absent on pages without TLS, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) {
    await clipboard.writeText(text);
    return;
  }
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- There is no other way on such a page.
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  if (!done) throw new Error('copy');
}
