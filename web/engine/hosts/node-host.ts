/** The engine's host in Node. */
import { createHash } from 'node:crypto';
import type { Gunzip, InflateRaw } from 'node:zlib';
import { crc32, createGunzip, createInflateRaw } from 'node:zlib';
import { TextDecoder as StandardDecoder } from '@exodus/bytes/encoding.js';
import type { UserAccessCore } from '../../../wasm/user_access_core';
import type { Host, MemberInflater } from './host';
import { joined } from '../bytes/pieces';
import { standardDecoder } from '../text/standard-decoder';

export function nodeHost(loadCore: () => Promise<UserAccessCore>): Host {
  return {
    loadCore,
    // Node's own decoder differs from the browsers' for windows-1252, Shift_JIS and GBK in thousands of sequences.
    decoderFor: (encoding) => standardDecoder(encoding, (own) => new StandardDecoder(own)),
    sha256() {
      const hash = createHash('sha256');
      return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
    },
    memberInflater: (plain = false) => (plain ? new PlainInflater() : new ZlibInflater(createGunzip(options))),
    // Twice: behind the first one a timer that is due may not have had its turn.
    pause: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
  };
}

const options = { chunkSize: 1 << 16 };

/** Node's own `DecompressionStream` calls a write done before it is, so it does not tell what a write gave. */
class ZlibInflater implements MemberInflater {
  readonly #gunzip: Gunzip | InflateRaw;
  #given: Uint8Array[] = [];
  /** Settles the call under way. Where the stream fails or ends during a write, its callback is never called. */
  #settle: (error: Error | null) => void = () => undefined;
  #ending = false;

  constructor(gunzip: Gunzip | InflateRaw) {
    this.#gunzip = gunzip;
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

const HEADER_BYTES = 10;
const END_BYTES = 8;

/**
 * Node takes bytes behind a member for another where they look like one; browsers refuse them. So the packed bytes are
 * inflated alone, and checksum and length are checked here.
 */
class PlainInflater implements MemberInflater {
  readonly #inflater = new ZlibInflater(createInflateRaw(options));
  #headerLeft = HEADER_BYTES;
  /** The last bytes written, which may be the member's end. */
  #held = new Uint8Array();
  #checksum = 0;
  #length = 0;

  async write(bytes: Uint8Array): Promise<Uint8Array> {
    const passed = Math.min(this.#headerLeft, bytes.byteLength);
    this.#headerLeft -= passed;
    const all = joined([this.#held, bytes.subarray(passed)]);
    const packed = Math.max(0, all.byteLength - END_BYTES);
    this.#held = all.slice(packed);
    return packed === 0 ? new Uint8Array() : this.#checked(await this.#inflater.write(all.subarray(0, packed)));
  }

  async end(): Promise<Uint8Array> {
    const rest = this.#checked(await this.#inflater.end());
    const end = new DataView(this.#held.buffer, this.#held.byteOffset, this.#held.byteLength);
    if (end.getUint32(0, true) !== this.#checksum || end.getUint32(4, true) !== this.#length % 2 ** 32) {
      throw new Error('the checksum or the length is another');
    }
    return rest;
  }

  abandon(): void {
    this.#inflater.abandon();
  }

  #checked(bytes: Uint8Array): Uint8Array {
    this.#checksum = crc32(bytes, this.#checksum);
    this.#length += bytes.byteLength;
    return bytes;
  }
}
