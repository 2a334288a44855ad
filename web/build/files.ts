/** Which modules of the hosted page stand together in a file. */
import { prefix } from './packed-data.ts';

/** What begins a file of its own, because the first screen does without it. */
const aside = /\/(element\/pictures\/charts|sample\/index)\.ts$/;

interface Modules {
  getModuleInfo(id: string): {
    isEntry: boolean;
    importers: readonly string[];
    dynamicImporters: readonly string[];
  } | null;
}

/** True of what is needed by the page without what stands aside. */
function isOfPage(module: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(module) || aside.test(module)) return false;
  seen.add(module);
  const info = modules.getModuleInfo(module);
  if (info === null) return false;
  return info.isEntry || [...info.importers, ...info.dynamicImporters].some((other) => isOfPage(other, modules, seen));
}

/**
 * All packed data in one file, all other modules of the page in another: gzip looks back 32 KB within a file. Between two
 * pieces of script it would find nothing but data that does not repeat (1.7 KB), and files that several share know
 * nothing of the others (another 1.7 KB).
 */
export const groups = [
  { name: 'packed', test: new RegExp(prefix) },
  { name: (module: string, modules: Modules) => (isOfPage(module, modules) ? 'page' : null), debugName: 'page' },
];
