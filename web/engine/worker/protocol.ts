/**
 * What the page and its worker say to each other. Every request has an id, and every reply carries the id of its
 * request. Streams of the page stay with the page, as do blobs that the worker cannot read: it pulls their pieces through
 * a port.
 */
import type { ErrorMessage } from '../api/errors';
import type { RequestSeen } from './requests';
import type { MonitoringEngine, Progress, Settings, Viewer } from '../api/types';

/** Calls that cross as they are. `close` ends the worker instead. */
export type Call = Exclude<keyof MonitoringEngine, 'close'>;

/** How logs are shared among workers. */
export interface PartOptions {
  /** Workers beside the engine's own; 0 for none. */
  helpers?: number;
  /** Bytes of the smallest part; a log of less than sixteen times as many is read by one worker. */
  smallestPart?: number;
}

/** Which thread reads the blobs: the worker, as long as it can, or the page for it. */
export type ReadIn = 'worker' | 'page';

export interface StartRequest {
  type: 'start';
  settings: Partial<Settings>;
  viewer: Viewer | null;
  parts: PartOptions;
  readIn: ReadIn;
  lock: string;
}

export type Request =
  | StartRequest
  | { type: 'call'; id: number; call: Call; arguments: unknown[]; cancellable: boolean }
  | { type: 'cancel'; id: number }
  /** This worker is to help the one behind the port, and serves no engine. */
  | { type: 'help'; port: MessagePort }
  /** A helper that this worker asked for could not be started, or died. */
  | { type: 'helper-died'; helper: number };

export type Reply =
  | { type: 'progress'; id: number; progress: Progress }
  | { type: 'done'; id: number; value: unknown }
  | { type: 'failed'; id: number; error: ErrorMessage }
  /** The page is asked for another worker, to be handed the port: workers do not start workers here. */
  | { type: 'helper'; helper: number; port: MessagePort }
  | { type: 'helper-done'; helper: number }
  /** The page is asked for bytes of a blob, pulled through the port: this worker cannot read them, or is to find out. */
  | { type: 'read'; name: string; blob: Blob; begin: number; end: number; port: MessagePort }
  /** The page could read what this worker could not: it is to read for all workers that it starts from now on. */
  | { type: 'page-must-read' }
  /** The worker holds its lock: when that is free again, the worker is no more. */
  | { type: 'alive' }
  /** The worker asked for something over the network, or its policy kept it from that; told without being asked. */
  | { type: 'request'; seen: RequestSeen };

/** An input as it crosses: a blob, or a port through which its bytes are pulled. */
export type SentSource =
  { name: string; blob: Blob } | { name: string; port: MessagePort; once: boolean; bytes: number | null };

/** From whoever pulls: open from the beginning, give the next piece, close. */
export type PullRequest = { type: 'open' } | { type: 'pull' } | { type: 'close' };

/** From the other end: one answer to each `open` and `pull`; a piece of null is the end. */
export type PullReply = { piece: Uint8Array<ArrayBuffer> | null } | { error: ErrorMessage };
