/**
 * The headless engine for programs in Node: `createEngine()` answers in the caller's own thread, `fileSource(path)`
 * makes an input of a file that is read straight into the module's memory.
 */
import { Engine } from './engine';
import { loadInlineCore } from './inline_wasm';
import { nodeHost } from './node_host';
import type { MonitoringEngine, Settings, Viewer } from './types';

export type * from './types';
export { EngineError } from './errors';
export { fileSource } from './node_files';

export interface NodeEngineOptions {
  settings?: Partial<Settings>;
  viewer?: Viewer | null;
}

/** An engine with nothing loaded; throws `bad-setting` or `wrong-call` where the settings cannot be used. */
export function createEngine(options: NodeEngineOptions = {}): MonitoringEngine {
  return new Engine(nodeHost(loadInlineCore), options);
}
