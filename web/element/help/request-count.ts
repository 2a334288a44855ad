/** One count of requests for all elements of a page: those of the page and of the engine's workers. */
import { watchRequests, type RequestSeen } from '../../engine/worker/requests';

/** Addresses kept to be shown; the count goes on. */
const kept = 50;

const listeners = new Set<() => void>();
const stoppedAddresses = new Set<string>();
const seenAddresses = new Map<string, number>();
let watching = false;

function add({ address, stopped }: RequestSeen): void {
  if (stopped) stoppedAddresses.add(address);
  else seenAddresses.set(address, (seenAddresses.get(address) ?? 0) + 1);
  for (const changed of listeners) changed();
}

/** A request of the page's that browsers do not list: that for the script of a service worker. */
export function countRequest(address: string): void {
  add({ address, stopped: false });
}

export interface RequestCount {
  /** Requests that were sent. */
  made: number;
  /** Addresses that the policy kept from being asked. */
  stopped: number;
  /** The last addresses that requests were sent to. */
  addresses: string[];
}

/** Browsers list a request that the policy stopped among the others: it is told apart by its address. */
export function requestCount(): RequestCount {
  const made = [...seenAddresses].filter(([address]) => !stoppedAddresses.has(address));
  return {
    made: made.reduce((sum, [, times]) => sum + times, 0),
    stopped: stoppedAddresses.size,
    addresses: made.slice(-kept).map(([address]) => address),
  };
}

/** Calls back after every request, until the function that it gives is called. */
export function onRequest(changed: () => void): () => void {
  if (!watching) watchRequests(add);
  watching = true;
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Counts what a worker of the engine says of itself. */
export function countRequestsOf(worker: Worker): void {
  worker.addEventListener('message', ({ data }: MessageEvent<{ type: string; seen: RequestSeen }>) => {
    if (data.type === 'request') add(data.seen);
  });
}
