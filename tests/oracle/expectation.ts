/** The oracle: what the product must show of worlds, computed by DuckDB from `sql/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, LIST, VARCHAR, listValue, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api';
import type { Bucket } from '../../web/vocabulary';
import { bytesOf } from './writing';
import { valuesOf, type World } from './world';
import { zoneChanges } from './zone-changes';

/** Files are named by their place in the world. */
export interface Expectation {
  csv: string;
  /** Of each access file that is used. */
  ledgers: Map<number, Record<Bucket, number>>;
  refused: Set<number>;
  /** Files whose bytes an earlier one has. */
  duplicates: Set<number>;
  leftOut: Record<'guest' | 'inactive' | 'unlicensed' | 'deleted', number>;
  shown: number;
  /** The snapshot that the table stands on. */
  basis: { day: string; guessed: boolean; windowDays: number } | null;
  /** Local times without a zone by how often they occur: what the worlds cover, no promise of the product. */
  localTimes: Record<'once' | 'twice' | 'never', number>;
}

const sqlOf = (name: string): string => readFileSync(join(import.meta.dirname, 'sql', `${name}.sql`), 'utf8');

const steps = ['files', 'directory', 'times', 'ledger', 'snapshots', 'table'].map(sqlOf);

/** What the text filter compares: NFKC and lower case are the platform's. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The expectations of these worlds, in their order. */
export async function expectations(worlds: readonly World[]): Promise<Expectation[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(sqlOf('schema'));
    await fill(connection, worlds);
    for (const step of steps) await connection.run(step);
    const answers = (await connection.runAndReadAll(sqlOf('answers'))).getRowsJS() as [
      number,
      string,
      string,
      string,
    ][];
    return collected(worlds.length, answers);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function collected(count: number, answers: [number, string, string, string][]): Expectation[] {
  const expected = Array.from({ length: count }, (): Expectation => ({
    csv: '',
    ledgers: new Map(),
    refused: new Set(),
    duplicates: new Set(),
    leftOut: { guest: 0, inactive: 0, unlicensed: 0, deleted: 0 },
    shown: 0,
    basis: null,
    localTimes: { once: 0, twice: 0, never: 0 },
  }));
  for (const [world, fact, place, answer] of answers) {
    const of = expected[world]!;
    if (fact === 'csv') of.csv = Buffer.from(answer, 'hex').toString('utf8');
    else if (fact === 'refused') of.refused.add(Number(place));
    else if (fact === 'duplicate') of.duplicates.add(Number(place));
    else if (fact === 'left-out') of.leftOut[place as keyof Expectation['leftOut']] = Number(answer);
    else if (fact === 'shown') of.shown = Number(answer);
    else if (fact === 'basis') {
      const [day = '', guessed, windowDays] = place.split(' ');
      of.basis = { day, guessed: guessed === 'true', windowDays: Number(windowDays) };
    } else if (fact === 'kind-of-time') of.localTimes[place as keyof Expectation['localTimes']] = Number(answer);
    else {
      const [file = '', bucket = ''] = place.split(' ');
      const ledger = of.ledgers.get(Number(file)) ?? ({} as Record<Bucket, number>);
      ledger[bucket as Bucket] = Number(answer);
      of.ledgers.set(Number(file), ledger);
    }
  }
  return expected;
}

type Value = string | number | boolean | null | Uint8Array | (string | null)[];

class Rows {
  readonly #appender: DuckDBAppender;

  constructor(appender: DuckDBAppender) {
    this.#appender = appender;
  }

  add(...values: Value[]): void {
    for (const value of values) {
      if (value === null) this.#appender.appendNull();
      else if (typeof value === 'string') this.#appender.appendVarchar(value);
      else if (typeof value === 'number') this.#appender.appendBigInt(BigInt(value));
      else if (typeof value === 'boolean') this.#appender.appendBoolean(value);
      else if (value instanceof Uint8Array) this.#appender.appendBlob(value);
      else this.#appender.appendList(listValue(value), LIST(VARCHAR));
    }
    this.#appender.endRow();
  }

  close(): void {
    this.#appender.closeSync();
  }
}

async function fill(connection: DuckDBConnection, worlds: readonly World[]): Promise<void> {
  const into = async (table: string): Promise<Rows> => new Rows(await connection.createAppender(table));
  const settings = await into('settings');
  const disabled = await into('disabled_ranges');
  const departments = await into('filter_departments');
  const files = await into('given_files');
  const words = await into('told_words');
  const fields = await into('file_fields');
  const rows = await into('given_rows');
  const zones = new Set<string>();
  const texts = new Set<string>(['']);
  worlds.forEach((world, place) => {
    const { asOf, timeZone, logTimeZone, windowDays, recordingStart, rule, language } = world.settings;
    const { text, withBelow, lastAccessBy, maxDays, never } = world.filters;
    settings.add(
      place,
      asOf,
      timeZone,
      logTimeZone,
      windowDays,
      recordingStart,
      rule,
      language,
      world.sort?.key ?? null,
      world.sort?.descending ?? false,
      world.raw,
      world.rows === 'shown',
      text,
      withBelow,
      lastAccessBy,
      maxDays,
      never,
    );
    world.settings.disabled.forEach(({ from, to }) => disabled.add(place, from, to));
    world.filters.departments.forEach((code) => departments.add(place, code));
    zones.add(timeZone).add(logTimeZone ?? timeZone);
    texts.add(text);
    world.files.forEach((file, index) => {
      files.add(
        place,
        index,
        file.name,
        file.kind,
        file.form,
        bytesOf(file),
        file.told.dateOrder ?? null,
        file.heading,
        file.modified === undefined ? null : Date.parse(file.modified) / 1000,
        file.told.snapshotDate ?? null,
        file.told.kind === true,
      );
      for (const [word, meaning] of Object.entries(file.told.means ?? {})) words.add(place, index, word, meaning);
      file.fields.forEach((field, column) => field === 'ignored' || fields.add(place, index, field, column + 1));
      file.rows.forEach(({ as, cells }, row) => rows.add(place, index, row, as === 'record', cells));
      if (file.kind === 'access') {
        // Words of results are compared so, too.
        for (const result of valuesOf(file, 'result')) texts.add(trimmed(result));
        return;
      }
      for (const { cells } of file.rows)
        for (const cell of cells)
          if (cell !== null) texts.add(cell).add(trimmed(cell)).add(trimmed(cell).replace(/^'/, ''));
    });
  });
  const changes = await into('zone_changes');
  for (const zone of zones) for (const { at, offset } of zoneChanges(zone)) changes.add(zone, at, offset);
  const folds = await into('folded_texts');
  for (const text of texts) folds.add(text, folded(text));
  for (const each of [settings, disabled, departments, files, words, fields, rows, changes, folds]) each.close();
}

/** Names are looked up in `folded_texts` as the table shows them. */
const trimmed = (text: string): string => text.replace(/^[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+$/g, '');
