import type { Plugin } from 'vite';
import { packedUrl } from '../../scripts/pack.mjs';

export const prefix = 'virtual:user-access-monitor/packed-data/';
const contents = new Map<string, string>();

/** The name of a module whose default export is this text, the address of packed data. */
export function dataModule(name: string, url: string): string {
  contents.set(name, url);
  return `${prefix}${name}`;
}

/** The same for content that is still to be packed. */
export function packedModule(name: string, content: Uint8Array, kind: Parameters<typeof packedUrl>[1]): string {
  return dataModule(name, packedUrl(content, kind));
}

/** Gives the modules of packed data. */
export function packedData(): Plugin {
  return {
    name: 'user-access-monitor:packed-data',
    resolveId: (name) => (name.startsWith(prefix) ? `\0${name}` : null),
    load: (name) =>
      name.startsWith(`\0${prefix}`)
        ? `export default ${JSON.stringify(contents.get(name.slice(prefix.length + 1)))}`
        : null,
  };
}
