/** Paths that lead into an archive: `exports.zip/2026/access.csv`. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The archive and the path of the member in it; null where the path is that of a file or leads nowhere. A path leads
 * into a file where it goes on behind one: no file system has such a path.
 */
export function inArchive(path: string): { archive: string; member: string } | null {
  if (isThere(path)) return null;
  for (let archive = dirname(path); archive !== dirname(archive); archive = dirname(archive)) {
    if (!isThere(archive)) continue;
    const member = path
      .slice(archive.length)
      .replace(/^[/\\]+/, '')
      .replaceAll('\\', '/');
    return statSync(archive).isFile() && path.startsWith(archive) ? { archive, member } : null;
  }
  return null;
}

function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch {
    return false;
  }
}
