/**
 * The worker's script. Built as one classic script with the wasm inside: a worker started from a Blob has no address
 * of its own to load anything from, and on `file://` Chromium takes no module workers.
 */
import { loadPackedCore } from '../core/packed-wasm';
import { watchRequests } from './requests';
import { serveEngine } from './worker-service';

serveEngine(globalThis, loadPackedCore);
// A page does not see what its workers ask for: they tell it themselves.
watchRequests((seen) => postMessage({ type: 'request', seen }));
