import { defineConfig } from 'vitest/config';
import { sentencesPlugin } from './web/build/sentences.ts';

export default defineConfig({
  plugins: [sentencesPlugin()],
  test: {
    include: [
      'tests/{engine,command,element,messages,page,oracle,sample,scripts,spreadsheet,leaks}/**/*.test.{ts,mjs}',
    ],
    // Two cores: more workers than that only wait for each other.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A test that is left out, or left alone by `.only`, must not pass for the whole.
    allowOnly: false,
    passWithNoTests: false,
  },
});
