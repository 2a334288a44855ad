/**
 * gzip, by its magic bytes, with the host's own decompression.
 *
 * A file may hold several members, one after the other: `cat a.gz b.gz` makes such files, and log collectors do. The
 * browsers' `DecompressionStream` takes one member and nothing behind it, and does not tell where it ended; Node's
 * takes several, and ignores zeros behind them. So that all hosts read the same, members are told apart here, and
 * each gets a decompressor of its own, which checks it.
 *
 * A member ends with its length (RFC 1952), so it is over where the magic bytes of another follow a number that is the
 * length of what came out so far. Compressed bytes look like that by chance once in 2^56, and then the host's check
 * of the member fails: a file may be refused, but never read wrongly.
 */
import type { ByteReader } from '../bytes/byte-source';
import type { MemberInflater } from '../hosts/host';
import type { PackedParts } from './unpacking';
import { PART_BYTES, UnpackingReader } from './unpacking';

/** 0x08: deflate, the only method there is; a text cannot begin with these three bytes. */
const MAGIC = [0x1f, 0x8b, 0x08] as const;

export function isGzip(head: Uint8Array): boolean {
  return MAGIC.every((byte, index) => head[index] === byte);
}

/**
 * The text behind a compressed reader. `check` is asked with the bytes that came out so far, and throws where they are
 * too many.
 */
export function gunzip(
  name: string,
  compressed: ByteReader,
  newInflater: () => MemberInflater,
  check: (unpacked: number) => void = () => undefined,
): ByteReader {
  const damaged = { code: 'gzip-broken' } as const;
  const cut = { code: 'gzip-cut-short' } as const;
  return new UnpackingReader(new GzipParts(compressed), { name, newInflater, damaged, cut, check });
}

/** Lengths in a member's end are counted modulo this. */
const LENGTH_MODULUS = 2 ** 32;

/** The compressed bytes in parts that are cut where magic bytes stand, so that a member may be ended there. */
class GzipParts implements PackedParts {
  /** The bytes at hand, and how far they were given. */
  #bytes = new Uint8Array();
  #at = 0;
  /** True where the bytes from `#at` on begin with magic bytes that were announced, or that begin the file. */
  #announced = true;
  #complete = false;
  readonly #last = new Uint8Array(4);

  constructor(readonly compressed: ByteReader) {}

  /** A member ends with its length: the last four bytes that were given. */
  endsWith(length: number): boolean {
    return new DataView(this.#last.buffer).getUint32(0, true) === length % LENGTH_MODULUS;
  }

  close(): Promise<void> {
    return this.compressed.close();
  }

  /** `magic` stands before a part that begins with magic bytes. */
  async next(): Promise<Uint8Array | 'magic' | null> {
    // Magic bytes that the end of the bytes at hand cuts are told apart by what follows.
    while (!this.#complete && this.#bytes.byteLength - this.#at < MAGIC.length) await this.#more();
    if (this.#at === this.#bytes.byteLength) return null;
    const found = this.#findMagic(this.#announced ? this.#at + 1 : this.#at);
    if (found === this.#at) {
      this.#announced = true;
      return 'magic';
    }
    this.#announced = false;
    const known = this.#complete ? this.#bytes.byteLength : this.#bytes.byteLength - MAGIC.length + 1;
    const part = this.#bytes.subarray(this.#at, Math.min(found ?? known, known, this.#at + PART_BYTES));
    this.#at += part.byteLength;
    this.#remember(part);
    return part;
  }

  async #more(): Promise<void> {
    const rest = this.#bytes.subarray(this.#at);
    const piece = await this.compressed.read();
    this.#complete = piece === null;
    const bytes = new Uint8Array(rest.byteLength + (piece?.byteLength ?? 0));
    bytes.set(rest);
    if (piece !== null) bytes.set(piece, rest.byteLength);
    this.#bytes = bytes;
    this.#at = 0;
  }

  /** Where the next magic bytes stand, as far as the next part may reach. */
  #findMagic(from: number): number | null {
    const to = Math.min(this.#bytes.byteLength - MAGIC.length, this.#at + PART_BYTES);
    for (
      let at = this.#bytes.indexOf(MAGIC[0], from);
      at !== -1 && at <= to;
      at = this.#bytes.indexOf(MAGIC[0], at + 1)
    ) {
      if (this.#bytes[at + 1] === MAGIC[1] && this.#bytes[at + 2] === MAGIC[2]) return at;
    }
    return null;
  }

  #remember(part: Uint8Array): void {
    const kept = part.subarray(-4);
    this.#last.copyWithin(0, kept.byteLength);
    this.#last.set(kept, 4 - kept.byteLength);
  }
}
