/** What the engine tells its callers about itself. */
import type { AssumptionCode, Basis, MostLines, Overview } from '../../../wasm/user_access_core';
import type { HeldInput } from '../inputs/held-input';
import { emptyLedger, inputState, isUsed } from '../inputs/held-input';
import type { Loaded } from '../reading/loading';
import { usedKinds } from '../reading/loading';
import { unmatchedColumns } from './unmatched';
import type { EngineState, Ledger, Note, Settings, UnknownLogins, View } from '../api/types';
import { encodingNames } from '../../vocabulary';

/** What names its input, told for each that it is true of. */
const ofEachInput: ReadonlySet<AssumptionCode> = new Set(['log-probably-cut']);

const noUnknownLogins: UnknownLogins = { logins: 0, near: 0, joinable: 0, furtherLines: 0, first: [], firstNear: [] };

export type ResolvedSettings = EngineState['resolved'];

export interface StateParts {
  inputs: readonly HeldInput[];
  settings: Settings;
  resolved: ResolvedSettings;
  view: View;
  loaded: Loaded | null;
  overview: Overview | null;
  /** Departments of the filter that nothing has. */
  unmatched: readonly Note[];
  revision: number;
}

export function buildState(parts: StateParts): EngineState {
  const { inputs, overview, loaded } = parts;
  const ledgers = new Map(overview?.ledgers.map(({ input, ledger }) => [input, ledger]));
  const { leftOut } = loaded?.directory ?? { leftOut: { guest: 0, inactive: 0, unlicensed: 0, deleted: 0 } };
  return {
    inputs: [...inputs]
      .sort((left, right) => left.id - right.id)
      .map((input) => inputState(input, ledgers.get(input.id) ?? null)),
    settings: parts.settings,
    resolved: parts.resolved,
    view: parts.view,
    rows: overview?.rows ?? 0,
    shown: overview?.shown ?? 0,
    ready: loaded !== null,
    leftOut,
    basis: loaded?.directory.basis ?? null,
    newestDay: overview?.newestDay ?? null,
    oldestDay: overview?.oldestDay ?? null,
    coverage: overview?.coverage ?? [],
    gaps: overview?.gaps ?? [],
    doubtfulDays: overview?.doubtfulDays ?? [],
    windowCovered: overview?.windowCovered ?? 0,
    windowMissing: overview?.windowMissing ?? [],
    ledger: sum([...ledgers.values()]),
    notes: loaded === null ? notesWithoutTable(parts) : notes(parts),
    unknownLogins: overview?.unknown ?? noUnknownLogins,
    revision: parts.revision,
  };
}

/** Files that wait for a users file are read when it comes. */
function notesWithoutTable({ inputs }: StateParts): Note[] {
  const missing: Note[] = inputs.some(isUsed) ? [{ code: 'no-users-file', parameters: {}, input: null }] : [];
  return [...missing, ...doubtfulEncodings(inputs), ...passedOver(inputs), ...unmatchedColumns(inputs)];
}

/** Files whose bytes mean one text in one encoding and another in the next, with nothing to decide between them. */
function doubtfulEncodings(inputs: readonly HeldInput[]): Note[] {
  return inputs.filter(isUsed).flatMap(({ id, encoding, rival }) => {
    if (rival === null) return [];
    const { text, otherText } = rival;
    const parameters = { encoding: encodingNames[encoding!], other: encodingNames[rival.encoding], text, otherText };
    return [{ code: 'encoding-doubtful', parameters, input: id }];
  });
}

/** What was left aside in archives, once for each that still has members here. */
function passedOver(inputs: readonly HeldInput[]): Note[] {
  const archives = new Set(inputs.flatMap(({ source }) => source.archive ?? []));
  return [...archives]
    .filter((archive) => archive.passedOver > 0)
    .map(({ name, passedOver: count }) => ({ code: 'archive-passed-over', parameters: { name, count }, input: null }));
}

const mostLinesCodes = {
  malformed: 'most-lines-malformed',
  system: 'most-lines-system',
  guest: 'most-lines-guest',
  unknownUser: 'most-lines-unknown-user',
  otherService: 'most-lines-other-service',
  failed: 'most-lines-failed',
  api: 'most-lines-api',
  beforeRecording: 'most-lines-before-recording',
  afterAsOf: 'most-lines-after-as-of',
} as const satisfies Record<MostLines['bucket'], Note['code']>;

/** Where nine in ten lines of a log or more were not counted for one reason. */
function mostLines(overview: Overview | null, input: number): Note[] {
  const found = overview?.ledgers.find((each) => each.input === input);
  if (found?.most === undefined) return [];
  const { bucket, lines, ...cell } = found.most;
  const code = cell.column === '' ? 'most-lines-unreadable' : mostLinesCodes[bucket];
  return [{ code, parameters: { lines, all: found.ledger.lines, ...cell }, input }];
}

function sum(ledgers: Ledger[]): Ledger {
  const total = emptyLedger();
  for (const ledger of ledgers) {
    for (const bucket of Object.keys(total) as (keyof Ledger)[]) total[bucket] += ledger[bucket];
  }
  return total;
}

/** What a table on a snapshot stands on, and what of the settings does not reach it. */
function basisNotes(basis: Basis, { directory }: Loaded, inputs: readonly HeldInput[], settings: Settings): Note[] {
  const { input, day, dayGuessed, hasNumbers } = basis;
  const name = inputs.find(({ id }) => id === input)!.source.name;
  const note = (code: Note['code'], parameters: Note['parameters']): Note => ({ code, parameters, input: null });
  const notes = [note(hasNumbers ? 'snapshot-is-table' : 'list-is-table', { name, day })];
  if (dayGuessed) notes.push(note('snapshot-day-guessed', { name, day }));
  if (settings.asOf !== null && settings.asOf !== day)
    notes.push(note('as-of-without-effect', { asOf: settings.asOf, day }));
  const { guest, inactive, unlicensed, deleted } = directory.listedThough;
  if (guest + inactive + unlicensed + deleted > 0) {
    notes.push(note('listed-though', { guest, inactive, unlicensed, deleted }));
  }
  return notes;
}

/** Assumptions and warnings, each once; one that several inputs share speaks of the whole. */
function notes({ inputs, settings, loaded, overview, resolved, unmatched }: StateParts): Note[] {
  const used = inputs.filter(isUsed);
  const found = new Map<string, Note>();
  const add = (code: Note['code'], input: number | null, parameters: Note['parameters'] = {}): void => {
    const same = found.get(code);
    if (same === undefined) found.set(code, { code, parameters, input });
    else if (same.input !== input) found.set(code, { ...same, input: null });
  };
  for (const code of loaded?.directory.assumptions ?? []) add(code, null);
  const basis = loaded?.directory.basis ?? null;
  if (!usedKinds(inputs).has('access') && basis === null) add('no-access-file', null);
  for (const input of used) {
    for (const code of input.report?.assumptions ?? []) if (!ofEachInput.has(code)) add(code, input.id);
  }
  const list = [...(basis === null ? [] : basisNotes(basis, loaded!, inputs, settings)), ...found.values()];
  for (const input of used) {
    for (const code of input.report?.assumptions ?? []) {
      if (ofEachInput.has(code)) list.push({ code, parameters: { name: input.source.name }, input: input.id });
    }
  }
  for (const input of used) {
    const own = [...input.identification!.notes, ...(input.report?.notes ?? [])];
    for (const { code, parameters } of own) {
      list.push({ code, parameters: { ...parameters, name: input.source.name }, input: input.id });
    }
    // That no time can be read is not said twice.
    if (!own.some(({ code }) => code === 'no-time-read')) list.push(...mostLines(overview, input.id));
  }
  if (resolved.rule === 'screen-or-sign-in' && !found.has('sign-in-rule')) {
    list.push({ code: 'sign-in-rule', parameters: {}, input: null });
  }
  const newest = overview?.newestDay ?? null;
  if (newest !== null && newest < resolved.asOf) {
    list.push({ code: 'reaches-until', parameters: { day: newest }, input: null });
  }
  return [...list, ...doubtfulEncodings(inputs), ...passedOver(inputs), ...unmatchedColumns(inputs), ...unmatched];
}
