/**
 * The headless engine for programs in a browser: `createEngine()` answers in a worker of its own.
 *
 * The worker is started from a Blob, whose policy is the page's (`worker-src blob:` and `'wasm-unsafe-eval'`), or from
 * a URL that the caller gives where a policy forbids `blob:`.
 */
import workerScript from 'virtual:user-access-monitor/worker-script';
import { createWorkerEngine } from './client';
import type { WorkerEngineOptions } from './client';
import type { MonitoringEngine } from './types';

export type * from './types';
export { EngineError } from './errors';

export interface BrowserEngineOptions extends WorkerEngineOptions {
  /**
   * Where the engine runs: in a worker from a Blob (the default), from the address of the package's `worker.js`, or
   * from a function that starts it.
   */
  worker?: 'blob' | URL | (() => Worker);
}

/** An engine with nothing loaded. */
export function createEngine(options: BrowserEngineOptions = {}): MonitoringEngine {
  const { worker = 'blob', ...rest } = options;
  if (typeof worker === 'function') return createWorkerEngine(worker, rest);
  if (worker instanceof URL) return createWorkerEngine(() => new Worker(worker), rest);
  return createWorkerEngine(startBlobWorker, rest);
}

interface ScriptPolicy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | null = null;

function startBlobWorker(): Worker {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy('user-access-monitor', { createScriptURL: (url) => url }) ?? {
    createScriptURL: (url) => url,
  };
  const address = URL.createObjectURL(workerScript());
  try {
    return new Worker(policy.createScriptURL(address));
  } finally {
    // The script is fetched when the worker is made; the address only has to live until the task ends.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}
