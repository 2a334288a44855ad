/**
 * The names of the domain that cross the core's border, as lists: options, checks, address and dialogs are loops over
 * them. What is declared in `user_access_core.d.ts` is held here when this is compiled, none missing and none more, and
 * a test holds both against what the core itself answers (`names()`).
 */
import type {
  DateOrder,
  Delimiter,
  Field,
  GapReason,
  InputFormat,
  InputKind,
  Ledger,
  NearWay,
  Row,
  RowDetail,
  Rule,
  SortKey,
  WordMeaning,
} from '../wasm/user_access_core';

/** A list of all values of a union of texts: one that lacks a value or holds another does not compile. */
const all =
  <Union extends string>() =>
  <const List extends readonly Union[]>(
    ...list: [Union] extends [List[number]] ? List : readonly [missing: Exclude<Union, List[number]>]
  ): readonly Union[] =>
    list as readonly Union[];

/** In the order in which files are read: the directory before the logs, users before what names them. */
export const inputKinds = all<InputKind>()(
  'users',
  'departments',
  'memberships',
  'services',
  'guests',
  'aliases',
  'access',
  'snapshot',
);

export const inputFormats = all<InputFormat>()('csv', 'json', 'json-lines');

export const delimiters = all<Delimiter>()('comma', 'tab', 'semicolon', 'pipe', 'space');

export const dateOrders = all<DateOrder>()('mdy', 'dmy');

/** What words in cells can be said to mean: in a status, of a guest, in a result, in a last access. */
export const wordMeanings = all<WordMeaning>()('active', 'inactive', 'guest', 'member', 'success', 'failure', 'never');

export const rules = all<Rule>()('screen', 'screen-or-sign-in');

export const sortKeys = all<SortKey>()('user', 'department', 'last-access', 'access-days');

export const rowDetails = all<RowDetail>()(
  'email',
  'active',
  'startDate',
  'departments',
  'firstAccess',
  'days',
  'formulas',
);

/** Members of a row that may look like a formula. */
export const formulaMembers = all<NonNullable<Row['formulas']>[number]>()(
  'login',
  'name',
  'email',
  'department',
  'departmentCode',
  'departments',
);

export type Bucket = Exclude<keyof Ledger, 'lines'>;

/** In the order in which the rules are tried: the first that fits takes the line. */
export const buckets = all<Bucket>()(
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
);

/** Why no log covers a day. */
export const gapReasons = all<GapReason>()(
  'before-recording',
  'disabled',
  'incomplete',
  'cut',
  'before-logs',
  'after-logs',
  'between-logs',
);

/** How an unknown login differs from what is known of a user; from `name` on it is something else of the user. */
export const nearWays = all<NearWay>()(
  'case',
  'width',
  'composition',
  'invisible',
  'quoting',
  'zeros',
  'address',
  'domain',
  'name',
  'email',
  'employeeNumber',
);

/** The host's own: the core is given UTF-8. By the names that people know, in the order in which they are offered. */
export const encodingNames = {
  'utf-8': 'UTF-8',
  shift_jis: 'Shift_JIS',
  gbk: 'GBK',
  'windows-1252': 'Latin-1',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
  big5: 'Big5',
} as const;

export type Encoding = keyof typeof encodingNames;

export const encodings = Object.keys(encodingNames) as readonly Encoding[];

interface FieldOfKind {
  field: Field;
  /** Without it a file of the kind says nothing. */
  needed: boolean;
}

const needed = (field: Field): FieldOfKind => ({ field, needed: true });
const may = (...fields: Field[]): FieldOfKind[] => fields.map((field) => ({ field, needed: false }));

/** The columns that a file of each kind can have, in the order in which they are offered. */
export const fieldsOfKinds: Readonly<Record<InputKind, readonly FieldOfKind[]>> = {
  users: [
    needed('login'),
    ...may('name', 'email', 'employeeNumber', 'status', 'displayOrder', 'startDate', 'department'),
    ...may('departmentCode', 'services', 'guest', 'delete', 'lastAccess'),
  ],
  departments: [needed('departmentCode'), ...may('name', 'parentCode')],
  memberships: [needed('login')],
  services: [needed('login')],
  guests: [needed('login')],
  aliases: [needed('oldLogin'), needed('newLogin')],
  access: [
    needed('time'),
    ...may('timeOfDay'),
    needed('user'),
    ...may('service', 'module', 'action', 'result', 'error', 'kind'),
  ],
  snapshot: [needed('lastAccess'), needed('accessDays'), ...may('name', 'login', 'department', 'departmentCode')],
};

/** All fields, as `columns` of an input and the option `--column` name them. */
export const fields = all<Field>()(
  'time',
  'timeOfDay',
  'user',
  'service',
  'module',
  'action',
  'result',
  'error',
  'kind',
  'login',
  'name',
  'email',
  'employeeNumber',
  'status',
  'displayOrder',
  'delete',
  'startDate',
  'department',
  'departmentCode',
  'parentCode',
  'services',
  'guest',
  'oldLogin',
  'newLogin',
  'lastAccess',
  'accessDays',
);

/** What the core bounds, where a face says so. */
export const limits = {
  /** Kintone recorded from this day on, unless the settings say another (product.md section 3). */
  recordingStart: '2022-06-12',
  /** The last day on which the feature could be switched off. */
  lastDisabledDay: '2022-11-30',
  /** Days outside of these are none. */
  firstDay: '1970-01-01',
  lastDay: '2199-12-31',
  /** Most days of the window. */
  windowDays: 366,
  /** cybozu.com gives no more lines in one download. */
  downloadLines: 100_000,
  /** Places kept of each problem, altered cells and unknown logins listed; all are counted. */
  problemPlaces: 100,
  alteredCells: 100,
  unknownLogins: 100,
} as const;

/** Problems that the engine and the faces meet themselves; the core's stand in `user_access_core.d.ts`. */
export const hostProblemCodes = [
  'archive-nested',
  'cancelled',
  'copy-refused',
  'copy-too-many',
  'core-not-started',
  'directory',
  'download-refused',
  'file-changed',
  'file-missing',
  'gzip-broken',
  'gzip-cut-short',
  'language-not-loaded',
  'near-miss',
  'near-miss-ambiguous',
  'not-administrator',
  'nothing-dropped',
  'out-of-memory',
  'policy-forbids',
  'source-gone',
  'too-many-files',
  'undecodable-bytes',
  'unexpected',
  'unknown-login',
  'unpacks-too-far',
  'unreadable',
  'worker-died',
  'worker-restarted',
  'xlsx-file',
  'zip-broken',
  'zip-cut-short',
  'zip-empty',
  'zip-encrypted',
  'zip-long-name',
  'zip-method',
  'zip-overlapping',
  'zip-stream-too-large',
  'zip-too-many',
  'zip-unsafe-name',
] as const;

export type HostProblemCode = (typeof hostProblemCodes)[number];

/** What is told beside the table and is no assumption of the core's. */
export const hostNoteCodes = [
  'archive-passed-over',
  'as-of-without-effect',
  'column-not-found',
  'department-not-found',
  'encoding-doubtful',
  'list-is-table',
  'listed-though',
  'most-lines-after-as-of',
  'most-lines-api',
  'most-lines-before-recording',
  'most-lines-failed',
  'most-lines-guest',
  'most-lines-malformed',
  'most-lines-other-service',
  'most-lines-system',
  'most-lines-unknown-user',
  'most-lines-unreadable',
  'no-access-file',
  'no-users-file',
  'reaches-until',
  'sign-in-rule',
  'snapshot-day-guessed',
  'snapshot-is-table',
] as const;

export type HostNoteCode = (typeof hostNoteCodes)[number];
