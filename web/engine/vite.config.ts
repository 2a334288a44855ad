import { fileURLToPath } from 'node:url';
import type { BuildEnvironmentOptions } from 'vite';
import { defineConfig } from 'vite';
import { shippedPackages } from '../build/shipped-packages';
import { workerScriptPlugin } from '../build/worker-script';

/** What each mode makes: the module for browsers, its worker as a script of its own, the module for Node, its sentences. */
const outputs: Record<string, BuildEnvironmentOptions> = {
  browser: { lib: { entry: 'browser.ts', formats: ['es'], fileName: () => 'browser.js' } },
  worker: {
    lib: { entry: 'worker/worker.ts', formats: ['iife'], name: 'userAccessWorker', fileName: () => 'worker.js' },
  },
  node: { ssr: 'node.ts' },
  sentences: { lib: { entry: '../messages/sentences.ts', formats: ['es'], fileName: () => 'sentences.js' } },
};

/** dist/module: the headless engine for programs, wasm inside. */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  logLevel: 'warn',
  plugins: [shippedPackages(`module-${mode}`), ...(mode === 'browser' ? [workerScriptPlugin()] : [])],
  ssr: { noExternal: true },
  build: {
    outDir: fileURLToPath(new URL('../../dist/module', import.meta.url)),
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        ...(mode === 'worker' ? {} : { codeSplitting: false }),
        ...(mode === 'node' ? { entryFileNames: 'node.js' } : {}),
      },
    },
    ...outputs[mode],
  },
}));
