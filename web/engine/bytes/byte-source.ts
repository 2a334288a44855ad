/** Where bytes come from, whatever the host: opened, read piece by piece, closed. */

/** One reading of an input from its beginning. */
export interface ByteReader {
  /** The next bytes, never empty, or null at the end. They stay valid until the next call. */
  read(): Promise<Uint8Array | null>;
  /** Like `read`, straight into memory of the caller, where the host can; gives the bytes read, 0 at the end. */
  readInto?(target: Uint8Array): number;
  close(): Promise<void>;
}

/** The archive that an input is a member of. */
export interface ArchiveOfInput {
  readonly name: string;
  /** Its entries that are no files of a person. */
  readonly passedOver: number;
}

/** An input that can be opened: again and again, or (`once`) one time only. */
export interface ByteSource {
  readonly name: string;
  /** null where only reading shows it. */
  readonly bytes: number | null;
  readonly once: boolean;
  /** When the file was last changed, in milliseconds since 1970; absent where the host does not know. */
  readonly modified?: number | undefined;
  open(): Promise<ByteReader>;
  /** The bytes themselves, where any stretch of them can be read at any time, by other workers too. */
  readonly blob?: Blob | undefined;
  /** The bytes from `begin` to `end`, which are not none, where any stretch of them can be read at any time. */
  openStretch?(begin: number, end: number): ByteReader;
  /** Present for a member of an archive, as are the bytes that it takes there. */
  readonly archive?: ArchiveOfInput;
  readonly packedBytes?: number;
}

/** A source of the host's own making (a file of Node), passed where an `InputSource` is asked for. */
export interface HostSource extends ByteSource {
  readonly hostSource: true;
}
