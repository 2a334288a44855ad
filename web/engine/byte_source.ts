/** Where bytes come from, whatever the host: opened, read piece by piece, closed. */
import { EngineError, wrongCall } from './errors';
import type { InputSource } from './types';

/**
 * Bytes of one piece. The fact sheet of the project measured one to two MiB as the best size for reading a dropped
 * file: smaller ones pay for each crossing, larger ones only for memory.
 */
export const PIECE_BYTES = 1 << 20;

/** One reading of an input from its beginning. */
export interface ByteReader {
  /** The next bytes, never empty, or null at the end. They stay valid until the next call. */
  read(): Promise<Uint8Array | null>;
  /** The same straight into memory of the caller, where the host can; gives the bytes read, 0 at the end. */
  readInto?(target: Uint8Array): number;
  close(): Promise<void>;
}

/** The archive that an input is a member of. */
export interface ArchiveOfInput {
  readonly name: string;
  /** Its entries that are no files of a person. */
  readonly passedOver: number;
}

/** An input that can be opened: again and again, or (`once`) one time only. */
export interface ByteSource {
  readonly name: string;
  /** null where only reading shows it. */
  readonly bytes: number | null;
  readonly once: boolean;
  open(): Promise<ByteReader>;
  /** The bytes themselves, where any stretch of them can be read at any time, by other workers too. */
  readonly blob?: Blob;
  /** The bytes from `begin` to `end`, which are not none, where any stretch of them can be read at any time. */
  openStretch?(begin: number, end: number): ByteReader;
  /** Present for a member of an archive, as are the bytes that it takes there. */
  readonly archive?: ArchiveOfInput;
  readonly packedBytes?: number;
}

/** A source of the host's own making (a file of Node), passed where an `InputSource` is asked for. */
export interface HostSource extends ByteSource {
  readonly hostSource: true;
}

/** The source behind what a program, a page or a worker gave. */
export function byteSource(source: InputSource | HostSource): ByteSource {
  if (typeof source !== 'object' || source === null || typeof source.name !== 'string') {
    throw wrongCall('an input needs a name');
  }
  if ('hostSource' in source) return source;
  if ('blob' in source && source.blob instanceof Blob) return new BlobSource(source.name, source.blob);
  if ('open' in source && typeof source.open === 'function') {
    return new StreamSource(source.name, source.bytes ?? null, source.open);
  }
  if ('stream' in source && typeof source.stream?.getReader === 'function') {
    return new OneStreamSource(source.name, source.bytes ?? null, source.stream);
  }
  throw wrongCall(`the input ${source.name} needs a blob, a function that opens a stream, or a stream`);
}

class BlobSource implements ByteSource {
  readonly once = false;
  readonly bytes: number;

  constructor(
    readonly name: string,
    readonly blob: Blob,
  ) {
    this.bytes = blob.size;
  }

  async open(): Promise<ByteReader> {
    if (this.bytes === 0) return this.#openEmpty();
    // The slice clamps what Firefox would give beyond the size that the file had when it was dropped.
    return this.openStretch(0, this.bytes);
  }

  openStretch(begin: number, end: number): ByteReader {
    return openStretch(this.name, this.blob, begin, end);
  }

  /** Node cannot fill a buffer from an empty blob; a folder that was dropped may have no size, and fails here. */
  async #openEmpty(): Promise<ByteReader> {
    try {
      await this.blob.arrayBuffer();
    } catch (error) {
      throw readError(error, this.name);
    }
    return { read: () => Promise.resolve(null), close: () => Promise.resolve() };
  }
}

/** The bytes of a blob from `begin` to `end`, which are not none. */
export function openStretch(name: string, whole: Blob, begin: number, end: number): ByteReader {
  const blob = whole.slice(begin, end);
  // What is one piece needs no stream, nor the two megabytes of its buffers: there may be thousands of small files.
  if (blob.size <= PIECE_BYTES) return new SliceReader(name, blob);
  try {
    return new ByobReader(name, blob, blob.stream().getReader({ mode: 'byob' }));
  } catch {
    return new SliceReader(name, blob);
  }
}

/**
 * Readers with a read on its way. Chromium 156 lets go of a byte stream that nothing holds but the promise of its own
 * read: when garbage was collected meanwhile, that read never ends. `tests/browser/collected.spec.ts` shows it.
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

/** For small blobs, and for hosts whose blobs cannot fill a buffer of ours: slices, with one read ahead. */
class SliceReader implements ByteReader {
  #position = 0;
  #next: Promise<ArrayBuffer> | null = null;

  constructor(
    readonly name: string,
    readonly blob: Blob,
  ) {}

  async read(): Promise<Uint8Array | null> {
    if (this.#position >= this.blob.size) return null;
    try {
      const expected = Math.min(SLICE_BYTES, this.blob.size - this.#position);
      const piece = new Uint8Array(await (this.#next ?? this.#request()));
      if (piece.byteLength !== expected) throw new EngineError({ code: 'file-changed' }, this.name);
      this.#position += piece.byteLength;
      this.#next = this.#position < this.blob.size ? this.#request() : null;
      this.#next?.catch(() => undefined);
      return piece;
    } catch (error) {
      throw readError(error, this.name);
    }
  }

  #request(): Promise<ArrayBuffer> {
    return this.blob.slice(this.#position, this.#position + SLICE_BYTES).arrayBuffer();
  }

  async close(): Promise<void> {
    this.#position = this.blob.size;
    this.#next = null;
  }
}

/** Each slice is a round trip to the browser's file process: larger ones than for a stream pay off. */
const SLICE_BYTES = 4 << 20;

class StreamSource implements ByteSource {
  readonly once = false;

  constructor(
    readonly name: string,
    readonly bytes: number | null,
    readonly opener: () => ReadableStream<Uint8Array> | Promise<ReadableStream<Uint8Array>>,
  ) {}

  async open(): Promise<ByteReader> {
    try {
      return new StreamReader(this.name, await this.opener());
    } catch (error) {
      throw readError(error, this.name);
    }
  }
}

class OneStreamSource implements ByteSource {
  readonly once = true;
  #opened = false;

  constructor(
    readonly name: string,
    readonly bytes: number | null,
    readonly stream: ReadableStream<Uint8Array>,
  ) {}

  async open(): Promise<ByteReader> {
    if (this.#opened) throw new EngineError({ code: 'source-gone' }, this.name);
    this.#opened = true;
    return new StreamReader(this.name, this.stream);
  }
}

/** A stream of a program: its pieces may have any size, so large ones are cut to keep the module's memory small. */
export class StreamReader implements ByteReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #piece: Uint8Array | null = null;

  constructor(
    readonly name: string,
    stream: ReadableStream<Uint8Array>,
  ) {
    this.#reader = stream.getReader();
  }

  async read(): Promise<Uint8Array | null> {
    try {
      while (this.#piece === null) {
        const { done, value } = await this.#reader.read();
        if (done) return null;
        const bytes = toBytes(value);
        if (bytes === null) throw new EngineError({ code: 'unreadable' }, this.name);
        if (bytes.byteLength > 0) this.#piece = bytes;
      }
    } catch (error) {
      throw readError(error, this.name);
    }
    const piece: Uint8Array = this.#piece;
    this.#piece = piece.byteLength > PIECE_BYTES ? piece.subarray(PIECE_BYTES) : null;
    return piece.subarray(0, PIECE_BYTES);
  }

  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => undefined);
  }
}

function toBytes(value: unknown): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof ArrayBuffer ? new Uint8Array(value) : null;
}

/** What a failed read means. Chromium and Firefox name a file that changed or vanished after the drop differently. */
export function readError(error: unknown, name: string): EngineError {
  if (error instanceof EngineError) return error;
  const kind = error instanceof Error || error instanceof DOMException ? error.name : '';
  const code = (error as { code?: unknown } | null)?.code;
  if (kind === 'NotFoundError' || code === 'ENOENT') return new EngineError({ code: 'file-missing' }, name);
  // Chromium: `NotReadableError`, or `TypeError: network error` from a stream that already runs.
  if (kind === 'NotReadableError' || (kind === 'TypeError' && /network error/i.test((error as Error).message))) {
    return new EngineError({ code: 'file-changed' }, name);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new EngineError({ code: 'unreadable', parameters: { detail } }, name);
}
