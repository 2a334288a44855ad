/** What the engine needs from where it runs: a browser's page or worker, or Node. */
import type { UserAccessCore } from '../../wasm/user_access_core';
import type { DecoderFactory } from './decoding';

export interface Hash {
  update(bytes: Uint8Array): void;
  /** 64 lower-case hexadecimal digits. */
  hex(): string;
}

export interface Host {
  /** A fresh module with memory of its own. */
  loadCore(): Promise<UserAccessCore>;
  readonly decoderFor: DecoderFactory;
  sha256(): Hash;
  /** Lets the host handle what waits: a cancel message, an abort, a paint. */
  pause(): Promise<void>;
}
