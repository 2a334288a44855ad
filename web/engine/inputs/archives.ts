/** An archive that was given as a file: the inputs in it. */
import { BlobSource } from '../bytes/blob-source';
import type { ArchiveOfInput, ByteReader, ByteSource } from '../bytes/byte-source';
import { EngineError } from '../api/errors';
import type { HeldInput } from './held-input';
import { newInput } from './held-input';
import type { Host } from '../hosts/host';
import { limits } from '../api/limits';
import type { MemberOverrides } from '../settings/overrides';
import type { Watch } from '../hosts/watch';
import type { ZipDirectory } from '../packed/zip-directory';
import { readZipDirectory } from '../packed/zip-directory';
import { MemberSource } from '../packed/zip-member';

/** Marks an input as an archive whose members are to take its place. */
export function asArchive(input: HeldInput): HeldInput {
  return { ...input, isArchive: true };
}

export function isArchive(input: HeldInput): boolean {
  return input.isArchive;
}

/**
 * The members of an archive as inputs that are still to be identified; of one that cannot be used, the archive with its
 * problem. Throws only where the whole change ends (`cancelled`).
 */
export async function membersOf(
  archive: HeldInput,
  { members: decided, onlyMembers }: MemberOverrides,
  nextId: () => number,
  host: Host,
  watch: Watch,
): Promise<HeldInput[]> {
  const { name } = archive.source;
  try {
    const { bytes, openStretch } = await randomAccess(archive, host, watch);
    const directory = await readZipDirectory(name, bytes, openStretch, host.decoderFor);
    watch.check();
    const wanted = wantedMembers(directory, name);
    const known = new Map([...decided].map(([path, overrides]) => [path.normalize(), overrides]));
    const info: ArchiveOfInput = { name, passedOver: directory.passedOver };
    const inputs: HeldInput[] = [];
    const found = new Set<string>();
    for (const member of wanted) {
      const path = member.path.normalize();
      const own = known.get(path);
      if (own === undefined && onlyMembers) continue;
      found.add(path);
      const source = new MemberSource(`${name}/${member.path}`, info, member, openStretch, () =>
        host.memberInflater(true),
      );
      inputs.push(newInput(nextId(), source, { ...archive.overrides, ...own }));
    }
    return [...inputs, ...absentMembers(archive, decided, found, nextId)];
  } catch (error) {
    if (!(error instanceof EngineError) || error.code === 'cancelled') throw error;
    return [{ ...archive, problem: error.problem, waiting: null }];
  } finally {
    await archive.waiting?.reader.close();
  }
}

/** Members that were named and that the file does not have, as it may be no archive at all. */
export function absentMembers(
  { source: { name }, overrides }: HeldInput,
  decided: MemberOverrides['members'],
  found: ReadonlySet<string>,
  nextId: () => number,
): HeldInput[] {
  return [...decided]
    .filter(([path]) => !found.has(path.normalize()))
    .map(([path, own]) => newInput(nextId(), new AbsentMember(`${name}/${path}`), { ...overrides, ...own }));
}

function wantedMembers({ members, isDocument }: ZipDirectory, name: string): ZipDirectory['members'] {
  if (isDocument) throw new EngineError({ code: 'xlsx-file' }, name);
  if (members.length === 0) throw new EngineError({ code: 'zip-empty' }, name);
  return members;
}

interface RandomAccess {
  bytes: number;
  openStretch: (begin: number, end: number) => ByteReader;
}

/** A stream is held as a whole, as its end must be read first. It can be read again and again from then on. */
async function randomAccess({ source, waiting }: HeldInput, host: Host, watch: Watch): Promise<RandomAccess> {
  if (source.openStretch !== undefined && source.bytes !== null) {
    return { bytes: source.bytes, openStretch: source.openStretch.bind(source) };
  }
  const blob = await wholeStream(source, waiting?.reader ?? (await source.open()), watch);
  const held = new BlobSource(source.name, blob, host.elsewhere);
  return { bytes: held.bytes, openStretch: held.openStretch.bind(held) };
}

async function wholeStream({ name }: ByteSource, reader: ByteReader, watch: Watch): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    for (let piece = await reader.read(); piece !== null; piece = await reader.read()) {
      bytes += piece.byteLength;
      if (bytes > limits.streamedArchiveBytes) {
        const most = limits.streamedArchiveBytes / 2 ** 20;
        throw new EngineError({ code: 'zip-stream-too-large', parameters: { most } }, name);
      }
      pieces.push(piece.slice());
      await watch.pauseIfDue();
    }
  } finally {
    await reader.close();
  }
  return new Blob(pieces);
}

/** A member that was named and is not there. */
class AbsentMember implements ByteSource {
  readonly once = false;
  readonly bytes = null;

  constructor(readonly name: string) {}

  open(): Promise<ByteReader> {
    return Promise.reject(new EngineError({ code: 'file-missing' }, this.name));
  }
}
