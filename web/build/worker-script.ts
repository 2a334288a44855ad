import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { importUnpackText, packedText } from './packed-text.ts';
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

/**
 * Gives `virtual:user-access-monitor/worker-script`, a function that makes the worker's script as a Blob. Until it is
 * called the script stands there packed: it is needed with the first file, and a third as long.
 */
export function workerScriptPlugin(): Plugin {
  return {
    name: 'user-access-monitor:worker-script',
    resolveId: (name) => (name === publicName ? resolvedName : null),
    async load(name) {
      if (name !== resolvedName) return null;
      made ??= workerSource();
      const code = await made;
      // The wasm is packed already, and would only become larger.
      const wasm = /data:application\/octet-stream;base64,[A-Za-z0-9+/=]+/.exec(code)?.[0];
      if (wasm === undefined) this.error('The worker carries no wasm.');
      const [before = '', after = ''] = code.split(wasm);
      return `${importUnpackText}
const wasm = ${JSON.stringify(wasm)};
export default () => new Blob([${packedText(before)}, wasm, ${packedText(after)}], { type: 'text/javascript' });`;
    },
  };
}
