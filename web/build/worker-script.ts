import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { shippedPackages } from './shipped-packages.ts';

const publicName = 'virtual:user-access-monitor/worker-script';
const resolvedName = `\0${publicName}`;
const entry = fileURLToPath(new URL('../engine/worker/worker.ts', import.meta.url));

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

let made: Promise<string> | null = null;

/** Gives `virtual:user-access-monitor/worker-script`, a function that makes the worker's script as a Blob. */
export function workerScriptPlugin(): Plugin {
  return {
    name: 'user-access-monitor:worker-script',
    resolveId: (name) => (name === publicName ? resolvedName : null),
    async load(name) {
      if (name !== resolvedName) return null;
      made ??= workerSource();
      return `const code = ${JSON.stringify(await made)};
export default () => new Blob([code], { type: 'text/javascript' });`;
    },
  };
}
