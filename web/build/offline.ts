import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin } from 'vite';
import { contentSecurityPolicy } from './policy.ts';

const worker = fileURLToPath(new URL('../page/offline/service-worker.ts', import.meta.url));

const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  webmanifest: 'application/manifest+json',
};

/** What a browser needs to know to make an app of the page. The icon is the one that the page has anyway. */
function manifest(html: string): string {
  const icon = /rel="icon"\s+href="(data:[^"]+)"/.exec(html)?.[1];
  if (icon === undefined) throw new Error('The page has no icon to be taken for the app.');
  return JSON.stringify({
    id: './',
    name: 'User Access Monitor',
    short_name: 'User Access',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#f5f6f8',
    theme_color: '#0b6666',
    icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  });
}

/**
 * Makes the hosted page one that can be kept offline: `manifest.webmanifest`, and `offline.js`, the service worker with
 * all files of the page in it. Another build has other bytes in it, which is how browsers find out.
 */
export function offline(): Plugin {
  return {
    name: 'user-access-monitor:offline',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('There is no page to be kept offline.');
        this.emitFile({
          type: 'asset',
          fileName: 'manifest.webmanifest',
          source: manifest(String(page.source)),
        });
      },
    },
    async writeBundle({ dir }, bundle) {
      const files: Record<string, [type: string, content: string]> = {};
      for (const [path, output] of Object.entries(bundle).sort(([one], [other]) => (one < other ? -1 : 1))) {
        const type = types[path.slice(path.lastIndexOf('.') + 1)];
        if (type === undefined) this.error(`${path}: not a kind of file that can be kept.`);
        files[path] = [type, output.type === 'chunk' ? output.code : String(output.source)];
      }
      const { code } = await transformWithOxc(readFileSync(worker, 'utf8'), worker);
      const held = `const siteFiles = ${JSON.stringify(files)};\nconst sitePolicy = ${JSON.stringify(contentSecurityPolicy('hosted', "'self'"))};\n`;
      await writeFile(join(dir!, 'offline.js'), `${held}${code}`);
    },
  };
}
