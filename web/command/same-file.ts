/** Whether two names lead to one file, through links of any kind. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export function isSameFile(one: string, other: string): boolean {
  if (realPath(one) === realPath(other)) return true;
  // Two spellings in a file system that ignores case, or a hard link.
  const [left, right] = [identity(one), identity(other)];
  return left !== null && left === right;
}

/** The path without links. Of a file that is not there yet: that of its folder. */
function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const folder = dirname(whole);
    return folder === whole ? whole : join(realPath(folder), basename(whole));
  }
}

/** Only of regular files: standard input and output may well be one terminal. */
function identity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return statSync(path).isFile() ? `${dev} ${ino}` : null;
  } catch {
    return null;
  }
}
