/** ZIP archives for the tests, byte by byte, so that each can be broken in one place. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string | Uint8Array;
  content: string | Uint8Array;
  /** 8: deflate (the default), 0: stored. Other methods get the bytes of deflate. */
  method?: number;
  /** Bit 11 says that the name is UTF-8; set where the name is a text. */
  flags?: number;
  /** What entry and local header say against the truth. */
  crc?: number;
  bytes?: number;
  packedBytes?: number;
  /** Extra fields of the entry in the directory. */
  extra?: Uint8Array;
  /** Of the local header, where they differ. */
  localExtra?: Uint8Array;
  localName?: string;
  localMethod?: number;
  /** The packed bytes, where they are not those of the content. */
  packed?: Uint8Array;
  /** Where the local header begins, where that is not its place. */
  begin?: number;
  madeBy?: number;
  attributes?: number;
}

export interface ZipOptions {
  comment?: Uint8Array;
  /** Bytes in front that the offsets do not count. */
  prefix?: Uint8Array;
  /** Between the last member and the directory. */
  gap?: Uint8Array;
  /** Bytes there that the offsets count and that are left out: a sparse file has them. */
  hole?: number;
  /** What the end record says against the truth. */
  entries?: number;
  disk?: number;
  /** All places and sizes in 64 bits. */
  zip64?: boolean;
}

const bytesOf = (text: string | Uint8Array): Buffer =>
  typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text);

export function zip(entries: ZipEntry[], options: ZipOptions = {}): Uint8Array<ArrayBuffer> {
  const { comment = new Uint8Array(), prefix = new Uint8Array(), gap = new Uint8Array(), zip64 = false } = options;
  const pieces: Uint8Array[] = [prefix];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = bytesOf(entry.name);
    const content = bytesOf(entry.content);
    const { method = 8, crc = crc32(content), bytes = content.byteLength } = entry;
    const flags = entry.flags ?? (typeof entry.name === 'string' ? 0x0800 : 0);
    const packed = bytesOf(entry.packed ?? (method === 0 ? content : deflateRawSync(content)));
    const { packedBytes = packed.byteLength, begin = at } = entry;
    const localName = entry.localName === undefined ? name : bytesOf(entry.localName);
    const localExtra = entry.localExtra ?? new Uint8Array();
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(entry.localMethod ?? method, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(packedBytes, 18);
    local.writeUInt32LE(bytes % 2 ** 32, 22);
    local.writeUInt16LE(localName.byteLength, 26);
    local.writeUInt16LE(localExtra.byteLength, 28);
    pieces.push(local, localName, localExtra, packed);
    at += 30 + localName.byteLength + localExtra.byteLength + packed.byteLength;
    const extra = Buffer.concat([
      zip64 ? largeNumbers([bytes, packedBytes, begin]) : Buffer.alloc(0),
      entry.extra ?? Buffer.alloc(0),
    ]);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt8(entry.madeBy ?? 0, 5);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(zip64 ? 0xffffffff : packedBytes, 20);
    central.writeUInt32LE(zip64 ? 0xffffffff : bytes, 24);
    central.writeUInt16LE(name.byteLength, 28);
    central.writeUInt16LE(extra.byteLength, 30);
    central.writeUInt32LE(entry.attributes ?? 0, 38);
    central.writeUInt32LE(zip64 ? 0xffffffff : begin, 42);
    directory.push(central, name, extra);
  }
  at += gap.byteLength + (options.hole ?? 0);
  const whole = Buffer.concat(directory);
  const count = options.entries ?? entries.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.disk ?? 0, 4);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : whole.byteLength, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : at, 16);
  end.writeUInt16LE(comment.byteLength, 20);
  const large = zip64 ? [endRecord64(count, whole.byteLength, at)] : [];
  return new Uint8Array(Buffer.concat([...pieces, gap, whole, ...large, end, comment]));
}

function largeNumbers(values: number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(0x0001, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => field.writeBigUInt64LE(BigInt(value), 4 + index * 8));
  return field;
}

function endRecord64(count: number, bytes: number, at: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(bytes), 40);
  record.writeBigUInt64LE(BigInt(at), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(at + bytes), 64);
  record.writeUInt32LE(1, 72);
  return record;
}

/** The field with which some programs give a name in UTF-8 beside one in another encoding. */
export function unicodeNameField(rawName: Uint8Array, name: string): Uint8Array {
  const text = Buffer.from(name, 'utf8');
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + text.byteLength, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(rawName), 5);
  return Buffer.concat([field, text]);
}
