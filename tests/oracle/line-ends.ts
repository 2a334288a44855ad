/** Line ends of a file. */
import type { WorldFile } from './world';

/** The end of the line of a row, by its place. */
export function lineEndOf(file: WorldFile, row: number): string {
  // CR is no part of the mixture: before an empty line of LF it would be another line end.
  return file.lineEnd === 'mixed' ? (row % 3 === 0 ? '\r\n' : '\n') : file.lineEnd;
}
