/** What an engine's worker and the workers that help it say to each other, through a port of their own. */
import type { Identification, InputOptions } from '../../../wasm/user_access_core';
import type { Encoding } from '../api/types';
import type { FileFacts } from '../inputs/held-input';

/** A directory file as a helper reads it: as the engine identified it. */
export interface SentDirectoryFile {
  id: number;
  name: string;
  blob: Blob;
  facts: FileFacts;
  compression: 'gzip' | null;
  encoding: Encoding | null;
  identification: Identification;
}

/** To a helper, in this order: `prepare` once, then `open` for each log, and `read` for the parts of the log opened last. */
export type HelperRequest =
  | { type: 'prepare'; readSettings: string; basisQuestion: string; directory: SentDirectoryFile[] }
  | { type: 'open'; name: string; blob: Blob; options: InputOptions }
  | { type: 'read'; part: number; begin: number; end: number };

/** From a helper: how far a part is, and at its end what it showed; null where the helper cannot read it. */
export type HelperReply = { part: number; bytes: number; lines: number } & (
  { type: 'progress' } | { type: 'part'; packed: Uint8Array<ArrayBuffer> | null }
);
