/**
 * What the page and its worker say to each other. Every request has an id, and every reply carries the id of its
 * request. Streams of the page stay with the page: the worker pulls their pieces through a port.
 */
import type { ErrorMessage } from './errors';
import type { MonitoringEngine, Progress, Settings, Viewer } from './types';

/** Calls that cross as they are. `close` ends the worker instead. */
export type Call = Exclude<keyof MonitoringEngine, 'close'>;

export type Request =
  | { type: 'start'; settings: Partial<Settings>; viewer: Viewer | null }
  | { type: 'call'; id: number; call: Call; arguments: unknown[]; cancellable: boolean }
  | { type: 'cancel'; id: number };

export type Reply =
  | { type: 'progress'; id: number; progress: Progress }
  | { type: 'done'; id: number; value: unknown }
  | { type: 'failed'; id: number; error: ErrorMessage };

/** An input as it crosses: a blob, or a port through which its bytes are pulled. */
export type SentSource =
  { name: string; blob: Blob } | { name: string; port: MessagePort; once: boolean; bytes: number | null };

/** From the worker: open from the beginning, give the next piece, close. */
export type PullRequest = { type: 'open' } | { type: 'pull' } | { type: 'close' };

/** From the page: one answer to each `open` and `pull`; a piece of null is the end. */
export type PullReply = { piece: Uint8Array<ArrayBuffer> | null } | { error: ErrorMessage };
