import workerScript from 'virtual:user-access-monitor/worker-script';
import { createWorkerEngine, type WorkerEngineOptions } from '../../engine/worker/client';
import type { MonitoringEngine } from '../../engine/api/types';
import { countRequestsOf } from '../help/request-count';

/**
 * The worker's address. One for all elements, and made from this source alone, so that the policy below lets no other
 * script in.
 */
let workerUrl: string | null = null;
let policy: TrustedTypePolicy | null = null;

function startWorker(): Worker {
  workerUrl ??= URL.createObjectURL(workerScript());
  if (!window.trustedTypes) return new Worker(workerUrl);
  policy ??= window.trustedTypes.createPolicy('user-access-monitor', {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError('Only the engine may be started.');
      return url;
    },
  });
  // The library's types know only addresses as text.
  return new Worker(policy.createScriptURL(workerUrl) as unknown as string);
}

/**
 * An engine in a worker of its own, made from a Blob: it inherits the policy of the page and fetches nothing. `died`
 * hears of every worker that ends by itself, also where no call waits for it.
 */
export function createOwnEngine(options: WorkerEngineOptions, died: (detail: string) => void): MonitoringEngine {
  return createWorkerEngine(() => {
    const worker = startWorker();
    countRequestsOf(worker);
    // After the engine's own listeners, which reject what waits and know then that the worker is gone. Once: errors may
    // still be on their way from a worker that was ended for the first of them.
    queueMicrotask(() => {
      worker.addEventListener('error', ({ message, type }) => died(message || type), { once: true });
      worker.addEventListener('messageerror', ({ type }) => died(type), { once: true });
    });
    return worker;
  }, options);
}
