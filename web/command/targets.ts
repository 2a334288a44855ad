/** Where the command writes. Files appear whole or not at all: they are written beside their place and renamed. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  close,
  fsync,
  lstatSync,
  open,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  write,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

/*
 * All that may wait for a disk or for the other end of a pipe is asynchronous: only so is a signal heard meanwhile.
 */
const openFile = promisify(open);
const closeFile = promisify(close);
const flushFile = promisify(fsync);
const writeFile = promisify(write) as (
  descriptor: number,
  bytes: Uint8Array,
  offset: number,
) => Promise<{ bytesWritten: number }>;

export interface Target {
  /** The bytes must stay as they are until the promise is kept. */
  write(bytes: Uint8Array | string): Promise<void>;
  /** Everything is on the disk, though not yet in its place. */
  finish(): Promise<void>;
  /** Makes what was written visible. Not to be cut by a signal, so synchronous. */
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

export async function fileTarget(path: string): Promise<Target> {
  return attempt(path, async () => {
    const place = placeBehindLinks(path);
    const stats = statSync(place, { throwIfNoEntry: false });
    if (stats === undefined) return RenamedFile.open(place, null);
    // A device or a pipe is written to: a rename would put a file in its place.
    if (!stats.isFile()) return new OpenTarget(path, await openFile(place, 'w'), true);
    // A rename asks nobody, and whoever took away the right to write meant it; the administrator of the machine too.
    if ((stats.mode & 0o222) === 0) throw new TargetError(path, 'EACCES', 'the file is read-only');
    return RenamedFile.open(place, stats.mode);
  });
}

/** Links of a file, one to the next: more is a circle. As many as Linux follows. */
const MOST_LINKS = 40;

/** The file that is meant, which need not be there yet: a link stays a link, also one that leads to nothing so far. */
function placeBehindLinks(path: string): string {
  let place = path;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return place;
    place = resolve(realpathSync(dirname(place)), readlinkSync(place));
  }
  throw new TargetError(path, 'ELOOP', 'its links lead in a circle');
}

/** Standard output: what is written cannot be taken back, so it is written last. */
export function standardOutput(): Target {
  return new OpenTarget('standard output', 1, false);
}

/** What is written at once and cannot be taken back. */
class OpenTarget implements Target {
  constructor(
    readonly name: string,
    readonly descriptor: number,
    readonly closes: boolean,
  ) {}

  write(bytes: Uint8Array | string): Promise<void> {
    return writeAll(this.name, this.descriptor, bytes);
  }

  finish(): Promise<void> {
    return attempt(this.name, async () => {
      if (this.closes) await closeFile(this.descriptor);
    });
  }

  keep(): void {
    // Visible already.
  }

  drop(): void {
    // The end of the process closes it.
  }
}

class RenamedFile implements Target {
  #placed = false;

  private constructor(
    readonly path: string,
    readonly temporary: string,
    readonly descriptor: number,
  ) {}

  static open(path: string, mode: number | null): RenamedFile {
    // Not the number of the process: in a container each run may have the same one, and find what an earlier one left.
    const temporary = `${path}.${randomBytes(4).toString('hex')}.partial`;
    removeLeftovers(path);
    watchTemporary(temporary);
    try {
      // Never open to more than the file that it takes the place of, not even for a moment.
      const descriptor = openSync(temporary, 'wx', mode === null ? 0o666 : mode & 0o777);
      if (mode !== null) chmodSync(temporary, mode & 0o7777);
      return new RenamedFile(path, temporary, descriptor);
    } catch (error) {
      unwatchTemporary(temporary);
      throw error;
    }
  }

  write(bytes: Uint8Array | string): Promise<void> {
    return writeAll(this.path, this.descriptor, bytes);
  }

  finish(): Promise<void> {
    return attempt(this.path, async () => {
      await flushFile(this.descriptor);
      await closeFile(this.descriptor);
    });
  }

  keep(): void {
    try {
      renameSync(this.temporary, this.path);
    } catch (error) {
      throw targetError(this.path, error);
    }
    this.#placed = true;
    unwatchTemporary(this.temporary);
  }

  drop(): void {
    if (this.#placed) return;
    removeQuietly(this.temporary);
    unwatchTemporary(this.temporary);
  }
}

/** Milliseconds after which a file that is half written belongs to nobody any more. */
const ABANDONED = 24 * 3600 * 1000;

/** What runs for the same target left behind that were ended without a word (`kill -9`, a machine that stopped). */
function removeLeftovers(path: string): void {
  const [folder, name] = [dirname(path), `${basename(path)}.`];
  try {
    for (const each of readdirSync(folder)) {
      if (!each.startsWith(name) || !/^[0-9a-f]{8}\.partial$/.test(each.slice(name.length))) continue;
      const left = join(folder, each);
      if (Date.now() - lstatSync(left).mtimeMs > ABANDONED) removeQuietly(left);
    }
  } catch {
    // A folder that cannot be listed can still be written to.
  }
}

/** Signals that ask a program to end: the keys, the closed terminal, the system. */
const endings = ['SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGTERM'] as const;

/** Files that must not outlive the command. */
const temporaries = new Set<string>();

function watchTemporary(path: string): void {
  if (temporaries.size === 0) for (const signal of endings) process.on(signal, endBySignal);
  temporaries.add(path);
}

function unwatchTemporary(path: string): void {
  temporaries.delete(path);
  if (temporaries.size === 0) for (const signal of endings) process.off(signal, endBySignal);
}

/** Removes what is half written, then ends as if no one had listened, so that the caller sees the signal. */
function endBySignal(signal: NodeJS.Signals): void {
  for (const path of temporaries) {
    removeQuietly(path);
    unwatchTemporary(path);
  }
  process.kill(process.pid, signal);
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or someone else has removed it.
  }
}

/** Tries again where a pipe is full: its other end may have made it non-blocking. */
async function writeAll(name: string, descriptor: number, bytes: Uint8Array | string): Promise<void> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  for (let at = 0; at < all.byteLength;) {
    try {
      at += (await writeFile(descriptor, all, at)).bytesWritten;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw targetError(name, error);
      await wait(5);
    }
  }
}

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof TargetError ? error : targetError(path, error);
  }
}

function targetError(path: string, error: unknown): TargetError {
  const { code, message } = error as NodeJS.ErrnoException;
  // Without the system's call and the path behind it: the name of what is written first tells nobody anything.
  return new TargetError(path, code ?? '', message.replace(/, \w+(?: '.*')?$/s, ''));
}
