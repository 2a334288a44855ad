import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, policyOf, serve } from '../../scripts/serve.mjs';

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:";
let folder;
let server;

/** A request whose path goes out as it is written; `fetch` would tidy it. */
function ask(path, { method = 'GET', host } = {}) {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (piece) => (body += piece));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

beforeAll(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'serve-'));
  folder = join(parent, 'site');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'not to be read');
  writeFileSync(join(parent, 'site-beside.txt'), 'not to be read either');
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><title>page</title>`,
  );
  writeFileSync(join(folder, 'assets', 'core.wasm'), 'wasm');
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
  server = await serve(folder, { base: '/tools/monitor/' });
});

afterAll(async () => {
  await server.close();
  rmSync(join(folder, '..'), { recursive: true });
});

describe('the static server', () => {
  it('serves the page under its path, with the policy of its own head', async () => {
    const { status, headers, body } = await ask('/tools/monitor/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(policy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body).toContain('<title>page</title>');
  });

  it('names the types that browsers insist on', async () => {
    expect((await ask('/tools/monitor/assets/core.wasm')).headers['content-type']).toBe('application/wasm');
    expect((await ask('/tools/monitor/assets/main.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/tools/monitor/../secret.txt',
    '/tools/monitor/%2e%2e/secret.txt',
    '/tools/monitor/..%2fsecret.txt',
    '/tools/monitor/..%5csecret.txt',
    '/tools/monitor/../site-beside.txt',
    '/tools/monitor/assets/../../secret.txt',
    '/tools/monitor/%00',
    '/tools/monitor/%zz',
    '/tools/monitor/assets',
    '/tools/monitor/missing.js',
    '/elsewhere/',
  ])('answers 404 to %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('not to be read');
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    expect(await ask('/tools/monitor/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect((await ask('/tools/monitor/', { method: 'POST' })).status).toBe(405);
  });

  it('answers no name but its own', async () => {
    expect((await ask('/tools/monitor/', { host: 'portal.example' })).status).toBe(421);
  });

  it('takes a free port where the one asked for is busy', async () => {
    const { port } = new URL(server.address);
    const second = await serve(folder, { port: Number(port) });
    expect(new URL(second.address).port).not.toBe(port);
    await second.close();
  });
});

describe('the parts of the server', () => {
  it('keeps a path inside the folder', () => {
    expect(fileOf('/site', '/a/b.js?x#y')).toBe('/site/a/b.js');
    expect(fileOf('/site', '/')).toBe('/site/index.html');
    expect(fileOf('/site', '/../site-beside.txt')).toBeNull();
    expect(fileOf('/site', '/../../etc/passwd')).toBeNull();
  });

  it('has no policy where the page carries none', () => {
    expect(policyOf(join(folder, 'assets', 'main.js'))).toBeNull();
    expect(policyOf(join(folder, 'missing.html'))).toBeNull();
  });
});
