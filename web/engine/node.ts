/**
 * The headless engine for programs in Node: `createEngine()` answers in the caller's own thread, `fileSource(path)`
 * makes an input of a file that is read straight into the module's memory.
 */
import { Engine } from './engine';
import { loadInlineCore } from './core/inline-wasm';
import { nodeHost } from './hosts/node-host';
import type { MonitoringEngine, Settings, Viewer } from './api/types';

export type * from './api/types';
export { EngineError } from './api/errors';
export { fileSource } from './hosts/node-files';

export interface NodeEngineOptions {
  settings?: Partial<Settings>;
  viewer?: Viewer | null;
}

/** An engine with nothing loaded; throws `bad-setting` or `wrong-call` where the settings cannot be used. */
export function createEngine(options: NodeEngineOptions = {}): MonitoringEngine {
  return new Engine(nodeHost(loadInlineCore), options);
}
