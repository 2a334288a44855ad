/** The benchmark on a small log: every contestant must give the right answer; no times are judged. */
import { runByLine } from '../run.mjs';
import { checked } from './counts.mjs';

export async function bench() {
  let counts = { passed: 0, failed: 0 };
  const status = await runByLine(process.execPath, ['bench/main.mjs', '--smoke'], (line) => {
    const closing = /^(\d+) passed, (\d+) failed$/.exec(line);
    if (closing !== null) counts = { passed: Number(closing[1]), failed: Number(closing[2]) };
    // What holds is counted; a failure must be seen.
    else if (!line.startsWith('holds ') && line !== '') console.log(line);
  });
  return checked(counts, status);
}
