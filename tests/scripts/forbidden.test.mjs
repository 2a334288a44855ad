import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

/** What no source of the product may do, one line each. */
const forbidden = [
  'element.innerHTML = name;',
  'element.outerHTML = name;',
  "element.insertAdjacentHTML('beforeend', name);",
  'document.write(name);',
  'new DOMParser().parseFromString(name, type);',
  "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
  'eval(name);',
  'fetch(name);',
  'new WebSocket(name);',
  'navigator.sendBeacon(name);',
  "localStorage.setItem('name', name);",
  'sessionStorage.clear();',
  'indexedDB.open(name);',
  'document.cookie = name;',
  'navigator.storage.getDirectory();',
  'history.pushState(name, name);',
];

/** Names of events that browsers fire themselves, so that a listener would hear both. */
const native = [
  'copy',
  'select',
  'change',
  'input',
  'close',
  'cancel',
  'toggle',
  'drop',
  'error',
  'progress',
  'search',
];

describe('the linter holds sources of the product to no markup from text, no sending, no storing and no native names', () => {
  // Its own rules alone: the others want types, and so a file on the disk.
  const eslint = new ESLint({
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => /^no-(eval|restricted-)/.test(ruleId),
  });
  const told = native.flatMap((name) => [`this.tell('${name}', given);`, `new CustomEvent('${name}', { detail });`]);
  it.each(["this.tell('copy-rows', given);", 'new CustomEvent(name, { detail });'])('%s is allowed', async (line) => {
    const [result] = await eslint.lintText(line, { filePath: 'web/element/forbidden.ts' });
    expect(result?.messages).toEqual([]);
  });
  for (const line of [...forbidden, ...told]) {
    it(line, async () => {
      const [result] = await eslint.lintText(line, { filePath: 'web/element/forbidden.ts' });
      expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual([expect.stringMatching(/^no-/)]);
    });
  }
});
