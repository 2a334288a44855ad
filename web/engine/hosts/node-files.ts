/** Files of Node as inputs: read straight into the module's memory, and watched for change while they are read. */
import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { Readable } from 'node:stream';
import type { ByteReader, HostSource } from '../bytes/byte-source';
import { EngineError } from '../api/errors';
import { byteSource } from '../bytes/input-source';
import { PIECE_BYTES } from '../bytes/pieces';
import type { InputSource } from '../api/types';

/**
 * A file named by its path. Pipes and other things that can be read once are taken too; a folder, or what is not
 * there, shows as a problem when it is opened.
 */
export function fileSource(path: string, name = path): InputSource {
  let stats: Stats | null = null;
  try {
    stats = statSync(path);
  } catch {
    // Reported by `open`, so that every way of failing to read a file takes the same path.
  }
  const regular = stats === null || stats.isFile() || stats.isDirectory();
  return (regular ? new FileSource(path, name, stats) : pipeSource(path, name)) as HostSource & InputSource;
}

function pipeSource(path: string, name: string): HostSource {
  let stream: ReadableStream<Uint8Array> | null = null;
  return {
    hostSource: true,
    name,
    bytes: null,
    once: true,
    open() {
      if (stream !== null) return Promise.reject(new EngineError({ code: 'source-gone' }, name));
      stream = Readable.toWeb(createReadStream(path, { highWaterMark: PIECE_BYTES })) as ReadableStream<Uint8Array>;
      return byteSource({ name, stream }).open();
    },
  };
}

class FileSource implements HostSource {
  readonly hostSource = true;
  readonly once = false;

  constructor(
    readonly path: string,
    readonly name: string,
    readonly seen: Stats | null,
  ) {}

  get bytes(): number | null {
    return this.seen?.size ?? null;
  }

  get modified(): number | undefined {
    return this.seen?.mtimeMs;
  }

  open(): Promise<ByteReader> {
    return new Promise((resolve) => resolve(this.#open(0, null)));
  }

  openStretch(begin: number, end: number): ByteReader {
    return this.#open(begin, end);
  }

  #open(begin: number, end: number | null): ByteReader {
    if (this.seen?.isDirectory()) throw new EngineError({ code: 'directory' }, this.name);
    const descriptor = attempt(this.name, () => openSync(this.path, 'r'));
    try {
      if (this.seen === null || changed(this.seen, fstatSync(descriptor))) {
        throw new EngineError({ code: this.seen === null ? 'file-missing' : 'file-changed' }, this.name);
      }
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
    return new FileReader(this.path, this.name, this.seen, descriptor, begin, end);
  }
}

/** A file, or the bytes of it from `begin` to `end`. To its end it is read beyond the size that it had: it may have grown. */
class FileReader implements ByteReader {
  #at: number;
  #open = true;
  readonly #buffer = { bytes: null as Uint8Array | null };

  constructor(
    readonly path: string,
    readonly name: string,
    readonly seen: Stats,
    readonly descriptor: number,
    begin: number,
    readonly end: number | null,
  ) {
    this.#at = begin;
  }

  read(): Promise<Uint8Array | null> {
    return new Promise((resolve) => {
      this.#buffer.bytes ??= new Uint8Array(Math.min(PIECE_BYTES, (this.end ?? this.seen.size) - this.#at + 1));
      const count = this.readInto(this.#buffer.bytes);
      resolve(count === 0 ? null : this.#buffer.bytes.subarray(0, count));
    });
  }

  readInto(target: Uint8Array): number {
    const room = Math.min(target.byteLength, (this.end ?? Infinity) - this.#at);
    const count = room === 0 ? 0 : attempt(this.name, () => readSync(this.descriptor, target, 0, room, this.#at));
    this.#at += count;
    if (this.#at > this.seen.size) throw new EngineError({ code: 'file-changed' }, this.name);
    if (count === 0) this.#checkEnd();
    return count;
  }

  /** At the end the file must still be the one that was opened, under its name and unchanged. */
  #checkEnd(): void {
    const now = attempt(this.name, () => statSync(this.path));
    if (this.#at !== (this.end ?? this.seen.size) || changed(this.seen, now)) {
      throw new EngineError({ code: 'file-changed' }, this.name);
    }
  }

  close(): Promise<void> {
    if (this.#open) closeSync(this.descriptor);
    this.#open = false;
    return Promise.resolve();
  }
}

function changed(before: Stats, now: Stats): boolean {
  return before.size !== now.size || before.mtimeMs !== now.mtimeMs || before.ino !== now.ino;
}

function attempt<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new EngineError({ code: 'file-missing' }, name);
    if (code === 'EISDIR') throw new EngineError({ code: 'directory' }, name);
    throw new EngineError({ code: 'unreadable', parameters: { detail: message } }, name);
  }
}
