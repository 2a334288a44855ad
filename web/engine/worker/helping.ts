/** A worker as a helper of another: reads parts of logs and sends what they showed. */
import type { InputOptions, Session, UserAccessCore } from '../../../wasm/user_access_core';
import { openStretch } from '../bytes/blob-readers';
import { BlobSource } from '../bytes/blob-source';
import { newInput } from '../inputs/held-input';
import type { Host } from '../hosts/host';
import { outcome } from '../core/outcome';
import type { HelperReply, HelperRequest, SentDirectoryFile } from '../reading/helper-protocol';
import { Feed } from '../reading/feed';
import { readInput } from '../reading/reading';
import { Watch } from '../hosts/watch';

/** Milliseconds between two words of how far a part is. */
const BETWEEN_REPORTS = 100;

interface OpenLog {
  name: string;
  blob: Blob;
  options: InputOptions;
}

/** Answers the requests behind the port, one after the other, as long as the worker lives. */
export function serveHelper(port: MessagePort, host: Host): void {
  const loading = host.loadCore();
  loading.catch(() => undefined);
  let core: UserAccessCore;
  let session: Session | null = null;
  let log: OpenLog | null = null;
  let queue = Promise.resolve();

  port.onmessage = ({ data }: MessageEvent<HelperRequest>) => {
    queue = queue.then(() => answer(data));
  };

  async function answer(request: HelperRequest): Promise<void> {
    if (request.type === 'open') {
      log = request;
      return;
    }
    if (request.type === 'prepare') {
      try {
        core = await loading;
        session = await directorySession(core, request, host);
      } catch {
        // Whoever asked reads all by itself then, and meets the same trouble where it is one of the files.
        session = null;
      }
      return;
    }
    const { part } = request;
    const nothing: HelperReply = { type: 'part', part, bytes: 0, lines: 0, packed: null };
    try {
      if (session === null || log === null) reply(nothing);
      else reply(await readPart(request, log, core, session, reply));
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) session = null;
      else session?.abandonInput();
      reply(nothing);
    }
  }

  function reply(message: HelperReply): void {
    port.postMessage(message, 'packed' in message && message.packed !== null ? [message.packed.buffer] : []);
  }
}

async function directorySession(
  core: UserAccessCore,
  { readSettings, basisQuestion, directory }: HelperRequest & { type: 'prepare' },
  host: Host,
): Promise<Session> {
  const session = new core.Session();
  outcome(session.prepare(readSettings));
  const watch = new Watch(host, undefined, undefined);
  for (const file of directory) {
    await readInput(asHeld(file), core, session, host, watch, () => Promise.resolve(false), null);
  }
  outcome(session.resolveDirectory(basisQuestion));
  return session;
}

function asHeld({ id, name, blob, facts, compression, encoding, identification }: SentDirectoryFile) {
  return { ...newInput(id, new BlobSource(name, blob), {}), facts, compression, encoding, identification };
}

async function readPart(
  { part, begin, end }: HelperRequest & { type: 'read' },
  { name, blob, options }: OpenLog,
  core: UserAccessCore,
  session: Session,
  reply: (message: HelperReply) => void,
): Promise<HelperReply> {
  outcome(session.beginInput(JSON.stringify({ ...options, part: true })), name);
  const feed = new Feed(core, session, name);
  const reader = openStretch(name, blob, begin, end);
  let bytes = 0;
  let reportedAt = performance.now();
  try {
    for (let piece = await reader.read(); piece !== null; piece = await reader.read()) {
      feed.bytes(piece);
      bytes += piece.byteLength;
      const now = performance.now();
      if (now - reportedAt < BETWEEN_REPORTS) continue;
      reportedAt = now;
      reply({ type: 'progress', part, bytes, lines: session.linesRead() });
    }
  } finally {
    await reader.close();
  }
  const lines = session.linesRead();
  const pack = outcome<{ address: number; bytes: number }>(session.packInput(end === blob.size));
  const packed = core.HEAPU8.slice(pack.address, pack.address + pack.bytes);
  return { type: 'part', part, bytes, lines, packed };
}
