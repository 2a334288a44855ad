/**
 * `npm run licences` writes THIRD-PARTY.md: what of others is in the built files, under which licence, and the licences
 * of every locked package. `npm run build:licences` carries it along in dist/.
 */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { root } from './run.mjs';

/** The npm packages whose code is in built files, and in which: `build/shipped` of a build must say the same. */
export const shipped = {
  '@exodus/bytes': ['command', 'module-node'],
  '@fluent/bundle': ['command', 'element', 'module-sentences', 'site', 'single-file'],
  '@lit/reactive-element': ['element', 'site', 'single-file'],
  '@noble/hashes': ['module-worker', 'worker'],
  // Of `lit` itself there is more than names where the bundler folds parts of the page into one script.
  lit: ['element', 'single-file'],
  'lit-element': ['element', 'site', 'single-file'],
  'lit-html': ['element', 'site', 'single-file'],
};

/** What is in the wasm and in its glue. Debian's packages bring the versions. */
const native = [
  {
    name: 'nlohmann/json',
    licence: 'MIT',
    copyright: ['2013-2022 Niels Lohmann', '2009 Florian Loitsch', '2008-2009 Björn Hoehrmann'],
  },
  { name: 'Emscripten: glue, Embind', licence: 'MIT', copyright: ['2010-2022 the Emscripten authors'] },
  { name: 'musl, the C library of Emscripten', licence: 'MIT', copyright: ['2005-2020 Rich Felker, et al.'] },
  { name: 'libc++, libc++abi and compiler-rt of LLVM', licence: 'Apache-2.0 WITH LLVM-exception', copyright: [] },
  { name: 'dlmalloc', licence: 'CC0-1.0', copyright: [] },
];

/** Licences that ask no more than their notice of what is shipped. */
const forShipping = ['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'Apache-2.0'];

/**
 * Of tools that are never shipped. MPL-2.0 asks for the sources of changed files only, and none is changed. Where a
 * package lets choose, it is taken under MIT.
 */
const forTools = [...forShipping, 'BlueOak-1.0.0', 'MPL-2.0', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'];

/** Named in a form that npm does not take over into the lock. @type {Record<string, string>} */
const namedElsewhere = { 'json-bignum': 'MIT' };

/** @typedef {{ version: string, license?: string, dependencies?: Record<string, string> }} LockedPackage */

/** @param {string} folder */
export function lockedPackages(folder = root) {
  /** @type {{ packages: Record<string, LockedPackage> }} */
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { path, name, version, licence: license ?? namedElsewhere[name] ?? '' };
    });
}

/**
 * Packages under a licence that nobody agreed to, one line each.
 * @param {{ name: string, licence: string }[]} packages
 */
export function unexpectedLicences(packages) {
  return packages.flatMap(({ name, licence }) => {
    const agreed = name in shipped ? forShipping : forTools;
    return agreed.includes(licence) ? [] : [`${name}: ${licence === '' ? 'no licence' : licence}`];
  });
}

/** @param {string} licence */
const standardText = (licence) => readFileSync(join(root, `scripts/licences/${licence}.txt`), 'utf8');

/**
 * The text that a package brings; @fluent/bundle brings none, so the licence that it names is given.
 * @param {string} name
 * @param {string} licence
 */
function textOf(name, licence) {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return file === undefined ? standardText(licence) : readFileSync(join(folder, file), 'utf8');
}

/** @param {string} text */
const verbatim = (text) =>
  `\`\`\`text\n${text
    .replace(/\r/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')}\n\`\`\`\n`;

/** What THIRD-PARTY.md must say. */
export async function thirdParty() {
  const locked = lockedPackages();
  const inFiles = Object.entries(shipped).map(([name, files]) => {
    const found = locked.find(({ path }) => path === `node_modules/${name}`);
    if (found === undefined) throw new Error(`${name} is not in package-lock.json`);
    return { ...found, files };
  });
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  for (const { name, licence } of inFiles) {
    const text = textOf(name, licence);
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  /** @type {Map<string, Set<string>>} */
  const byLicence = new Map();
  for (const { name, licence } of locked) byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(name));

  const lines = [
    '# Third-party software',
    '',
    'Written by `npm run licences` from `package-lock.json` and the packages; a test holds it against both, and against',
    'what the bundler put into each built file.',
    '',
    '## In the built files',
    '',
    '| package | version | licence | in |',
    '| --- | --- | --- | --- |',
    ...inFiles.map(
      ({ name, version, licence, files }) => `| ${name} | ${version} | ${licence} | ${files.join(', ')} |`,
    ),
    ...native.map(({ name, licence }) => `| ${name} | of the toolchain | ${licence} | the wasm, so all |`),
    '',
    'The worker is inside of the site, the single file, the element and module-browser. `lit` itself only names other',
    'packages. The exception of LLVM frees compiled code from the notice of its licence, and dlmalloc is in the public domain.',
    '',
    '## Tools for building and testing',
    '',
    'Locked in `package-lock.json`, never shipped. MPL-2.0 asks for the sources of changed files, and none is changed.',
    '',
    ...[...byLicence.entries()]
      .map(([licence, names]) => ({ licence, names: [...names].filter((name) => !(name in shipped)).sort() }))
      .filter(({ names }) => names.length > 0)
      .sort((one, other) => (one.licence < other.licence ? -1 : 1))
      .map(({ licence, names }) => `- **${licence}**: ${names.join(', ')}`),
    '',
    '## Licences of what is in the built files',
    '',
    ...[...texts].flatMap(([text, names]) => [`### ${names.join(', ')}`, '', verbatim(text)]),
    ...native
      .filter(({ copyright }) => copyright.length > 0)
      .flatMap(({ name, licence, copyright }) => [
        `### ${name}`,
        '',
        verbatim(`${copyright.map((each) => `Copyright (c) ${each}\n`).join('')}\n${standardText(licence)}`),
      ]),
  ];
  return format(lines.join('\n'), { parser: 'markdown', printWidth: 120 });
}

const file = join(root, 'THIRD-PARTY.md');

/** Into the package and beside the page: whoever passes them on passes the notices on. */
function carryAlong() {
  for (const folder of ['dist', 'dist/site']) {
    if (existsSync(join(root, folder))) copyFileSync(file, join(root, folder, 'THIRD-PARTY.md'));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv[2] === 'copy') carryAlong();
  else writeFileSync(file, await thirdParty());
}
