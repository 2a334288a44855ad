/** Types of what is loaded at run time: the product's built module, and PapaParse, which brings none. */
import type { HostSource } from '../web/engine/bytes/byte-source';
import type { MonitoringEngine, Settings } from '../web/engine/api/types';

/** dist/module/browser.js and node.js, as far as the benchmark uses them. */
export interface EngineModule {
  createEngine(options: {
    settings: Partial<Settings>;
    worker?: () => Worker;
    parts?: { helpers?: number };
    readIn?: 'worker' | 'page';
  }): MonitoringEngine;
  fileSource(path: string): HostSource & { blob: Blob };
}

declare global {
  /** Of workers; the types of pages do not know it. */
  class FileReaderSync {
    readAsArrayBuffer(blob: Blob): ArrayBuffer;
  }
}
