/** The machine that the figures are of. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem, type, release, arch } from 'node:os';

/** @param {string} browserVersion */
export function machine(browserVersion) {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? '',
    cores: processors.length,
    memoryBytes: totalmem(),
    system: `${distribution()} (${type()} ${release()}, ${arch()})`,
    node: process.versions.node,
    chromium: browserVersion,
    /** Others at work while it was measured make every figure too large. */
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}

function distribution() {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
