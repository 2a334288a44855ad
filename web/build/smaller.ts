import { parseSync, type Plugin, Visitor } from 'vite';

/** Style sheets without what only their readers need. No text in them holds braces, colons or semicolons. */
function smallerStyle(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/;}/g, '}');
}

/** Markup without its indentation. A line end stays one, as it may stand between two words. */
function smallerMarkup(text: string): string {
  return text.replace(/\s*\n\s*/g, '\n');
}

const smallerTemplate: Record<string, (text: string) => string> = {
  css: smallerStyle,
  html: smallerMarkup,
  svg: smallerMarkup,
};

/** The texts of all styles and markup of a source; bundlers leave them as they are. */
function smallerTemplates(file: string, code: string): string {
  const parts: { start: number; end: number; text: string }[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const smaller = tag.type === 'Identifier' ? smallerTemplate[tag.name] : undefined;
      if (smaller === undefined) return;
      for (const { start, value } of quasi.quasis) {
        // Some parsers count the marks around the text to it.
        const from = code.indexOf(value.raw, start);
        parts.push({ start: from, end: from + value.raw.length, text: smaller(value.raw) });
      }
    },
  }).visit(parseSync(file, code).program);
  return parts
    .sort((one, other) => other.start - one.start)
    .reduce((whole, { start, end, text }) => whole.slice(0, start) + text + whole.slice(end), code);
}

/** Takes out of the page and the element what is not needed to run them. */
export function smaller(): Plugin {
  return {
    name: 'user-access-monitor:smaller',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      // The helper would load styles and modules ahead, through elements that the page does without.
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    transform: {
      filter: { id: /\/web\/(element|page)\/.*\.ts$/ },
      handler: (code, id) => ({ code: smallerTemplates(id, code), map: null }),
    },
  };
}
