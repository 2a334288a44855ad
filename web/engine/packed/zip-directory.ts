/**
 * The directory of a ZIP archive (APPNOTE 6.3.10), which stands at its end: what members there are and where. Nothing
 * of the members themselves is read here.
 *
 * Strict where programs differ in what they take for an archive: the directory must end where its end record begins,
 * the end record where the file ends, and no two members may share a byte. So an archive is read as every other
 * program reads it, or refused; and what unpacks to more than it is by being read twice is seen before it is read.
 */
import type { ByteReader } from '../bytes/byte-source';
import type { DecoderFactory } from '../text/decoding';
import { detectEncoding } from '../text/encoding-detection';
import { EngineError } from '../api/errors';
import { checkGrowth, limits } from '../api/limits';
import { isLitter } from '../text/names';
import { HEAD_BYTES } from '../text/utf8';
import { joined } from '../bytes/pieces';
import type { Problem } from '../api/types';

/** A file in an archive. */
export interface ZipMember {
  /** Its path in the archive, with `/` between folders. */
  readonly path: string;
  /** Its name as it stands there. */
  readonly rawName: Uint8Array;
  /** Where its local header begins, and the place that it does not reach beyond. */
  readonly begin: number;
  readonly end: number;
  readonly packedBytes: number;
  /** Unpacked, as the directory says. Held against what comes out. */
  readonly bytes: number;
  readonly crc32: number;
  readonly method: number;
  /** Why it cannot be read. */
  readonly problem: Problem | null;
}

export interface ZipDirectory {
  readonly members: ZipMember[];
  /** Folders, links, and files that file managers leave behind. */
  readonly passedOver: number;
  /** A workbook or another document that is an archive inside. */
  readonly isDocument: boolean;
}

/** Members are stored as they are, or packed with deflate. */
export const STORED = 0;
export const DEFLATED = 8;

const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_BYTES = 20;
const ENTRY_BYTES = 46;

export function isZip(head: Uint8Array): boolean {
  // A member, the end of an archive without any, or the mark of one that was meant to be split.
  return head[0] === 0x50 && head[1] === 0x4b && /^(?:3,4|5,6|7,8)$/.test(`${head[2]},${head[3]}`);
}

/** Reads the directory through stretches of the file, which has so many bytes. */
export async function readZipDirectory(
  name: string,
  size: number,
  openStretch: (begin: number, end: number) => ByteReader,
  decoderFor: DecoderFactory,
): Promise<ZipDirectory> {
  const damaged = (): EngineError => new EngineError({ code: 'zip-broken' }, name);
  const view = async (begin: number, end: number): Promise<DataView> => {
    const bytes = await readAll(openStretch(begin, end));
    if (bytes.byteLength !== end - begin) throw damaged();
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const tailBegin = Math.max(0, size - END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES);
  const tail = await view(tailBegin, size);
  const endAt = findEnd(tail);
  if (endAt === null) throw new EngineError({ code: 'zip-cut-short' }, name);
  const { entries, begin, bytes, end } = await directoryPlace(tail, tailBegin, endAt, view, damaged);
  // Bytes in front of an archive move its members; others between directory and end are nobody's.
  if (begin + bytes !== end) throw damaged();
  if (entries > limits.members) {
    throw new EngineError({ code: 'zip-too-many', parameters: { count: entries, most: limits.members } }, name);
  }
  if (bytes > limits.directoryBytes || bytes < entries * ENTRY_BYTES) throw damaged();
  const parsed = parseEntries(await view(begin, end), entries, damaged);
  const placed = withEnds(parsed, begin, name);
  return directoryOf(placed, name, decoderFor);
}

async function readAll(reader: ByteReader): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  try {
    for (let piece = await reader.read(); piece !== null; piece = await reader.read()) pieces.push(piece.slice());
  } finally {
    await reader.close();
  }
  return joined(pieces);
}

/** The last end record whose comment reaches exactly to the end of the file. */
function findEnd(tail: DataView): number | null {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== 0x06054b50) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  return null;
}

interface DirectoryPlace {
  entries: number;
  begin: number;
  bytes: number;
  /** Where the record behind the directory begins. */
  end: number;
}

async function directoryPlace(
  tail: DataView,
  tailBegin: number,
  endAt: number,
  view: (begin: number, end: number) => Promise<DataView>,
  damaged: () => EngineError,
): Promise<DirectoryPlace> {
  const entries = tail.getUint16(endAt + 10, true);
  const bytes = tail.getUint32(endAt + 12, true);
  const begin = tail.getUint32(endAt + 16, true);
  const disks = [tail.getUint16(endAt + 4, true), tail.getUint16(endAt + 6, true)];
  const locatorAt = endAt - LOCATOR_BYTES;
  if (locatorAt < 0 || tail.getUint32(locatorAt, true) !== 0x07064b50) {
    // One part of several has its directory elsewhere.
    if (disks.some((disk) => disk !== 0) || tail.getUint16(endAt + 8, true) !== entries) throw damaged();
    return { entries, begin, bytes, end: tailBegin + endAt };
  }
  const recordAt = number64(tail, locatorAt + 8, damaged);
  const locator = tailBegin + locatorAt;
  if (tail.getUint32(locatorAt + 4, true) !== 0 || recordAt + 56 > locator) throw damaged();
  const record = await view(recordAt, recordAt + 56);
  if (record.getUint32(0, true) !== 0x06064b50 || recordAt + 12 + number64(record, 4, damaged) !== locator) {
    throw damaged();
  }
  const large = {
    entries: number64(record, 32, damaged),
    bytes: number64(record, 40, damaged),
    begin: number64(record, 48, damaged),
  };
  if (record.getUint32(16, true) !== 0 || record.getUint32(20, true) !== 0) throw damaged();
  // What the small record can say, both must say alike.
  const differs = (small: number, most: number, value: number): boolean => small !== most && small !== value;
  if (differs(entries, 0xffff, large.entries) || differs(bytes, 0xffffffff, large.bytes)) throw damaged();
  if (differs(begin, 0xffffffff, large.begin)) throw damaged();
  return { ...large, end: recordAt };
}

function number64(view: DataView, at: number, damaged: () => EngineError): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw damaged();
  return value;
}

/** An entry of the directory as it stands there. */
interface Entry {
  flags: number;
  method: number;
  crc32: number;
  packedBytes: number;
  bytes: number;
  begin: number;
  rawName: Uint8Array;
  /** The name in UTF-8, where a field of its own holds it. */
  unicodeName: Uint8Array | null;
  isLink: boolean;
}

function parseEntries(view: DataView, count: number, damaged: () => EngineError): Entry[] {
  const all = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > all.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameAt = at + ENTRY_BYTES;
    const extraAt = nameAt + view.getUint16(at + 28, true);
    const commentAt = extraAt + view.getUint16(at + 30, true);
    const next = commentAt + view.getUint16(at + 32, true);
    if (next > all.byteLength) throw damaged();
    const rawName = all.slice(nameAt, extraAt);
    const fields = extraFields(view, extraAt, commentAt);
    let disk = view.getUint16(at + 34, true);
    const large = fields.get(0x0001);
    let largeAt = 0;
    // Numbers that do not fit in 32 bits stand in a field of their own, those that do not and no others.
    const number = (place: number): number => {
      const small = view.getUint32(at + place, true);
      if (small !== 0xffffffff) return small;
      if (large === undefined || largeAt + 8 > large.byteLength) throw damaged();
      largeAt += 8;
      return number64(large, largeAt - 8, damaged);
    };
    const bytes = number(24);
    const packedBytes = number(20);
    const begin = number(42);
    if (disk === 0xffff && large !== undefined && largeAt + 4 <= large.byteLength)
      disk = large.getUint32(largeAt, true);
    if (disk !== 0) throw damaged();
    const madeByUnix = view.getUint8(at + 5) === 3;
    entries.push({
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      packedBytes,
      bytes,
      begin,
      rawName,
      unicodeName: unicodeName(fields.get(0x7075), rawName),
      isLink: madeByUnix && view.getUint16(at + 40, true) >> 12 === 0o12,
    });
    at = next;
  }
  if (at !== all.byteLength) throw damaged();
  return entries;
}

/** The extra fields of an entry by their numbers; what is no field ends them. */
function extraFields(view: DataView, begin: number, end: number): Map<number, DataView> {
  const fields = new Map<number, DataView>();
  for (let at = begin; at + 4 <= end;) {
    const bytes = view.getUint16(at + 2, true);
    if (at + 4 + bytes > end) break;
    const id = view.getUint16(at, true);
    if (!fields.has(id)) fields.set(id, new DataView(view.buffer, view.byteOffset + at + 4, bytes));
    at += 4 + bytes;
  }
  return fields;
}

/** Holds only for the name that it was made of: programs that rename a member may not know the field. */
function unicodeName(field: DataView | undefined, rawName: Uint8Array): Uint8Array | null {
  if (field === undefined || field.byteLength < 5 || field.getUint8(0) !== 1) return null;
  if (field.getUint32(1, true) !== crc32(rawName)) return null;
  return new Uint8Array(field.buffer, field.byteOffset + 5, field.byteLength - 5).slice();
}

/** For names alone, which are short; contents are checked by the platform. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

type PlacedEntry = Entry & { end: number };

/**
 * The entries, each with the place that it cannot reach beyond. An archive in which members share bytes is made to
 * unpack to millions of times its size; no program that packs makes one.
 */
function withEnds(entries: readonly Entry[], directoryBegin: number, name: string): PlacedEntry[] {
  const order = entries.map((_, index) => index).sort((left, right) => entries[left]!.begin - entries[right]!.begin);
  const placed: PlacedEntry[] = entries.map((entry) => ({ ...entry, end: directoryBegin }));
  order.forEach((index, place) => {
    const entry = placed[index]!;
    const following = order[place + 1];
    // The local header has the same name; its extra fields may differ, so they are not counted.
    const least = entry.begin + 30 + entry.rawName.byteLength + entry.packedBytes;
    if (least > directoryBegin) throw new EngineError({ code: 'zip-broken' }, name);
    if (following !== undefined) entry.end = entries[following]!.begin;
    if (least > entry.end) throw new EngineError({ code: 'zip-overlapping' }, name);
  });
  return placed;
}

function directoryOf(entries: readonly PlacedEntry[], name: string, decoderFor: DecoderFactory): ZipDirectory {
  const decodeName = nameDecoder(entries, decoderFor);
  const members: ZipMember[] = [];
  let isDocument = false;
  let packed = 0;
  let unpacked = 0;
  for (const entry of entries) {
    // Some programs for Windows write the separator of its paths, against the specification.
    const path = decodeName(entry).replaceAll('\\', '/');
    isDocument ||= path === '[Content_Types].xml';
    const unsafe = isUnsafe(path);
    if (!unsafe && (path.endsWith('/') || entry.isLink || path.split('/').some(isLitter))) continue;
    const { rawName, begin, end, packedBytes, bytes, crc32: checksum, method } = entry;
    const problem: Problem | null = unsafe ? { code: 'zip-unsafe-name' } : problemOf(entry);
    members.push({ path: shown(path), rawName, begin, end, packedBytes, bytes, crc32: checksum, method, problem });
    if (problem !== null) continue;
    packed += packedBytes;
    unpacked += bytes;
  }
  // No member gives more than its entry says, so what they say together bounds what all of them give.
  checkGrowth(name, packed, unpacked);
  return { members, passedOver: entries.length - members.length, isDocument };
}

/** Nothing is written to a disk, so no name can do harm; but one that leads elsewhere was made to, or is damaged. */
function isUnsafe(path: string): boolean {
  return path === '' || /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|[\u0000-\u001F\u007F]/i.test(path);
}

function problemOf({ flags, method, rawName, packedBytes, bytes }: Entry): Problem | null {
  if (rawName.byteLength > limits.memberNameBytes) {
    return { code: 'zip-long-name', parameters: { most: limits.memberNameBytes } };
  }
  // Encrypted itself, or in an archive whose directory is.
  if ((flags & 0x2001) !== 0) return { code: 'zip-encrypted' };
  if (method !== STORED && method !== DEFLATED) return { code: 'zip-method', parameters: { method } };
  return method === STORED && packedBytes !== bytes ? { code: 'zip-broken' } : null;
}

/** Nobody reads a longer name; it would only fill the list. */
function shown(path: string): string {
  return path.length <= limits.memberNameBytes ? path : `${path.slice(0, 200)}…`;
}

/**
 * Names are UTF-8 where their entry says so or has a field for it. All others of an archive were written by one
 * program in one encoding, which is told as that of a file is: on a Japanese Windows it is CP932.
 */
function nameDecoder(entries: readonly Entry[], decoderFor: DecoderFactory): (entry: Entry) => string {
  const isUtf8 = ({ flags }: Entry): boolean => (flags & 0x0800) !== 0;
  const unknown = entries.filter((entry) => !isUtf8(entry) && entry.unicodeName === null);
  const head = joined(unknown.flatMap(({ rawName }) => [rawName, Uint8Array.of(0x0a)])).subarray(0, HEAD_BYTES);
  const detected =
    head.byteLength === 0
      ? 'utf-8'
      : detectEncoding({ head, whole: true, decoderFor, headingsRecognised: () => 0 }).encoding;
  return (entry) => {
    const encoding = isUtf8(entry) || entry.unicodeName !== null ? 'utf-8' : detected;
    return decoderFor(encoding).decode(entry.unicodeName ?? entry.rawName);
  };
}
