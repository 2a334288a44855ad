/** A set of inputs in a session of the core: built whole, or with access files added. */
import type { BasisQuestion, DirectoryReport, Refused, Session, UserAccessCore } from '../../../wasm/user_access_core';
import { EngineError } from '../api/errors';
import { factsOf } from './file-facts';
import type { HeldInput } from '../inputs/held-input';
import { isUsed, kindOf } from '../inputs/held-input';
import type { Helpers } from './helpers';
import { hireHelpers } from './helpers';
import type { Host } from '../hosts/host';
import { outcome } from '../core/outcome';
import { readInput } from './reading';
import type { InputKind, Language, ProblemGroup, Settings } from '../api/types';
import type { Watch } from '../hosts/watch';
import { readSettings } from '../settings/read-settings';
import { readKey } from '../settings/settings';

/** A session, what it was read with, and what it gave. */
export interface Loaded {
  readonly core: UserAccessCore;
  readonly session: Session;
  readonly readKey: string;
  /** The settings on which the reading depends, as the core was given them. */
  readonly readSettings: string;
  /** Ids of the inputs in it, with what makes another reading necessary. */
  readonly contents: ReadonlyMap<number, string>;
  /** Ids of the directory files in the order in which they were read. */
  readonly directoryIds: readonly number[];
  readonly directory: DirectoryReport;
  /** What the core was asked to let the table stand on. */
  readonly basisQuestion: string;
  /** True once the normalised texts for the text filter were given. */
  searchable: boolean;
  /** The language whose order of names the core has; null: by code point. */
  nameOrder: Language | null;
}

export interface LoadContext {
  core: UserAccessCore;
  host: Host;
  watch: Watch;
  /** A new input that cannot be read is marked; any other ends the change. */
  isNew: (input: HeldInput) => boolean;
}

function contentKey(input: HeldInput): string {
  return JSON.stringify(input.overrides);
}

function isAccess(input: HeldInput): boolean {
  return kindOf(input) === 'access';
}

/** What the core is asked of the table's basis: whether there are logs, and what a person says. */
export function basisQuestion(inputs: readonly HeldInput[], { basis, asOf }: Settings): string {
  const question: BasisQuestion = {
    logs: inputs.some((input) => isUsed(input) && isAccess(input)),
    basis,
    ...(asOf === null ? {} : { asOf }),
  };
  return JSON.stringify(question);
}

/** True where another answer of `basisQuestion` would make another table: only snapshots ask it. */
export function needsOtherBasis(loaded: Loaded, inputs: readonly HeldInput[], settings: Settings): boolean {
  return loaded.directory.snapshots.length > 0 && loaded.basisQuestion !== basisQuestion(inputs, settings);
}

/** True where the inputs can give a table: there are users, or snapshots without logs to wait for users. */
export function canHaveTable(inputs: readonly HeldInput[], { basis }: Settings): boolean {
  const kinds = usedKinds(inputs);
  return kinds.has('users') || (kinds.has('snapshot') && (basis === 'snapshot' || !kinds.has('access')));
}

/** True where the inputs are those in the session and access files that it lacks. */
export function canAppend(loaded: Loaded | null, inputs: readonly HeldInput[], settings: Settings): boolean {
  if (loaded?.readKey !== readKey(settings) || needsOtherBasis(loaded, inputs, settings)) return false;
  const used = inputs.filter(isUsed);
  const found = new Map(used.map((input) => [input.id, input]));
  for (const [id, key] of loaded.contents) {
    const input = found.get(id);
    if (input === undefined || contentKey(input) !== key) return false;
  }
  // Of directory files the first row of a user wins, so their order counts; that of logs does not.
  const directory = used.filter((input) => !isAccess(input)).map(({ id }) => id);
  return directory.length === loaded.directoryIds.length && directory.every((id, at) => id === loaded.directoryIds[at]);
}

/** Reads all inputs into a new session; null where nothing that was read gives a table. */
export async function loadAll(
  given: readonly HeldInput[],
  settings: Settings,
  context: LoadContext,
): Promise<{ loaded: Loaded | null; inputs: HeldInput[] }> {
  const inputs = given.map((input) => ({ ...input, facts: factsOf(input, settings.timeZone) }));
  const gone = inputs.find((input) => isUsed(input) && input.source.once && input.waiting === null);
  if (gone !== undefined) throw new EngineError({ code: 'source-gone' }, gone.source.name);
  const { core, watch } = context;
  const zones = JSON.stringify(readSettings(settings));
  const session = new core.Session();
  const helpers = hireHelpers(inputs, inputs, context.host);
  try {
    outcome(session.prepare(zones));
    beginRound(inputs.filter(isUsed), watch);
    const afterDirectory = await readAll(inputs, (input) => !isAccess(input), session, context, null);
    if (!canHaveTable(afterDirectory, settings)) {
      deleteQuietly(session);
      return { loaded: null, inputs: afterDirectory };
    }
    const question = basisQuestion(afterDirectory, settings);
    const { ok: _ok, ...directory } = outcome<DirectoryReport | Refused>(session.resolveDirectory(question));
    if ('refused' in directory) {
      deleteQuietly(session);
      helpers?.end();
      return await withoutRefused(afterDirectory, directory, settings, context);
    }
    helpers?.prepare(zones, question, afterDirectory);
    const read = await readAll(afterDirectory, isAccess, session, context, helpers);
    const loaded: Loaded = {
      core,
      session,
      readKey: readKey(settings),
      readSettings: zones,
      contents: contentsOf(read),
      directoryIds: read.filter((input) => isUsed(input) && !isAccess(input)).map(({ id }) => id),
      directory,
      basisQuestion: question,
      searchable: false,
      nameOrder: null,
    };
    return { loaded, inputs: withDirectoryProblems(read, directory.problems) };
  } catch (error) {
    deleteQuietly(session);
    throw error;
  } finally {
    helpers?.end();
  }
}

/** The same without inputs that the core refuses beside the others: each is marked with its reason. */
function withoutRefused(
  inputs: readonly HeldInput[],
  { refused }: Refused,
  settings: Settings,
  context: LoadContext,
): Promise<{ loaded: Loaded | null; inputs: HeldInput[] }> {
  const reasons = new Map(refused.map(({ input, problem }) => [input, problem]));
  const left = inputs.map((input) => {
    const refusal = reasons.get(input.duplicateOf ?? input.id);
    return refusal === undefined ? input : { ...input, refusal, duplicateOf: null, report: null };
  });
  // A stream that was read once cannot be read again without the refused ones.
  const gone = left.some((input) => isUsed(input) && input.source.once && input.waiting === null);
  if (gone || !canHaveTable(left, settings)) return Promise.resolve({ loaded: null, inputs: left });
  return loadAll(left, settings, context);
}

/** Reads the access files that the session lacks into it. `onRead` is told of each that is in. */
export async function loadMore(
  loaded: Loaded,
  inputs: readonly HeldInput[],
  context: LoadContext,
  onRead: () => void,
): Promise<{ loaded: Loaded; inputs: HeldInput[] }> {
  const missing = (input: HeldInput): boolean => isUsed(input) && !loaded.contents.has(input.id);
  beginRound(inputs.filter(missing), context.watch);
  const helpers = hireHelpers(inputs, inputs.filter(missing), context.host);
  try {
    helpers?.prepare(loaded.readSettings, loaded.basisQuestion, inputs);
    const read = await readAll(inputs, missing, loaded.session, context, helpers, onRead);
    return { loaded: { ...loaded, contents: contentsOf(read) }, inputs: read };
  } finally {
    helpers?.end();
  }
}

function contentsOf(inputs: readonly HeldInput[]): Map<number, string> {
  return new Map(inputs.filter(isUsed).map((input) => [input.id, contentKey(input)]));
}

export function beginRound(inputs: readonly HeldInput[], watch: Watch): void {
  const sum = inputs.reduce<number | null>(
    (all, { bytes }) => (all === null || bytes === null ? null : all + bytes),
    0,
  );
  watch.begin('directory', inputs.length, sum);
}

async function readAll(
  inputs: readonly HeldInput[],
  wanted: (input: HeldInput) => boolean,
  session: Session,
  context: LoadContext,
  helpers: Helpers | null,
  onRead?: () => void,
): Promise<HeldInput[]> {
  const { core, host, watch, isNew } = context;
  const read: HeldInput[] = [];
  const failed = new Map<number, HeldInput>();
  for (const input of inputs) {
    const original = input.duplicateOf === null ? undefined : failed.get(input.duplicateOf);
    if (original !== undefined) {
      read.push({ ...input, duplicateOf: null, problem: original.problem });
      continue;
    }
    if (!isUsed(input) || !wanted(input)) {
      read.push(input);
      continue;
    }
    let same: number | null = null;
    const isDuplicate = async (candidate: HeldInput): Promise<boolean> => {
      same = await duplicateOf(candidate, inputs, read, host);
      return same !== null;
    };
    try {
      const done = await readInput(input, core, session, host, watch, isDuplicate, helpers);
      read.push(same === null ? done : { ...done, duplicateOf: same });
      onRead?.();
    } catch (error) {
      if (!(error instanceof EngineError) || error.code === 'cancelled' || !isNew(input)) throw error;
      const marked = { ...input, problem: error.problem, report: null, waiting: null };
      failed.set(input.id, marked);
      read.push(marked);
    }
  }
  return read;
}

/** The input that holds the same bytes as a stream that was just read to its end. */
async function duplicateOf(
  candidate: HeldInput,
  inputs: readonly HeldInput[],
  read: readonly HeldInput[],
  host: Host,
): Promise<number | null> {
  const done = new Map(read.map((input) => [input.id, input]));
  for (const input of inputs) {
    const other = done.get(input.id) ?? input;
    if (other.id === candidate.id || !isUsed(other) || kindOf(other) !== kindOf(candidate)) continue;
    if (other.bytes !== candidate.bytes || (other.source.once && other.sha256 === null)) continue;
    const sha256 = other.sha256 ?? (await hashOf(other, host));
    if (sha256 === candidate.sha256) return other.id;
  }
  return null;
}

async function hashOf(input: HeldInput, host: Host): Promise<string> {
  const hash = host.sha256();
  const reader = await input.source.open();
  try {
    for (let piece = await reader.read(); piece !== null; piece = await reader.read()) hash.update(piece);
  } finally {
    await reader.close();
  }
  return hash.hex();
}

function withDirectoryProblems(
  inputs: readonly HeldInput[],
  problems: (ProblemGroup & { input: number })[],
): HeldInput[] {
  return inputs.map((input) => ({
    ...input,
    directoryProblems: problems
      .filter((group) => group.input === input.id)
      .map(({ code, count, first }) => ({ code, count, first })),
  }));
}

/** Frees a session; one whose module has died cannot be freed and goes with the module. */
export function deleteQuietly(session: Session): void {
  try {
    session.delete();
  } catch {
    // The module is gone.
  }
}

/** Kinds of which at least one input is used. */
export function usedKinds(inputs: readonly HeldInput[]): ReadonlySet<InputKind> {
  return new Set(inputs.filter(isUsed).map((input) => kindOf(input)!));
}
