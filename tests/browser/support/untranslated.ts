import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { FluentResource } from '@fluent/bundle';
import type { Language } from '../../../web/engine/api/types';
import { readInput, sampleNames } from './input-files';
import { inRepository } from './paths';
import { shownTexts } from './shown-texts';
import { troubled } from './states';

/** Names, units and names of saved files, which are the same in every language. */
const names =
  /[\w-]+\.(csv|json)|Kintone|kintone|Garoon|Cybozu Office|cybozu\.com|Mailwise|Secure Access|User API|Excel|CSV|JSON|ZIP|gzip|API|SHA-256|UTF-8|UTF-16( ?LE| ?BE)?|Shift_JIS|EUC-JP|ISO-2022-JP|Big5|GBK|Latin-1|windows-1252|NUL|ID|PNG|SVG|MiB|[kKMG]?B|nobody|Page (Up|Down)|Shift|Ctrl|Enter|Home|End|Tab|Esc|Space|(Asia|America)\/\w+|UTC/g;

/** Sentences of the English catalogue that no value enters and that the other language says otherwise. */
function englishSentences(language: string): Set<string> {
  const read = (folder: string): Map<string, unknown> =>
    new Map(
      readdirSync(inRepository(`web/messages/${folder}`)).flatMap((file) =>
        new FluentResource(readFileSync(inRepository(`web/messages/${folder}/${file}`), 'utf8')).body.map(
          ({ id, value }) => [id, value] as const,
        ),
      ),
    );
  const translated = read(language);
  const sentences = new Set(
    [...read('en')]
      .filter(([id, text]) => typeof text === 'string' && translated.get(id) !== text)
      .map(([, text]) => text as string),
  );
  // The keys of these names; the delimiters are called otherwise.
  for (const key of ['Tab', 'Space']) sentences.delete(key);
  return sentences;
}

/** What the files themselves bring onto the screen where no markup can isolate it: in titles and options. */
const ofFiles = [...sampleNames.map((name) => readInput(`sample/${name}`)), ...troubled]
  .flatMap(({ name, bytes }) => {
    let text = bytes.toString('utf8');
    if (text.includes('\ufffd')) text = new TextDecoder('shift_jis').decode(bytes);
    return [name, ...text.split(/[",\r\n]+/)];
  })
  .filter((text) => /[A-Za-z]{2}|[ぁ-んァ-ヶ]/.test(text))
  .sort((one, other) => other.length - one.length);

const wrongLetters: Record<Exclude<Language, 'en'>, RegExp> = {
  ja: /[们这为设户页导显认访问时间种类无]{2}/,
  zh: /[ぁ-んァ-ヶ]/,
  'zh-TW': /[ぁ-んァ-ヶ]|[们这为设户页导显认访问时间种类无]{2}/,
};

/** Texts of the page as it is now that are not in its language, or in no language at all; none where all is well. */
export async function untranslatedTexts(page: Page, language: Exclude<Language, 'en'>): Promise<string[]> {
  const english = englishSentences(language);
  const texts = await shownTexts(page);
  // A page whose texts were not found would pass as well.
  if (english.size < 200 || texts.length < 30) throw new Error('Nothing to compare');
  const isWrong = (text: string): boolean => /[A-Za-z]{2}/.test(text) || wrongLetters[language].test(text);
  return texts.filter((text) => {
    if (ofFiles.includes(text)) return false;
    if (english.has(text)) return true;
    if (!isWrong(text.replace(names, ''))) return false;
    const own = ofFiles.reduce((left, cell) => left.replaceAll(cell, ''), text);
    return isWrong(own.replace(names, ''));
  });
}
