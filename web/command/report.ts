/** Everything the command says beside the table: to standard error, in the language chosen. */
import type { EngineError } from '../engine/api/errors';
import type { EngineState, InputState, Ledger, NearUser, Note, Problem, Progress } from '../engine/api/types';
import { settingsTable } from '../engine/settings/settings';
import { filtersTable } from '../engine/settings/view';
import { namedColumns } from '../engine/table/named-columns';
import { unmatchedCodes } from '../engine/table/unmatched';
import { coverageSentence, daysWithoutLog } from '../messages/coverage';
import { createMessages } from './messages';
import { dateOrders } from '../vocabulary';
import type { Language } from '../engine/api/types';

export type Say = (line: string) => void;

/** `name:line: what is wrong and what to do [code]`. */
export function problemLine(language: Language, name: string | null, problem: Problem): string {
  const place = placeOf(language, name, problem);
  const sentence = badOption(language, problem) ?? createMessages(language).problem(problem);
  return `${place === '' ? '' : `${place}: `}${sentence} ${coded(problem.code)}`;
}

/** The code, behind the option that helps. */
function coded(code: Problem['code'] | Note['code']): string {
  const option = choices[code];
  return `${option === undefined ? '' : `(${option}) `}[${code}]`;
}

const dateOrder = `--date-order ${dateOrders.join('|')}`;

/** What a page lets a person choose, a command takes as an option. */
const choices: Partial<Record<Problem['code'] | Note['code'], string>> = {
  'kind-not-recognised': '--kind KIND=FILE, --column FIELD=HEADING',
  'no-usable-column': '--kind KIND=FILE, --column FIELD=HEADING',
  'memberships-ambiguous': '--kind KIND=FILE',
  'memberships-unknown-departments': '--kind KIND=FILE',
  'memberships-unknown-users': '--kind KIND=FILE',
  'date-order-unproven': dateOrder,
  'date-order-contradictory': dateOrder,
  'undecodable-bytes': '--encoding NAME=FILE',
  'encoding-doubtful': '--encoding NAME=FILE',
  'last-access-unclear': '--column lastAccess=HEADING',
  'only-other-times': '--column time=HEADING',
  'snapshot-day-unknown': '--snapshot-date DATE=FILE',
  'snapshot-day-unclear': '--snapshot-date DATE=FILE',
  'snapshot-day-too-early': '--snapshot-date DATE=FILE',
  'snapshot-day-doubtful': '--snapshot-date DATE=FILE',
  'snapshot-is-part': '--kind snapshot=FILE',
  'status-unknown': '--means WORD=active|inactive',
  'status-words-unknown': '--means WORD=active|inactive',
  'guest-words-unknown': '--means WORD=guest|member',
  'result-words-unknown': '--means WORD=success|failure',
  'inactive-by-more-columns': '--column status=HEADING',
};

/** `name:line:column` as compilers write it; a column of all lines would be read as a line and is named in words. */
function placeOf(language: Language, name: string | null, { line, column }: Problem): string {
  if (line === undefined && column !== undefined) {
    return createMessages(language).text('command-column', { place: name ?? '', column });
  }
  return [name, line, column].filter((part) => part != null).join(':');
}

/** The engine names its settings as programs write them; who types a command knows the options. */
function badOption(language: Language, { code, parameters }: Problem): string | null {
  const setting = parameters?.['setting'];
  if (code !== 'bad-setting' || typeof setting !== 'string') return null;
  const option = `--${optionOf(setting)}`;
  return createMessages(language).text('command-bad-setting', { value: parameters?.['value'] ?? '', option });
}

/** The option of a setting or filter; others are called alike, or by what is said of files. */
function optionOf(setting: string): string {
  const tables: Record<string, { option: string | null } | undefined> = { ...settingsTable, ...filtersTable };
  return tables[setting]?.option ?? ofFiles[setting] ?? setting;
}

const ofFiles: Record<string, string> = { dateOrder: 'date-order', columns: 'column' };

export function errorLine(language: Language, error: EngineError): string {
  const messages = createMessages(language);
  return messages.text('command-error', { message: problemLine(language, error.input, error.problem) });
}

/** Files that could not be used. */
export function failedInputs(language: Language, state: EngineState): string[] {
  const messages = createMessages(language);
  return state.inputs
    .filter(({ problem }) => problem !== null)
    .map(({ name, problem }) => messages.text('command-error', { message: problemLine(language, name, problem!) }));
}

/**
 * Headings that the call names and no file has, and departments. Without a departments file a code that no one has
 * may be that of a department whose last user left: that is told as a note, not refused.
 */
export function unmatchedLines(language: Language, state: EngineState): string[] {
  const departmentsKnown = state.inputs.some(({ kind, state: use }) => kind === 'departments' && use === 'used');
  return state.notes
    .filter(({ code }) => unmatchedCodes.has(code) && (code !== 'department-not-found' || departmentsKnown))
    .map((note) => noteLine(language, note));
}

/** A note that ends the call. */
export function noteLine(language: Language, { code, parameters }: Note): string {
  const messages = createMessages(language);
  return messages.text('command-error', { message: `${messages.note(code, parameters)} [${code}]` });
}

/** What each file was taken for. */
export function reportInputs(language: Language, state: EngineState, say: Say): void {
  for (const input of state.inputs) if (input.problem === null) say(inputLine(language, input, state));
}

/** The files, what could not be used of them, the notes and the ledger. */
export function reportState(language: Language, state: EngineState, say: Say): void {
  const messages = createMessages(language);
  for (const input of state.inputs) {
    say(inputLine(language, input, state));
    const columns = columnsText(input);
    if (columns !== '') say(messages.text('command-columns', { name: input.name, columns }));
    reportProblems(language, input, say);
  }
  for (const note of state.notes) {
    const input = state.inputs.find(({ id }) => id === note.input);
    const sentence = messages.note(note.code, note.parameters);
    say(messages.text('command-note', { message: `${input ? `${input.name}: ` : ''}${sentence} ${coded(note.code)}` }));
  }
  reportUnknown(language, state, say);
  reportCoverage(language, state, say);
  const { guest, inactive, unlicensed, deleted } = state.leftOut;
  say(messages.text('command-left-out', { guest, inactive, unlicensed, deleted }));
  say(messages.text('command-ledger', { ledger: ledgerText(state.ledger) }));
}

/** What the logs do not cover of the window, and the days that may lack lines. */
function reportCoverage(language: Language, state: EngineState, say: Say): void {
  const messages = createMessages(language);
  const { look, text } = coverageSentence(messages, state);
  // That there is no log at all is a note already.
  if (look === 'part' || look === 'none') say(messages.text('command-warning', { message: text }));
  for (const day of look === 'untold' ? [] : daysWithoutLog(state)) {
    say(messages.text('command-warning', { message: messages.text('coverage-day-without-log', { day }) }));
  }
  for (const { day, lines, usual, saidWhole } of state.doubtfulDays) {
    if (saidWhole) continue;
    const message = messages.text('coverage-doubtful', { day, lines, usual });
    say(messages.text('command-warning', { message: `${message} (--whole-day ${day})` }));
  }
}

/** Who is in the logs and in no file: first those who may be somebody, then the others. */
function reportUnknown(language: Language, { unknownLogins }: EngineState, say: Say): void {
  const messages = createMessages(language);
  const { logins, furtherLines, first, firstNear } = unknownLogins;
  for (const { login, lines, near } of firstNear) {
    const message = problemLine(language, null, nearMiss(language, login, lines, near));
    say(messages.text('command-warning', { message }));
  }
  const others = first.filter(({ near }) => near.length === 0);
  for (const { login, lines } of others) {
    const message = problemLine(language, null, { code: 'unknown-login', parameters: { login, lines } });
    say(messages.text('command-note', { message }));
  }
  const code = 'unknown-login';
  const count = logins - firstNear.length - others.length;
  if (count > 0) say(messages.text('command-unknown-more', { count, code }));
  if (furtherLines > 0) say(messages.text('command-unknown-further', { lines: furtherLines, code }));
}

function nearMiss(language: Language, login: string, lines: number, near: readonly NearUser[]): Problem {
  const [only, ...more] = near;
  if (only && more.length === 0) {
    return { code: 'near-miss', parameters: { login, lines, known: only.login, ways: only.ways.join(' ') } };
  }
  const messages = createMessages(language);
  const known = near.map(({ login: name, ways }) => `${name} (${messages.ways(ways.join(' '))})`).join(', ');
  return { code: 'near-miss-ambiguous', parameters: { login, lines, known } };
}

/** What was written for joining, or that it can be. */
export function reportAliases(
  language: Language,
  state: EngineState,
  written: number,
  target: string | null,
  say: Say,
): void {
  const messages = createMessages(language);
  const { joinable } = state.unknownLogins;
  if (target !== null) say(messages.text('command-aliases', { count: written, target }));
  else if (joinable > 0) say(messages.text('command-near-miss-joins', { count: joinable }));
}

function inputLine(language: Language, input: InputState, state: EngineState): string {
  const messages = createMessages(language);
  const { name, encoding, lines } = input;
  if (input.duplicateOf !== null) {
    const original = state.inputs.find(({ id }) => id === input.duplicateOf)?.name ?? '';
    return messages.text('command-duplicate', { name, original });
  }
  return messages.text('command-input', { name, kind: input.kind ?? '', encoding: encoding ?? '', lines });
}

/** `time = "Date"; user = "Login Name"` */
function columnsText(input: InputState): string {
  return Object.entries(namedColumns(input).columns)
    .map(([field, heading]) => `${field} = "${heading}"`)
    .join('; ');
}

function reportProblems(language: Language, input: InputState, say: Say): void {
  const messages = createMessages(language);
  for (const { code, count, first } of input.problems) {
    for (const problem of first) {
      say(messages.text('command-warning', { message: problemLine(language, input.name, problem) }));
    }
    if (first.length === 0) {
      say(messages.text('command-warning', { message: problemLine(language, input.name, { code }) }));
    }
    if (count > first.length && first.length > 0) {
      say(messages.text('command-more', { name: input.name, more: count - first.length, code }));
    }
  }
}

function ledgerText(ledger: Ledger): string {
  return Object.entries(ledger)
    .map(([bucket, count]) => `${bucket} ${count}`)
    .join(', ');
}

/** One line that is written over and over; only where standard error is a terminal. */
export function progressLine(language: Language, progress: Progress): string {
  const { bytesRead, bytesTotal, name, file, files, lines } = progress;
  const share = bytesTotal ? `${Math.min(100, Math.floor((bytesRead / bytesTotal) * 100))} %` : '';
  return createMessages(language).text('command-progress', { name, file, files, lines, share });
}
