import type { Progress } from '../../engine/api/types';

/** Milliseconds after which a speed says something: files begin with look-ups, and the first second with a start. */
const soonest = 2000;
/** Estimates that must agree before one is shown, and how far the largest may be from the smallest. */
const agreeing = 5;
const steady = 1.25;

/** How long a reading still takes, from the bytes read and the time they took; null until that is steady. */
export class TimeLeft {
  #began: { at: number; phase: Progress['phase']; bytes: number } | null = null;
  #ends: number[] = [];

  /** @param now milliseconds of a clock that never goes back. @returns milliseconds */
  after({ phase, bytesRead, bytesTotal }: Progress, now: number): number | null {
    if (this.#began?.phase !== phase || bytesRead < this.#began.bytes) {
      this.#began = { at: now, phase, bytes: bytesRead };
      this.#ends = [];
    }
    const elapsed = now - this.#began.at;
    const read = bytesRead - this.#began.bytes;
    if (bytesTotal === null || elapsed < soonest || read === 0) return null;
    const left = (elapsed * Math.max(0, bytesTotal - bytesRead)) / read;
    // Compared is how long all takes: what is left shrinks also where the speed is steady.
    this.#ends = [...this.#ends, elapsed + left].slice(-agreeing);
    if (this.#ends.length < agreeing) return null;
    return Math.max(...this.#ends) <= steady * Math.min(...this.#ends) ? left : null;
  }
}
