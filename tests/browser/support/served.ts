import { pathToFileURL } from 'node:url';
import { inRepository } from './paths';

interface Server {
  address: string;
  close(): Promise<void>;
}

/** The project's own static server, on the built site (or another folder), under a path as a portal would have. */
export async function serveUnderSubPath(folder = 'dist/site'): Promise<Server> {
  const { serve } = (await import(pathToFileURL(inRepository('scripts/serve.mjs')).href)) as {
    serve: (folder: string, options: { port: number; base: string }) => Promise<Server>;
  };
  return serve(inRepository(folder), { port: 0, base: '/tools/user-access/' });
}
