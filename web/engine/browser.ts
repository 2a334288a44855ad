/**
 * The headless engine for programs in a browser: `createEngine()` answers in a worker of its own.
 *
 * The worker is started from a Blob, whose policy is the page's (`worker-src blob:` and `'wasm-unsafe-eval'`), or from
 * a URL that the caller gives where a policy forbids `blob:`.
 */
import workerScript from 'virtual:user-access-monitor/worker-script';
import { createWorkerEngine } from './worker/client';
import type { WorkerEngineOptions } from './worker/client';
import { wrongCall } from './api/errors';
import type { MonitoringEngine } from './api/types';

export type * from './api/types';
export { EngineError } from './api/errors';

export interface BrowserEngineOptions extends WorkerEngineOptions {
  /**
   * Where the engine runs: in a worker from a Blob (the default), from the address of the package's `worker.js`, or
   * from a function that starts it.
   */
  worker?: 'blob' | URL | (() => Worker);
}

/** An engine with nothing loaded; throws `bad-setting` or `wrong-call` where the options cannot be used. */
export function createEngine(options: BrowserEngineOptions = {}): MonitoringEngine {
  const { worker = 'blob', ...rest } = options;
  if (typeof worker === 'function') return createWorkerEngine(worker, rest);
  if (worker instanceof URL) return createWorkerEngine(() => new Worker(trusted(worker.href)), rest);
  if (worker !== 'blob') throw wrongCall('worker must be "blob", a URL or a function');
  return createWorkerEngine(startBlobWorker, rest);
}

interface ScriptPolicy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | null = null;

/**
 * The address of a worker's script, as a page under Trusted Types wants it. The element's policy is another one: each is
 * made once on a page that has both.
 */
function trusted(address: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy('user-access-monitor-module', { createScriptURL: (url) => url }) ?? {
    createScriptURL: (url) => url,
  };
  return policy.createScriptURL(address);
}

function startBlobWorker(): Worker {
  const address = URL.createObjectURL(workerScript());
  try {
    return new Worker(trusted(address));
  } finally {
    // The script is fetched when the worker is made; the address only has to live until the task ends.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}
