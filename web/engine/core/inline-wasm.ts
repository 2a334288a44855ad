/** The wasm as part of the script: no file beside it, so it works wherever the script is copied. */
import dataUrl from '../../../build/wasm/user_access_core.wasm?url&inline';
import type { UserAccessCore } from '../../../wasm/user_access_core';
import { bytesOfDataUrl } from './data-url';
import { startCore } from './start-core';

let wasmBinary: Uint8Array | null = null;

/** A fresh module from the wasm that the script carries. */
export function loadInlineCore(): Promise<UserAccessCore> {
  wasmBinary ??= bytesOfDataUrl(dataUrl);
  return startCore(wasmBinary);
}
