/** One input as the engine holds it. Never changed in place: a change works on copies and is taken over at its end. */
import type { Identification, InputOptions, InputReport as CoreReport } from '../../../wasm/user_access_core';
import { buckets } from '../../vocabulary';
import type { ByteSource } from '../bytes/byte-source';
import type { OpenedInput } from './readers';
import type { Rival } from '../text/rival';
import type { Encoding, InputKind, InputOverrides, InputState, Ledger, Problem, ProblemGroup } from '../api/types';

/** What the core's reading showed, and what the host saw of the bytes. */
export interface InputReport extends Omit<CoreReport, 'problems'> {
  problems: ProblemGroup[];
}

/** Beside its bytes. */
export type FileFacts = Pick<InputOptions, 'name' | 'modified' | 'snapshotDate' | 'kindSaid'>;

export interface HeldInput {
  readonly id: number;
  readonly source: ByteSource;
  readonly overrides: InputOverrides;
  /** What the day of a snapshot follows from; set when it is read. */
  readonly facts: FileFacts;
  /** Of the file as it lies there, compressed or not; null until reading shows it. */
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** The first bytes of the file as it lies there, for the order of files with one name. */
  readonly start: Uint8Array;
  readonly compression: 'gzip' | null;
  readonly encoding: Encoding | null;
  /** What it may be in just as well. */
  readonly rival: Rival | null;
  readonly identification: Identification | null;
  /** What was seen of a file that is not understood, so that a person can say what its columns are. */
  readonly seen: Identification | null;
  /** Its members are to take its place. */
  readonly isArchive: boolean;
  /** Why it is no part of the table. */
  readonly problem: Problem | null;
  /** Why it is none beside the other files that are there: judged anew when files come or go. */
  readonly refusal: Problem | null;
  readonly duplicateOf: number | null;
  readonly report: InputReport | null;
  /** Problems that showed only when the directory files met. */
  readonly directoryProblems: ProblemGroup[];
  /** A stream that can be read once, opened at its beginning and waiting to be read. */
  readonly waiting: OpenedInput | null;
}

export function newInput(id: number, source: ByteSource, overrides: InputOverrides): HeldInput {
  return {
    id,
    source,
    overrides,
    facts: {},
    bytes: source.bytes,
    sha256: null,
    start: new Uint8Array(),
    compression: null,
    encoding: null,
    rival: null,
    identification: null,
    seen: null,
    isArchive: false,
    problem: null,
    refusal: null,
    duplicateOf: null,
    report: null,
    directoryProblems: [],
    waiting: null,
  };
}

export function kindOf(input: HeldInput): InputKind | null {
  return input.identification?.kind ?? null;
}

export function isUsed(input: HeldInput): boolean {
  return input.problem === null && input.refusal === null && input.duplicateOf === null;
}

export function emptyLedger(): Ledger {
  return Object.fromEntries([...buckets, 'lines'].map((name) => [name, 0])) as unknown as Ledger;
}

/** The order of dates is asked of logs alone: what is kept out by it was recognised as one. */
function kindByProblem({ problem }: HeldInput): InputKind | null {
  return problem?.code.startsWith('date-order') ? 'access' : null;
}

function notTakenOf(seen: Identification | null): InputState['notTaken'] {
  const columns: InputState['notTaken'] = {};
  for (const { field, column } of seen?.notTaken ?? []) (columns[field] ??= []).push(column);
  return columns;
}

/** The input as programs and the page see it. */
export function inputState(input: HeldInput, ledger: Ledger | null): InputState {
  const { identification, report } = input;
  const problem = input.problem ?? input.refusal;
  const seen = identification ?? input.seen;
  return {
    id: input.id,
    name: input.source.name,
    archive: input.source.archive?.name ?? null,
    bytes: input.bytes,
    state: problem !== null ? 'failed' : input.duplicateOf !== null ? 'duplicate' : 'used',
    problem,
    duplicateOf: input.duplicateOf,
    kind: identification?.kind ?? input.overrides.kind ?? kindByProblem(input),
    format: seen?.format ?? null,
    encoding: input.encoding,
    compression: input.compression,
    delimiter: seen?.delimiter ?? null,
    dateOrder: seen?.dateOrder ?? null,
    heading: seen?.heading ?? null,
    columns: seen?.columns ?? {},
    notTaken: notTakenOf(seen),
    columnNames: seen?.columnNames ?? [],
    columnNumbers: seen?.columnNumbers ?? [],
    preview: seen?.preview ?? [],
    previewCells: seen?.previewCells ?? seen?.preview ?? [],
    auditLog: identification?.auditLog ?? false,
    overrides: input.overrides,
    lines: report?.lines ?? 0,
    undecodable: report?.undecodable ?? 0,
    problems: [...(report?.problems ?? []), ...input.directoryProblems],
    assumptions: report?.assumptions ?? [],
    firstDay: report?.firstDay ?? null,
    lastDay: report?.lastDay ?? null,
    malformed: report?.malformed ?? [],
    failed: report?.failed ?? [],
    ledger: identification?.kind === 'access' && problem === null ? (ledger ?? emptyLedger()) : null,
  };
}
