/** Bytes and texts into the memory of the core. */
import type { Session, UserAccessCore } from '../../../wasm/user_access_core';
import { EngineError } from '../api/errors';
import { PIECE_BYTES } from '../bytes/pieces';
import { encodeInto } from '../text/decoding';

/**
 * Bytes given to the core at once. What was just copied is still near the processor when it is checked, and when it is
 * scanned after that: 64 MB took the core 64 ms in such pieces and 70 in pieces of a megabyte (medians of three runs).
 */
export const FEED_BYTES = 128 << 10;

/** Writes into the module's memory. Its views are made anew for each piece: growth detaches older ones. */
export class Feed {
  constructor(
    readonly core: UserAccessCore,
    readonly session: Session,
    readonly name: string,
  ) {}

  bytes(piece: Uint8Array): boolean {
    for (let at = 0; at < piece.byteLength; at += FEED_BYTES) {
      const part = piece.subarray(at, at + FEED_BYTES);
      const address = this.#reserve(part.byteLength);
      this.core.HEAPU8.set(part, address);
      if (this.session.commit(part.byteLength) !== 0) return false;
    }
    return true;
  }

  /** A UTF-16 unit takes three bytes at most: a surrogate pair takes four for two units. */
  text(text: string): boolean {
    if (text.length === 0) return true;
    const address = this.#reserve(text.length * 3);
    const written = encodeInto(text, this.core.HEAPU8.subarray(address, address + text.length * 3));
    return this.session.commit(written) === 0;
  }

  /** Lets the host read into the module itself. False at the end, or where the core wants no more. */
  direct(reader: { readInto(target: Uint8Array): number }): boolean {
    for (let read = 0; read < PIECE_BYTES; read += FEED_BYTES) {
      const address = this.#reserve(FEED_BYTES);
      const count = reader.readInto(this.core.HEAPU8.subarray(address, address + FEED_BYTES));
      if (this.session.commit(count) !== 0 || count === 0) return false;
    }
    return true;
  }

  #reserve(bytes: number): number {
    const address = this.session.reserve(bytes);
    if (address === 0) throw new EngineError({ code: 'out-of-memory' }, this.name);
    return address;
  }
}
