import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { hostedPage } from '../build/hosted.ts';
import { offline } from '../build/offline.ts';
import { sentencesPlugin } from '../build/sentences.ts';
import { shippedPackages } from '../build/shipped-packages.ts';
import { singleFile } from '../build/single-file.ts';
import { ownPolicy } from '../build/own-policy.ts';
import { smaller } from '../build/smaller.ts';
import { workerScriptPlugin } from '../build/worker-script.ts';

const dist = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

/** `--mode hosted` makes dist/site/, `--mode single` makes dist/user-access-monitor.html. */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    // Relative, so that the site works under any path.
    base: './',
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      smaller(),
      ownPolicy(),
      workerScriptPlugin(),
      sentencesPlugin({ apart: !single }),
      shippedPackages(single ? 'single-file' : 'site'),
      ...(single ? [singleFile('user-access-monitor.html')] : [hostedPage(), offline()]),
    ],
    build: {
      outDir: single ? dist('') : dist('site'),
      emptyOutDir: !single,
      target: 'es2022',
      // The files that a visit needs are asked for at once, by the document; the polyfill would fetch them itself.
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // The worker is one string of some hundred kilobytes.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: single ? { output: { codeSplitting: false } } : {},
    },
  };
});
