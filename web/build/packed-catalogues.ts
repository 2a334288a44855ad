import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { betweenLanguages, joinCatalogues } from '../messages/joined.ts';
import { packedModule } from './packed-data.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));
// In this order they pack best.
const languages = ['en', 'ja', 'zh'];
// Not what only the command says.
const parts = ['page', 'problems', 'help', 'pictures'];

/**
 * The sentences of the page in three languages, packed together, each character as two bytes: more than half of them
 * are not ASCII, and where all have the same width the packer sees them as they are.
 */
export function packedCatalogues(): Plugin {
  return {
    name: 'user-access-monitor:packed-catalogues',
    enforce: 'pre',
    load: {
      filter: { id: /\/messages\/catalogues\.ts$/ },
      handler() {
        const texts = languages.map((language) =>
          parts
            .map((part) => {
              const file = path(`messages/${language}/${part}.ftl`);
              this.addWatchFile(file);
              return readFileSync(file, 'utf8');
            })
            .join('\n'),
        );
        const joined = joinCatalogues(texts);
        const sentences = packedModule('sentences', Buffer.from(joined, 'utf16le'), 'pairs');
        // Bytes up to the end of each language. What stands behind it need not be unpacked.
        const parted = joined.split(betweenLanguages);
        const ends = languages.map((_, at) => 2 * parted.slice(0, at + 2).join(betweenLanguages).length);
        return `import packed from ${JSON.stringify(sentences)};
import { bytesOfDataUrl } from ${JSON.stringify(path('engine/core/data-url.ts'))};
import { unpackLzma } from ${JSON.stringify(path('engine/core/lzma.ts'))};
import { takeCatalogue } from ${JSON.stringify(path('messages/joined.ts'))};
export function catalogueText(language) {
  const at = ${JSON.stringify(languages)}.indexOf(language);
  const joined = new TextDecoder('utf-16le').decode(unpackLzma(bytesOfDataUrl(packed), ${JSON.stringify(ends)}[at]));
  return takeCatalogue(joined, at);
}`;
      },
    },
  };
}
