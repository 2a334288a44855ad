import type { Ledger } from './api/types';

/** The buckets of a ledger in the order in which their rules are tried: the first that fits takes the line. */
export const buckets = [
  'malformed',
  'system',
  'guest',
  'unknownUser',
  'otherService',
  'failed',
  'api',
  'beforeRecording',
  'afterAsOf',
  'counted',
] as const satisfies (keyof Ledger)[];

export type Bucket = (typeof buckets)[number];
