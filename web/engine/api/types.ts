/**
 * The public types of the engine: what a program, the command and the element all speak.
 * One engine holds a set of input files and settings and answers with the monitoring table.
 */
import type {
  AlteredCell,
  AssumptionCode,
  Basis,
  CivilDate,
  DateOrder,
  DayEvents,
  DayRange,
  Delimiter,
  DepartmentEntry,
  DepartmentStatistics,
  DoubtfulDay,
  Field,
  Gap,
  GapReason,
  InputFormat,
  InputKind,
  Language,
  LeftOutUser,
  Ledger,
  NearUser,
  NearWay,
  Profile,
  Row,
  RowDetail,
  Rule,
  SortKey,
  Statistics,
  UnknownLogin,
  UnknownLogins,
  WordMeaning,
  WordMeanings,
} from '../../../wasm/user_access_core';
import type * as core from '../../../wasm/user_access_core';
import type { Encoding, HostNoteCode, HostProblemCode } from '../../vocabulary';

export type {
  AlteredCell,
  AssumptionCode,
  Basis,
  CivilDate,
  DateOrder,
  DayEvents,
  DayRange,
  Delimiter,
  DepartmentEntry,
  DepartmentStatistics,
  DoubtfulDay,
  Field,
  Gap,
  GapReason,
  InputFormat,
  InputKind,
  Language,
  LeftOutUser,
  Ledger,
  NearUser,
  NearWay,
  Profile,
  Row,
  RowDetail,
  Rule,
  SortKey,
  Statistics,
  UnknownLogin,
  UnknownLogins,
  WordMeaning,
  WordMeanings,
};

export type { Encoding } from '../../vocabulary';

/** The name of a sentence about a problem; it stays the same from version to version. */
export type ProblemCode = core.ProblemCode | HostProblemCode;

/** What went wrong, and where. `parameters` are the values of its sentence. */
export interface Problem extends Omit<core.Problem, 'code'> {
  code: ProblemCode;
}

/** The same problem met `count` times; the first 100 places are kept (product.md section 6). */
export interface ProblemGroup {
  code: ProblemCode;
  count: number;
  first: Problem[];
}

/** The name of a sentence about the numbers: an assumption, or what else their reader must know. */
export type NoteCode = AssumptionCode | HostNoteCode;

/**
 * Where the bytes of an input come from: a Blob or File, or a function that returns a fresh stream each time.
 * A ReadableStream itself can be read once; a later change that needs it again answers `source-gone`.
 */
export type InputSource =
  | { name: string; blob: Blob }
  | { name: string; open: () => ReadableStream<Uint8Array> | Promise<ReadableStream<Uint8Array>>; bytes?: number }
  | { name: string; stream: ReadableStream<Uint8Array>; bytes?: number };

/** What a person decided about one file, against what was recognised. */
export interface InputOverrides {
  kind?: InputKind;
  encoding?: Encoding;
  delimiter?: Delimiter;
  dateOrder?: DateOrder;
  /**
   * Headings by field, `Name#2` where it is the second that is called `Name`, `#1` for the first without a name; of a
   * file without a heading the column's number, from 1; `""`: none of the columns is it. A heading that the file does
   * not have is passed over; `columns` of the input's state tells which were found.
   */
  columns?: Partial<Record<Field, string>>;
  /** The day that a snapshot, or a list of users with their last access, is of. */
  snapshotDate?: CivilDate;
  /** Words of a status, a guest, a result or a last access by what they mean, whatever their case and width. */
  means?: WordMeanings;
}

/** What a person decided about a file that may be an archive: it holds for all members, and more for some. */
export interface SourceOverrides extends InputOverrides {
  /** By the members' paths in the archive; one that is not there is listed as failed. */
  members?: Record<string, InputOverrides>;
  /** Takes the members named in `members` alone. */
  onlyMembers?: boolean;
}

export interface Settings {
  /** null: today in `timeZone`, read once. */
  asOf: CivilDate | null;
  /** IANA name of the display zone. */
  timeZone: string;
  /** Zone of times that carry none; null: the display zone. */
  logTimeZone: string | null;
  /** 1 to 366. */
  windowDays: number;
  /** The first day whose lines count; 2022-06-12 unless set. */
  recordingStart: CivilDate;
  /** Both ends included; none may end after 2022-11-30. */
  disabled: { from: CivilDate; to: CivilDate }[];
  /** Days that are whole, though a log looks as if it lacked lines of them; `all`: every one (`doubtfulDays`). */
  wholeDays: string[];
  /** What counts as an access: lines of Kintone, or sign-ins too. */
  rule: Rule;
  /** What the table stands on where there are logs: these, or the newest snapshot. Without logs it is the snapshot. */
  basis: 'logs' | 'snapshot';
  /** How names sort; the language's own order is no part of the promise of equal bytes. */
  textOrder: 'code-point' | 'language';
  /** Of the headings of the CSV, and of names where `textOrder` is `language`. */
  language: Language;
}

/** What narrows the rows; a row must pass all. */
export interface Filters {
  /** A part of user, login or department, whatever its case and width; empty: all. */
  text: string;
  /** Department codes; `""` is `(None)`. */
  departments: string[];
  withBelow: boolean;
  /** `yyyy-MM` or `yyyy-MM-dd`. */
  lastAccessBy: string | null;
  maxDays: number | null;
  never: boolean;
}

export interface View {
  /** null: the users' display order. */
  sort: { key: SortKey; descending: boolean } | null;
  filters: Filters;
}

/** One input file as the engine sees it. */
export interface InputState {
  /** Given by the engine, stays the same as long as the file is held and its worker lives. */
  id: number;
  /** A member of an archive has the archive's name in front: `exports.zip/2026/access.csv`. */
  name: string;
  /** The name of the archive that it is a member of. */
  archive: string | null;
  /** Of a member: unpacked. */
  bytes: number | null;
  /** `used`: it is part of the table. `failed`: it is not, `problem` says why. `duplicate`: the same bytes as `duplicateOf`. */
  state: 'used' | 'failed' | 'duplicate';
  problem: Problem | null;
  duplicateOf: number | null;
  kind: InputKind | null;
  format: InputFormat | null;
  encoding: Encoding | null;
  compression: 'gzip' | null;
  delimiter: Delimiter | null;
  dateOrder: DateOrder | null;
  heading: string[] | null;
  columns: Partial<Record<Field, number>>;
  /** Columns that could have been a field's too, by their positions: any of them can be named in `overrides.columns`. */
  notTaken: Partial<Record<Field, number[]>>;
  /** What says each column and no other in `overrides.columns`: of the heading, else of the first row. */
  columnNames: string[];
  /** Of a file without a heading: the numbers that say its columns. */
  columnNumbers: string[];
  preview: string[][];
  /** The preview as cells below the heading, of JSON too. */
  previewCells: string[][];
  auditLog: boolean;
  overrides: InputOverrides;
  /** Records read. */
  lines: number;
  /** Sequences of bytes that did not decode. */
  undecodable: number;
  problems: ProblemGroup[];
  assumptions: AssumptionCode[];
  firstDay: CivilDate | null;
  lastDay: CivilDate | null;
  /** Access only. */
  ledger: Ledger | null;
  /** Access only: the first 100 lines that could not be read, and the first 100 that failed, with what says so. */
  malformed: Problem[];
  failed: Problem[];
}

/** Something the reader of the table must know; `code` names a message of the catalogue. */
export interface Note {
  code: NoteCode;
  parameters: Record<string, string | number>;
  /** The input it speaks of; null: the whole. */
  input: number | null;
}

export interface EngineState {
  inputs: InputState[];
  /** As asked. */
  settings: Settings;
  /** As used: every null replaced. */
  resolved: Settings & { asOf: CivilDate; logTimeZone: string };
  view: View;
  /** Rows of the table, and those that the filters leave. 0 without a users file. */
  rows: number;
  shown: number;
  /** True once a users file was read, or a snapshot on which the table stands. */
  ready: boolean;
  leftOut: { guest: number; inactive: number; unlicensed: number; deleted: number };
  /** The snapshot that the table stands on, of whose day it is; null where it stands on logs. */
  basis: Basis | null;
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
  /** Sum over all access inputs. */
  ledger: Ledger;
  /** Assumptions and warnings, each once. */
  notes: Note[];
  /** Logins of the logs that no file knows, and whom they may mean. */
  unknownLogins: UnknownLogins;
  /** Grows with every change of what the table shows. */
  revision: number;
}

export interface Progress {
  phase: 'identify' | 'directory' | 'access' | 'hash';
  /** The file being read, and its place among those to be read, from 1. */
  name: string;
  file: number;
  files: number;
  /** Bytes read of all files to be read, and their sum (null where a stream's size is unknown). */
  bytesRead: number;
  bytesTotal: number | null;
  /** Records read so far. */
  lines: number;
}

export interface ChangeOptions {
  /** Aborted: the call answers `cancelled`, and what was there stays. */
  signal?: AbortSignal;
  /** Called some twenty times a second; it must not throw. */
  onProgress?: (progress: Progress) => void;
}

export interface AddOptions extends ChangeOptions {
  /** What was decided about each of the sources. */
  overrides?: SourceOverrides[];
  /** Ids of inputs whose place the sources take. Where one of these is used and a source cannot be, nothing changes. */
  replacing?: number[];
}

export interface CsvOptions {
  /** Default: all. */
  rows?: 'all' | 'shown';
  /** Cells exactly as they are, also where a spreadsheet would take them for formulas. */
  raw?: boolean;
  /** Default: the settings' language. */
  language?: Language;
}

export interface ManifestOptions extends ChangeOptions {
  /** The CSV that the manifest is to be of, as `csv` is asked for it. `name`: where it is saved under another one. */
  csv?: CsvOptions & { name?: string };
}

export interface CsvResult {
  /** UTF-8 with byte order mark; type `text/csv`. */
  blob: Blob;
  /** `user-access_<as-of>.csv`; with `-10-of-332` before the ending where it is not all. */
  name: string;
  rows: number;
  /** Cells that were made harmless for spreadsheets; the first 100. */
  altered: { count: number; first: AlteredCell[] };
}

/** A list of renamed users (`Old Login,New Login`) that joins unknown logins to the users whom they nearly name. */
export interface AliasFile {
  /** UTF-8 with byte order mark; type `text/csv`. To be given to `add`, or saved. */
  blob: Blob;
  /** `user-access_<as-of>.aliases.csv` */
  name: string;
  rows: number;
}

/** Who looks: a courtesy to people, no protection of data. */
export interface Viewer {
  login: string;
  administrator: boolean;
}

export interface Departments {
  departments: DepartmentEntry[];
  /** Listed users without a department. */
  none: number;
  /** Departments that no departments file holds; one that has only a name is found by it, as if it were its code. */
  unknown: { code: string; name: string; users: number }[];
}

/**
 * Every rejected promise of the engine carries one of these: an Error whose `code` stays the same from version to version,
 * such as `wrong-call` and `bad-setting` (a mistake of the caller), `cancelled`, `not-administrator`, `no-users-file`,
 * `source-gone`, `file-changed`, `out-of-memory`, `worker-died`, `unexpected`. The sentence for people comes from
 * `user-access-monitor/sentences`.
 */
export interface EngineErrorShape {
  name: 'EngineError';
  code: ProblemCode;
  problem: Problem;
  /** The input it speaks of. */
  input: string | null;
}

/**
 * The engine. Every call answers after the calls before it; a call that changes something is all or nothing:
 * where it fails or is cancelled, what was there before stays. Wrong values are refused as `wrong-call` or `bad-setting`.
 * What is answered is to be read: in Node it is the engine's own, and not to be changed.
 */
export interface MonitoringEngine {
  /**
   * Adds files of any kind in any order; an archive is replaced by its members. A file that cannot be used is listed as `failed` with its problem and changes
   * nothing else. Rejects only where nothing could be done at all (`cancelled`, `not-administrator`, `worker-died`).
   */
  add(sources: InputSource[], options?: AddOptions): Promise<EngineState>;
  /** Takes inputs away, and reads the others again where these need it; `wrong-call` for an id that is not held. */
  remove(ids: number[], options?: ChangeOptions): Promise<EngineState>;
  /** Reads one input anew, `{}` as it is recognised. Rejects with its problem where it was used and could not be any more. */
  override(id: number, overrides: InputOverrides, options?: ChangeOptions): Promise<EngineState>;
  /** How an input would be read under these overrides, as far as its beginning shows it. Changes nothing. */
  preview(id: number, overrides: InputOverrides): Promise<InputState>;
  /** Changes what is named. Reads files again only where zone or rule change. */
  configure(settings: Partial<Settings>, options?: ChangeOptions): Promise<EngineState>;
  /** Changes order or filters; what is not named stays. */
  view(view: { sort?: View['sort']; filters?: Partial<Filters> }): Promise<EngineState>;
  /** What every change answers too. */
  state(): Promise<EngineState>;
  /** Rows shown, from position `from`; fewer where the table ends. `more` names what they are to hold beside the table's columns. */
  rows(from: number, count: number, more?: readonly RowDetail[]): Promise<Row[]>;
  /** The departments in the order of their tree, with their users; none without a users file. */
  departments(): Promise<Departments>;
  /** What pictures of the table show: of all its users, or of those that the filters leave; `no-users-file` without one. */
  statistics(rows: 'all' | 'shown'): Promise<Statistics>;
  /** Users without a row, from position `from`, and why; `total` counts all of them. */
  leftOut(from: number, count: number): Promise<{ total: number; users: LeftOutUser[] }>;
  /** One user of the table; `user-not-in-table` for anybody else, `no-users-file` without a users file. */
  profile(login: string): Promise<Profile>;
  /**
   * The lines of a user that count, by day up to the as-of date, identical ones once. Reads the logs again and changes
   * nothing; a log that came as a stream and cannot be read again answers `source-gone`.
   */
  events(login: string, options?: ChangeOptions): Promise<DayEvents[]>;
  /** The position of a user among the rows shown, -1 where the user is not among them. */
  positionOf(login: string): Promise<number>;
  /** The table as a file; `no-users-file` without a users file. */
  csv(options?: CsvOptions): Promise<CsvResult>;
  /**
   * What joins the unknown logins that are near to one user alone; those that may mean several are for a person to
   * decide. Changes nothing by itself; `no-users-file` without a users file.
   */
  aliasFile(): Promise<AliasFile>;
  /** Settings as resolved and every input with its SHA-256, for which files not hashed yet are read. */
  manifest(options?: ManifestOptions): Promise<Manifest>;
  /** A viewer who is not an administrator clears everything and makes every later call answer `not-administrator`. */
  setViewer(viewer: Viewer | null | undefined): Promise<void>;
  /** Forgets files, results and memory. */
  clear(): Promise<EngineState>;
  /** Ends the worker, where there is one, and every later call with `wrong-call`. Browsers keep the worker of an engine that was only dropped. */
  close(): void;
}

export interface ManifestInput {
  name: string;
  /** The archive that the file is a member of; size and hash are the member's own, unpacked. */
  archive?: string;
  bytes: number;
  sha256: string;
  kind: InputKind;
  encoding: Encoding;
  format: InputFormat;
  delimiter: Delimiter | null;
  state: 'used' | 'duplicate';
  /** The columns that were taken, by field: the heading, of a file without one the column's number from 1. */
  columns: Partial<Record<Field, string>>;
  /** Columns that could have been a field's too. */
  notTaken: Partial<Record<Field, string[]>>;
  /** Access inputs only. */
  ledger?: Ledger;
}

/** The JSON document saved beside a CSV (product.md section 5). */
export interface Manifest {
  product: 'user-access-monitor';
  version: string;
  settings: Settings & {
    asOf: CivilDate;
    logTimeZone: string;
    sort: View['sort'];
    /** But for a searched text, which may be a person's name; `searched`: there was one. */
    filters: Omit<Filters, 'text'>;
    searched: boolean;
    /** Offset changes in force over the days of the logs, per zone: `[instant, offset]`, both in seconds. */
    offsets: Record<string, [number, number][]>;
  };
  inputs: ManifestInput[];
  /** The snapshot that the table stands on; absent where it stands on logs. */
  basis?: { name: string; day: CivilDate; dayGuessed: boolean; hasNumbers: boolean };
  assumptions: string[];
  /** The days that the logs cover, and why others are not; absent where the table stands on a snapshot. */
  coverage?: { days: DayRange[]; gaps: Gap[]; doubtfulDays: DoubtfulDay[] };
  unknownLogins: UnknownLogins;
  /** Rows of the table. */
  rows: number;
  /** The CSV that it was asked to be of. */
  csv?: { name: string; rows: number; sha256: string };
}
