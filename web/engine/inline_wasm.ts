/** The wasm as part of the script: no request, so it works from disk and where `connect-src` is `'none'`. */
import createUserAccessCore from '../../build/wasm/user_access_core.js';
import dataUrl from '../../build/wasm/user_access_core.wasm?url&inline';
import type { UserAccessCore } from '../../wasm/user_access_core';

let wasmBinary: Uint8Array | null = null;

/** A fresh module from the wasm that the script carries. */
export function loadInlineCore(): Promise<UserAccessCore> {
  wasmBinary ??= decodeBase64(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return createUserAccessCore({ wasmBinary });
}

function decodeBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
