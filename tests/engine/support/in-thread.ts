/** Helpers of the engine in the very thread of a test: what carries their messages, and blobs that take their time. */

/** One end of a channel within this thread. What it carries is not copied: blobs of files cannot be, in Node. */
export class ThreadPort {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  #other: ThreadPort | null = null;

  static pair(): [near: ThreadPort, far: ThreadPort] {
    const near = new ThreadPort();
    const far = new ThreadPort();
    near.#other = far;
    far.#other = near;
    return [near, far];
  }

  postMessage(data: unknown): void {
    setImmediate(() => this.#other?.onmessage?.({ data }));
  }

  close(): void {
    this.#other = null;
  }
}

/** What the answers of a blob wait for. */
export interface Pace {
  /** Before the bytes of a stream from this place on. */
  piece: (at: number) => Promise<void>;
  /** Before bytes that are asked for at once. */
  whole?: () => Promise<void>;
}

/** A blob whose streams give pieces of up to so many bytes, each in its time. */
export function pacedBlob(bytes: Uint8Array<ArrayBuffer>, piece: number, pace: Pace): Blob {
  const blob = new Blob([bytes]);
  blob.slice = (begin = 0, end = bytes.length) => {
    const slice = new Blob([bytes.subarray(begin, end)]);
    const read = slice.arrayBuffer.bind(slice);
    slice.arrayBuffer = async () => {
      await pace.whole?.();
      return read();
    };
    let at = begin;
    slice.stream = () =>
      new ReadableStream({
        type: 'bytes',
        async pull(controller) {
          await pace.piece(at);
          const view = controller.byobRequest!.view as Uint8Array;
          const part = bytes.subarray(at, Math.min(end, at + piece, at + view.byteLength));
          at += part.byteLength;
          if (part.byteLength === 0) controller.close();
          else view.set(part);
          controller.byobRequest!.respond(part.byteLength);
        },
      });
    return slice;
  };
  return blob;
}
