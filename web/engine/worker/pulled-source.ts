/** An input of the page as it crosses to the worker: a blob as it is, a stream through a port. */
import type { HostSource } from '../bytes/byte-source';
import { byteSource } from '../bytes/input-source';
import type { SentSource } from './protocol';
import { PullPort, PullingReader, servePulls } from './pulling';
import type { InputSource } from '../api/types';

/** On the page: an input as it can be sent, with what must be transferred. */
export function sendSource(source: InputSource): { sent: SentSource; transfer: Transferable[] } {
  const bytes = byteSource(source);
  if (bytes.blob !== undefined) return { sent: { name: bytes.name, blob: bytes.blob }, transfer: [] };
  const { port1, port2 } = new MessageChannel();
  // A copy of each piece: the buffer changes hands, and the stream's may be in use elsewhere.
  servePulls(
    port1,
    () => bytes.open(),
    (piece) => piece.slice(),
  );
  return { sent: { name: bytes.name, port: port2, once: bytes.once, bytes: bytes.bytes }, transfer: [port2] };
}

/** In the worker: the input behind what was sent. */
export function receiveSource(sent: SentSource): InputSource | HostSource {
  if ('blob' in sent) return sent;
  const { name, port, once, bytes } = sent;
  const pulls = new PullPort(port, name);
  return {
    hostSource: true,
    name,
    bytes,
    once,
    async open() {
      await pulls.ask({ type: 'open' });
      return new PullingReader(pulls);
    },
  };
}
