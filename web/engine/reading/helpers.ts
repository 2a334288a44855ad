/** The helpers of one reading: other workers that were given the same settings and directory files. */
import type { HeldInput } from '../inputs/held-input';
import { isUsed, kindOf } from '../inputs/held-input';
import type { HelperLink, HelperStarter, Host } from '../hosts/host';
import type { HelperReply, HelperRequest } from './helper-protocol';

/**
 * Milliseconds without a word after which a helper that reads is given up and its part read here: a worker that is ended
 * from outside tells nobody (Chromium 156 has no `close` event for its port). One that is well speaks ten times a second;
 * a disk that takes longer keeps this worker waiting too.
 */
const SILENCE = 5_000;

export interface PartInWork {
  readonly begin: number;
  readonly end: number;
  /** Read so far. */
  bytes: number;
  lines: number;
  /** What the part showed; null where the helper could not read it. */
  readonly packed: Promise<Uint8Array | null>;
}

export class Helper {
  readonly #link: HelperLink;
  readonly #heard: () => void;
  #alive = true;
  #part: (PartInWork & { number: number; settle: (packed: Uint8Array | null) => void }) | null = null;
  #next = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `heard` is called whenever the helper says something, or falls silent for good. */
  constructor(link: HelperLink, heard: () => void) {
    this.#link = link;
    this.#heard = heard;
    link.port.onmessage = ({ data }: MessageEvent<HelperReply>) => this.#answered(data);
    link.onDeath = () => this.end();
  }

  get alive(): boolean {
    return this.#alive;
  }

  send(request: HelperRequest): void {
    if (!this.#alive) return;
    try {
      this.#link.port.postMessage(request);
    } catch {
      // A blob that does not go to other workers: Node has such.
      this.end();
    }
  }

  /** One part at a time. */
  read(begin: number, end: number): PartInWork {
    const number = this.#next++;
    let settle: (packed: Uint8Array | null) => void = () => undefined;
    const packed = new Promise<Uint8Array | null>((resolve) => (settle = resolve));
    const part = { number, begin, end, bytes: 0, lines: 0, packed, settle };
    if (!this.#alive) {
      settle(null);
      return part;
    }
    this.#part = part;
    this.send({ type: 'read', part: number, begin, end });
    this.#expect();
    return part;
  }

  /** Ends the worker; a part that it reads is one that it could not read. */
  end(): void {
    if (!this.#alive) return;
    this.#alive = false;
    clearTimeout(this.#timer);
    this.#link.port.close();
    this.#link.end();
    this.#part?.settle(null);
    this.#part = null;
    this.#heard();
  }

  #expect(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), SILENCE);
  }

  #answered(reply: HelperReply): void {
    const part = this.#part;
    if (part?.number !== reply.part) return;
    part.bytes = reply.bytes;
    part.lines = reply.lines;
    if (reply.type === 'progress') {
      this.#expect();
    } else {
      clearTimeout(this.#timer);
      this.#part = null;
      part.settle(reply.packed);
    }
    this.#heard();
  }
}

/**
 * A log of less than so many of the smallest parts (128 MB) is read before helpers have started their modules and read
 * the directory files.
 */
const SMALLEST_PARTS = 16;

/** The log must be so many times as large as the directory files, which each helper reads too. */
const TIMES_THE_DIRECTORY = 8;

/** True where a log is large enough to be read in parts, and can be: a table in UTF-8 whose bytes anybody can read. */
export function canBeParted(input: HeldInput, smallestPart: number): boolean {
  const { source, identification } = input;
  return (
    identification?.kind === 'access' &&
    identification.format === 'csv' &&
    input.encoding === 'utf-8' &&
    input.compression === null &&
    input.waiting === null &&
    source.blob !== undefined &&
    source.blob.size >= SMALLEST_PARTS * smallestPart
  );
}

/** Starts helpers where the host has any and a log among those to be read is worth them. */
export function hireHelpers(inputs: readonly HeldInput[], toBeRead: readonly HeldInput[], host: Host): Helpers | null {
  const starter = host.helpers;
  if (starter === undefined || starter.count === 0) return null;
  let directoryBytes = 0;
  for (const input of inputs) {
    if (!isUsed(input) || kindOf(input) === 'access') continue;
    if (input.source.blob === undefined) return null;
    directoryBytes += input.source.blob.size;
  }
  const worth = (input: HeldInput): boolean =>
    isUsed(input) && canBeParted(input, starter.smallestPart) && input.bytes! >= TIMES_THE_DIRECTORY * directoryBytes;
  return toBeRead.some(worth) ? new Helpers(starter) : null;
}

/** All helpers of a reading. They start at once and load their module while the directory files are read here. */
export class Helpers {
  readonly all: readonly Helper[];
  readonly smallestPart: number;
  #listener: () => void = () => undefined;

  constructor(starter: HelperStarter) {
    this.smallestPart = starter.smallestPart;
    this.all = Array.from({ length: starter.count }, () => new Helper(starter.start(), () => this.#listener()));
  }

  /** Gives them what this worker has read: the settings, and the directory files that are used, in their order. */
  prepare(readSettings: string, basisQuestion: string, inputs: readonly HeldInput[]): void {
    const directory = inputs
      .filter((input) => isUsed(input) && kindOf(input) !== 'access')
      .map(({ id, source, facts, compression, encoding, identification }) => {
        const { name } = source;
        return { id, name, blob: source.blob!, facts, compression, encoding, identification: identification! };
      });
    this.send({ type: 'prepare', readSettings, basisQuestion, directory });
  }

  send(request: HelperRequest): void {
    for (const helper of this.all) helper.send(request);
  }

  /** Kept when a helper says something next, or dies. */
  heard(): Promise<void> {
    return new Promise((resolve) => (this.#listener = resolve));
  }

  end(): void {
    for (const helper of this.all) helper.end();
  }
}
