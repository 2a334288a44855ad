/** A portal with the element in it, on a server of this machine, for the browsers that no runner can route. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inRepository } from './paths';

export interface Portal {
  address: string;
  close(): Promise<void>;
}

/**
 * Pages by their names under one policy, of the portal's own origin; `element.js` is there for all, also for frames that
 * have none.
 */
export async function servePortal(
  policyOf: (origin: string) => string,
  pages: Record<string, string>,
): Promise<Portal> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    if (name === 'element.js') {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end(readFileSync(inRepository('dist/element/user-access-monitor.js')));
      return;
    }
    const body = pages[name];
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', policyOf(`http://${request.headers.host}`));
    response.writeHead(body === undefined ? 404 : 200);
    response.end(
      `<!doctype html><title>Portal</title><link rel="icon" href="data:," /><body>${body ?? ''}` +
        '<script type="module" src="/element.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
