/** Readers around readers: counting and hashing, pieces put back in front, the beginning of a file. */
import type { ByteReader, ByteSource } from '../bytes/byte-source';
import { HEAD_BYTES } from '../text/utf8';
import { gunzip, isGzip } from '../packed/gzip';
import type { Hash, Host } from '../hosts/host';
import { checkGrowth } from '../api/limits';
import { joined } from '../bytes/pieces';

/** Counts the bytes of the file as it lies there, and hashes them where asked to. */
export class MeteredReader implements ByteReader {
  bytesRead = 0;
  readInto?: (target: Uint8Array) => number;

  constructor(
    readonly inner: ByteReader,
    readonly hash: Hash | null = null,
  ) {
    if (inner.readInto !== undefined) {
      this.readInto = (target) => {
        const count = inner.readInto!(target);
        this.#meter(target.subarray(0, count));
        return count;
      };
    }
  }

  async read(): Promise<Uint8Array | null> {
    const piece = await this.inner.read();
    if (piece !== null) this.#meter(piece);
    return piece;
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  #meter(bytes: Uint8Array): void {
    this.bytesRead += bytes.byteLength;
    this.hash?.update(bytes);
  }
}

/** Gives pieces that were read already before it goes on. */
export function withPieces(pieces: readonly Uint8Array[], reader: ByteReader): ByteReader {
  const waiting = pieces.filter((piece) => piece.byteLength > 0);
  return {
    read: async () => waiting.shift() ?? reader.read(),
    close: () => reader.close(),
  };
}

/** Bytes of a file's start that are kept: enough to pass a heading and reach what differs. */
const START_BYTES = 4096;

export interface OpenedInput {
  /** Of the file as it lies there. */
  metered: MeteredReader;
  /** Of the text in it. */
  reader: ByteReader;
  compression: 'gzip' | null;
}

/** Opens an input whose compression is known from an earlier look. */
export async function openKnown(source: ByteSource, compression: 'gzip' | null, host: Host): Promise<OpenedInput> {
  const metered = new MeteredReader(await source.open());
  const reader = compression === 'gzip' ? unpacked(source, metered, metered, host) : metered;
  return { metered, compression, reader };
}

/** Opens an input and tells by its first bytes whether it is compressed. */
export async function openUnknown(
  source: ByteSource,
  hash: Hash | null,
  host: Host,
): Promise<OpenedInput & { start: Uint8Array }> {
  const metered = new MeteredReader(await source.open(), hash);
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    // A stream may give its first bytes one by one.
    while (length < 3) {
      const piece = await metered.read();
      if (piece === null) break;
      pieces.push(piece.slice());
      length += piece.byteLength;
    }
  } catch (error) {
    await metered.close();
    throw error;
  }
  const reader = withPieces(pieces, metered);
  const start = joined(pieces).slice(0, START_BYTES);
  if (!isGzip(start)) return { metered, start, reader, compression: null };
  return { metered, start, reader: unpacked(source, metered, reader, host), compression: 'gzip' };
}

/** What grows is measured by the bytes of the file that was given, of which a member of an archive takes some. */
function unpacked(source: ByteSource, metered: MeteredReader, reader: ByteReader, host: Host): ByteReader {
  const check = (bytes: number): void => checkGrowth(source.name, source.packedBytes ?? metered.bytesRead, bytes);
  return gunzip(source.name, reader, () => host.memberInflater(), check);
}

export interface Head {
  bytes: Uint8Array;
  /** True where the file ends with the head. */
  whole: boolean;
  /** Goes on as if nothing had been read. */
  again: ByteReader;
}

/** The first MiB of a file. */
export async function readHead(reader: ByteReader): Promise<Head> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let whole = false;
  while (length <= HEAD_BYTES) {
    const piece = await reader.read();
    if (piece === null) {
      whole = true;
      break;
    }
    pieces.push(piece.slice());
    length += piece.byteLength;
  }
  const bytes = joined(pieces).subarray(0, HEAD_BYTES);
  return { bytes, whole: whole && length <= HEAD_BYTES, again: withPieces(pieces, reader) };
}
