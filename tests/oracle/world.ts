/** A world: the exports of a made-up company as cells, how they are written as files, and what the product is asked. */
import type { Encoding, Filters, InputKind, Rule, Language, SortKey, WordMeaning } from '../../web/engine/api/types';

export type WorldKind = InputKind;

/**
 * What a column means. There may be several `time`, `user` and `actor`: the rules say which of them is meant.
 * `departmentCodes` and `serviceCodes` are the repeated columns of membership and services files,
 * `ignored` is a column that the product does not read.
 */
export type WorldField =
  | 'time'
  | 'lastAccessTime'
  | 'createdTime'
  | 'otherTime'
  | 'timeOfDay'
  | 'user'
  | 'actor'
  | 'target'
  | 'service'
  | 'module'
  | 'action'
  | 'result'
  | 'error'
  | 'kind'
  | 'id'
  | 'login'
  | 'name'
  | 'email'
  | 'status'
  | 'suspended'
  | 'archived'
  | 'displayOrder'
  | 'delete'
  | 'department'
  | 'departmentCode'
  | 'primary'
  | 'services'
  | 'guest'
  | 'code'
  | 'parent'
  | 'oldLogin'
  | 'newLogin'
  | 'lastAccess'
  | 'accessDays'
  | 'departmentCodes'
  | 'serviceCodes'
  | 'ignored';

/** null is a value of JSON only: the key is absent or `null`. */
export type Cell = string | null;

/**
 * `record` is written cell by cell; `unclosed` ends in a quote that never closes, `open` in one that a quote in the middle
 * of a later line closes; `broken` is no JSON.
 */
export interface WorldRow {
  as: 'record' | 'unclosed' | 'open' | 'broken';
  cells: Cell[];
}

export interface WorldFile {
  name: string;
  kind: WorldKind;
  form: 'csv' | 'json' | 'json-lines';
  fields: WorldField[];
  heading: string[] | null;
  /** Lines above the heading, each of one text. */
  above?: string[];
  rows: WorldRow[];
  encoding: Encoding;
  /** UTF-16 has one unless it is `unmarked`. */
  byteOrderMark: boolean;
  /** UTF-16 without a byte order mark. */
  unmarked?: boolean;
  delimiter: ',' | '\t' | ';' | ' ' | '|';
  lineEnd: '\r\n' | '\n' | '\r' | 'mixed';
  endsWithLineEnd: boolean;
  quoting: 'all' | 'needed' | 'alternating';
  /** Quotes inside cells that are not quoted themselves stay as they are. */
  bareQuotes: boolean;
  /** U+FFFD in a cell is written as bytes that do not decode. */
  undecodable: boolean;
  gzip: boolean;
  /** When the file was changed, where the host knows it. */
  modified?: string;
  json: {
    indent: number;
    escaped: boolean;
    numbers: boolean;
    nulls: 'null' | 'absent';
    /** Of events of other services; else they are those of cybozu.com's API. */
    shape?: JsonShape;
  };
  /** What the product is told about the file. */
  told: {
    kind?: boolean;
    encoding?: boolean;
    delimiter?: boolean;
    dateOrder?: 'mdy' | 'dmy';
    /** The day that a snapshot is of. */
    snapshotDate?: string;
    /** What words of this company mean; the same for all files of a world. */
    means?: Record<string, WordMeaning>;
    /** Headings of the columns that the product does not recognise by itself. */
    columns?: boolean;
  };
}

/** Where in an object the texts of an event stand, and where in the file the objects. */
export interface JsonShape {
  user:
    | 'text'
    | 'actor.alternateId'
    | 'user.name'
    | 'user.userPrincipalName'
    | 'list of one'
    | 'list of one object'
    | 'inside value'
    | 'inside the only object';
  time: 'text' | 'published' | 'id.time' | 'object' | 'list of one';
  result: 'text' | 'outcome.result' | 'object' | 'list of one';
  rows: 'logs' | 'a list alone' | 'Records' | 'value' | 'hits.hits' | 'data.page.entries';
  /** Each document inside `_source`. */
  source: boolean;
  /** Somebody beside the user to whom it was done. */
  target: boolean;
}

/** null where the product's own default is asked for. */
export interface WorldSettings {
  asOf: string | null;
  timeZone: string;
  logTimeZone: string | null;
  windowDays: number | null;
  recordingStart: string | null;
  disabled: { from: string; to: string }[];
  rule: Rule | null;
  language: Language | null;
}

export interface World {
  seed: number;
  files: WorldFile[];
  settings: WorldSettings;
  sort: { key: SortKey; descending: boolean } | null;
  filters: Filters;
  rows: 'all' | 'shown';
  raw: boolean;
}

/** The cells of one column. */
export const valuesOf = (file: WorldFile, field: string): string[] =>
  file.rows.map(({ cells }) => cells[(file.fields as string[]).indexOf(field)] ?? '');
