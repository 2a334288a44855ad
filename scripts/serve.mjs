/** A plain static server for dist/site: Node's own http, this machine alone, the page's policy repeated as a header. */
import { createReadStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const types = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
});

/**
 * The policy that a page carries in its own head. As a header it holds for workers from a URL too, which a meta
 * element does not reach.
 * @param {string} page Path of the page.
 * @returns {string | null}
 */
export function policyOf(page) {
  try {
    const html = readFileSync(page, 'utf8');
    const meta = /<meta[^>]+http-equiv=["']?Content-Security-Policy["']?[^>]*>/i.exec(html)?.[0];
    const content = meta && /content="([^"]*)"|content='([^']*)'/i.exec(meta);
    const policy = content ? (content[1] ?? content[2] ?? '') : null;
    return policy?.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? null;
  } catch {
    return null;
  }
}

/**
 * The file that a request's path names inside `folder`, or null where it leads out of it.
 * @param {string} folder
 * @param {string} url
 */
export function fileOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(normalize(folder + sep)) ? file : null;
}

/**
 * Serves a folder on 127.0.0.1.
 * @param {string} folder
 * @param {{ port?: number, base?: string }} [options] `port` 0 takes any free one; a busy one gives way to a free one.
 *   `base` is the path under which the folder appears, beginning and ending with a slash.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve(folder, options = {}) {
  const base = options.base ?? '/';
  const policy = policyOf(join(folder, 'index.html'));

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    const refuse = (/** @type {number} */ status, /** @type {string} */ text) =>
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);

    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.');
    // A name that resolves to this machine must not let another site's page read from here.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return refuse(421, 'Not this host.');
    const url = request.url ?? '/';
    if (!url.startsWith(base)) return refuse(404, 'Not found.');
    const file = fileOf(folder, url.slice(base.length - 1));
    const details = file === null ? null : await stat(file).catch(() => null);
    if (file === null || !details?.isFile()) return refuse(404, 'Not found.');

    response.writeHead(200, {
      'Content-Type': types[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': details.size,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      ...(policy === null ? {} : { 'Content-Security-Policy': policy }),
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  }

  const listen = (/** @type {number} */ port) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve(undefined);
      });
    });
  try {
    await listen(options.port ?? 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    await listen(0);
  }
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { address } = await serve(join(root, process.argv[2] ?? 'dist/site'), {
    port: Number(process.env.PORT ?? 8080),
  });
  console.log(address);
}
