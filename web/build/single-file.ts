import { createHash } from 'node:crypto';
import { parseSync, type Plugin } from 'vite';
import { withPolicy } from './policy.ts';

/**
 * Text that would end or confuse the script element, written so that it means the same inside strings, templates and
 * regular expressions.
 */
function escapeForScriptElement(code: string): string {
  const escaped = code.replace(/<(?=\/script|script|!--)/gi, '\\x3C');
  // Outside of literals the escape would be an error: better a failed build than a page that does not start.
  const [problem] = parseSync('page.js', escaped).errors;
  if (problem) throw new Error(`The page's script cannot be folded into its document: ${problem.message}`);
  return escaped;
}

/** Folds the page's one script into its document, under a policy that allows this script by its hash and no other. */
export function singleFile(fileName: string): Plugin {
  return {
    name: 'user-access-monitor:single-file',
    enforce: 'post',
    generateBundle: {
      // After Vite's own last touches to the script, or its marks for dynamic imports would stay in it.
      order: 'post',
      handler(_options, bundle) {
        const outputs = Object.values(bundle);
        const page = outputs.find((output) => output.type === 'asset' && output.fileName.endsWith('.html'));
        const scripts = outputs.filter((output) => output.type === 'chunk');
        const [script] = scripts;
        if (page?.type !== 'asset' || !script || scripts.length !== 1 || outputs.length !== 2) {
          this.error(`Expected one page and one script, found ${outputs.map((output) => output.fileName).join(', ')}.`);
        }
        const code = escapeForScriptElement(script.code.trim());
        const hash = createHash('sha256').update(code, 'utf8').digest('base64');
        const html = String(page.source)
          // A function, because `$&` and the like occur in minified code.
          .replace(/<script type="module"[^>]*><\/script>\n?/, () => '')
          // At the end of the body: an inline module waits for the parser anyway, and the head stays readable.
          .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
        page.source = withPolicy(html, 'single', `'sha256-${hash}'`);
        page.fileName = fileName;
        Reflect.deleteProperty(bundle, script.fileName);
      },
    },
  };
}
