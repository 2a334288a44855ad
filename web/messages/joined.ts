/**
 * The catalogues of all languages as one text, as the page carries them: the names of the messages stand once, which
 * is a seventh less when it is packed.
 */

/** Between the names, and between the messages of a language. No sentence holds it. */
const between = '\x01';
/** Between the names and the languages, and between these. */
export const betweenLanguages = '\0';

/** Names and patterns of a catalogue, in its order. Its comments and blank lines are left out. */
function entriesOf(text: string): [name: string, pattern: string][] {
  const entries: [string, string][] = [];
  for (const line of text.split('\n')) {
    const [, name, pattern] = /^(-?[a-z][\w-]*) *= ?(.*)$/i.exec(line) ?? [];
    if (name !== undefined) entries.push([name, pattern!]);
    else if (line !== '' && !line.startsWith('#')) entries.at(-1)![1] += `\n${line}`;
  }
  return entries;
}

/** Catalogues that hold the same messages, in the order of the first. */
export function joinCatalogues(texts: readonly string[]): string {
  const catalogues = texts.map((text) => new Map(entriesOf(text)));
  const names = [...catalogues[0]!.keys()];
  const patterns = catalogues.map((catalogue) =>
    names.map((name) => {
      const pattern = catalogue.get(name);
      if (pattern === undefined || catalogue.size !== names.length) {
        throw new Error(`The catalogues hold other messages: ${name} is missing, or they are not as many.`);
      }
      return pattern;
    }),
  );
  return [names, ...patterns].map((parts) => parts.join(between)).join(betweenLanguages);
}

/** The catalogue at a position among those that were joined. */
export function takeCatalogue(joined: string, position: number): string {
  const [names, ...patterns] = joined.split(betweenLanguages).map((parts) => parts.split(between));
  return names!.map((name, at) => `${name}=${patterns[position]![at]}`).join('\n');
}
