/** `npm start`: installs what is missing, builds, serves the page on this machine and prints the address. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

if (await build()) {
  const site = join(root, 'dist/site');
  if (existsSync(join(site, 'index.html'))) {
    const { address, close } = await serve(site, { port: Number(process.env.PORT ?? 8080) });
    console.log(`\nThe page is at ${address}\nStop with Ctrl+C.`);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.once(signal, () => void close());
    }
  } else {
    console.error('The build left no dist/site/index.html.');
    process.exitCode = 1;
  }
} else {
  process.exitCode = 1;
}
