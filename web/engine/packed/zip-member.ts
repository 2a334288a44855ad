/** A member of a ZIP archive as a source of bytes: read where it lies, and unpacked piece by piece. */
import type { Problem } from '../api/types';
import type { ArchiveOfInput, ByteReader, ByteSource } from '../bytes/byte-source';
import { EngineError } from '../api/errors';
import type { MemberInflater } from '../hosts/host';
import { checkGrowth } from '../api/limits';
import type { PackedParts } from './unpacking';
import { PART_BYTES, UnpackingReader } from './unpacking';
import type { ZipMember } from './zip-directory';
import { STORED } from './zip-directory';

const LOCAL_BYTES = 30;

/** A local header's extra fields and what may follow the packed bytes; the directory tells the length of neither. */
const UNTOLD_BYTES = 0xffff + 24;

export class MemberSource implements ByteSource {
  readonly once = false;

  constructor(
    readonly name: string,
    readonly archive: ArchiveOfInput,
    readonly member: ZipMember,
    readonly openStretch: (begin: number, end: number) => ByteReader,
    readonly newInflater: () => MemberInflater,
  ) {}

  get bytes(): number {
    return this.member.bytes;
  }

  get packedBytes(): number {
    return this.member.packedBytes;
  }

  open(): Promise<ByteReader> {
    const { name, member } = this;
    if (member.problem !== null) return Promise.reject(new EngineError(member.problem, name));
    const { begin, end, rawName, packedBytes, bytes } = member;
    const most = begin + LOCAL_BYTES + rawName.byteLength + packedBytes + UNTOLD_BYTES;
    const damaged: Problem = { code: 'zip-broken' };
    const check = (unpacked: number): void => {
      // What the directory says is believed no further than it is true.
      if (unpacked > bytes) throw new EngineError(damaged, name);
      checkGrowth(name, packedBytes, unpacked);
    };
    return new Promise((resolve) => {
      const parts = new MemberParts(
        member,
        this.openStretch(begin, Math.min(end, most)),
        new EngineError(damaged, name),
      );
      resolve(new UnpackingReader(parts, { name, newInflater: this.newInflater, damaged, cut: damaged, check }));
    });
  }
}

/** The ten bytes before a gzip member that says nothing of its origin, and those before a block that is not packed. */
const GZIP_HEADER = [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff];
const STORED_BLOCK_HEADER = 5;

/**
 * The member as a member of a gzip file, which has the same packed bytes, the same checksum and the same length behind
 * them: so the platform's own decompression checks all three, of a member that is not packed as well.
 */
class MemberParts implements PackedParts {
  #state: 'local header' | 'bytes' | 'end' | 'done' = 'local header';
  /** Bytes of the archive at hand. */
  #rest = new Uint8Array();
  #left: number;

  constructor(
    readonly member: ZipMember,
    readonly reader: ByteReader,
    readonly damaged: EngineError,
  ) {
    this.#left = member.packedBytes;
  }

  endsWith(length: number): boolean {
    return length === this.member.bytes;
  }

  close(): Promise<void> {
    return this.reader.close();
  }

  async next(): Promise<Uint8Array | null> {
    if (this.#state === 'local header') {
      await this.#passLocalHeader();
      this.#state = 'bytes';
      return Uint8Array.from(GZIP_HEADER);
    }
    if (this.#state === 'bytes') {
      if (this.member.method === STORED) return this.#storedBlock();
      if (this.#left > 0) return this.#take(PART_BYTES);
      this.#state = 'end';
    }
    if (this.#state === 'done') return null;
    this.#state = 'done';
    // Read to the end, so that a file that changed meanwhile is noticed.
    while ((await this.reader.read()) !== null);
    const end = new DataView(new ArrayBuffer(8));
    end.setUint32(0, this.member.crc32, true);
    end.setUint32(4, this.member.bytes % 2 ** 32, true);
    return new Uint8Array(end.buffer);
  }

  /** A block that is not packed: whether it is the last, its length, and its length inverted. */
  async #storedBlock(): Promise<Uint8Array> {
    const bytes = this.#left === 0 ? this.#rest.subarray(0, 0) : await this.#take(PART_BYTES - STORED_BLOCK_HEADER);
    const block = new Uint8Array(STORED_BLOCK_HEADER + bytes.byteLength);
    const header = new DataView(block.buffer);
    header.setUint8(0, this.#left === 0 ? 1 : 0);
    header.setUint16(1, bytes.byteLength, true);
    header.setUint16(3, ~bytes.byteLength, true);
    block.set(bytes, STORED_BLOCK_HEADER);
    if (this.#left === 0) this.#state = 'end';
    return block;
  }

  /** The next bytes of the member, at most so many; there must be some. */
  async #take(most: number): Promise<Uint8Array> {
    if (this.#rest.byteLength === 0) await this.#more();
    const part = this.#rest.subarray(0, Math.min(most, this.#left));
    this.#rest = this.#rest.subarray(part.byteLength);
    this.#left -= part.byteLength;
    return part;
  }

  /** Another program may go by this header instead of the directory's entry: they must say the same. */
  async #passLocalHeader(): Promise<void> {
    const { rawName, method } = this.member;
    const header = await this.#gather(LOCAL_BYTES);
    const view = new DataView(header.buffer, header.byteOffset);
    const nameBytes = view.getUint16(26, true);
    const known = view.getUint32(0, true) === 0x04034b50 && view.getUint16(8, true) === method;
    if (!known || (view.getUint16(6, true) & 1) !== 0 || nameBytes !== rawName.byteLength) throw this.damaged;
    let extra = view.getUint16(28, true);
    const name = await this.#gather(nameBytes);
    if (!rawName.every((byte, index) => name[index] === byte)) throw this.damaged;
    const { begin, end, packedBytes } = this.member;
    if (begin + LOCAL_BYTES + nameBytes + extra + packedBytes > end) throw this.damaged;
    while (extra > 0) {
      if (this.#rest.byteLength === 0) await this.#more();
      const passed = Math.min(extra, this.#rest.byteLength);
      this.#rest = this.#rest.subarray(passed);
      extra -= passed;
    }
  }

  /** So many bytes as one; they are few. */
  async #gather(count: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count;) {
      if (this.#rest.byteLength === 0) await this.#more();
      const part = this.#rest.subarray(0, count - at);
      bytes.set(part, at);
      this.#rest = this.#rest.subarray(part.byteLength);
      at += part.byteLength;
    }
    return bytes;
  }

  async #more(): Promise<void> {
    const piece = await this.reader.read();
    if (piece === null) throw this.damaged;
    this.#rest = piece as Uint8Array<ArrayBuffer>;
  }
}
