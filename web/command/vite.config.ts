import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shippedPackages } from '../build/shipped-packages.ts';

/** dist/command/user-access-monitor.js: one script, wasm inside, so that it runs wherever it is copied. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  logLevel: 'warn',
  plugins: [shippedPackages('command')],
  ssr: { noExternal: true },
  build: {
    ssr: 'main.ts',
    outDir: fileURLToPath(new URL('../../dist/command', import.meta.url)),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        codeSplitting: false,
        entryFileNames: 'user-access-monitor.js',
        banner: '#!/usr/bin/env node',
      },
    },
  },
});
