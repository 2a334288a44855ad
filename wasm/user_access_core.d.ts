/**
 * The border between the C++ core and its hosts.
 *
 * The data plane crosses as address and length only: the host writes the bytes of a file straight into the
 * module's memory (`reserve`, then `HEAPU8.set`, then `commit`) and reads results from it. The control plane
 * (settings, reports, questions) is JSON text; the shapes are declared here and used by the engine as they are.
 *
 * `HEAPU8` must be read anew after every call: growth of the memory detaches older views.
 * Errors are values: every answer that can fail is `Outcome`, never an exception. A question that is no JSON object is
 * answered with `wrong-call`. What the types below forbid throws before the core is reached: a text that is no string or
 * the wrong number of values a `BindingError`, a number that is a symbol or a bigint a `TypeError`. Nothing that is
 * passed ends the module.
 * A test compares the names declared here with those the built module really has.
 */

/** A day as people write it, `yyyy-MM-dd`. */
export type CivilDate = string;

export type InputKind =
  'users' | 'departments' | 'memberships' | 'services' | 'guests' | 'aliases' | 'access' | 'snapshot';

/** How the records of a file are written. `json` is one document (an array, or an object that holds one). */
export type InputFormat = 'csv' | 'json' | 'json-lines';

export type Delimiter = 'comma' | 'tab' | 'semicolon' | 'pipe' | 'space';
export type DateOrder = 'mdy' | 'dmy';
export type Rule = 'screen' | 'screen-or-sign-in';
export type Language = 'en' | 'ja' | 'zh' | 'zh-TW';
/** What a person may say that a word in cells means: of a status, of a guest, of a result, of a last access. */
export type WordMeaning = 'active' | 'inactive' | 'guest' | 'member' | 'success' | 'failure' | 'never';
export type SortKey = 'user' | 'department' | 'last-access' | 'access-days';

/** The columns that the readers know. `--column FIELD=HEADING` and the mapping on the page use these names. */
export type Field =
  | 'time'
  /** Where the column of the time holds dates alone: the two are one time. */
  | 'timeOfDay'
  | 'user'
  | 'service'
  | 'module'
  | 'action'
  | 'result'
  | 'error'
  | 'kind'
  | 'login'
  | 'name'
  | 'email'
  | 'employeeNumber'
  | 'status'
  | 'displayOrder'
  | 'delete'
  | 'startDate'
  | 'department'
  | 'departmentCode'
  | 'parentCode'
  | 'services'
  | 'guest'
  | 'oldLogin'
  | 'newLogin'
  | 'lastAccess'
  | 'accessDays';

/** What the core calls a problem: the name of a sentence in the catalogue. */
export type ProblemCode =
  | 'above-heading'
  | 'access-days-contradict'
  | 'access-days-unread'
  | 'access-days-without-date'
  | 'alias-cycle'
  | 'alias-known'
  | 'alias-unknown'
  | 'bad-setting'
  | 'binary-file'
  | 'date-order-contradictory'
  | 'date-order-unproven'
  | 'department-cycle'
  | 'display-order-unknown'
  | 'duplicate-department'
  | 'duplicate-login'
  | 'duplicate-memberships-row'
  | 'duplicate-services-row'
  | 'empty-code'
  | 'empty-file'
  | 'empty-login'
  | 'error-answer'
  | 'groups-export'
  | 'guest-ambiguous'
  | 'guest-near'
  | 'heading-only'
  | 'json-cut-short'
  | 'json-malformed'
  | 'json-too-deep'
  | 'kind-not-recognised'
  | 'last-access-unclear'
  | 'last-access-unread'
  | 'line-failed'
  | 'lone-surrogate'
  | 'memberships-ambiguous'
  | 'memberships-unknown-departments'
  | 'memberships-unknown-users'
  | 'no-text-in-object'
  | 'no-time'
  | 'no-usable-column'
  | 'no-users-file'
  | 'nul-bytes'
  | 'only-other-times'
  | 'quote-broken'
  | 'quote-never-closes'
  | 'record-too-long'
  | 'short-record'
  | 'snapshot-day-doubtful'
  | 'snapshot-day-not-of-name'
  | 'snapshot-day-too-early'
  | 'snapshot-day-unclear'
  | 'snapshot-day-unknown'
  | 'snapshot-is-part'
  | 'snapshot-row-ambiguous'
  | 'status-empty'
  | 'status-unknown'
  | 'time-not-a-time'
  | 'titles-export'
  | 'too-many-days'
  | 'unknown-department'
  | 'unknown-parent-department'
  | 'unknown-primary-department'
  | 'unknown-user'
  | 'unknown-user-ambiguous'
  | 'unknown-user-near'
  | 'user-not-in-table'
  | 'web-page'
  | 'wrong-call'
  | 'xml-file';

/** What was taken for granted, by the name of the sentence that says so. */
export type AssumptionCode =
  | 'american-central-time'
  | 'audit-log-lower-bound'
  | 'china-standard-time'
  | 'column-chosen'
  | 'creation-as-time'
  | 'guest-words-unknown'
  | 'heading-guessed'
  | 'heading-zone'
  | 'inactive-by-more-columns'
  | 'list-as-log'
  | 'log-probably-cut'
  | 'no-departments-file'
  | 'no-kind-column'
  | 'no-known-user'
  | 'no-memberships-file'
  | 'no-result-column'
  | 'no-service-column'
  | 'no-services-file'
  | 'no-status-column'
  | 'no-time-read'
  | 'result-words-unknown'
  | 'rows-without-access'
  | 'server-log-utc'
  | 'status-words-unknown'
  | 'time-by-content'
  | 'time-of-two-columns';

/** What went wrong, and where. `code` names a message of the catalogue; `parameters` are its values. */
export interface Problem {
  code: ProblemCode;
  /** First physical line of the record, from 1. */
  line?: number;
  /** Column of the record, from 1. */
  column?: number;
  parameters?: Record<string, string | number>;
}

/** What the reader of the table must know of a file; `code` names a message of the catalogue. */
export interface FileNote {
  code: AssumptionCode;
  parameters: Record<string, string>;
}

/** The same problem met `count` times; the first 100 places are kept (product.md section 6). */
export interface ProblemGroup {
  code: ProblemCode;
  count: number;
  first: Problem[];
}

export type Outcome<T> = ({ ok: true } & T) | { ok: false; error: Problem };

/** Words of cells by what they mean, whatever their case and width. */
export type WordMeanings = Partial<Record<WordMeaning, string[]>>;

/** What `identify` is asked: the beginning of a file, decoded to UTF-8 without its byte order mark. */
export interface IdentifyQuestion {
  /** True where the text is the whole file. */
  whole: boolean;
  kind?: InputKind;
  delimiter?: Delimiter;
  dateOrder?: DateOrder;
  /** Headings that the user named, by field; `Name#2` is the second that is called `Name`. */
  columns?: Partial<Record<Field, string>>;
  means?: WordMeanings;
}

/** What a file is, read off its beginning. */
export interface Identification {
  kind: InputKind;
  format: InputFormat;
  /** Absent for JSON. */
  delimiter?: Delimiter;
  /**
   * Of JSON: where its records are. `keys`: the way to the array that holds them, as the file writes it, empty where
   * they are the file's own objects; `lists`: arrays around the objects of that array, or around arrays of records.
   */
  records?: { lists: number; keys: string[] };
  /** The heading row as written, or the paths of the members of JSON, or null where the file has none. */
  heading: string[] | null;
  /** True where nobody knows its words: the first row, above users whose columns are known by their places. */
  headingGuessed: boolean;
  /** Rows above the heading, which are no records: a title, `sep=;`. */
  aboveHeading: string[][];
  /** How many headings were recognised by non-ASCII text; decides between encodings. */
  headingsByNonAscii: number;
  /** True of memberships that only the shape of their rows tells: `resolveDirectory` asks the other files for evidence. */
  byShape: boolean;
  /** Columns that a table has: cells of its heading, or of half of its rows at least. */
  width: number;
  /** Position (from 0) of each field that was found. For JSON: of its key in `heading`. */
  columns: Partial<Record<Field, number>>;
  /** Columns that could have been a field's too: they can be named instead of the one that was taken. */
  notTaken: { field: Field; column: number }[];
  /** Positions of repeated columns: department codes of a membership row, codes of a services row. */
  repeated: number[];
  /** Distance of the repeated columns that rows hold behind the last named one: 2 where job titles stand between. */
  repeatStep: number;
  /** How `11/21/2026` is read; null where no such date occurs in the beginning. */
  dateOrder: DateOrder | null;
  /** Of a log: a row a user, whose time is that of the last access; rows without one are no lines. */
  timesAreLast: boolean;
  /** Of a users file: several columns are of the last access, and nobody said which is meant. */
  lastAccessUnclear: boolean;
  /** Of the zone that the heading of the times names, in seconds from UTC; 0 of a server's log; null where there is none. */
  headingOffset: number | null;
  /** `CST` behind the times is that of China, and not of America. */
  inChina: boolean;
  /** Of a monitoring table: the days of its window, as its last heading says; else 0. */
  windowDays: number;
  /** True where the heading or the keys are those of cybozu.com's audit log. */
  auditLog: boolean;
  /** True where the log is a server's in the W3C's extended format: lines that begin with `#` are no records. */
  serverLog: boolean;
  /** As asked. */
  means?: WordMeanings;
  /** Positions of columns of users, beside their status, under which yes says that a user is not active: `archived`. */
  inactive: number[];
  /** The first records (five at most), for a preview. */
  preview: string[][];
  /** Of JSON, whose preview holds records as they stand: their members below the heading. */
  previewCells?: string[][];
  /**
   * For each column of the heading, or of the first row where there is none, the name that says it and no other in
   * `columns` of a question: `Name#2` is the second that is called `Name`.
   */
  columnNames: string[];
  /** Where there is no heading: the numbers that say the columns instead, from 1. */
  columnNumbers?: string[];
  /** What was chosen among several, or by content. */
  notes: FileNote[];
  /** Fields for which a column was named that the file does not have. */
  unmatched: Field[];
  /** Fields that were said to have no column. */
  none: Field[];
}

/** What of an identification may change when the users are known. */
export type Decided = Pick<Identification, 'columns' | 'notTaken' | 'notes'>;

/** One offset change: from this instant (seconds since 1970, UTC) on, local time is UTC plus `offset` seconds. */
export type OffsetChange = [instant: number, offset: number];

/** A zone as a list of changes; the first entry holds for all earlier instants too. */
export interface ZoneTable {
  name: string;
  changes: OffsetChange[];
}

/** Settings that the reading itself depends on: another value means reading again. */
export interface ReadSettings {
  displayZone: ZoneTable;
  logZone: ZoneTable;
  rule: Rule;
  /** True where a person named the zone of the logs: it goes before one that a log names itself. Default: false. */
  logZoneGiven?: boolean;
}

/** Settings that never need a second read. */
export interface ViewSettings {
  asOf: CivilDate;
  windowDays: number;
  recordingStart: CivilDate;
  disabled: { from: CivilDate; to: CivilDate }[];
  /** Days that are said to be whole, though a log looks as if it lacked lines of them; `all`: every one. Default: none. */
  wholeDays?: string[];
}

export interface InputOptions extends Identification {
  /** The host's own number for the file; comes back in reports. */
  input: number;
  /** True where only a part of an access file will be read, to end with `packInput`. */
  part?: boolean;
  /** True where an access file is read again for the events of the user whom `beginEvents` named. */
  events?: boolean;
  /** What the day of a snapshot follows from: the base name, the day of the last change (display zone), and what a person said. */
  name?: string;
  modified?: CivilDate;
  snapshotDate?: CivilDate;
  /** True where a person said of what kind the file is. */
  kindSaid?: boolean;
}

/** What the table is to stand on. */
export interface BasisQuestion {
  /** True where access logs will be read. */
  logs: boolean;
  /** `snapshot`: the newest snapshot is the table all the same. */
  basis?: 'logs' | 'snapshot';
  /** As-of date that a person gave. */
  asOf?: CivilDate;
}

/** A snapshot that the table stands on (review.md section 1). */
export interface Basis {
  input: number;
  /** As-of date of the table. */
  day: CivilDate;
  /** True where the day follows from nothing but the time of the file's last change. */
  dayGuessed: boolean;
  /** False for a list of users with their last access. */
  hasNumbers: boolean;
  /** Of its numbers; null where it has none. */
  windowDays: number | null;
}

/** Inputs that cannot be used as things are: the others are to be read again without them. */
export interface Refused {
  refused: { input: number; problem: Problem }[];
}

/** The ten buckets of product.md section 3 and their sum. */
export interface Ledger {
  malformed: number;
  system: number;
  guest: number;
  unknownUser: number;
  otherService: number;
  failed: number;
  api: number;
  beforeRecording: number;
  afterAsOf: number;
  counted: number;
  lines: number;
}

/** What reading one file showed. */
export interface InputReport {
  input: number;
  kind: InputKind;
  /** Records read: without blank lines, the heading and its repeats. */
  lines: number;
  /** Sequences of bytes in a UTF-8 file that do not decode (each became U+FFFD). */
  undecodable: number;
  problems: ProblemGroup[];
  /** What was taken for granted, e.g. `no-service-column`. */
  assumptions: AssumptionCode[];
  /** The same of which the sentence needs values. */
  notes: FileNote[];
  /** Access only: first and last day (display zone) among the lines whose time could be read. */
  firstDay?: CivilDate;
  lastDay?: CivilDate;
  /** Access only: the first 100 lines that could not be read, and the first 100 that failed, with what says so. */
  malformed?: Problem[];
  failed?: Problem[];
}

/** What the directory files gave together. */
export interface DirectoryReport {
  /** The snapshot that is the table; null where the logs are. */
  basis: Basis | null;
  /** All snapshots; of some a table stands on logs and nothing settled the day. */
  snapshots: { input: number; day: CivilDate | null; dayGuessed: boolean; hasNumbers: boolean }[];
  /** Users who have a row because a snapshot has one, and would have none otherwise. */
  listedThough: { guest: number; inactive: number; unlicensed: number; deleted: number };
  users: number;
  /** Users in the table. */
  listed: number;
  leftOut: { guest: number; inactive: number; unlicensed: number; deleted: number };
  departments: number;
  /** Problems that show only when files meet: unknown codes, cycles, users that are named but unknown. `input` tells the file. */
  problems: (ProblemGroup & { input: number })[];
  assumptions: AssumptionCode[];
}

export interface DepartmentEntry {
  code: string;
  name: string;
  /** Index of the parent in the list, or -1. The list is in tree order: parents before children. */
  parent: number;
  depth: number;
  /** Listed users whose department is this one / this one or one below. */
  users: number;
  usersWithBelow: number;
}

export interface LeftOutUser {
  login: string;
  name: string;
  reason: 'guest' | 'inactive' | 'unlicensed' | 'deleted';
}

/** What is shown, from the loaded data and the current settings. */
export interface Overview {
  rows: number;
  shown: number;
  /** Newest counted day at any time, whatever the as-of date; null without one. */
  newestDay: CivilDate | null;
  oldestDay: CivilDate | null;
  /**
   * Days up to the as-of date that the logs cover and that were recorded; ascending, none touches the next. Where there
   * is an audit log, audit logs alone cover days: other logs add days of users.
   */
  coverage: DayRange[];
  /** The days that are not covered, from the window's first day or the first of the logs to the as-of date, and why. */
  gaps: Gap[];
  /** Days of which a log holds far less than of others of their weekday, and no other log has them. */
  doubtfulDays: DoubtfulDay[];
  /** How many days of the window are covered, and which are not. */
  windowCovered: number;
  windowMissing: DayRange[];
  ledgers: { input: number; ledger: Ledger; most?: MostLines }[];
  unknown: UnknownLogins;
}

/**
 * Why a day is not covered: recording had not begun or was off; a log holds far less of it than is usual, or ends there
 * because a download holds no more lines; or no log speaks of it.
 */
export type GapReason =
  'before-recording' | 'disabled' | 'incomplete' | 'cut' | 'before-logs' | 'after-logs' | 'between-logs';

export interface Gap extends DayRange {
  reason: GapReason;
}

/** A day of which a part was probably lost; a holiday looks the same. */
export interface DoubtfulDay {
  day: CivilDate;
  lines: number;
  /** The median of its weekday. */
  usual: number;
  /** Somebody said that it is whole (`wholeDays`): it is covered. */
  saidWhole: boolean;
}

/**
 * How a login that no file knows differs from what is known of a user: the same login in another writing (`case`,
 * `width`, `composition`, `invisible`, `quoting`, `zeros`, `address`, `domain`), or else what it is of the user.
 */
export type NearWay =
  | 'case'
  | 'width'
  | 'composition'
  | 'invisible'
  | 'quoting'
  | 'zeros'
  | 'address'
  | 'domain'
  | 'name'
  | 'email'
  | 'employeeNumber';

/** A user whom an unknown login may mean. */
export interface NearUser {
  login: string;
  ways: NearWay[];
}

/** A login of the logs that no file knows. */
export interface UnknownLogin {
  login: string;
  lines: number;
  /** Whom it may mean: nobody, one user, or several, of whom 5 at most are named. */
  near: NearUser[];
}

/** Who is in the logs and in no file. */
export interface UnknownLogins {
  /** Different logins that were kept, and those of them that are near to a user or several. */
  logins: number;
  near: number;
  /** Logins near to one user alone, those of services and memberships too: the lines of `aliasFile`. */
  joinable: number;
  /** Lines of logins that were not kept, as there are too many or they are too long. */
  furtherLines: number;
  /** Those with the most lines, most first, 100 at most; and the same of those that are near. */
  first: UnknownLogin[];
  firstNear: UnknownLogin[];
}

/** The bucket, other than `counted`, that nine in ten lines of a log or more fell into. */
export interface MostLines {
  bucket: Exclude<keyof Ledger, 'lines' | 'counted'>;
  lines: number;
  /** The column that did it; empty where no cell did. */
  column: string;
  /** Its commonest cell there, of so many lines; the first one, and 0, where there were too many to be counted. */
  value: string;
  valueLines: number;
}

/** Both ends included. */
export interface DayRange {
  from: CivilDate;
  to: CivilDate;
}

/** Users of one department, in the order of the tree; `code` and `name` are empty for `(None)`, which is the last. */
export interface DepartmentStatistics {
  code: string;
  name: string;
  depth: number;
  /** False for one that no departments file holds, and for `(None)`. */
  known: boolean;
  users: number;
  /** With at least one access day in the window. */
  active: number;
  usersWithBelow: number;
  activeWithBelow: number;
}

/** What pictures of the table show: of all its users, or of those that the filters leave. */
export interface Statistics {
  users: number;
  /** With at least one access day in the window. */
  active: number;
  /** Without any counted day up to the as-of date. */
  never: number;
  /** Users whose access days a snapshot does not say. */
  unknown: number;
  /** The monitoring tables that are loaded, by their days: their users, and those with an access day in their window. */
  snapshots: { day: CivilDate; users: number; active: number }[];
  /** Users by their access days in the window: at 0 those with none, at the end those with one on each day. */
  distribution: number[];
  /** First day in the logs that was recorded, from which `activeUsers` goes to the as-of date; null without one. */
  firstDay: CivilDate | null;
  /** For each day the users who have it as an access day. */
  activeUsers: number[];
  /** Those without a user, here or below, are left out. */
  departments: DepartmentStatistics[];
}

/** Lines of one user that count, identical ones once. */
export interface DayEvents {
  day: CivilDate;
  events: number;
}

export interface ViewQuestion {
  /** null: the users' display order. */
  sort: { key: SortKey; descending: boolean } | null;
  /** Already normalised by the host: NFKC, then lower case. Empty: no text filter. */
  text: string;
  /** Department codes; `""` is `(None)`. Empty: no department filter. */
  departments: string[];
  withBelow: boolean;
  /** `yyyy-MM` or `yyyy-MM-dd`; null: no such filter. */
  lastAccessBy: string | null;
  maxDays: number | null;
  never: boolean;
}

/** What a row holds beside the columns of the table, where it is asked for. */
export type RowDetail = 'email' | 'active' | 'startDate' | 'departments' | 'firstAccess' | 'days' | 'formulas';

export interface RowsQuestion {
  /** Unknown names are passed over. */
  more?: RowDetail[];
}

/** One row of the table, ready to be shown. */
export interface Row {
  /** Position among the rows shown, from 0. */
  position: number;
  login: string;
  name: string;
  /** Empty where there is none. */
  department: string;
  departmentCode: string;
  /** The last counted day up to the as-of date; null without one. */
  lastAccess: CivilDate | null;
  /** Distinct counted days in the window; null where a snapshot, on which the table stands, does not say. */
  accessDays: number | null;
  /** True where a snapshot does not say whether there was an access. */
  lastAccessUnknown?: boolean;
  /** From here on: where asked for. */
  email?: string;
  active?: boolean;
  startDate?: CivilDate | null;
  /** The first one is the user's department; `known` is false for a code that no departments file holds. */
  departments?: { code: string; name: string; known: boolean }[];
  /** The first counted day up to the as-of date. */
  firstAccess?: CivilDate | null;
  /** The days of the window, oldest first: `1` where the user has a counted day, else `0`. */
  days?: string;
  /**
   * The members that a spreadsheet would take for formulas, as the CSV does: such a cell is made harmless by an apostrophe
   * in front. `departments` is named where the first of them is one.
   */
  formulas?: ('login' | 'name' | 'email' | 'department' | 'departmentCode' | 'departments')[];
}

export interface Profile {
  login: string;
  name: string;
  email: string;
  active: boolean;
  startDate: CivilDate | null;
  /** The first one is the user's department; `known` is false for a code that no departments file holds. */
  departments: { code: string; name: string; known: boolean }[];
  /** Codes as in the services file; null where there is no services file. */
  services: string[] | null;
  lastAccess: CivilDate | null;
  accessDays: number | null;
  lastAccessUnknown?: boolean;
  /** The user's cells in the monitoring tables that are loaded, by their days. */
  snapshots: { day: CivilDate; windowDays: number; lastAccess: CivilDate | null; accessDays: number | null }[];
  /** All counted days up to the as-of date, ascending. */
  days: CivilDate[];
}

export interface CsvQuestion {
  language: Language;
  rows: 'all' | 'shown';
  /** Cells exactly as they are (`--raw`). */
  raw: boolean;
}

/** A cell that was made harmless in the CSV. `position` is the row of the CSV, from 1 without the heading. */
export interface AlteredCell {
  position: number;
  login: string;
  column: 'user' | 'login' | 'department' | 'departmentCode';
}

/**
 * One set of loaded files. The order of calls:
 * `prepare`, then for each directory file `beginInput`, (`reserve`, `commit`)*, `endInput`; then `resolveDirectory`;
 * then the same for each access file; then `configure`, `view`, and the questions. More access files may follow
 * at any time. An input that is given up with `abandonInput`, or whose `endInput` is an error, leaves no trace.
 */
export interface Session {
  /** Gives the memory back; every later call but this throws an `Error`. */
  delete(): void;
  prepare(readSettings: string): string; // Outcome<{}>; fails while an input is open
  /**
   * What the beginning of a log is when the users are known: which of several columns is the user. `address` and `bytes`
   * as for `identify`; the options with `whole`, true where the text is the whole file.
   */
  decide(address: number, bytes: number, inputOptions: string): string; // Outcome<Decided>
  beginInput(inputOptions: string): string; // Outcome<{}>
  /** Address where the next `bytes` bytes of the file go; 0 where memory is refused. */
  reserve(bytes: number): number;
  /** Takes the bytes written there (0 to what was reserved). 0: go on; 1: stop, `endInput` says why. */
  commit(bytes: number): number;
  /** Records read so far of the input that is open; 0 where none is. For progress. */
  linesRead(): number;
  endInput(): string; // Outcome<InputReport>
  /**
   * True where the bytes of the open input so far end with a record and the next begins another, whatever came before:
   * parts of a log that meet at such a place can be read by different sessions. For UTF-8 tables with line feeds.
   */
  betweenRecords(): boolean;
  /**
   * Ends the open input, a part of an access file that began with a record, and gives what it showed as bytes (valid
   * until the next call). `last`: the part reaches to the end of the file. Fails where it ends within a record, or must be
   * read with the whole.
   */
  packInput(last: boolean): string; // Outcome<{ address: number; bytes: number }>
  /**
   * Adds to the open input, which must stand between records, a part that a session with the same settings and directory
   * files packed. 0: it is in, as if it had been read here; 1: it is no such part, and nothing is changed.
   */
  addPacked(address: number, bytes: number): number;
  abandonInput(): void;
  resolveDirectory(question: string): string; // BasisQuestion; Outcome<DirectoryReport | Refused>

  configure(viewSettings: string): string; // Outcome<{}>
  view(question: string): string; // Outcome<Overview>
  overview(): string; // Outcome<Overview>
  /**
   * A file of aliases that joins all unknown logins that are near to one user alone, as bytes of a CSV (valid until the
   * next call): to be added as an input, where a person wants it.
   */
  aliasFile(): string; // Outcome<{ address: number; bytes: number }>
  departments(): string; // Outcome<{ departments: DepartmentEntry[]; none: number; unknown: { code: string; name: string; users: number }[] }>
  statistics(shown: boolean): string; // Outcome<Statistics>
  /**
   * Begins to count the events of a user of the table: then the access files are read again, each with `beginInput`
   * (`events: true`), (`reserve`, `commit`)*, `endInput`, and `events` gives what they showed. Nothing else is changed by
   * it; a reading that is given up with `abandonInput` ends the counting.
   */
  beginEvents(login: string): string; // Outcome<{}>
  events(): string; // Outcome<{ days: DayEvents[] }>
  leftOut(from: number, count: number): string; // Outcome<{ total: number; users: LeftOutUser[] }>
  rows(from: number, count: number, question: string): string; // RowsQuestion; Outcome<{ rows: Row[] }>
  /** `position`: among the rows shown. */
  profile(login: string): string; // Outcome<Profile>
  positionOf(login: string): number; // -1 where the user is not among the rows shown

  /**
   * What the first text filter needs once: the texts that the core cannot normalise (NFKC, lower case) by itself, one
   * a line (`\n` behind each, none inside), for the host to give back through `reserveSearchText`/`commitSearchText`.
   * Mostly there are none: the core knows the letters of which nearly all names consist.
   */
  searchText(): string; // Outcome<{ address: number; bytes: number }>
  reserveSearchText(bytes: number): number;
  commitSearchText(): string; // Outcome<{}>

  /** The names of all rows, one a line (`\n` behind each, none inside), for a host that orders them as a language does. */
  nameText(): string; // Outcome<{ address: number; bytes: number }>
  /**
   * Sorts by name in the order that was written where `reserveSearchText` said, instead of by code point: the rows as
   * numbers of 32 bits, those called as the one before them with the uppermost bit. 0 bytes: by code point again.
   */
  commitNameOrder(): string; // Outcome<{}>

  /** Begins a CSV; `nextCsv` then gives it in pieces of about a megabyte until one has 0 bytes. */
  beginCsv(question: string): string; // Outcome<{ rows: number }>
  nextCsv(): string; // Outcome<{ address: number; bytes: number }>
  /** The cells altered by the CSV that was begun last; the first 100 of `count`. */
  alteredCells(): string; // Outcome<{ count: number; first: AlteredCell[] }>
}

/** Every name that crosses the border, in the core's order, and the limits that hosts tell people of. */
export interface Names {
  inputKinds: InputKind[];
  inputFormats: InputFormat[];
  fields: Field[];
  /** The columns that a file of a kind can have, and whether it says nothing without one. */
  fieldsOfKinds: Record<InputKind, { field: Field; needed: boolean }[]>;
  delimiters: Delimiter[];
  dateOrders: DateOrder[];
  rowDetails: RowDetail[];
  rules: Rule[];
  buckets: Exclude<keyof Ledger, 'lines'>[];
  gapReasons: GapReason[];
  nearWays: NearWay[];
  languages: Language[];
  sortKeys: SortKey[];
  wordMeanings: WordMeaning[];
  problemCodes: ProblemCode[];
  assumptionCodes: AssumptionCode[];
  limits: {
    recordingStart: CivilDate;
    lastDisabledDay: CivilDate;
    firstDay: CivilDate;
    lastDay: CivilDate;
    windowDays: number;
    downloadLines: number;
    problemPlaces: number;
    alteredCells: number;
    unknownLogins: number;
  };
}

export interface UserAccessCore {
  HEAPU8: Uint8Array;
  Session: new () => Session;
  /**
   * `address` and `bytes`: the beginning of the file in memory obtained by `allocate`; what lies outside the module's
   * memory is answered with `wrong-call`.
   */
  identify(address: number, bytes: number, question: string): string; // Outcome<Identification>, a failure with `found` too
  names(): string; // Outcome<Names>
  /** 0 where memory is refused. */
  allocate(bytes: number): number;
  /** Any address but one that `allocate` gave is left alone. */
  release(address: number): void;
  version(): string;
}

export interface ModuleOptions {
  /** Always given: the module never fetches anything. */
  wasmBinary: ArrayBuffer | Uint8Array;
  /** Takes what the module says when it ends, where memory is refused; the console unless given. */
  printErr?: (text: string) => void;
}

export default function createUserAccessCore(options: ModuleOptions): Promise<UserAccessCore>;
