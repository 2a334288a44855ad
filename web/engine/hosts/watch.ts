/** One change under way: cancelled at any point, and telling how far it is. */
import { EngineError } from '../api/errors';
import type { Host } from './host';
import type { Progress } from '../api/types';

/** Milliseconds of work between two pauses: below the 50 that a person notices as a delay of the cancel button. */
const WORK_BETWEEN_PAUSES = 30;
const BETWEEN_REPORTS = 50;

export class Watch {
  #pausedAt = performance.now();
  #reportedAt = 0;
  #bytesBefore = 0;
  #linesBefore = 0;
  #progress: Progress = {
    phase: 'identify',
    name: '',
    file: 0,
    files: 0,
    bytesRead: 0,
    bytesTotal: 0,
    lines: 0,
  };

  constructor(
    readonly host: Host,
    readonly signal: AbortSignal | undefined,
    readonly onProgress: ((progress: Progress) => void) | undefined,
  ) {}

  /** The file at hand. */
  get name(): string | null {
    return this.#progress.name === '' ? null : this.#progress.name;
  }

  /** A new round over so many files; `bytesTotal` is null where a size is unknown. */
  begin(phase: Progress['phase'], files: number, bytesTotal: number | null): void {
    this.#bytesBefore = 0;
    this.#linesBefore = 0;
    this.#progress = { phase, name: '', file: 0, files, bytesRead: 0, bytesTotal, lines: 0 };
  }

  /** The file at hand holds so many more. */
  more(files: number): void {
    this.#progress = { ...this.#progress, files: this.#progress.files + files };
  }

  /** The next file of the round. */
  file(name: string, phase: Progress['phase'] = this.#progress.phase): void {
    this.check();
    this.#bytesBefore = this.#progress.bytesRead;
    this.#linesBefore = this.#progress.lines;
    const first = phase !== this.#progress.phase || this.#progress.file === 0;
    this.#progress = { ...this.#progress, phase, name, file: this.#progress.file + 1 };
    // Thousands of small files are not told one by one.
    if (first || performance.now() - this.#reportedAt >= BETWEEN_REPORTS) this.#report();
  }

  /** How far the current file is. Pauses from time to time, so that a cancel gets through. */
  async advance(bytes: number, lines = 0): Promise<void> {
    this.#progress = { ...this.#progress, bytesRead: this.#bytesBefore + bytes, lines: this.#linesBefore + lines };
    const now = performance.now();
    if (now - this.#reportedAt >= BETWEEN_REPORTS) this.#report();
    await this.pauseIfDue();
  }

  /** For work that has no progress of its own. */
  async pauseIfDue(): Promise<void> {
    if (performance.now() - this.#pausedAt >= WORK_BETWEEN_PAUSES) {
      await this.host.pause();
      this.#pausedAt = performance.now();
    }
    this.check();
  }

  /** Hears of an abort that came during work that could not be cut, before what it gave is taken over. */
  async settle(): Promise<void> {
    await this.host.pause();
    this.#pausedAt = performance.now();
    this.check();
  }

  /** The current file is done. */
  fileDone(lines = 0): void {
    this.#progress = { ...this.#progress, lines: this.#linesBefore + lines };
    if (this.#progress.file === this.#progress.files) this.#report();
  }

  /** Kept when the change is cancelled. */
  stopped(): Promise<void> {
    const { signal } = this;
    return new Promise((resolve) => {
      if (signal?.aborted) resolve();
      else signal?.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  check(): void {
    if (this.signal?.aborted) throw new EngineError({ code: 'cancelled' });
  }

  #report(): void {
    this.#reportedAt = performance.now();
    this.onProgress?.({ ...this.#progress });
  }
}
