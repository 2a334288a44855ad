/** Blobs that the page reads for its worker: both ends. */
import { openSlices } from '../bytes/blob-readers';
import type { BlobsElsewhere } from '../bytes/blob-source';
import type { ByteReader } from '../bytes/byte-source';
import type { Reply } from './protocol';
import { PullPort, PullingReader, servePulls } from './pulling';
import type { Served } from './pulling';

/** In the worker. */
export class PageReads implements BlobsElsewhere {
  readonly #ask: (reply: Reply, transfer: Transferable[]) => void;
  #needed: boolean;

  constructor(ask: (reply: Reply, transfer: Transferable[]) => void, needed: boolean) {
    this.#ask = ask;
    this.#needed = needed;
  }

  get needed(): boolean {
    return this.#needed;
  }

  foundNeeded(): void {
    this.#needed = true;
    this.#ask({ type: 'page-must-read' }, []);
  }

  openStretch(name: string, blob: Blob, begin: number, end: number): ByteReader {
    const { port1, port2 } = new MessageChannel();
    this.#ask({ type: 'read', name, blob, begin, end, port: port2 }, [port2]);
    return new PullingReader(new PullPort(port1, name));
  }
}

/** On the page: the readings that its worker has under way. */
export class ReadsForWorker {
  readonly #open = new Set<Served>();

  begin({ name, blob, begin, end, port }: Reply & { type: 'read' }): void {
    const reader = openSlices(name, blob, begin, end);
    const ended = (): void => {
      this.#open.delete(served);
      port.close();
    };
    const served = servePulls(port, () => reader, asOwn, ended);
    this.#open.add(served);
  }

  /** For a worker that is no more. */
  endAll(): void {
    for (const served of this.#open) served.close();
  }
}

/** Each slice has a buffer of its own, which nobody else uses. */
function asOwn(piece: Uint8Array): Uint8Array<ArrayBuffer> {
  return piece as Uint8Array<ArrayBuffer>;
}
