import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { ownPolicy } from '../build/own-policy.ts';
import { smaller } from '../build/smaller.ts';
import { sentencesPlugin } from '../build/sentences.ts';
import { shippedPackages } from '../build/shipped-packages.ts';
import { workerScriptPlugin } from '../build/worker-script.ts';

/** dist/element/user-access-monitor.js: one module for a portal, worker and wasm inside. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [smaller(), ownPolicy(), workerScriptPlugin(), sentencesPlugin(), shippedPackages('element')],
  build: {
    outDir: fileURLToPath(new URL('../../dist/element', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    minify: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    lib: { entry: 'index.ts', formats: ['es'], fileName: () => 'user-access-monitor.js' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
