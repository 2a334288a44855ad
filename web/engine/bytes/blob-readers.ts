/** The bytes of a blob, read in this thread, in the way that is the cheapest there. */
import type { ByteReader } from './byte-source';
import { EngineError } from '../api/errors';
import { PIECE_BYTES } from './pieces';
import { readError } from './read-errors';

/** The bytes of a blob from `begin` to `end`. Of a blob without bytes it shows at least that it can be read. */
export function openStretch(name: string, whole: Blob, begin: number, end: number): ByteReader {
  const blob = stretchOf(whole, begin, end);
  // What is one piece needs no stream, nor the two megabytes of its buffers: there may be thousands of small files.
  if (blob.size <= PIECE_BYTES) return new SliceReader(name, blob);
  try {
    return new ByobReader(name, blob, blob.stream().getReader({ mode: 'byob' }));
  } catch {
    return new SliceReader(name, blob);
  }
}

/**
 * A reader by slices, whose pieces are few and large and their own: to be handed over to another thread. Firefox 153
 * fills a buffer by 4 KB at a time, and to hand over each of these took 15 times as long.
 */
export function openSlices(name: string, whole: Blob, begin: number, end: number): ByteReader {
  return new SliceReader(name, stretchOf(whole, begin, end));
}

/** The slice clamps what Firefox would give beyond the size that the file had when it was dropped. */
function stretchOf(whole: Blob, begin: number, end: number): Blob {
  return whole.size === 0 ? whole : whole.slice(begin, end);
}

/**
 * Readers with a read on its way. Chromium 156 lets go of a byte stream that nothing holds but the promise of its own
 * read: when garbage was collected meanwhile, that read never ends. `tests/browser/page/collected.spec.ts` shows it.
 */
const reading = new Set<ReadableStreamBYOBReader>();

/** Two buffers in turn: while the caller works on one, the host fills the other. */
class ByobReader implements ByteReader {
  #bytesRead = 0;
  #next: Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>> | null = null;
  #given: ArrayBuffer | null = null;
  #other: ArrayBuffer = new ArrayBuffer(PIECE_BYTES);

  constructor(
    readonly name: string,
    readonly blob: Blob,
    readonly reader: ReadableStreamBYOBReader,
  ) {
    reading.add(reader);
  }

  async read(): Promise<Uint8Array | null> {
    try {
      const result = await (this.#next ?? this.#request(this.#other));
      this.#next = null;
      if (result.done || result.value === undefined) {
        if (this.#bytesRead !== this.blob.size) throw new EngineError({ code: 'file-changed' }, this.name);
        return null;
      }
      this.#bytesRead += result.value.byteLength;
      const free = this.#given ?? new ArrayBuffer(PIECE_BYTES);
      this.#given = result.value.buffer;
      this.#next = this.#request(free);
      // A failure is reported by the read that waits for it, not as an unhandled rejection before.
      this.#next.catch(() => undefined);
      return result.value;
    } catch (error) {
      throw readError(error, this.name);
    }
  }

  #request(buffer: ArrayBuffer): Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>> {
    return this.reader.read<Uint8Array<ArrayBuffer>>(new Uint8Array(buffer));
  }

  async close(): Promise<void> {
    await this.reader.cancel().catch(() => undefined);
    reading.delete(this.reader);
  }
}

/** Each slice is a round trip to the browser's file process: larger ones than for a stream pay off. */
const SLICE_BYTES = 8 << 20;

/** Slices asked for at a time: the next one comes while the caller works on one. */
const SLICES_AT_A_TIME = 2;

/**
 * For small blobs, and for hosts whose blobs cannot fill a buffer of ours (WebKit). Its plain streams are as fast, but
 * come as fast as the disk gives them, whether they are read or not: a log would be in memory as a whole.
 * `npm run bench -- --only reads` compares the ways.
 */
class SliceReader implements ByteReader {
  #asked = 0;
  #sawAll = false;
  readonly #coming: { bytes: number; piece: Promise<ArrayBuffer> }[] = [];

  constructor(
    readonly name: string,
    readonly blob: Blob,
  ) {}

  async read(): Promise<Uint8Array | null> {
    this.#ask();
    const next = this.#coming.shift();
    if (next === undefined) return null;
    try {
      const piece = new Uint8Array(await next.piece);
      if (piece.byteLength !== next.bytes) throw new EngineError({ code: 'file-changed' }, this.name);
      return piece.byteLength === 0 ? null : piece;
    } catch (error) {
      throw readError(error, this.name);
    }
  }

  #ask(): void {
    while (this.#coming.length < SLICES_AT_A_TIME && !this.#sawAll) {
      const end = Math.min(this.#asked + SLICE_BYTES, this.blob.size);
      // A blob without bytes is asked as it is: a folder that was dropped may have no size, and fails here.
      const piece = (this.blob.size === 0 ? this.blob : this.blob.slice(this.#asked, end)).arrayBuffer();
      piece.catch(() => undefined);
      this.#coming.push({ bytes: end - this.#asked, piece });
      this.#asked = end;
      this.#sawAll = end === this.blob.size;
    }
  }

  async close(): Promise<void> {
    this.#sawAll = true;
    this.#coming.length = 0;
  }
}
