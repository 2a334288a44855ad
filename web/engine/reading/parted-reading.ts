/**
 * A large log read by several workers.
 *
 * This worker reads from the front, helpers take parts from the back, until they meet; then the parts are added in the
 * order of the file. A part begins where a record seems to begin. Whether one does shows when everything before it was
 * read: where none does, and where a helper could not read its part, this worker reads on by itself. So nothing that
 * helpers do can change the result, and whatever goes wrong with a file goes wrong here too.
 */
import type { InputOptions, Session, UserAccessCore } from '../../../wasm/user_access_core';
import type { ByteSource } from '../bytes/byte-source';
import type { HeldInput } from '../inputs/held-input';
import type { Helper, Helpers, PartInWork } from './helpers';
import type { Feed } from './feed';
import { recordBorder } from './record-border';
import type { Watch } from '../hosts/watch';

/**
 * Bytes of the largest part: what is read again where the guess of its border was wrong. Logs of more than 64 times as
 * many have larger ones, so that the packs of a log stay few.
 */
const LARGEST_PART = 64 << 20;
const MOST_PARTS = 64;

/** Bytes of packs that wait for their turn: with more this worker reads on alone. */
const MOST_WAITING = 128 << 20;

/** A border is looked for in so many bytes: some hundred lines of a log. */
const BORDER_WINDOW = 1 << 16;

export class PartedReading {
  readonly #source: ByteSource;
  readonly #blob: Blob;
  readonly #options: InputOptions;
  /** All before is in the session. */
  #position = 0;
  /** From here on the log is in parts. */
  #back: number;
  /** The parts from the last one of the log to the first. */
  readonly #parts: PartInWork[] = [];
  #waitingBytes = 0;
  #taking: Promise<unknown> = Promise.resolve();
  #over = false;

  /** `feed` belongs to the input that is open in the session. */
  constructor(
    input: HeldInput,
    readonly core: UserAccessCore,
    readonly session: Session,
    readonly feed: Feed,
    readonly helpers: Helpers,
    readonly watch: Watch,
  ) {
    this.#source = input.source;
    this.#blob = input.source.blob!;
    this.#options = { ...input.identification!, input: input.id };
    this.#back = this.#blob.size;
  }

  async read(): Promise<void> {
    this.helpers.send({ type: 'open', name: this.#source.name, blob: this.#blob, options: this.#options });
    for (const helper of this.helpers.all) void this.#employ(helper);
    try {
      while (this.#position < this.#blob.size) {
        if (this.#position < this.#back) await this.#readTo(() => this.#back);
        // A helper may be about to leave what is in front of its part.
        await this.#taking;
        if (this.#position < this.#back) continue;
        const part = this.#parts.pop();
        if (part === undefined) continue;
        if (!(await this.#add(part))) await this.#readTo(() => part.end);
        this.#position = part.end;
        this.#back = this.#parts.at(-1)?.begin ?? this.#blob.size;
      }
    } finally {
      this.#over = true;
    }
  }

  /** Keeps a helper busy until there is nothing left for it. */
  async #employ(helper: Helper): Promise<void> {
    while (!this.#over && helper.alive) {
      const stretch = await this.#take();
      if (stretch === null) return;
      const part = helper.read(stretch.begin, stretch.end);
      this.#parts.push(part);
      const packed = await part.packed;
      this.#waitingBytes += packed?.byteLength ?? 0;
    }
  }

  /** Takes a stretch from the back; one helper after the other. */
  #take(): Promise<{ begin: number; end: number } | null> {
    const taken = this.#taking.then(() => this.#takeBack());
    this.#taking = taken;
    return taken;
  }

  async #takeBack(): Promise<{ begin: number; end: number } | null> {
    const { smallestPart, all } = this.helpers;
    const end = this.#back;
    const left = end - this.#position;
    // The closer they come, the smaller the parts: nobody shall wait long for the last one.
    const largest = Math.max(LARGEST_PART, Math.ceil(this.#blob.size / MOST_PARTS));
    const bytes = Math.max(smallestPart, Math.min(largest, Math.floor(left / (2 * (all.length + 1)))));
    if (this.#over || left < 2 * bytes || this.#waitingBytes > MOST_WAITING) return null;
    // Reading from the front stops here from now on.
    this.#back = end - bytes;
    const begin = await this.#borderBehind(this.#back, end);
    this.#back = begin ?? end;
    return begin === null ? null : { begin, end };
  }

  async #borderBehind(nominal: number, end: number): Promise<number | null> {
    try {
      const window = this.#blob.slice(nominal - 1, Math.min(nominal + BORDER_WINDOW, end));
      const { delimiter = 'comma', heading, preview } = this.#options;
      const cells = (heading ?? preview[0] ?? []).length;
      const border = recordBorder(new Uint8Array(await window.arrayBuffer()), { delimiter, cells });
      return border <= 0 || nominal - 1 + border >= end ? null : nominal - 1 + border;
    } catch {
      // Whoever reads on meets the same trouble, and can tell it.
      return null;
    }
  }

  /** Reads on from the position to a limit that may come nearer meanwhile. */
  async #readTo(limit: () => number): Promise<void> {
    const reader = this.#source.openStretch!(this.#position, limit());
    try {
      while (this.#position < limit()) {
        const piece = await reader.read();
        if (piece === null) return;
        const part = piece.subarray(0, Math.max(0, limit() - this.#position));
        this.feed.bytes(part);
        this.#position += part.byteLength;
        await this.#report();
        // The rest of a piece that was cut is gone: where the limit has moved back since, it is read anew.
        if (part.byteLength < piece.byteLength) return;
      }
    } finally {
      await reader.close();
    }
  }

  /** Adds a part behind what was read; false where that must be read here. */
  async #add(part: PartInWork): Promise<boolean> {
    const packed = await this.#waitFor(part);
    if (packed === null) return false;
    this.#waitingBytes -= packed.byteLength;
    const address = this.core.allocate(packed.byteLength);
    if (address === 0) return false;
    this.core.HEAPU8.set(packed, address);
    // Refused where what was read so far does not end with a record: then the border was a wrong guess.
    const refused = this.session.addPacked(address, packed.byteLength);
    this.core.release(address);
    return refused === 0;
  }

  async #waitFor(part: PartInWork): Promise<Uint8Array | null> {
    const done = part.packed.then((packed) => ({ packed }));
    const stopped = this.watch.stopped().then(() => null);
    for (;;) {
      const result = await Promise.race([done, this.helpers.heard().then(() => null), stopped]);
      await this.#report(part);
      if (result !== null) return result.packed;
    }
  }

  /** All that was read, by whomever; a part that turns out useless is taken back. */
  #report(current?: PartInWork): Promise<void> {
    let bytes = this.#position;
    let lines = this.session.linesRead();
    for (const part of current === undefined ? this.#parts : [...this.#parts, current]) {
      bytes += part.bytes;
      lines += part.lines;
    }
    return this.watch.advance(bytes, lines);
  }
}
