/**
 * Debian's WebKit for tests and measurements: MiniBrowser, driven over WebDriver, on a display of its own. Playwright and
 * puppeteer drive only a WebKit of their own make or none.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Capabilities } from 'selenium-webdriver';

/** Debian keeps it in the folder of the library, whose name carries the architecture. */
function miniBrowser() {
  const named = process.env['WEBKIT'];
  if (named) return named;
  const folder = '/usr/lib';
  for (const architecture of readdirSync(folder)) {
    const program = join(folder, architecture, 'webkit2gtk-4.1/MiniBrowser');
    if (existsSync(program)) return program;
  }
  throw new Error('MiniBrowser is not there: it comes with webkit2gtk-driver.');
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {string} size
 * @returns {Promise<{ display: string, end: () => void }>}
 */
function startDisplay(size) {
  return new Promise((resolve, reject) => {
    // It chooses a number that is free and tells it through the fourth stream.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    server.on('error', reject);
    server.on('exit', (status) => reject(new Error(`Xvfb ended with ${status}`)));
    let told = '';
    const stream = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    stream.setEncoding('utf8').on('data', (text) => {
      told += text;
      if (told.endsWith('\n')) resolve({ display: `:${told.trim()}`, end: () => void server.kill() });
    });
  });
}

/** Until the driver answers, as it does a moment after it was started. @param {string} address */
async function untilReady(address) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${address}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

/**
 * @param {{ width?: number, height?: number, dark?: boolean }} [options]
 *   `width` and `height` of the window, its bars included, in pixels.
 */
export async function launchWebKit({ width = 1280, height = 900, dark = false } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  mkdirSync(join(home, 'config'));
  writeFileSync(join(home, 'config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const screen = await startDisplay(`${width}x${height}`);
  const port = await freePort();
  // A session bus of its own, and no accessibility bus, which would be asked for at every start.
  const bus = spawn('dbus-run-session', ['--', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_RUNTIME_DIR: home,
      NO_AT_BRIDGE: '1',
      GTK_A11Y: 'none',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LC_ALL: 'C.UTF-8',
      ...(dark ? { GTK_THEME: 'Adwaita:dark' } : {}),
      TZ: 'America/New_York',
    },
  });
  /** @type {import('selenium-webdriver').WebDriver | null} */
  let driver = null;
  const close = async () => {
    await driver?.quit().catch(() => undefined);
    if (bus.pid !== undefined) {
      try {
        process.kill(-bus.pid);
      } catch {
        // It has ended by itself.
      }
    }
    screen.end();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = `http://127.0.0.1:${port}`;
    await Promise.race([
      untilReady(address),
      new Promise((_, reject) => {
        bus.once('error', reject);
        bus.once('exit', (status) => reject(new Error(`dbus-run-session ended with ${status}`)));
      }),
    ]);
    const browserOptions = { binary: miniBrowser(), args: ['--automation'] };
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': browserOptions,
    });
    driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
    await driver.manage().setTimeouts({ script: 120_000, pageLoad: 60_000 });
    await driver.manage().window().setRect({ x: 0, y: 0, width, height });
    const version = /** @type {string} */ ((await driver.getCapabilities()).getBrowserVersion());
    return { driver, version, display: screen.display, downloads, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Runs a function in the page and answers what its promise gives.
 * @param {import('selenium-webdriver').WebDriver} driver
 * @param {string} source Of the function.
 * @param {readonly unknown[]} given
 * @returns {Promise<any>}
 */
export async function evaluateInWebKit(driver, source, given) {
  const script = `const done = arguments[arguments.length - 1];
    Promise.resolve((${source})(...arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const answer = /** @type {{ value?: unknown, error?: string }} */ (await driver.executeAsyncScript(script, given));
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}
