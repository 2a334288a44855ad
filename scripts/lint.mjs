/** `npm run lint`: formatting and static checks of everything; `npm run format` mends what can be mended. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commits } from './commits.mjs';
import { output, reports, run, runQuietly, tool } from './run.mjs';
import { ensureDebianPackages, packagesForLint } from './setup/debian-packages.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { one, sum } from './suites/counts.mjs';
import { checkTree } from './tree.mjs';

/**
 * Files that git knows or would add, that exist, by name patterns.
 * @param {string[]} patterns
 */
function filesOf(...patterns) {
  const list = output('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--deduplicate',
    ...patterns,
  ]);
  const deleted = new Set((output('git', ['ls-files', '-z', '--deleted']) ?? '').split('\0'));
  return (list ?? '').split('\0').filter((name) => name !== '' && !deleted.has(name));
}

const sourcesOfCxx = () => filesOf('*.cpp', '*.hpp', '*.h');

async function clangFormat() {
  const sources = sourcesOfCxx();
  return sources.length > 0 && (await runQuietly('clang-format', ['--dry-run', '-Werror', ...sources])) === 0;
}

/**
 * One translation unit with the border and every header of the core, so that each is parsed once: about as fast as one
 * file. The flags are em++'s own: what is checked is what is shipped, with the standard library it is built on.
 */
async function clangTidy() {
  // Of the instruction sets, only the one of this target can be in one translation unit; `block.hpp` takes it in.
  const headers = filesOf('include/uam/*.hpp').filter((name) => !/\/simd\/(?!block)/.test(name));
  if (headers.length === 0) return false;
  if ((await runQuietly('cmake', ['--preset', 'wasm'])) !== 0) return false;
  mkdirSync(reports, { recursive: true });
  const unit = join(reports, 'everything.cpp');
  const includes = [...headers.map((name) => name.slice('include/'.length)), 'wasm/user_access_core.cpp'];
  writeFileSync(unit, includes.map((name) => `#include "${name}" // NOLINT(bugprone-suspicious-include)\n`).join(''));
  const flags = [
    ...(output('em++', ['--cflags']) ?? '').split(/\s+/).filter((flag) => flag !== ''),
    '-std=c++20',
    '-msimd128',
    '-fno-exceptions',
    '-fno-rtti',
    '-Iinclude',
    '-I.',
    '-Iwasm',
    '-isystem',
    'build/wasm/third_party/include',
    '-DUAM_VERSION="0"',
    '-DJSON_NOEXCEPTION',
    '-DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0',
  ];
  return (await runQuietly('clang-tidy', ['--quiet', unit, '--', ...flags])) === 0;
}

/**
 * A check by a tool of node_modules.
 * @param {string} module
 * @param {...string} parameters
 */
const by =
  (module, ...parameters) =>
  async () =>
    (await runQuietly(...tool(module, parameters))) === 0;

async function tree() {
  const findings = checkTree(filesOf());
  // A pattern of .gitignore that reaches too far keeps a source out of every clone, and nobody who has it notices.
  const folders = ['cmake', 'include', 'scripts', 'tests', 'wasm', 'web'];
  const ignored = output('git', ['ls-files', '--others', '--ignored', '--exclude-standard', '--', ...folders]) ?? '';
  for (const name of ignored.split('\n').filter((each) => each !== ''))
    findings.push(`${name}: a source that git ignores`);
  for (const finding of findings) console.error(finding);
  return findings.length === 0;
}

/** Two lanes for two cores; clang-tidy alone takes as long as the rest. */
const lanes = [
  { 'clang-format': clangFormat, 'clang-tidy': clangTidy },
  {
    prettier: by('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
    tsc: by('typescript/bin/tsc', '--noEmit'),
    'tsc -p scripts': by('typescript/bin/tsc', '--noEmit', '-p', 'scripts'),
    eslint: by('eslint/bin/eslint.js', '--max-warnings=0', '.'),
    tree,
    commits,
  },
];

/** Runs every check, however many fail. */
export async function lint() {
  const counts = lanes.map(async (checks) => {
    const lane = [];
    for (const [name, check] of Object.entries(checks)) {
      const holds = await check();
      console.log(`${holds ? 'holds ' : 'FAILED'} ${name}`);
      lane.push(one(holds));
    }
    return sum(lane);
  });
  return sum(await Promise.all(counts));
}

async function format() {
  const status = [
    await run('clang-format', ['-i', ...sourcesOfCxx()]),
    await run(...tool('eslint/bin/eslint.js', ['--fix', '.'])),
    await run(...tool('prettier/bin/prettier.cjs', ['--write', '--log-level=warn', '.'])),
  ];
  return { passed: 0, failed: status.filter((each) => each !== 0).length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const ready = (await ensureDebianPackages(packagesForLint)) && (await ensureNodeModules());
  const { failed } = ready ? await (process.argv[2] === 'format' ? format() : lint()) : one(false);
  process.exitCode = failed === 0 ? 0 : 1;
}
