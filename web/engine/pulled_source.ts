/** Streams of the page, read by the worker: both ends of the port. */
import type { ByteReader, ByteSource, HostSource } from './byte_source';
import { byteSource } from './byte_source';
import { EngineError, toErrorMessage } from './errors';
import type { PullReply, PullRequest, SentSource } from './protocol';
import type { InputSource } from './types';

/** On the page: an input as it can be sent, with what must be transferred. */
export function sendSource(source: InputSource): { sent: SentSource; transfer: Transferable[] } {
  const bytes = byteSource(source);
  if (bytes.blob !== undefined) return { sent: { name: bytes.name, blob: bytes.blob }, transfer: [] };
  const { port1, port2 } = new MessageChannel();
  serve(bytes, port1);
  return { sent: { name: bytes.name, port: port2, once: bytes.once, bytes: bytes.bytes }, transfer: [port2] };
}

function serve(source: ByteSource, port: MessagePort): void {
  let reader: ByteReader | null = null;
  port.onmessage = (event: MessageEvent<PullRequest>) => {
    void answer(event.data).then((reply) => {
      if (reply === null) return;
      port.postMessage(reply, 'piece' in reply && reply.piece !== null ? [reply.piece.buffer] : []);
    });
  };

  async function answer(request: PullRequest): Promise<PullReply | null> {
    try {
      if (request.type === 'close') {
        await reader?.close();
        return null;
      }
      if (request.type === 'open') {
        reader = await source.open();
        return { piece: null };
      }
      // A copy of its own: the buffer changes hands, and the stream's may be in use elsewhere.
      return { piece: (await reader!.read())?.slice() ?? null };
    } catch (error) {
      return { error: toErrorMessage(error) };
    }
  }
}

/** In the worker: the input behind what was sent. */
export function receiveSource(sent: SentSource): InputSource | HostSource {
  if ('blob' in sent) return sent;
  const { name, port, once, bytes } = sent;
  let waiting: { resolve: (reply: PullReply) => void } | null = null;
  port.onmessage = (event: MessageEvent<PullReply>) => {
    waiting?.resolve(event.data);
    waiting = null;
  };
  const ask = async (request: PullRequest): Promise<Uint8Array | null> => {
    const reply = await new Promise<PullReply>((resolve) => {
      waiting = { resolve };
      port.postMessage(request);
    });
    if ('error' in reply) throw new EngineError(reply.error.problem, reply.error.input ?? name);
    return reply.piece;
  };
  return {
    hostSource: true,
    name,
    bytes,
    once,
    async open() {
      await ask({ type: 'open' });
      return {
        read: () => ask({ type: 'pull' }),
        close: async () => port.postMessage({ type: 'close' } satisfies PullRequest),
      };
    },
  };
}
