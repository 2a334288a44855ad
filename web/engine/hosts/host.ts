/** What the engine needs from where it runs: a browser's page or worker, or Node. */
import type { UserAccessCore } from '../../../wasm/user_access_core';
import type { BlobsElsewhere } from '../bytes/blob-source';
import type { DecoderFactory } from '../text/decoding';

export interface Hash {
  update(bytes: Uint8Array): void;
  /** 64 lower-case hexadecimal digits. */
  hex(): string;
}

/** Decompression of one member of a gzip file. */
export interface MemberInflater {
  /** All that these bytes give; they must stay as they are until the promise is kept. Fails where they are no gzip. */
  write(bytes: Uint8Array): Promise<Uint8Array>;
  /** What is left. Fails where the member is cut off or its checksum is not that of its bytes. */
  end(): Promise<Uint8Array>;
  /** No more is wanted; a `write` or `end` under way ends somehow. */
  abandon(): void;
}

/** Another worker that helps this one, and the port to it. */
export interface HelperLink {
  readonly port: MessagePort;
  /** Called once where it dies by itself. */
  onDeath: () => void;
  /** Ends it at once, whatever it does. */
  end(): void;
}

/** Workers beside this one, for large logs. */
export interface HelperStarter {
  /** How many make sense here. */
  readonly count: number;
  /** Bytes of the smallest part of a log that a helper is given. */
  readonly smallestPart: number;
  start(): HelperLink;
}

export interface Host {
  /** A fresh module with memory of its own. */
  loadCore(): Promise<UserAccessCore>;
  readonly decoderFor: DecoderFactory;
  sha256(): Hash;
  /** `plain`: the member's header is ten bytes, and what may follow the member is no other one. */
  memberInflater(plain?: boolean): MemberInflater;
  /** Absent where no other workers can be had. */
  readonly helpers?: HelperStarter;
  /** Reads blobs where this thread cannot; absent where there is no other thread. */
  readonly elsewhere?: BlobsElsewhere;
  /** Lets the host handle what waits: a cancel message, an abort, a paint. */
  pause(): Promise<void>;
}
