/**
 * Answers for the page where there is no network. It holds the page's own files itself, put in by the build: so it
 * fetches nothing, stores nothing beside its own script, and is of one version with all of them. Whatever is none of
 * these files goes its way as if it were not here.
 */

/** The files by their path below the page, with the type under which each is served. */
declare const siteFiles: Readonly<Record<string, readonly [type: string, content: string]>>;
/** The page's own policy, sent with every file as a server would. */
declare const sitePolicy: string;

interface ServiceWorkerScope {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: () => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEventShape) => void): void;
}

interface FetchEventShape {
  readonly request: Request;
  respondWith(response: Response): void;
}

const scope = self as unknown as ServiceWorkerScope;
const base = new URL('./', location.href);

// The page asks for all that it needs while it loads, but for the words of another language, whose file has a name of its
// own in each build: nobody is left with half of two versions.
scope.addEventListener('install', () => void scope.skipWaiting());

scope.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== base.origin || !pathname.startsWith(base.pathname)) return;
  const path = pathname.slice(base.pathname.length) || 'index.html';
  const file = Object.hasOwn(siteFiles, path) ? siteFiles[path] : undefined;
  if (file === undefined) return;
  const [type, content] = file;
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy': sitePolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
  event.respondWith(new Response(content, { headers }));
});
