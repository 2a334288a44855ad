/** A blob as a source of bytes: read in this thread, or in another where this one cannot. */
import { openStretch } from './blob-readers';
import type { ByteReader, ByteSource } from './byte-source';
import { toEngineError } from '../api/errors';
import { ReadEvidence } from './read-errors';

/**
 * Another thread that reads blobs: the page, for its worker. WebKit gives the page all bytes and its worker none where
 * the page has no origin, as from a disk or in a sandboxed frame.
 */
export interface BlobsElsewhere {
  /** True where this thread is known to be unable to read them. */
  readonly needed: boolean;
  /** Called when only the other thread could read what this one was to read. */
  foundNeeded(): void;
  openStretch(name: string, blob: Blob, begin: number, end: number): ByteReader;
}

export class BlobSource implements ByteSource {
  readonly once = false;
  readonly bytes: number;
  readonly #blob: Blob;
  readonly #elsewhere: BlobsElsewhere | undefined;
  readonly #evidence: ReadEvidence;

  constructor(
    readonly name: string,
    blob: Blob,
    elsewhere?: BlobsElsewhere,
  ) {
    this.#blob = blob;
    this.bytes = blob.size;
    this.#elsewhere = elsewhere;
    this.#evidence = new ReadEvidence(name, blob);
  }

  get modified(): number | undefined {
    return this.#blob instanceof File ? this.#blob.lastModified : undefined;
  }

  /** Absent where workers cannot read it. */
  get blob(): Blob | undefined {
    return this.#elsewhere?.needed ? undefined : this.#blob;
  }

  open(): Promise<ByteReader> {
    return Promise.resolve(this.openStretch(0, this.bytes));
  }

  openStretch(begin: number, end: number): ByteReader {
    const elsewhere = this.#elsewhere;
    const openThere = (): ByteReader => elsewhere!.openStretch(this.name, this.#blob, begin, end);
    let reader = elsewhere?.needed ? openThere() : openStretch(this.name, this.#blob, begin, end);
    let mayBeHere = elsewhere !== undefined && !elsewhere.needed;
    const read = async (): Promise<Uint8Array | null> => {
      try {
        return await reader.read();
      } catch (error) {
        // Whether it is the file or this thread shows when the other one reads it. Not where the first bytes came:
        // then the thread can read, and what it reads on elsewhere may be another file by now.
        if (!mayBeHere || toEngineError(error).code !== 'unreadable') throw error;
      }
      await reader.close();
      mayBeHere = false;
      reader = openThere();
      const piece = await reader.read();
      elsewhere!.foundNeeded();
      return piece;
    };
    return {
      read: async () => {
        try {
          const piece = await read();
          mayBeHere = false;
          if (piece !== null) this.#evidence.sawBytes();
          return piece;
        } catch (error) {
          throw await this.#evidence.judge(error);
        }
      },
      close: () => reader.close(),
    };
  }
}
