/** The engine's host in a browser: page or worker. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { UserAccessCore } from '../../wasm/user_access_core';
import type { Host } from './host';

export function browserHost(loadCore: () => Promise<UserAccessCore>): Host {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  return {
    loadCore,
    decoderFor: (encoding) => new TextDecoder(encoding),
    // The platform's own digest takes a whole file at once; a log may be larger than memory.
    sha256() {
      const hash = sha256.create();
      return { update: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
    },
    // A message, because nested timers are held back by four milliseconds.
    pause() {
      return new Promise((resolve) => {
        waiting.push(resolve);
        channel.port2.postMessage(null);
      });
    },
  };
}
