import { existsSync, readFileSync } from 'node:fs';
import { onPath, output, runQuietly } from '../run.mjs';

/**
 * What each Debian package is needed for, told by a sign that the same thing is there from another source
 * (an activated emsdk, a browser installed by hand).
 * @type {Record<string, () => boolean>}
 */
const signs = {
  emscripten: () => onPath('em++'),
  'nlohmann-json3-dev': () =>
    ['/usr/include', '/usr/local/include'].some((folder) => existsSync(`${folder}/nlohmann/json.hpp`)),
  cmake: () => onPath('cmake'),
  'ninja-build': () => onPath('ninja'),
  'g++': () => onPath('g++'),
  googletest: () => existsSync('/usr/src/googletest/CMakeLists.txt'),
  clang: () => onPath('clang++'),
  'libclang-rt-dev': () =>
    existsSync(output('clang++', ['-print-file-name=libclang_rt.fuzzer-x86_64.a'])?.trim() ?? ''),
  'clang-format': () => onPath('clang-format'),
  'clang-tidy': () => onPath('clang-tidy'),
  python3: () => onPath('python3'),
  chromium: () => onPath('chromium'),
  'firefox-esr': () => onPath('firefox-esr'),
  'webkit2gtk-driver': () => onPath('WebKitWebDriver'),
  xvfb: () => onPath('Xvfb'),
  'dbus-daemon': () => onPath('dbus-run-session'),
  'g++-aarch64-linux-gnu': () => onPath('aarch64-linux-gnu-g++'),
  'qemu-user': () => onPath('qemu-aarch64'),
  'libreoffice-calc-nogui': () => onPath('soffice'),
  'fonts-noto-cjk': () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
};

export const packagesForBuild = ['emscripten', 'nlohmann-json3-dev', 'cmake', 'ninja-build'];
export const packagesForUnitTests = [...packagesForBuild, 'g++', 'googletest'];
export const packagesForLint = [...packagesForBuild, 'g++', 'clang-format', 'clang-tidy'];
/** WebKit has no mode without a display, and wants a session bus. */
export const packagesForWebKit = ['webkit2gtk-driver', 'xvfb', 'dbus-daemon'];
export const packagesForBrowsers = ['chromium', 'firefox-esr', ...packagesForWebKit, 'fonts-noto-cjk'];
export const packagesForEmulator = ['g++-aarch64-linux-gnu', 'qemu-user'];
export const packagesForFuzzers = ['clang', 'libclang-rt-dev'];
export const packagesForSpreadsheet = ['libreoffice-calc-nogui'];
/** The tests read CSV with Python's own reader. */
export const packagesForTest = [
  ...new Set([...packagesForUnitTests, ...packagesForLint, ...packagesForBrowsers, 'python3']),
];

/**
 * Those of the packages that are not there. One that an interrupted installation left unconfigured counts as missing.
 * @param {string[]} packages
 */
function missing(packages) {
  /** @type {Map<string, string>} */
  const states = new Map();
  for (const name of packages) {
    // One question each: dpkg-query answers with an error as soon as one of several names is unknown to it.
    const state = output('dpkg-query', ['-W', '-f=${db:Status-Status}', name]);
    if (state !== null && state !== 'not-installed' && state !== 'config-files') states.set(name, state.trim());
  }
  return packages.filter((name) => {
    const state = states.get(name);
    return state === undefined ? !signs[name]?.() : state !== 'installed';
  });
}

/** How commands that change the system are started here, or null where that is not allowed. */
function asAdministrator() {
  if (process.getuid?.() === 0) return [];
  return onPath('sudo') && output('sudo', ['-n', 'true']) !== null ? ['sudo', '-n'] : null;
}

function systemName() {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
}

/**
 * Sees to it that the packages are there: installs the missing ones where it may, else says exactly what to install.
 * Asks no network where nothing is missing.
 * @param {string[]} packages
 * @param {boolean} [mayInstall] Else it only says what is missing.
 * @returns {Promise<boolean>} Whether everything is there now.
 */
export async function ensureDebianPackages(packages, mayInstall = true) {
  const wanted = missing(packages);
  if (wanted.length === 0) return true;

  const sudo = onPath('sudo') ? 'sudo ' : '';
  const byHand = `${sudo}apt-get update && ${sudo}apt-get install --no-install-recommends ${wanted.join(' ')}`;
  if (!onPath('apt-get')) {
    console.error(
      `Missing: ${wanted.join(', ')} (names of Debian 12). ${systemName()} has no apt-get: install them by hand.`,
    );
    return false;
  }
  if (!mayInstall) {
    console.error(
      `Missing Debian packages: ${wanted.join(' ')}\nNothing is installed here. Please run:\n\n  ${byHand}\n`,
    );
    return false;
  }
  const administrator = asAdministrator();
  if (administrator === null) {
    console.error(
      `Missing Debian packages: ${wanted.join(' ')}\nThis account may not install them. Please run${sudo ? '' : ' as root'}:\n\n  ${byHand}\n`,
    );
    return false;
  }

  console.log(`Installing Debian packages: ${wanted.join(' ')} (a minute or two)`);
  const quiet = ['DEBIAN_FRONTEND=noninteractive', 'DEBCONF_NONINTERACTIVE_SEEN=true'];
  const lock = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-o', 'Dpkg::Use-Pty=0'];
  const asRoot = (/** @type {string[]} */ command) => {
    const [program, ...parameters] = [...administrator, 'env', ...quiet, ...command];
    return runQuietly(/** @type {string} */ (program), parameters);
  };
  // What an interrupted installation left half done stops apt-get; this mends it and is nothing otherwise.
  await asRoot(['dpkg', '--configure', '-a']);
  if ((await asRoot(['apt-get', ...lock, '-q', 'update'])) !== 0) {
    console.error('apt-get update failed; trying with the package lists that are there.');
  }
  const install = ['apt-get', ...lock, '-q', '-y', '--no-install-recommends'];
  let status = await asRoot([...install, 'install', ...wanted]);
  if (status !== 0) {
    // Broken dependencies of an earlier attempt are mended once, then it is tried again.
    await asRoot([...install, '--fix-broken', 'install']);
    status = await asRoot([...install, 'install', ...wanted]);
  }
  const still = missing(packages);
  if (status === 0 && still.length === 0) return true;
  console.error(`Not installed: ${still.join(' ') || wanted.join(' ')}. By hand:\n\n  ${byHand}\n`);
  return false;
}
