/** The engine's host in a browser: page or worker. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { UserAccessCore } from '../../../wasm/user_access_core';
import type { BlobsElsewhere } from '../bytes/blob-source';
import type { HelperStarter, Host, MemberInflater } from './host';
import { joined } from '../bytes/pieces';
import { standardDecoder } from '../text/standard-decoder';

/** `threads`: what other threads do for this one. */
export function browserHost(
  loadCore: () => Promise<UserAccessCore>,
  threads: { helpers?: HelperStarter; elsewhere?: BlobsElsewhere } = {},
): Host {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  return {
    loadCore,
    ...threads,
    decoderFor: (encoding) => standardDecoder(encoding, (own) => new TextDecoder(own)),
    // The platform's own digest takes a whole file at once; a log may be larger than memory.
    sha256() {
      const hash = sha256.create();
      return { update: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
    },
    memberInflater: () => new StreamInflater(),
    // A message, because nested timers are held back by four milliseconds.
    pause() {
      return new Promise((resolve) => {
        waiting.push(resolve);
        channel.port2.postMessage(null);
      });
    },
  };
}

/**
 * In a transform stream a write is done when all that it gives is there to be read, so reads are answered before
 * their write is.
 */
class StreamInflater implements MemberInflater {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  /** Asked for at all times: without a reader that waits, the stream does not work. */
  #next: Promise<ReadableStreamReadResult<Uint8Array>> | null = null;

  constructor() {
    const { readable, writable } = new DecompressionStream('gzip');
    this.#writer = writable.getWriter();
    this.#reader = readable.getReader();
  }

  write(bytes: Uint8Array): Promise<Uint8Array> {
    return this.#collect(this.#writer.write(bytes as Uint8Array<ArrayBuffer>));
  }

  end(): Promise<Uint8Array> {
    return this.#collect(this.#writer.close());
  }

  async #collect(action: Promise<void>): Promise<Uint8Array> {
    const given: Uint8Array[] = [];
    const acted = action.then(() => null);
    for (;;) {
      this.#next ??= this.#reader.read();
      const result = await Promise.race([this.#next, acted]);
      if (result === null) break;
      this.#next = null;
      if (result.done) {
        await acted;
        break;
      }
      given.push(result.value);
    }
    return joined(given);
  }

  abandon(): void {
    this.#next?.catch(() => undefined);
    this.#writer.abort().catch(() => undefined);
    this.#reader.cancel().catch(() => undefined);
  }
}
