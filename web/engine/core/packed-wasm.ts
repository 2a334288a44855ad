/**
 * The wasm as part of the script, packed: for the worker, whose script the page carries. Unpacking takes some ten
 * milliseconds while nobody waits; programs in Node carry it as it is (inline-wasm.ts).
 */
import dataUrl from '../../../build/wasm/user_access_core.wasm.lzma?url&inline';
import type { UserAccessCore } from '../../../wasm/user_access_core';
import { bytesOfDataUrl } from './data-url';
import { unpackLzma } from './lzma';
import { startCore } from './start-core';

let wasmBinary: Uint8Array | null = null;

/** A fresh module from the wasm that the script carries. */
export function loadPackedCore(): Promise<UserAccessCore> {
  wasmBinary ??= unpackLzma(bytesOfDataUrl(dataUrl));
  return startCore(wasmBinary);
}
