import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { dataModule, packedModule } from './packed-data.ts';
import { shippedPackages } from './shipped-packages.ts';

const publicName = 'virtual:user-access-monitor/worker-script';
const resolvedName = `\0${publicName}`;
const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const entry = path('engine/worker/worker.ts');

/**
 * The engine's worker as one classic script, wasm inside. Classic, because a module worker from a Blob fails silently
 * on `file://` in Chromium; one script, because a Blob has no address that an import could be relative to.
 */
async function workerSource(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [shippedPackages('worker')],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['iife'], name: 'userAccessWorker', fileName: 'worker' },
    },
  });
  const [bundle] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = bundle?.output ?? [];
  const [chunk] = chunks;
  if (chunks.length !== 1 || chunk?.type !== 'chunk') {
    throw new Error(
      `The worker must be one script, but was built as ${chunks.map((each) => each.fileName).join(', ')}.`,
    );
  }
  return chunk.code;
}

/**
 * The worker's script as a module that unpacks it: 22 KB instead of 86 in a file, 2 KB less with gzip. The wasm in it is
 * packed already and stays as it is.
 */
async function workerModule(): Promise<string> {
  const wasm = `data:application/octet-stream;base64,${readFileSync(path('../build/wasm/user_access_core.wasm.lzma')).toString('base64')}`;
  const [before, after, ...more] = (await workerSource()).split(wasm);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error('The worker must hold the packed wasm once, as text.');
  }
  const code = Buffer.from(before + after);
  return `import wasm from ${JSON.stringify(dataModule('wasm', wasm))};
import packed from ${JSON.stringify(packedModule('script', code, 'script'))};
import { bytesOfDataUrl } from ${JSON.stringify(path('engine/core/data-url.ts'))};
import { unpackLzma } from ${JSON.stringify(path('engine/core/lzma.ts'))};
export default function workerScript() {
  const code = unpackLzma(bytesOfDataUrl(packed));
  const place = ${Buffer.byteLength(before)};
  return new Blob([code.subarray(0, place), wasm, code.subarray(place)], { type: 'text/javascript' });
}`;
}

let made: Promise<string> | null = null;

/** Gives `virtual:user-access-monitor/worker-script`, a function that makes the worker's script as a Blob. */
export function workerScriptPlugin(): Plugin {
  return {
    name: 'user-access-monitor:worker-script',
    resolveId: (name) => (name === publicName ? resolvedName : null),
    load(name) {
      if (name !== resolvedName) return null;
      made ??= workerModule();
      return made;
    },
  };
}
