/** What the product makes of a world: through its engine, its command, and in parts. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Engine } from '../../web/engine/engine';
import { loadInlineCore } from '../../web/engine/core/inline-wasm';
import { nodeHost } from '../../web/engine/hosts/node-host';
import type {
  EngineState,
  Field,
  InputOverrides,
  Ledger,
  Manifest,
  Settings,
  WordMeaning,
  WordMeanings,
} from '../../web/engine/api/types';
import { zip } from '../engine/support/zips';
import { slowBlob, type CountedHelpers } from './helpers-in-thread';
import type { World, WorldField, WorldFile } from './world';
import { bytesOf } from './writing';
import type { UserAccessCore } from '../../wasm/user_access_core';

const delimiterNames = { ',': 'comma', '\t': 'tab', ';': 'semicolon', ' ': 'space', '|': 'pipe' } as const;

/** The product's names of the fields that may be told. */
const told: Partial<Record<WorldField, Field>> = { time: 'time', user: 'user' };

function wordsByMeaning(means: Record<string, WordMeaning>): WordMeanings {
  const words: WordMeanings = {};
  for (const [word, meaning] of Object.entries(means)) (words[meaning] ??= []).push(word);
  return words;
}

/** What the product is told about a file beside its bytes. */
export function overridesOf(file: WorldFile): InputOverrides {
  const { kind, encoding, delimiter, dateOrder, snapshotDate, means, columns } = file.told;
  const named = file.fields.flatMap((field, column) => {
    const name = told[field];
    return columns && name !== undefined ? [[name, file.heading![column]!]] : [];
  });
  return {
    ...(kind ? { kind: file.kind } : {}),
    ...(encoding ? { encoding: file.encoding } : {}),
    ...(delimiter ? { delimiter: delimiterNames[file.delimiter] } : {}),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(snapshotDate === undefined ? {} : { snapshotDate }),
    ...(means === undefined ? {} : { means: wordsByMeaning(means) }),
    ...(columns ? { columns: Object.fromEntries(named) as Partial<Record<Field, string>> } : {}),
  };
}

function settingsOf({ settings }: World): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
}

/** The bytes of a file, with the time of its last change where the host is to know it. */
function blobOf(file: WorldFile): Blob {
  const bytes = [bytesOf(file)];
  return file.modified === undefined
    ? new Blob(bytes)
    : new File(bytes, file.name, { lastModified: Date.parse(file.modified) });
}

export interface EngineAnswer {
  csv: string;
  state: EngineState;
  /** The places in the world of the engine's inputs. */
  places: number[];
}

let loading: Promise<UserAccessCore> | null = null;

/** One module for all engines, each of which has a session of its own: to compile it takes longer than a world. */
export const sharedCore = (): Promise<UserAccessCore> => (loading ??= loadInlineCore());

/** The places of all files. */
export const places = (world: World): number[] => [...world.files.keys()];

/** The engine's answer; `order` gives the files, by their places, each as often as it is named. */
export async function byEngine(
  world: World,
  order: readonly number[],
  helpers?: CountedHelpers,
): Promise<EngineAnswer> {
  const engine = await engineOf(world, order, helpers);
  try {
    return await answerOf(engine, world, [...order]);
  } finally {
    engine.close();
  }
}

/** An engine that has read the files, to be closed by who asks for it. */
export async function engineOf(world: World, order: readonly number[], helpers?: CountedHelpers): Promise<Engine> {
  const host = nodeHost(sharedCore);
  const engine = new Engine(helpers === undefined ? host : { ...host, helpers }, { settings: settingsOf(world) });
  try {
    const sources = order.map((place) => {
      const file = world.files[place]!;
      const bytes = bytesOf(file);
      const slow = helpers !== undefined && file.kind === 'access';
      return { name: file.name, blob: slow ? slowBlob(bytes, helpers) : blobOf(file) };
    });
    await engine.add(sources, { overrides: order.map((place) => overridesOf(world.files[place]!)) });
    return engine;
  } catch (error) {
    engine.close();
    throw error;
  }
}

/** The engine's answer where all files come in one archive, each in a folder of its own, as some of them have one name. */
export async function byEngineFromArchive(world: World): Promise<EngineAnswer> {
  const paths = world.files.map(({ name }, place) => `exports/${place}/${name}`);
  const members = world.files.map((file, place) => ({
    name: paths[place]!,
    content: bytesOf(file),
    method: place % 2 === 0 ? 8 : 0,
  }));
  const overrides = {
    members: Object.fromEntries(world.files.map((file, place) => [paths[place]!, overridesOf(file)])),
  };
  const engine = new Engine(nodeHost(sharedCore), { settings: settingsOf(world) });
  try {
    await engine.add([{ name: 'all.zip', blob: new Blob([zip(members)]) }], { overrides: [overrides] });
    return await answerOf(engine, world, [...world.files.keys()]);
  } finally {
    engine.close();
  }
}

/** What the engine shows when it is asked what the world asks. */
async function answerOf(engine: Engine, world: World, places: number[]): Promise<EngineAnswer> {
  const state = await engine.view({ sort: world.sort, filters: world.filters });
  const { blob } = await engine.csv({ rows: world.rows, raw: world.raw });
  return { csv: Buffer.from(await blob.arrayBuffer()).toString('utf8'), state, places };
}

/**
 * The engine's answer after it was asked something else: logs and snapshots come before the directory, under other settings, and the
 * settings of the world last. What needs no second reading must not show that; what does must be read anew by itself.
 */
export async function byEngineInSteps(world: World): Promise<EngineAnswer> {
  const isLog = (place: number): boolean => ['access', 'snapshot'].includes(world.files[place]!.kind);
  const places = [...world.files.keys()];
  const steps = [places.filter(isLog), places.filter((place) => !isLog(place))];
  const { asOf, timeZone, logTimeZone, windowDays, recordingStart, disabled, rule, language } = world.settings;
  const other: Partial<Settings> = {
    // A snapshot without a day of its own takes the as-of date for it, and is refused where that cannot be.
    asOf: world.files.some(({ kind }) => kind === 'snapshot') ? asOf : '2021-05-05',
    timeZone: 'America/St_Johns',
    logTimeZone: world.seed % 2 === 0 ? timeZone : logTimeZone,
    windowDays: 3,
    recordingStart: '2023-01-01',
    rule: rule === 'screen-or-sign-in' ? 'screen' : 'screen-or-sign-in',
  };
  const engine = new Engine(nodeHost(sharedCore), { settings: other });
  try {
    for (const step of steps) {
      const sources = step.map((place) => ({
        name: world.files[place]!.name,
        blob: blobOf(world.files[place]!),
      }));
      await engine.add(sources, { overrides: step.map((place) => overridesOf(world.files[place]!)) });
    }
    await engine.configure({
      asOf,
      timeZone,
      logTimeZone,
      windowDays: windowDays ?? 30,
      recordingStart: recordingStart ?? '2022-06-12',
      disabled,
      rule: rule ?? 'screen',
      language: language ?? 'en',
    });
    return await answerOf(engine, world, steps.flat());
  } finally {
    engine.close();
  }
}

const command = fileURLToPath(new URL('../../dist/command/user-access-monitor.js', import.meta.url));

/** The words of the command, or null where it has none for what the world asks. */
export function commandWords(world: World, paths: readonly string[]): string[] | null {
  const { settings, sort, filters } = world;
  const words: string[] = [];
  const say = (option: string, value: string | number | null): void => {
    if (value !== null) words.push(`--${option}`, String(value));
  };
  const shared = new Set<string>();
  for (const [place, file] of world.files.entries()) {
    const { kind, encoding, delimiter, dateOrder, snapshotDate, columns } = overridesOf(file);
    // Said of all files alike, so it must be true of all.
    shared.add(JSON.stringify([delimiter, dateOrder, columns]));
    const path = paths[place]!;
    words.push(path);
    if (kind !== undefined) say('kind', `${kind}=${path}`);
    if (encoding !== undefined) say('encoding', `${encoding === 'windows-1252' ? 'latin1' : encoding}=${path}`);
    if (snapshotDate !== undefined) say('snapshot-date', `${snapshotDate}=${path}`);
    // Another as-of date than the snapshot's day is a wrong call there.
    if (file.kind === 'snapshot' && settings.asOf !== null) return null;
  }
  // Departments that nothing holds are a wrong call there.
  if (filters.departments.some((code) => ['zz1', 'unheard'].includes(code))) return null;
  if (shared.size > 1 || ![...shared].every((each) => each === '[null,null,null]')) return null;
  // The command is told of all files at once.
  for (const [word, meaning] of Object.entries(world.files[0]?.told.means ?? {})) say('means', `${word}=${meaning}`);
  say('as-of', settings.asOf);
  say('time-zone', settings.timeZone);
  say('log-time-zone', settings.logTimeZone);
  say('window', settings.windowDays);
  say('recording-start', settings.recordingStart);
  settings.disabled.forEach(({ from, to }) => say('disabled', `${from}..${to}`));
  say('rule', settings.rule);
  say('language', settings.language);
  if (sort !== null) say('sort', `${sort.key}${sort.descending ? ':desc' : ''}`);
  const before = words.length;
  if (filters.text !== '') words.push(`--text=${filters.text}`);
  filters.departments.forEach((code) => words.push(`--department=${code}`));
  if (filters.departments.length > 0 && filters.withBelow) words.push('--with-below');
  say('last-access-by', filters.lastAccessBy);
  say('max-days', filters.maxDays);
  if (filters.never) words.push('--never');
  // With a filter the command writes the rows shown, without one all of them.
  if (words.length > before !== (world.rows === 'shown')) return null;
  if (world.raw) words.push('--raw');
  return words;
}

export interface CommandAnswer {
  csv: string;
  /** Of the access files that are no duplicates. */
  ledgers: Ledger[];
}

/** The command's answer, or null where the world cannot be said in its words. */
export function byCommand(world: World): CommandAnswer | null {
  // Files of one name lie in different folders.
  const paths = world.files.map(({ name }, place) => join(String(place), name));
  const words = commandWords(world, paths);
  if (words === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'user-access-monitor-'));
  try {
    world.files.forEach((file, place) => {
      mkdirSync(join(folder, String(place)));
      const path = join(folder, paths[place]!);
      writeFileSync(path, bytesOf(file));
      if (file.modified !== undefined) utimesSync(path, new Date(file.modified), new Date(file.modified));
    });
    execFileSync(
      process.execPath,
      [command, ...words, '--quiet', '--output', 'table.csv', '--manifest', 'manifest.json'],
      { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const { inputs } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    const ledgers = inputs.flatMap(({ state, ledger }) => (state !== 'used' || ledger === undefined ? [] : [ledger]));
    return { csv: readFileSync(join(folder, 'table.csv'), 'utf8'), ledgers };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
