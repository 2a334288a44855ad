import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { languages } from '../../../web/messages/languages';
import { inRepository } from '../support/paths';

function messagesOf(language: string, file: string): Map<string, string> {
  const text = readFileSync(inRepository(`web/messages/${language}/${file}`), 'utf8');
  const messages = new Map<string, string>();
  let id = '';
  for (const line of text.split('\n')) {
    const start = /^([a-zA-Z][\w-]*) =(.*)$/.exec(line);
    if (start) id = start[1] ?? '';
    if (start) messages.set(id, start[2] ?? '');
    else if (/^[ }]/.test(line)) messages.set(id, `${messages.get(id) ?? ''}\n${line}`);
  }
  return messages;
}

/** Names of the values that a message takes. */
function parametersOf(message: string | undefined): string[] {
  return [...new Set([...(message ?? '').matchAll(/\$([\w-]+)/g)].map((match) => match[1] ?? ''))].sort();
}

const files = ['page.ftl', 'help.ftl', 'pictures.ftl'];

/** What the element shows, of all its files. */
const allOf = (language: string): Map<string, string> =>
  new Map(files.flatMap((file) => [...messagesOf(language, file)]));

const english = allOf('en');

for (const language of languages.filter((each) => each !== 'en')) {
  test(`the page's words in ${language} are complete and take no other values`, () => {
    const translated = allOf(language);
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [id, message] of translated) {
      // A plural form may leave its number out (`One more place`), but nothing may be asked for that is not given.
      const given = parametersOf(english.get(id));
      expect(parametersOf(message).filter((name) => !given.includes(name) && name !== 'formatted')).toEqual([]);
      expect(message.trim()).not.toBe('');
    }
  });
}

test('every sentence that the element asks for by name exists', () => {
  const known = new Set([...english.keys(), ...messagesOf('en', 'problems.ftl').keys()]);
  const asked = ['web/element', 'web/page'].flatMap((folder) =>
    readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(inRepository(`${folder}/${name}`), 'utf8').matchAll(/(?:\.text\(\s*|\blabel: )'([\w-]+)'/g),
      ])
      .map((match) => match[1] ?? ''),
  );
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((id) => !known.has(id))).toEqual([]);
});
