import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Bundles the program that writes the sample's files; Node then runs it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  publicDir: false,
  build: { ssr: 'write.ts', outDir: '../../build/sample', emptyOutDir: true, target: 'node20' },
});
