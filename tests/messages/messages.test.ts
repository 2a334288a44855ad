import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../web/messages/index';
import { languageOf, languages, nearest, spoken } from '../../web/messages/languages';
import { noteSentence, problemSentence } from '../../web/messages/sentences';
import type { Language } from '../../web/engine/api/types';
import { gapReasons } from '../../web/vocabulary';
import { root } from '../engine/support/engine';

function files(folder: string, endings: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.test(name))
    .map((name) => join(root, folder, name));
}

/** Codes that the sources emit: what is passed to the functions that make problems, and quoted words of that shape. */
function emitted(): Set<string> {
  const codes = new Set<string>();
  for (const file of files('include/uam', /\.hpp$/)) {
    for (const [, code] of readFileSync(file, 'utf8').matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)) codes.add(code!);
  }
  for (const file of files('wasm', /\.[ch]pp$/)) {
    for (const [, code] of readFileSync(file, 'utf8').matchAll(/fail\("([a-z-]+)"/g)) codes.add(code!);
  }
  for (const file of files('web/engine', /\.ts$/)) {
    const text = readFileSync(file, 'utf8');
    for (const [, code] of text.matchAll(/code: '([a-z]+(?:-[a-z]+)*)'/g)) codes.add(code!);
    for (const [, code] of text.matchAll(/add\('([a-z]+(?:-[a-z]+)+)'/g)) codes.add(code!);
  }
  for (const other of notCodes) codes.delete(other);
  return codes;
}

/** Quoted words of the same shape that name something else. */
const notCodes = ['json-lines', 'screen-or-sign-in', 'last-access', 'access-days', ...gapReasons];

const ids = (language: Language, file: string) =>
  new FluentResource(readFileSync(join(root, `web/messages/${language}/${file}.ftl`), 'utf8')).body.map(({ id }) => id);

describe('the catalogue', () => {
  it('has a sentence for every code that the core and the engine emit', async () => {
    const codes = emitted();
    expect(codes.size).toBeGreaterThan(40);
    const messages = await loadMessages('en');
    const missing = [...codes].filter((code) => !messages.has(`problem-${code}`) && !messages.has(`note-${code}`));
    expect(missing).toEqual([]);
  });

  it.each(readdirSync(join(root, 'web/messages/en')).map((name) => name.replace(/\.ftl$/, '')))(
    'holds the same messages in every language: %s',
    (file) => {
      const english = ids('en', file);
      expect(english.length).toBeGreaterThan(0);
      expect(new Set(english).size).toBe(english.length);
      for (const language of languages) expect(ids(language, file).sort()).toEqual([...english].sort());
    },
  );

  it.each(languages)('has no text that could not be read as a message: %s', (language) => {
    for (const file of files(`web/messages/${language}`, /\.ftl$/)) {
      const text = readFileSync(file, 'utf8');
      const begun = text.match(/^[a-z][\w-]* *=/gm)?.length ?? 0;
      expect(new FluentResource(text).body).toHaveLength(begun);
    }
  });

  it('uses the same values in every language', () => {
    const values = (language: Language, file: string): [string, string[]][] =>
      [
        ...readFileSync(join(root, `web/messages/${language}/${file}.ftl`), 'utf8').matchAll(
          /^([a-z][\w-]*) *=(.*(?:\n .*)*)/gm,
        ),
      ].map(([, id, text]) => [id!, [...new Set(text!.match(/\$[\w-]+/g) ?? [])].sort()]);
    for (const file of ['problems', 'command']) {
      const english = new Map(values('en', file));
      for (const language of languages) expect(new Map(values(language, file))).toEqual(english);
    }
  });

  it('gives the id where there is no message, and the code where a problem is unknown', async () => {
    const messages = await loadMessages('ja');
    expect(messages.text('no-such-message')).toBe('no-such-message');
    expect(messages.problem({ code: 'never-heard-of' })).toContain('never-heard-of');
  });

  it('gives programs the sentence of every code that the module emits, in the language of a tag', async () => {
    for (const language of languages) {
      const messages = await loadMessages(language);
      for (const code of emitted()) {
        expect(problemSentence({ code }, language)).toBe(messages.problem({ code }));
        expect(noteSentence({ code, parameters: {} }, language)).toBe(messages.note(code, {}));
      }
    }
    const duplicate = { code: 'duplicate-login', line: 3, parameters: { login: '<b>sato' } };
    expect(problemSentence(duplicate)).toBe('The login name <b>sato occurs more than once. The first row is used.');
    expect(problemSentence(duplicate, 'ja-JP')).toBe((await loadMessages('ja')).problem(duplicate));
    expect(problemSentence(duplicate, 'fr')).toBe(problemSentence(duplicate, 'en'));
    const newest = { code: 'reaches-until', parameters: { day: '2026-11-19' } };
    expect(noteSentence(newest, 'zh-Hans-CN')).toBe((await loadMessages('zh')).note(newest.code, newest.parameters));
  });
});

describe('the list of languages', () => {
  it('holds those that have sentences', () => {
    const folders = readdirSync(join(root, 'web/messages'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    expect([...languages].sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('knows each by its code and by its tag, in any case', () => {
    for (const language of languages) {
      for (const tag of [language, spoken[language].tag, language.toUpperCase()])
        expect(languageOf(tag)).toBe(language);
      expect(Intl.getCanonicalLocales(spoken[language].tag)).toEqual([spoken[language].tag]);
    }
  });

  it.each([
    ['ja-JP', 'ja'],
    ['en-GB', 'en'],
    ['zh-CN', 'zh'],
    ['zh-SG', 'zh'],
    ['zh-Hans-HK', 'zh'],
    ['fr', null],
    ['yue-HK', null],
    ['x', null],
    ['', null],
    ['ja_JP', null],
    ['constructor', null],
  ])('finds the language of %j', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  it.each(['zh-TW', 'zh-Hant', 'zh-HK', 'zh-MO', 'zh-hant-cn'])(
    'tells Traditional Chinese where it is there: %s',
    (tag) => {
      const two = { en: { tag: 'en' }, zh: { tag: 'zh-Hans' } };
      expect(nearest(tag, two)).toBe('zh');
      expect(nearest(tag, { ...two, 'zh-TW': { tag: 'zh-Hant' } })).toBe('zh-TW');
      for (const other of ['zh', 'zh-CN', 'zh-Hans', 'zh-Hans-TW'])
        expect(nearest(other, { 'zh-TW': { tag: 'zh-Hant' }, ...two })).toBe('zh');
    },
  );
});
