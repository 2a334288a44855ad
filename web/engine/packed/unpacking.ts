/** Packed bytes made text again by the host's own decompression, however they are packed. */
import type { Problem } from '../api/types';
import type { ByteReader } from '../bytes/byte-source';
import { EngineError } from '../api/errors';
import type { MemberInflater } from '../hosts/host';

/**
 * Packed bytes given to the decompressor at a time. What they give is in memory at once, and deflate makes up to a
 * thousand bytes of one.
 */
export const PART_BYTES = 1 << 15;

/** One or several gzip members as parts of at most `PART_BYTES`. */
export interface PackedParts {
  /** The next part, `magic` where the part behind it may begin another member, or null at the end. */
  next(): Promise<Uint8Array | 'magic' | null>;
  /** Whether a member of so many unpacked bytes may end behind the last part. */
  endsWith(length: number): boolean;
  close(): Promise<void>;
}

export interface UnpackingOptions {
  name: string;
  newInflater: () => MemberInflater;
  /** What is wrong where the bytes are not what they should be, and where they end too early. */
  damaged: Problem;
  cut: Problem;
  /** Asked with all unpacked bytes so far; throws where they are too many. */
  check: (unpacked: number) => void;
}

/** Errors of the parts themselves pass; all others are a broken file. */
export class UnpackingReader implements ByteReader {
  #inflater: MemberInflater;
  /** Bytes that came out of the member so far. */
  #length = 0;
  #unpacked = 0;
  #ended = false;
  /** What comes next, begun while the caller works on what came before. */
  #ahead: Promise<Uint8Array | null> | null = null;

  constructor(
    readonly parts: PackedParts,
    readonly options: UnpackingOptions,
  ) {
    this.#inflater = options.newInflater();
  }

  async read(): Promise<Uint8Array | null> {
    for (;;) {
      const piece = await (this.#ahead ?? this.#step());
      this.#ahead = null;
      if (piece === null) return null;
      this.#ahead = this.#step();
      // A failure is reported by the read that waits for it, not as an unhandled rejection before.
      this.#ahead.catch(() => undefined);
      if (piece.byteLength > 0) return piece;
    }
  }

  /** The bytes behind one part of the file, which may be none; null at the end. */
  async #step(): Promise<Uint8Array | null> {
    if (this.#ended) return null;
    const part = await this.parts.next();
    const { damaged, cut, name } = this.options;
    // A decompressor that wants more where there is no more: all other faults show when the bytes are written to it.
    let problem = damaged;
    try {
      if (part === null) {
        this.#ended = true;
        problem = cut;
        const rest = this.#count(await this.#inflater.end());
        problem = damaged;
        this.#checkEnd();
        return rest;
      }
      if (part === 'magic') {
        if (!this.parts.endsWith(this.#length)) return new Uint8Array();
        const rest = this.#count(await this.#inflater.end());
        this.#checkEnd();
        this.#inflater = this.options.newInflater();
        this.#length = 0;
        return rest;
      }
      return this.#count(await this.#inflater.write(part));
    } catch (error) {
      throw error instanceof EngineError ? error : new EngineError(problem, name);
    }
  }

  /** Some hosts let zeros follow a member, others do not. */
  #checkEnd(): void {
    if (!this.parts.endsWith(this.#length)) throw new Error('there are bytes behind the end');
  }

  #count(bytes: Uint8Array): Uint8Array {
    this.#length += bytes.byteLength;
    this.#unpacked += bytes.byteLength;
    this.options.check(this.#unpacked);
    return bytes;
  }

  async close(): Promise<void> {
    this.#ended = true;
    this.#inflater.abandon();
    await this.#ahead?.catch(() => undefined);
    await this.parts.close();
  }
}
