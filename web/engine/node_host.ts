/** The engine's host in Node. */
import { createHash } from 'node:crypto';
import { createGunzip } from 'node:zlib';
import { TextDecoder as StandardDecoder } from '@exodus/bytes/encoding.js';
import type { UserAccessCore } from '../../wasm/user_access_core';
import type { Host, MemberInflater } from './host';
import { joined } from './pieces';

export function nodeHost(loadCore: () => Promise<UserAccessCore>): Host {
  return {
    loadCore,
    // Node's own decoder differs from the browsers' for windows-1252, Shift_JIS and GBK in thousands of sequences.
    decoderFor: (encoding) => new StandardDecoder(encoding),
    sha256() {
      const hash = createHash('sha256');
      return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
    },
    memberInflater: () => new ZlibInflater(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

/** Node's own `DecompressionStream` calls a write done before it is, so it does not tell what a write gave. */
class ZlibInflater implements MemberInflater {
  readonly #gunzip = createGunzip({ chunkSize: 1 << 16 });
  #given: Uint8Array[] = [];
  /** Settles the call under way. Where the stream fails or ends during a write, its callback is never called. */
  #settle: (error: Error | null) => void = () => undefined;
  #ending = false;

  constructor() {
    this.#gunzip.on('data', (piece: Uint8Array) => this.#given.push(piece));
    this.#gunzip.on('error', (error: Error) => this.#settle(error));
    this.#gunzip.on('end', () => this.#settle(this.#ending ? null : new Error('there are bytes behind the end')));
  }

  write(bytes: Uint8Array): Promise<Uint8Array> {
    return this.#wait(() => this.#gunzip.write(bytes, (error) => this.#settle(error ?? null)));
  }

  end(): Promise<Uint8Array> {
    this.#ending = true;
    return this.#wait(() => this.#gunzip.end());
  }

  abandon(): void {
    this.#gunzip.destroy();
    this.#settle(null);
  }

  async #wait(action: () => void): Promise<Uint8Array> {
    await new Promise<void>((resolve, reject) => {
      this.#settle = (error) => (error === null ? resolve() : reject(error));
      action();
    });
    // What is still in the stream's buffer comes as `data` too.
    while (this.#gunzip.read() !== null);
    const given = this.#given;
    this.#given = [];
    return joined(given);
  }
}
