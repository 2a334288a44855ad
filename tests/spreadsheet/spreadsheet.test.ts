/** The CSV opened in LibreOffice, in three locales: no cell is a formula, and `--raw` shows that there could be. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  exportsAsJson,
  fixedTexts,
  formulaBeginnings,
  formulaPrefixes,
  randomBelow,
  randomText,
  usersNamed,
} from '../engine/support/hostile-text';
import { csvText, folderWith, newEngine, textSource } from '../engine/support/engine';

/** Every beginning behind every prefix, in front of three bodies that would be formulas; and random texts. */
const below = randomBelow(4);
const texts = [
  ...fixedTexts,
  ...formulaPrefixes.flatMap((prefix) =>
    formulaBeginnings.flatMap((begin) =>
      ['1+1', 'SUM(1,2)', 'HYPERLINK("https://evil.example/","x")'].map((body) => prefix + begin + body),
    ),
  ),
  ...Array.from({ length: 3000 }, () => randomText(below)),
];
const users = usersNamed(texts);

/** LibreOffice's numbers of languages, as its filter for CSV takes them. */
const locales = { 'en-US': 1033, 'ja-JP': 1041, 'zh-CN': 2052 };

const csv: Record<'harmless' | 'raw', string> = { harmless: '', raw: '' };

beforeAll(async () => {
  const engine = newEngine();
  const files = exportsAsJson(users);
  const state = await engine.add(Object.entries(files).map(([kind, text]) => textSource(`${kind}.json`, text)));
  expect(state.rows).toBe(users.length);
  csv.harmless = await csvText(engine);
  csv.raw = await csvText(engine, { raw: true });
  engine.close();
});

/**
 * Opens the CSV with everything on that makes more of a text than a text, and gives the sheet as LibreOffice has it: a
 * flat OpenDocument file. The profile is a new one, in the locale.
 */
function opened(text: string, locale: keyof typeof locales, specialNumbers: boolean): string {
  const folder = folderWith({ 'table.csv': text });
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>`,
  );
  // Comma, quotation mark, UTF-8, from the first line; quoted cells are not kept as text; formulas are evaluated.
  const filter = `CSV:44,34,76,1,,${locales[locale]},false,${specialNumbers},false,false,false,0,true`;
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      `--infilter=${filter}`,
      ...['--convert-to', 'fods', '--outdir', folder],
      join(folder, 'table.csv'),
    ],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return readFileSync(join(folder, 'table.fods'), 'utf8');
}

const formulas = (sheet: string): string[] =>
  [...sheet.matchAll(/ table:formula="([^"]*)"/g)].map(([, formula]) => formula!);

describe.each(Object.keys(locales) as (keyof typeof locales)[])('LibreOffice in %s', (locale) => {
  it.each([false, true])('takes no cell for a formula (special numbers: %s)', (specialNumbers) => {
    const sheet = opened(csv.harmless, locale, specialNumbers);
    expect(sheet.match(/<table:table-row/g)?.length).toBeGreaterThan(users.length);
    expect(formulas(sheet)).toEqual([]);
  });

  it('would take many of the raw file, so that the look finds them', () => {
    const found = formulas(opened(csv.raw, locale, true));
    expect(found.length).toBeGreaterThan(100);
    expect(found).toContain('of:=SUM(1;2)');
  });
});
