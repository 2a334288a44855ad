/** Streams of a program as sources of bytes. */
import type { ByteReader, ByteSource } from './byte-source';
import { EngineError } from '../api/errors';
import { PIECE_BYTES } from './pieces';
import { ReadEvidence } from './read-errors';

/** A program's function that opens a fresh stream each time. */
export class StreamSource implements ByteSource {
  readonly once = false;
  readonly #evidence: ReadEvidence;

  constructor(
    readonly name: string,
    readonly bytes: number | null,
    readonly opener: () => ReadableStream<Uint8Array> | Promise<ReadableStream<Uint8Array>>,
  ) {
    this.#evidence = new ReadEvidence(name);
  }

  async open(): Promise<ByteReader> {
    try {
      return new StreamReader(this.name, await this.opener(), this.#evidence);
    } catch (error) {
      throw await this.#evidence.judge(error);
    }
  }
}

/** A stream that can be read once. */
export class OneStreamSource implements ByteSource {
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
    return new StreamReader(this.name, this.stream, new ReadEvidence(this.name));
  }
}

/** A stream of a program: its pieces may have any size, so large ones are cut to keep the module's memory small. */
class StreamReader implements ByteReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #piece: Uint8Array | null = null;

  constructor(
    readonly name: string,
    stream: ReadableStream<Uint8Array>,
    readonly evidence: ReadEvidence,
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
        if (bytes.byteLength === 0) continue;
        this.#piece = bytes;
        this.evidence.sawBytes();
      }
    } catch (error) {
      throw await this.evidence.judge(error);
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
