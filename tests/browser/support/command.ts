import { execFileSync } from 'node:child_process';
import { inRepository } from './paths';

/** What the command writes to its standard output. */
export function commandOutput(parameters: string[]): Buffer {
  return execFileSync(process.execPath, [inRepository('dist/command/user-access-monitor.js'), ...parameters], {
    cwd: inRepository('.'),
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
