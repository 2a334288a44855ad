/** Choices about a log that need the users: which of several columns is the user (recognition.md section 3). */
import type { Decided, Session, UserAccessCore } from '../../../wasm/user_access_core';
import { outcome } from '../core/outcome';
import type { HeldInput } from '../inputs/held-input';
import { headText, withText } from '../inputs/identifying';
import { openKnown, readHead } from '../inputs/readers';
import type { Host } from '../hosts/host';

/** The input as the session's users decide, which must be put together; most inputs leave nothing to decide. */
export async function decided(
  input: HeldInput,
  core: UserAccessCore,
  session: Session,
  host: Host,
): Promise<HeldInput> {
  const { identification, source } = input;
  if (identification?.kind !== 'access' || !identification.notTaken.some(({ field }) => field === 'user')) return input;
  const opened = input.waiting ?? (await openKnown(source, input.compression, host));
  let waiting = input.waiting;
  try {
    const head = await readHead(opened.reader);
    if (waiting !== null) waiting = { ...opened, reader: head.again };
    const text = headText(head.bytes, head.whole, input.encoding ?? 'utf-8', host.decoderFor);
    const question = JSON.stringify({ ...identification, input: input.id, whole: head.whole });
    const { ok: _ok, ...choice } = outcome<Decided>(
      withText(core, text, (address) => session.decide(address, text.byteLength, question)),
      source.name,
    );
    return { ...input, waiting, identification: { ...identification, ...choice } };
  } finally {
    if (waiting === null) await opened.reader.close();
  }
}
