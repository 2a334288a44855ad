import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buckets } from '../../web/vocabulary';
import type { Ledger, Manifest } from '../../web/engine/api/types';

export const repository = fileURLToPath(new URL('../../', import.meta.url));

const command = join(repository, 'dist/command/user-access-monitor.js');

export interface Written {
  csv: string;
  manifest: Manifest;
  /** Sum over all access inputs. */
  ledger: Ledger;
}

/** Runs the built command in a folder and gives what it wrote; throws where its exit status is not 0. */
export function runCommand(words: readonly string[], folder: string): Written {
  const output = mkdtempSync(join(tmpdir(), 'user-access-monitor-'));
  try {
    const csvFile = join(output, 'table.csv');
    const manifestFile = join(output, 'manifest.json');
    execFileSync(process.execPath, [command, ...words, '--output', csvFile, '--manifest', manifestFile], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
    return { csv: readFileSync(csvFile, 'utf8'), manifest, ledger: sumOfLedgers(manifest) };
  } finally {
    rmSync(output, { recursive: true });
  }
}

function sumOfLedgers(manifest: Manifest): Ledger {
  const sum = (bucket: keyof Ledger): number =>
    manifest.inputs.reduce((total, input) => total + (input.ledger?.[bucket] ?? 0), 0);
  return Object.fromEntries([...buckets, 'lines' as const].map((bucket) => [bucket, sum(bucket)])) as unknown as Ledger;
}
