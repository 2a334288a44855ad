/** What a failed read of an input means. */
import { EngineError } from '../api/errors';

/**
 * A failed read as a problem of the input. Browsers tell little: the same `NotReadableError` stands for a file that was
 * changed (Chromium), that may not be opened, and for any file at all in a worker of a page without an origin (WebKit);
 * so it says no more than that the file cannot be read. Whether it has changed is for `ReadEvidence` to find.
 */
export function readError(error: unknown, name: string): EngineError {
  if (error instanceof EngineError) return error;
  const kind = error instanceof Error || error instanceof DOMException ? error.name : typeof error;
  const code = (error as { code?: unknown } | null)?.code;
  if (kind === 'NotFoundError' || code === 'ENOENT') return new EngineError({ code: 'file-missing' }, name);
  const detail = error instanceof Error ? error.message : String(error);
  return new EngineError({ code: 'unreadable', parameters: { detail, error: kind } }, name);
}

/** What is known of an input from before, by which a failed read is seen to come from a change of the file. */
export class ReadEvidence {
  readonly #lastModified: number | null;
  #wasRead = false;

  /** Made when the input is given: from then on it must stay as it is. */
  constructor(
    readonly name: string,
    readonly blob: Blob | null = null,
  ) {
    this.#lastModified = lastModifiedOf(blob);
  }

  /** Bytes of it were read. */
  sawBytes(): void {
    this.#wasRead = true;
  }

  /** The error of a read, as what happened to the file. */
  async judge(error: unknown): Promise<EngineError> {
    const told = readError(error, this.name);
    if (told.code !== 'unreadable' && told.code !== 'file-missing') return told;
    const reason = told.code === 'file-missing' ? 'NotFoundError' : ((await reasonOf(this.blob)) ?? refusalIn(told));
    const changed = reason === 'NotFoundError' ? this.#hasOtherTime() : reason === 'NotReadableError' && this.#wasRead;
    if (changed) return new EngineError({ code: 'file-changed' }, this.name);
    return reason === 'NotFoundError' ? new EngineError({ code: 'file-missing' }, this.name) : told;
  }

  /**
   * WebKit says `NotFoundError` of a file that was changed, too, and looks up `lastModified` whenever it is asked: of a
   * file that is gone it is the present moment, so never the same for long. Other browsers keep what it was.
   */
  #hasOtherTime(): boolean {
    const now = lastModifiedOf(this.blob);
    return now !== this.#lastModified && now !== null && Date.now() - now >= FRESH;
  }
}

/** Chromium says `NotReadableError`, or `TypeError: network error` from a stream that already runs. */
function refusalIn({ problem }: EngineError): string {
  const { error, detail } = problem.parameters ?? {};
  return error === 'TypeError' && /network error/i.test(String(detail)) ? 'NotReadableError' : String(error);
}

/**
 * The name of the error with which a `FileReader` fails, which is the right one where other readers have another: of a
 * file that is gone Firefox gives `AbortError` and `TypeError: Error in input stream`, Chromium's streams the same as of
 * one that changed. null where it can read, and where there is none.
 */
function reasonOf(blob: Blob | null): Promise<string | null> {
  if (blob === null || typeof FileReader !== 'function') return Promise.resolve(null);
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(null);
    reader.onerror = () => resolve(reader.error?.name ?? null);
    reader.readAsArrayBuffer(blob.slice(0, 1));
  });
}

/**
 * Milliseconds: a time that lies no further back is the moment of asking. WebKit rounds the times of files down to
 * seconds, so that one that was written just now is hardly ever taken for gone.
 */
const FRESH = 2;

function lastModifiedOf(blob: Blob | null): number | null {
  const time = (blob as Partial<File> | null)?.lastModified;
  return typeof time === 'number' ? time : null;
}
