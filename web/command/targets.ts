/** Where the command writes. Files appear whole or not at all: they are written beside their place and renamed. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

export interface Target {
  write(bytes: Uint8Array | string): void;
  /** Makes what was written visible. */
  keep(): void;
  /** Leaves nothing behind; no effect after `keep`. */
  drop(): void;
}

/** A target that cannot be written. */
export class TargetError extends Error {
  constructor(
    readonly target: string,
    readonly systemCode: string,
    message: string,
  ) {
    super(message);
  }
}

export function fileTarget(path: string): Target {
  return attempt(path, () => {
    if (existsSync(path)) {
      const stats = statSync(path);
      // A device or a pipe is written to: a rename would put a file in its place.
      if (!stats.isFile()) return descriptorTarget(path, openSync(path, 'w'), true);
      return new RenamedFile(realpathSync(path), stats.mode);
    }
    return new RenamedFile(path, null);
  });
}

/** Standard output: what is written cannot be taken back, so it is written last. */
export function standardOutput(): Target {
  return descriptorTarget('standard output', 1, false);
}

function descriptorTarget(name: string, descriptor: number, close: boolean): Target {
  let open = true;
  const end = (): void => {
    if (open && close) closeSync(descriptor);
    open = false;
  };
  return { write: (bytes) => writeAll(name, descriptor, bytes), keep: end, drop: end };
}

class RenamedFile implements Target {
  readonly #temporary: string;
  #descriptor: number | null;

  constructor(
    readonly path: string,
    mode: number | null,
  ) {
    this.#temporary = `${path}.${process.pid}.partial`;
    this.#descriptor = openSync(this.#temporary, 'wx');
    if (mode !== null) chmodSync(this.#temporary, mode & 0o7777);
  }

  write(bytes: Uint8Array | string): void {
    writeAll(this.path, this.#descriptor!, bytes);
  }

  keep(): void {
    attempt(this.path, () => {
      fsyncSync(this.#descriptor!);
      closeSync(this.#descriptor!);
      this.#descriptor = null;
      renameSync(this.#temporary, this.path);
    });
  }

  drop(): void {
    if (this.#descriptor === null) return;
    closeSync(this.#descriptor);
    this.#descriptor = null;
    unlinkSync(this.#temporary);
  }
}

/** Waits where a pipe is full: its other end may have made it non-blocking. */
function writeAll(name: string, descriptor: number, bytes: Uint8Array | string): void {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  for (let at = 0; at < all.byteLength;) {
    try {
      at += writeSync(descriptor, all, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw targetError(name, error);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof TargetError ? error : targetError(path, error);
  }
}

function targetError(path: string, error: unknown): TargetError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new TargetError(path, code ?? '', message);
}
