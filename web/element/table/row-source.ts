import type { MonitoringEngine, Row, RowDetail } from '../../engine/api/types';

/** Rows asked for at a time: about three screens, one message each way. */
const chunkRows = 128;
/** Chunks kept: 64 hold some 8,000 rows, more than anyone scrolls back by eye. */
const chunksKept = 64;

/**
 * Rows by position, asked from the engine in chunks. After a change the old rows stay on screen until the new ones
 * are there, so that sorting does not flicker.
 */
export class RowSource {
  #engine: MonitoringEngine | null = null;
  #revision = -1;
  #more: readonly RowDetail[] = [];
  #chunks = new Map<number, Row[]>();
  #former = new Map<number, Row[]>();
  #pending = new Map<number, Promise<void>>();

  constructor(private readonly arrived: () => void) {}

  /** Points the source at the table as it is now; other rows are forgotten as soon as new ones arrive. */
  follow(engine: MonitoringEngine | null, revision: number, more: readonly RowDetail[]): void {
    const sameRows = more.join() === this.#more.join();
    if (engine === this.#engine && revision === this.#revision && sameRows) return;
    if (engine !== this.#engine) this.#former.clear();
    else if (this.#chunks.size > 0) this.#former = this.#chunks;
    this.#engine = engine;
    this.#revision = revision;
    this.#more = more;
    this.#chunks = new Map();
    this.#pending = new Map();
  }

  at(position: number): Row | undefined {
    const chunk = Math.floor(position / chunkRows);
    const rows = this.#chunks.get(chunk) ?? (this.#pending.has(chunk) ? this.#former.get(chunk) : undefined);
    return rows?.[position - chunk * chunkRows];
  }

  /** Asks for what is missing of these rows. */
  async ensure(from: number, count: number): Promise<void> {
    const first = Math.floor(from / chunkRows);
    const last = Math.floor(Math.max(from, from + count - 1) / chunkRows);
    const waits: Promise<void>[] = [];
    for (let chunk = first; chunk <= last; chunk += 1) {
      const rows = this.#chunks.get(chunk);
      if (rows !== undefined) {
        // What is in use moves behind what may be dropped.
        this.#chunks.delete(chunk);
        this.#chunks.set(chunk, rows);
        continue;
      }
      let pending = this.#pending.get(chunk);
      if (!pending) {
        pending = this.#fetch(chunk);
        this.#pending.set(chunk, pending);
      }
      waits.push(pending);
    }
    await Promise.all(waits);
  }

  async #fetch(chunk: number): Promise<void> {
    const engine = this.#engine;
    const pending = this.#pending;
    if (!engine) return;
    try {
      const rows = await engine.rows(chunk * chunkRows, chunkRows, this.#more);
      // What was asked for before the table or its columns changed is of no interest.
      if (pending !== this.#pending) return;
      this.#chunks.set(chunk, rows);
      if (this.#chunks.size > chunksKept) {
        const oldest = this.#chunks.keys().next().value;
        if (oldest !== undefined) this.#chunks.delete(oldest);
      }
      this.arrived();
    } catch {
      // The call that changed the table reports the failure; an unanswered row stays empty.
    } finally {
      pending.delete(chunk);
    }
  }
}
