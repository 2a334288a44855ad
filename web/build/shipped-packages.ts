import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../../build/shipped', import.meta.url));

/**
 * Writes down which npm packages went into a built file, in build/shipped/<name>.json: what is shipped must stand in
 * THIRD-PARTY.md with its licence, and a test compares the two.
 */
export function shippedPackages(name: string): Plugin {
  return {
    name: 'user-access-monitor:shipped-packages',
    generateBundle: {
      // Before the single file folds its script away.
      order: 'pre',
      handler(_options, bundle) {
        const packages = new Set<string>();
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const [file, { renderedLength }] of Object.entries(output.modules)) {
            const found = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
            if (found?.[1] !== undefined && renderedLength > 0) packages.add(found[1]);
          }
        }
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${folder}/${name}.json`, JSON.stringify([...packages].sort()));
      },
    },
  };
}
