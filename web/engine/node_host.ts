/** The engine's host in Node. */
import { createHash } from 'node:crypto';
import { TextDecoder as StandardDecoder } from '@exodus/bytes/encoding.js';
import type { UserAccessCore } from '../../wasm/user_access_core';
import type { Host } from './host';

export function nodeHost(loadCore: () => Promise<UserAccessCore>): Host {
  return {
    loadCore,
    // Node's own decoder differs from the browsers' for windows-1252, Shift_JIS and GBK in thousands of sequences.
    decoderFor: (encoding) => new StandardDecoder(encoding),
    sha256() {
      const hash = createHash('sha256');
      return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
}
