/** What a file is, read off its beginning: compression, encoding, kind, columns. */
import type { IdentifyQuestion, Identification, Outcome, UserAccessCore } from '../../../wasm/user_access_core';
import { asArchive } from './archives';
import type { DecoderFactory } from '../text/decoding';
import { encodeUtf8 } from '../text/decoding';
import { decodeHead, detectEncoding } from '../text/encoding-detection';
import { utf8Head } from '../text/utf8';
import { EngineError } from '../api/errors';
import { refusedSignature } from '../packed/file-signatures';
import { isGzip } from '../packed/gzip';
import type { HeldInput } from './held-input';
import type { Host } from '../hosts/host';
import { openUnknown, readHead } from './readers';
import type { Encoding, InputOverrides, Problem } from '../api/types';
import type { Watch } from '../hosts/watch';
import { isZip } from '../packed/zip-directory';

/**
 * The input with all that its beginning shows, or with the problem that keeps it out, or marked as an archive. Throws
 * only where the whole change ends (`cancelled`).
 */
export async function identifyInput(
  input: HeldInput,
  core: UserAccessCore,
  host: Host,
  watch: Watch,
): Promise<HeldInput> {
  let identified: HeldInput = {
    ...input,
    isArchive: false,
    problem: null,
    refusal: null,
    duplicateOf: null,
    report: null,
    directoryProblems: [],
    identification: null,
    seen: null,
    encoding: input.overrides.encoding ?? null,
    rival: null,
  };
  try {
    // A stream that is read once is hashed on its only way through; all others when a hash is asked for.
    const hash = input.source.once ? host.sha256() : null;
    const fresh = input.waiting === null ? await openUnknown(input.source, hash, host) : null;
    const opened = input.waiting ?? fresh!;
    identified = { ...identified, compression: opened.compression, start: fresh?.start ?? input.start };
    let keep = false;
    try {
      const head = await readHead(opened.reader);
      watch.check();
      if (input.source.once) {
        identified = { ...identified, waiting: { ...opened, reader: head.again } };
        keep = true;
      }
      if (holdsInputs(identified, head.bytes)) return asArchive(identified);
      identified = { ...identified, ...lookAt(identified, head.bytes, head.whole, core, host.decoderFor) };
    } finally {
      if (!keep) await opened.reader.close();
    }
  } catch (error) {
    if (!(error instanceof EngineError) || error.code === 'cancelled') throw error;
    identified = { ...identified, problem: error.problem };
  }
  return identified;
}

/** An archive in another, or in a gzip file, is refused: it could hide how far it grows. So is gzip in gzip. */
function holdsInputs({ source, compression }: HeldInput, head: Uint8Array): boolean {
  const zip = isZip(head) && refusedSignature(source.name, head) === null;
  const nested = zip ? source.archive !== undefined || compression !== null : compression !== null && isGzip(head);
  if (nested) throw new EngineError({ code: 'archive-nested' }, source.name);
  return zip;
}

function lookAt(
  input: HeldInput,
  head: Uint8Array,
  whole: boolean,
  core: UserAccessCore,
  decoderFor: DecoderFactory,
): Pick<HeldInput, 'encoding' | 'rival' | 'identification' | 'seen' | 'problem'> {
  const { name } = input.source;
  if (head.byteLength === 0) throw new EngineError({ code: 'empty-file' }, name);
  const refused = refusedSignature(name, head);
  if (refused !== null) throw new EngineError(refused, name);
  const { overrides } = input;
  const question = identifyQuestion(overrides, whole);
  const { encoding, rival } =
    overrides.encoding !== undefined
      ? { encoding: overrides.encoding, rival: null }
      : detectEncoding({
          head,
          whole,
          decoderFor,
          // A heading says its encoding also where the file cannot be used for another reason, such as unproven dates.
          headingsRecognised: (text) => {
            const answer = identifyText(core, encodeUtf8(text), question);
            return (answer.ok ? answer : answer.found)?.headingsByNonAscii ?? 0;
          },
        });
  const text = headText(head, whole, encoding, decoderFor);
  if (isBlank(text)) throw new EngineError({ code: 'empty-file' }, name);
  const answer = identifyText(core, text, question);
  if (!answer.ok) {
    const seen = answer.found !== undefined && hasRows(answer.found) ? answer.found : null;
    return {
      encoding: seen === null ? (overrides.encoding ?? null) : encoding,
      rival: null,
      identification: null,
      seen,
      // Bytes in front of an archive, or instead of one.
      problem: /\.zip$/i.test(name) && seen === null ? { code: 'zip-broken' } : answer.error,
    };
  }
  const { ok: _ok, ...identification } = answer;
  return { encoding, rival, identification, seen: null, problem: null };
}

function hasRows({ heading, preview }: Identification): boolean {
  return heading !== null || preview.length > 0;
}

function identifyQuestion(overrides: InputOverrides, whole: boolean): IdentifyQuestion {
  const { kind, delimiter, dateOrder, columns, means } = overrides;
  return {
    whole,
    ...(kind === undefined ? {} : { kind }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(columns === undefined ? {} : { columns }),
    ...(means === undefined ? {} : { means }),
  };
}

/** A file that cannot be used still has what was seen of it, where its heading could be read. */
type IdentifyAnswer =
  Extract<Outcome<Identification>, { ok: true }> | { ok: false; error: Problem; found?: Identification };

function identifyText(core: UserAccessCore, text: Uint8Array, question: IdentifyQuestion): IdentifyAnswer {
  return withText(
    core,
    text,
    (address) => JSON.parse(core.identify(address, text.byteLength, JSON.stringify(question))) as IdentifyAnswer,
  );
}

/** Asks the core something about a text, which stands in its memory meanwhile. */
export function withText<Answer>(core: UserAccessCore, text: Uint8Array, ask: (address: number) => Answer): Answer {
  const address = core.allocate(Math.max(text.byteLength, 1));
  if (address === 0) throw new EngineError({ code: 'out-of-memory' });
  try {
    core.HEAPU8.set(text, address);
    return ask(address);
  } finally {
    core.release(address);
  }
}

/** The beginning of a file as the core takes it. */
export function headText(head: Uint8Array, whole: boolean, encoding: Encoding, decoderFor: DecoderFactory): Uint8Array {
  return encoding === 'utf-8' ? utf8Head(head, whole) : encodeUtf8(decodeHead(head, whole, encoding, decoderFor));
}

function isBlank(text: Uint8Array): boolean {
  return text.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
