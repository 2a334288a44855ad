/** What has to be there before anything is measured. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildProduct } from '../scripts/build.mjs';
import { npm, root, run, runQuietly } from '../scripts/run.mjs';
import { ensureDebianPackages, packagesForBrowsers, packagesForBuild } from '../scripts/setup/debian-packages.mjs';
import { ensureNodeModules } from '../scripts/setup/node-modules.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = join(root, 'build/bench');

/** The folder that is served: the pages, the product's dist/ and DuckDB's own files. */
export const www = join(target, 'www');
export const nativeProgram = join(target, 'native');
export const nativeAgainst = join(target, 'native-against');

const wantedOfDist = [
  'dist/site/index.html',
  'dist/user-access-monitor.html',
  'dist/module/browser.js',
  'dist/module/worker.js',
  'dist/module/node.js',
  'build/wasm/user_access_core.wasm',
  'build/wasm/compile_commands.json',
];

/**
 * @param {{ build: boolean, against: string | null, phases: readonly string[] }} options
 * @returns {Promise<boolean>}
 */
export async function setUp({ build, against, phases }) {
  if (!(await ensureNodeModules())) return false;
  const browsers = phases.includes('reads') ? packagesForBrowsers : ['chromium'];
  if (!(await ensureDebianPackages([...packagesForBuild, 'g++', ...browsers]))) return false;
  if ((build || !wantedOfDist.every((file) => existsSync(join(root, file)))) && !(await buildProduct())) return false;
  mkdirSync(target, { recursive: true });
  // npm waits for the disk while the compilers compute.
  const others = against === null ? [] : [buildNative(against, nativeAgainst), buildKernel(against, 'kernel-against')];
  const built = await Promise.all([
    buildNative(root, nativeProgram),
    buildKernel(root, 'kernel'),
    ...others,
    ensurePeers().then((there) => there && buildPages()),
  ]);
  if (built.includes(false)) return false;
  linkKernels();
  return true;
}

/** The peers stand apart from the project's own packages, which stay light. */
async function ensurePeers() {
  const wanted = join(here, 'package-lock.json');
  const present = join(here, 'node_modules/.package-lock.json');
  const versions = (/** @type {string} */ path) => {
    const { packages } = JSON.parse(readFileSync(path, 'utf8'));
    return Object.fromEntries(
      Object.entries(packages).map(([name, { version, optional }]) => [name, optional ? null : version]),
    );
  };
  if (existsSync(present)) {
    const there = versions(present);
    const missing = Object.entries(versions(wanted)).some(
      ([name, version]) => name !== '' && version !== null && there[name] !== version,
    );
    if (!missing) return true;
  }
  console.log('Installing the peers of the benchmark (250 MB)');
  return (await run(...npm(['ci', '--prefix', here, '--no-audit', '--no-fund']))) === 0;
}

/**
 * The flags with which the product's own wasm is compiled, as CMake wrote them down, for the sources of a checkout.
 * @param {string} sources
 */
function productFlags(sources) {
  /** @type {{ file: string, command: string }[]} */
  const commands = JSON.parse(readFileSync(join(root, 'build/wasm/compile_commands.json'), 'utf8'));
  const command = commands.find(({ file }) => file.endsWith('user_access_core.cpp'))?.command ?? '';
  const words = (command.match(/(?:\\.|[^\s\\])+/g) ?? []).map((word) => word.replaceAll(/\\(.)/g, '$1'));
  /** @type {string[]} */
  const flags = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '-o' || word === '-c') at += 1;
    else if (word === '-isystem') flags.push(word, words[(at += 1)] ?? '');
    else if (/^-[DIOfms]/.test(word)) flags.push(word.replace(`-I${root}`, `-I${join(sources, '/')}`));
  }
  return flags;
}

/** The flags with which it is linked, without Embind. */
function productLinkFlags() {
  const ninja = readFileSync(join(root, 'build/wasm/build.ninja'), 'utf8');
  const flags = /^ {2}LINK_FLAGS = (.*-sMODULARIZE.*)$/m.exec(ninja)?.[1]?.split(' ') ?? [];
  return flags.filter((flag) => flag !== '--bind' && flag !== '-lembind' && !flag.startsWith('-sEXPORT_NAME'));
}

/**
 * What something is made of: the same sources and flags need not be built again.
 * @param {string[]} folders
 * @param {string[]} parts
 * @param {string} [sources]
 */
function fingerprint(folders, parts, sources = root) {
  const hash = createHash('sha256').update(parts.join('\0'));
  for (const folder of folders) {
    for (const name of readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(?:[ch]pp|m?js|html)$/.test(name)) hash.update(name).update(readFileSync(join(sources, folder, name)));
    }
  }
  return hash.digest('hex');
}

/**
 * Makes `output` unless it stands there, made of the same things.
 * @param {string} output
 * @param {string} madeOf
 * @param {() => Promise<boolean>} make
 */
async function once(output, madeOf, make) {
  const stamp = `${output}.made-of`;
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === madeOf) return true;
  rmSync(stamp, { force: true });
  if (!(await make())) return false;
  writeFileSync(stamp, madeOf);
  return true;
}

/**
 * @param {string} sources The checkout whose core and whose programs around it are compiled.
 * @param {string} output
 * @param {[program: string, parameters: string[]]} command
 */
function compile(sources, output, [program, parameters]) {
  const folders = ['include/uam', 'bench/native', 'bench/kernel'];
  return once(output, fingerprint(folders, [program, ...parameters], sources), async () => {
    return (await runQuietly(program, parameters)) === 0;
  });
}

/**
 * @param {string} sources
 * @param {string} output
 */
function buildNative(sources, output) {
  const flags = productFlags(sources).filter((flag) => flag !== '-msimd128' && !flag.includes('EMSCRIPTEN'));
  const programs = join(sources, 'bench/native');
  const files = ['-pthread', `-I${programs}`, join(programs, 'main.cpp'), '-o', output];
  return compile(sources, output, ['g++', [...flags, ...files]]);
}

/**
 * @param {string} sources
 * @param {string} name
 */
function buildKernel(sources, name) {
  const output = join(target, `${name}.js`);
  // Where Debian keeps the JavaScript packages that its emscripten needs to optimise.
  process.env.NODE_PATH ??= '/usr/share/nodejs';
  const parameters = [
    ...productFlags(sources),
    `-I${join(sources, 'bench/native')}`,
    join(sources, 'bench/kernel/kernel.cpp'),
    ...productLinkFlags(),
    '-sEXPORT_NAME=createKernel',
    '-o',
    output,
  ];
  return compile(sources, output, ['em++', parameters]);
}

function buildPages() {
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const madeOf = fingerprint(['bench/browser', 'bench/contestants', 'bench/tables'], [lock]);
  return once(www, madeOf, bundlePages);
}

async function bundlePages() {
  const { build } = await import('vite');
  rmSync(www, { recursive: true, force: true });
  await build({
    configFile: false,
    root: join(here, 'browser'),
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: www,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: ['files', 'tables', 'contestant-worker', 'kernel-worker', 'ready-duckdb'].map((name) =>
          join(here, `browser/${name}.js`),
        ),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  for (const name of ['files.html', 'tables.html', 'ready-duckdb.html', 'measured-worker.js']) {
    copyFileSync(join(here, 'browser', name), join(www, name));
  }
  // Links, so that a new build of the product is what the pages find.
  symlinkSync(join(root, 'dist'), join(www, 'dist'));
  symlinkSync(join(here, 'node_modules/@duckdb/duckdb-wasm/dist'), join(www, 'duckdb'));
  return true;
}

/** Links, so that a new kernel is what the pages find. */
function linkKernels() {
  for (const name of ['kernel.js', 'kernel.wasm', 'kernel-against.js', 'kernel-against.wasm']) {
    rmSync(join(www, name), { force: true });
    if (existsSync(join(target, name))) symlinkSync(join(target, name), join(www, name));
  }
}
