/** The C++ unit tests: natively under the sanitizers, and the same sources compiled to wasm under Node. */
import { run, runByLine, runQuietly } from '../run.mjs';
import { checked, one } from './counts.mjs';

/**
 * @param {string} preset
 * @param {string} program
 * @param {string[]} parameters
 */
async function unit(preset, program, parameters) {
  if ((await runQuietly('cmake', ['--preset', preset])) !== 0) return one(false);
  if ((await run('cmake', ['--build', '--preset', preset])) !== 0) return one(false);

  let begun = 0;
  let passed = 0;
  const environment = {
    ASAN_OPTIONS: 'detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1',
    UBSAN_OPTIONS: 'print_stacktrace=1',
  };
  const status = await runByLine(
    program,
    parameters,
    (line) => {
      if (line.startsWith('[ RUN      ]')) begun += 1;
      else if (line.startsWith('[       OK ]')) passed += 1;
      // The lines of passing tests are left out: a failure must be seen.
      else if (!/^\[-{10}\]|^$/.test(line)) console.log(line);
    },
    { environment },
  );
  return checked({ passed, failed: begun - passed }, status);
}

export const unitNative = () => unit('native-sanitize', 'build/native-sanitize/tests/unit/unit_tests', []);
export const unitWasm = () => unit('wasm-test', process.execPath, ['build/wasm-test/tests/unit/unit_tests.js']);
