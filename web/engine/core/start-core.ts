import createUserAccessCore from '../../../build/wasm/user_access_core.js';
import type { UserAccessCore } from '../../../wasm/user_access_core';

/** A fresh module. Its last word, where memory is refused, is in the error that it throws: the console stays clean. */
export function startCore(wasmBinary: Uint8Array): Promise<UserAccessCore> {
  return createUserAccessCore({ wasmBinary, printErr: () => undefined });
}
