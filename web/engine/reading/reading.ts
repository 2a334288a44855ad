/** One input from its bytes into a session of the core. */
import type { InputReport, Session, UserAccessCore } from '../../../wasm/user_access_core';
import type { ByteReader } from '../bytes/byte-source';
import { CountingDecoder } from '../text/decoding';
import type { HeldInput } from '../inputs/held-input';
import type { Helpers } from './helpers';
import { canBeParted } from './helpers';
import type { Host } from '../hosts/host';
import { outcome } from '../core/outcome';
import { decided } from './deciding';
import { FEED_BYTES, Feed } from './feed';
import { PartedReading } from './parted-reading';
import type { OpenedInput } from '../inputs/readers';
import { openKnown } from '../inputs/readers';
import { findUndecodable, withUndecodable } from './undecodable';
import type { Watch } from '../hosts/watch';

/** Asked before a stream that can be read once is taken over: true where the same bytes are held already. */
export type DuplicateTest = (input: HeldInput) => Promise<boolean>;

/**
 * Reads an input and gives it back with its report; null where it turned out to be a duplicate. Where anything fails
 * the session is as if the input had never been there.
 */
export async function readInput(
  given: HeldInput,
  core: UserAccessCore,
  session: Session,
  host: Host,
  watch: Watch,
  isDuplicate: DuplicateTest,
  helpers: Helpers | null,
): Promise<HeldInput> {
  const { name } = given.source;
  watch.file(name, given.identification!.kind === 'access' ? 'access' : 'directory');
  const input = await decided(given, core, session, host);
  const parted = helpers !== null && canBeParted(input, helpers.smallestPart) ? helpers : null;
  const opened = parted === null ? (input.waiting ?? (await openKnown(input.source, input.compression, host))) : null;
  const feed = new Feed(core, session, name);
  let begun = false;
  try {
    outcome(session.beginInput(JSON.stringify({ ...input.identification, ...input.facts, input: input.id })), name);
    begun = true;
    const decoder = decoderOf(input, host);
    if (parted !== null) await new PartedReading(input, core, session, feed, parted, watch).read();
    else await pump(opened!, feed, decoder, session, watch);
    let read: HeldInput = { ...input, waiting: null, bytes: input.bytes ?? opened!.metered.bytesRead };
    if (opened?.metered.hash != null) {
      read = { ...read, bytes: opened.metered.bytesRead, sha256: opened.metered.hash.hex() };
      if (await isDuplicate(read)) {
        session.abandonInput();
        return { ...read, report: null };
      }
    }
    begun = false;
    const { ok: _ok, ...report } = outcome<InputReport>(session.endInput(), name);
    watch.fileDone(report.lines);
    const undecodable = decoder ?? (await findUndecodable(read, report.undecodable, host, watch));
    return { ...read, report: withUndecodable(report, undecodable) };
  } finally {
    if (begun) session.abandonInput();
    await opened?.reader.close();
  }
}

/** Reads a log again for the events of the user whom the session was told, and for nothing else. */
export async function readEvents(
  input: HeldInput,
  core: UserAccessCore,
  session: Session,
  host: Host,
  watch: Watch,
): Promise<void> {
  const { name } = input.source;
  watch.file(name, 'access');
  const opened = await openKnown(input.source, input.compression, host);
  let begun = false;
  try {
    outcome(session.beginInput(JSON.stringify({ ...input.identification, input: input.id, events: true })), name);
    begun = true;
    await pump(opened, new Feed(core, session, name), decoderOf(input, host), session, watch);
    begun = false;
    outcome(session.endInput(), name);
    watch.fileDone();
  } finally {
    if (begun) session.abandonInput();
    await opened.reader.close();
  }
}

/** UTF-8 goes to the core as it is. */
function decoderOf({ encoding }: HeldInput, host: Host): CountingDecoder | null {
  return encoding === 'utf-8' ? null : new CountingDecoder(host.decoderFor(encoding ?? 'utf-8'));
}

async function pump(
  { metered, reader, compression }: OpenedInput,
  feed: Feed,
  decoder: CountingDecoder | null,
  session: Session,
  watch: Watch,
): Promise<void> {
  if (reader.readInto !== undefined && decoder === null && compression === null) {
    while (feed.direct(reader as ByteReader & { readInto(target: Uint8Array): number })) {
      await watch.advance(metered.bytesRead, session.linesRead());
    }
    return;
  }
  for (let piece = await reader.read(); piece !== null; piece = await reader.read()) {
    // Between the parts of a piece too: bytes that take long to read must not keep a cancel waiting.
    for (let at = 0; at < piece.byteLength; at += FEED_BYTES) {
      const part = piece.subarray(at, at + FEED_BYTES);
      const goOn = decoder === null ? feed.bytes(part) : feed.text(decoder.decode(part));
      await watch.advance(metered.bytesRead, session.linesRead());
      if (!goOn) return;
    }
  }
  if (decoder !== null) feed.text(decoder.end());
}
