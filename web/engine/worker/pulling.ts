/** Bytes of one thread pulled by another through a port: both ends. */
import type { ByteReader } from '../bytes/byte-source';
import { EngineError, toErrorMessage } from '../api/errors';
import type { PullReply, PullRequest } from './protocol';

/**
 * Pieces asked for at a time: while the asking thread works on one, the next is read and on its way. No more, so that
 * what is read waits for what is worked on.
 */
const PULLED_AT_A_TIME = 2;

export interface Served {
  /** Ends the reading that is under way. */
  close(): void;
}

/**
 * Answers what the other end asks, each request after the one before; a close at once. The first `pull` opens where no
 * `open` did. `give` makes of a piece one whose buffer may change hands. `ended` is called after a close.
 */
export function servePulls(
  port: MessagePort,
  open: () => ByteReader | Promise<ByteReader>,
  give: (piece: Uint8Array) => Uint8Array<ArrayBuffer>,
  ended: () => void = () => undefined,
): Served {
  let reader: ByteReader | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function answer({ type }: PullRequest): Promise<PullReply> {
    try {
      if (type === 'open') {
        reader = await open();
        return { piece: null };
      }
      reader ??= await open();
      const piece = await reader.read();
      return { piece: piece === null ? null : give(piece) };
    } catch (error) {
      return { error: toErrorMessage(error) };
    }
  }

  /** Requests that wait are answered before the end: somebody may wait for them. */
  async function close(): Promise<void> {
    await reader?.close();
    await queue;
    ended();
  }

  port.onmessage = ({ data: request }: MessageEvent<PullRequest>) => {
    if (request.type === 'close') {
      void close();
      return;
    }
    queue = queue.then(async () => {
      const reply = await answer(request);
      port.postMessage(reply, 'piece' in reply && reply.piece !== null ? [reply.piece.buffer] : []);
    });
  };
  return { close: () => void close() };
}

/** The asking end. Replies come in the order of their requests. */
export class PullPort {
  readonly #waiting: ((reply: PullReply) => void)[] = [];

  constructor(
    readonly port: MessagePort,
    readonly name: string,
  ) {
    port.onmessage = ({ data }: MessageEvent<PullReply>) => this.#waiting.shift()?.(data);
  }

  async ask(request: PullRequest): Promise<Uint8Array | null> {
    const reply = await new Promise<PullReply>((resolve) => {
      this.#waiting.push(resolve);
      this.port.postMessage(request);
    });
    if ('error' in reply) throw new EngineError(reply.error.problem, reply.error.input ?? this.name);
    return reply.piece;
  }
}

/** What the other end reads, from where it was opened. */
export class PullingReader implements ByteReader {
  readonly #port: PullPort;
  readonly #coming: Promise<Uint8Array | null>[] = [];

  constructor(port: PullPort) {
    this.#port = port;
  }

  read(): Promise<Uint8Array | null> {
    while (this.#coming.length < PULLED_AT_A_TIME) {
      const piece = this.#port.ask({ type: 'pull' });
      // A failure is reported by the read that waits for it, not as an unhandled rejection before.
      piece.catch(() => undefined);
      this.#coming.push(piece);
    }
    return this.#coming.shift()!;
  }

  close(): Promise<void> {
    this.#port.port.postMessage({ type: 'close' } satisfies PullRequest);
    return Promise.resolve();
  }
}
