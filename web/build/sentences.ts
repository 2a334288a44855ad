import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { importUnpackText, packedText } from './packed-text.ts';

const publicName = 'virtual:user-access-monitor/sentences';
const folder = fileURLToPath(new URL('../messages/', import.meta.url));

/** What page and element say in a language, without what only the command says and without comments. */
function sentencesOf(language: string): string {
  const files = readdirSync(`${folder}${language}`).filter((name) => name !== 'command.ftl');
  const text = files.sort().map((name) => readFileSync(`${folder}${language}/${name}`, 'utf8'));
  return text.join('\n').replace(/^#.*\n|^\n/gm, '');
}

const moduleOf = (language: string): string => `${publicName}-${language}`;

/**
 * Gives `virtual:user-access-monitor/sentences`, a function that loads the sentences of a language. They are a module for
 * each language, in it packed. In one script that is a part which runs when it is asked for. `apart`, it is a file of its
 * own, asked for by another address after each failure: browsers may remember that an address gave no module.
 */
export function sentencesPlugin({ apart = false } = {}): Plugin {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  const names = languages.map(({ name }) => name);
  return {
    name: 'user-access-monitor:sentences',
    resolveId: (name) => (name.startsWith(publicName) ? `\0${name}` : null),
    load(name) {
      if (!name.startsWith(`\0${publicName}`)) return null;
      const language = names.find((each) => name === `\0${moduleOf(each)}`);
      if (language !== undefined) return `${importUnpackText}\nexport default ${packedText(sentencesOf(language))};`;
      if (!apart) {
        const loads = names.map((each) => `"${each}": () => import("${moduleOf(each)}")`);
        return `const loads = { ${loads.join(', ')} };
export default async (language) => (await loads[language]()).default;`;
      }
      const files = names.map((each) => {
        const name = `sentences-${each}`;
        const file = this.emitFile({ type: 'chunk', id: moduleOf(each), name, preserveSignature: 'strict' });
        return `"${each}": import.meta.ROLLUP_FILE_URL_${file}`;
      });
      return `const files = { ${files.join(', ')} };
let failures = 0;
export default async (language) => {
  try {
    return (await import(/* @vite-ignore */ failures === 0 ? files[language] : files[language] + '?' + failures)).default;
  } catch (reason) {
    failures += 1;
    throw reason;
  }
};`;
    },
  };
}
