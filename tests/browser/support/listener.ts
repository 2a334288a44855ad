import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of this machine that writes down whatever reaches it; to pages also a proxy that everything passes. */
export interface Listener {
  address: string;
  /** Method and address of each request, in their order. */
  heard: string[];
  close(): Promise<void>;
}

export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    heard.push(`${method} ${url}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    // Asked as a proxy, it names the whole address.
    if (url.startsWith('http')) {
      forward(url, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }).end();
    } else response.end('heard');
  });
  for (const name of ['connect', 'upgrade']) {
    server.on(name, (request: { url: string }, socket: { destroy(): void }) => {
      heard.push(`${name} ${request.url}`);
      socket.destroy();
    });
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
