/** The engine itself, on the core's module, wherever it runs: a worker, Node, or a page's own thread. */
import type { Overview, Session, UserAccessCore } from '../../wasm/user_access_core';
import { absentMembers, isArchive, membersOf } from './inputs/archives';
import { arrange, hashMissing } from './inputs/arranging';
import type { HostSource } from './bytes/byte-source';
import { civilDate, dayOf } from './calendar/civil-date';
import { csvPieces, nameOfCsv } from './table/csv-pieces';
import { departmentsOf } from './table/departments';
import { countEvents } from './reading/event-counting';
import { buildState } from './table/engine-state';
import type { ResolvedSettings } from './table/engine-state';
import { EngineError, toEngineError, wrongCall } from './api/errors';
import type { HeldInput } from './inputs/held-input';
import { inputState, isUsed, newInput } from './inputs/held-input';
import type { Host } from './hosts/host';
import { identifyInput } from './inputs/identifying';
import { byteSource } from './bytes/input-source';
import { checkInputs } from './api/limits';
import type { Loaded } from './reading/loading';
import { canAppend, canHaveTable, deleteQuietly, loadAll, loadMore, needsOtherBasis } from './reading/loading';
import { prepareZones } from './settings/read-settings';
import { buildManifest } from './table/manifest';
import { outcome } from './core/outcome';
import { checkChange, checkChoice, checkDetails, checkList, checkWhole } from './settings/checks';
import type { MemberOverrides } from './settings/overrides';
import { checkMemberOverrides, checkOverrides } from './settings/overrides';
import { changeSettings, defaultSettings, readKey } from './settings/settings';
import { changeView, defaultFilters, defaultView } from './settings/view';
import type {
  AddOptions,
  AliasFile,
  AlteredCell,
  ChangeOptions,
  CsvOptions,
  CsvResult,
  Departments,
  DayEvents,
  EngineState,
  InputOverrides,
  InputSource,
  InputState,
  LeftOutUser,
  Manifest,
  ManifestOptions,
  MonitoringEngine,
  Note,
  Profile,
  Row,
  RowDetail,
  Settings,
  Statistics,
  View,
  Viewer,
} from './api/types';
import { unmatchedDepartments } from './table/unmatched';
import { applyView } from './table/view';
import { Watch } from './hosts/watch';
import { offsetAt, zoneTable } from './calendar/zones';

/** Everything that a change may touch; taken over whole at its end. */
interface Content {
  readonly inputs: readonly HeldInput[];
  readonly settings: Settings;
  readonly view: View;
  readonly loaded: Loaded | null;
  readonly overview: Overview | null;
  /** Departments of the filter that nothing has. */
  readonly unmatched: readonly Note[];
}

const most = Number.MAX_SAFE_INTEGER;

const noMembers: MemberOverrides = { members: new Map(), onlyMembers: false };

export class Engine implements MonitoringEngine {
  readonly #host: Host;
  /** The module, from when its loading began. */
  #loading: Promise<UserAccessCore> | null = null;
  #content: Content;
  #state: EngineState | null = null;
  #revision = 0;
  #nextId = 1;
  /** Seconds since 1970 when today was first asked for. */
  #now: number | null = null;
  #tail: Promise<unknown> = Promise.resolve();
  #refused = false;
  #stop = new AbortController();
  #closed = false;

  constructor(host: Host, options: { settings?: Partial<Settings>; viewer?: Viewer | null } = {}) {
    this.#host = host;
    const settings = changeSettings(defaultSettings(), options.settings ?? {});
    this.#content = { inputs: [], settings, view: defaultView(), loaded: null, overview: null, unmatched: [] };
    if (options.viewer != null && options.viewer.administrator !== true) this.#refused = true;
  }

  add(sources: (InputSource | HostSource)[], options: AddOptions = {}): Promise<EngineState> {
    return this.#change(options, async (watch) => {
      const { overrides = [], replacing = [] } = options ?? {};
      for (const [name, list] of Object.entries({ sources, overrides, replacing })) checkList(name, list);
      checkInputs(this.#content.inputs.length + sources.length);
      const replaced = replacing.map((id) => this.#inputOf(id));
      const given = sources.map((source, index) =>
        newInput(this.#nextId++, byteSource(source, this.#host.elsewhere), checkOverrides(overrides[index] ?? {})),
      );
      const decided = sources.map((_, index) => checkMemberOverrides(overrides[index] ?? {}));
      const added = await this.#identify(given, watch, decided);
      const left = this.#content.inputs.filter((input) => !replaced.includes(input));
      // Where something of the table is replaced, what comes must be of use, or the change ends.
      const needed = replaced.some(isUsed);
      const useless = needed ? added.find(({ problem }) => problem !== null) : undefined;
      if (useless) throw new EngineError(useless.problem!, useless.source.name);
      const content = await this.#settle([...left, ...added], needed ? [] : added, watch);
      if (needed) this.#needAccepted(content, new Set(added.map(({ id }) => id)));
      for (const { waiting } of replaced) await waiting?.reader.close();
      return content;
    });
  }

  remove(ids: number[], options: ChangeOptions = {}): Promise<EngineState> {
    return this.#change(options, async (watch) => {
      checkList('ids', ids);
      for (const id of ids) this.#inputOf(id);
      const left = this.#content.inputs.filter(({ id }) => !ids.includes(id));
      const removed = this.#content.inputs.filter(({ id }) => ids.includes(id));
      const content = await this.#settle(left, [], watch);
      for (const { waiting } of removed) await waiting?.reader.close();
      return content;
    });
  }

  override(id: number, overrides: InputOverrides, options: ChangeOptions = {}): Promise<EngineState> {
    return this.#change(options, async (watch) => {
      const before = this.#inputOf(id);
      const input = { ...before, overrides: checkOverrides(overrides) };
      checkReadable(input);
      const [identified] = await this.#identify([input], watch);
      // A stream that is opened anew may hold something else: an archive, whose members would be other inputs.
      if (identified?.id !== id) throw new EngineError({ code: 'file-changed' }, input.source.name);
      if (identified.problem !== null && before.problem === null) {
        throw new EngineError(identified.problem, input.source.name);
      }
      const inputs = this.#content.inputs.map((held) => (held.id === id ? identified : held));
      // One that was part of the table before must be so after, or the change ends; a failed one may fail again.
      const content = await this.#settle(inputs, before.problem === null ? [] : [before], watch);
      if (isUsed(before)) this.#needAccepted(content, new Set([id]));
      return content;
    });
  }

  preview(id: number, overrides: InputOverrides): Promise<InputState> {
    return this.#enqueue(async () => {
      const input = this.#inputOf(id);
      checkReadable(input);
      const core = await this.#ensureCore();
      const watch = new Watch(this.#host, undefined, undefined);
      const seen = await identifyInput({ ...input, overrides: checkOverrides(overrides) }, core, this.#host, watch);
      // A stream that can be read once goes on behind what was looked at.
      const { waiting } = seen;
      const inputs = this.#content.inputs.map((held) => (held.id === id ? { ...held, waiting } : held));
      this.#content = { ...this.#content, inputs };
      return inputState(seen, null);
    });
  }

  configure(settings: Partial<Settings>, options: ChangeOptions = {}): Promise<EngineState> {
    return this.#change(options, async (watch) => {
      const changed = changeSettings(this.#content.settings, settings);
      const { loaded, inputs, settings: former } = this.#content;
      const readsAgain =
        loaded !== null && (readKey(changed) !== loaded.readKey || needsOtherBasis(loaded, inputs, changed));
      // Files may have waited, or been refused, under the other settings alone.
      const otherDay = changed.asOf !== former.asOf || changed.timeZone !== former.timeZone;
      const triesAgain =
        loaded === null &&
        (changed.basis !== former.basis || (otherDay && inputs.some(({ refusal }) => refusal !== null)));
      if (readsAgain || triesAgain) {
        return this.#settle(inputs, [], watch, changed);
      }
      return this.#review({ ...this.#content, settings: changed });
    });
  }

  view(view: { sort?: View['sort']; filters?: Partial<View['filters']> }): Promise<EngineState> {
    return this.#change({}, () => this.#review({ ...this.#content, view: changeView(this.#content.view, view) }));
  }

  state(): Promise<EngineState> {
    return this.#enqueue(() => this.#currentState());
  }

  rows(from: number, count: number, more: readonly RowDetail[] = []): Promise<Row[]> {
    return this.#enqueue(() => {
      checkRange(from, count);
      const question = JSON.stringify({ more: checkDetails(more) });
      return this.#ask<{ rows: Row[] }>((session) => session.rows(from, count, question))?.rows ?? [];
    });
  }

  departments(): Promise<Departments> {
    return this.#enqueue(() => {
      const { loaded } = this.#content;
      return loaded === null ? { departments: [], none: 0, unknown: [] } : departmentsOf(loaded.session);
    });
  }

  statistics(rows: 'all' | 'shown'): Promise<Statistics> {
    return this.#enqueue(() => {
      checkChoice('rows', rows, ['all', 'shown']);
      const { loaded } = this.#content;
      if (loaded === null) throw new EngineError({ code: 'no-users-file' });
      const { ok: _ok, ...statistics } = outcome<Statistics>(loaded.session.statistics(rows === 'shown'));
      return statistics;
    });
  }

  leftOut(from: number, count: number): Promise<{ total: number; users: LeftOutUser[] }> {
    return this.#enqueue(() => {
      checkRange(from, count);
      const answer = this.#ask<{ total: number; users: LeftOutUser[] }>((session) => session.leftOut(from, count));
      return answer ?? { total: 0, users: [] };
    });
  }

  profile(login: string): Promise<Profile> {
    return this.#enqueue(() => {
      const answer = this.#ask<Profile & { ok: true }>((session) => session.profile(String(login)));
      if (answer === null) throw new EngineError({ code: 'no-users-file' });
      const { ok: _ok, ...profile } = answer;
      return profile;
    });
  }

  events(login: string, options: ChangeOptions = {}): Promise<DayEvents[]> {
    let watch: Watch | null = null;
    const count = (): Promise<DayEvents[]> => {
      const { loaded, inputs } = this.#content;
      if (loaded === null) throw new EngineError({ code: 'no-users-file' });
      watch = this.#watch(options);
      return countEvents(String(login), loaded, inputs, this.#host, watch);
    };
    return this.#enqueue(count, options?.signal, () => watch?.name ?? null);
  }

  positionOf(login: string): Promise<number> {
    return this.#enqueue(() => this.#content.loaded?.session.positionOf(String(login)) ?? -1);
  }

  csv(options: CsvOptions = {}): Promise<CsvResult> {
    return this.#enqueue(async () => {
      const parts: BlobPart[] = [];
      const { rows, altered } = await this.#writeCsv(options, (piece) => void parts.push(piece.slice()));
      return {
        // A blob puts the byte order mark of the CSV where it belongs: it takes the bytes as they are.
        blob: new Blob(parts, { type: 'text/csv' }),
        name: nameOfCsv(this.#currentState(), rows),
        rows,
        altered,
      };
    });
  }

  /** The CSV piece by piece; each is valid until `take` is done with it. For hosts that write it themselves. */
  csvTo(
    options: CsvOptions,
    take: (piece: Uint8Array) => void | Promise<void>,
  ): Promise<{ rows: number; altered: { count: number; first: AlteredCell[] } }> {
    return this.#enqueue(() => this.#writeCsv(options, take));
  }

  aliasFile(): Promise<AliasFile> {
    return this.#enqueue(() => {
      const { loaded, overview, settings } = this.#content;
      if (loaded === null || overview === null) throw new EngineError({ code: 'no-users-file' });
      const { address, bytes } = outcome<{ address: number; bytes: number }>(loaded.session.aliasFile());
      return {
        blob: new Blob([loaded.core.HEAPU8.slice(address, address + bytes)], { type: 'text/csv' }),
        name: `user-access_${this.#resolved(settings, loaded).asOf}.aliases.csv`,
        rows: overview.unknown.joinable,
      };
    });
  }

  manifest(given: ManifestOptions = {}): Promise<Manifest> {
    // Callers in plain script may leave options out as null.
    const { csv, ...options } = (given as ManifestOptions | null) ?? {};
    return this.#enqueue(async () => {
      const core = await this.#ensureCore();
      const watch = this.#watch(options);
      const wanted = new Set(this.#content.inputs.filter(({ problem }) => problem === null).map(({ id }) => id));
      const inputs = await hashMissing(this.#content.inputs, wanted, () => false, this.#host, watch);
      this.#content = { ...this.#content, inputs };
      const manifest = buildManifest(this.#currentState(), inputs, core.version());
      return csv === undefined ? manifest : { ...manifest, csv: await this.#csvOf(csv) };
    }, options.signal);
  }

  setViewer(viewer: Viewer | null | undefined): Promise<void> {
    if (viewer == null || viewer.administrator === true) {
      this.#refused = false;
      return this.#tail.then(() => undefined);
    }
    this.#refused = true;
    // What is being computed ends now, not when it is done.
    this.#stop.abort();
    this.#stop = new AbortController();
    const cleared = this.#tail.then(() => this.#forget());
    this.#tail = cleared.catch(() => undefined);
    return cleared;
  }

  clear(): Promise<EngineState> {
    return this.#enqueue(async () => {
      await this.#forget();
      return this.#currentState();
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stop.abort();
    this.#tail = this.#tail.then(() => this.#forget());
  }

  /** Work after all work before it; whatever it throws leaves the engine usable. `input` names what it is at. */
  #enqueue<T>(work: () => T | Promise<T>, signal?: AbortSignal, input: () => string | null = () => null): Promise<T> {
    const run = this.#tail.then(async () => {
      this.#mayGoOn();
      if (signal?.aborted) throw new EngineError({ code: 'cancelled' });
      try {
        const result = await work();
        this.#mayGoOn();
        return result;
      } catch (error) {
        throw await this.#failure(error, input());
      }
    });
    this.#tail = run.catch(() => undefined);
    return run;
  }

  #mayGoOn(): void {
    if (this.#closed) throw wrongCall('the engine is closed');
    if (this.#refused) throw new EngineError({ code: 'not-administrator' });
  }

  #change(options: ChangeOptions, work: (watch: Watch) => Content | Promise<Content>): Promise<EngineState> {
    let watch: Watch | null = null;
    const change = async (): Promise<EngineState> => {
      const before = this.#content;
      watch = this.#watch(options);
      const after = await work(watch);
      this.#content = after;
      this.#state = null;
      this.#revision += 1;
      if (before.loaded !== null && before.loaded.session !== after.loaded?.session) {
        deleteQuietly(before.loaded.session);
      }
      return this.#currentState();
    };
    return this.#enqueue(change, options?.signal, () => watch?.name ?? null);
  }

  #watch(options: ChangeOptions): Watch {
    checkChange(options);
    const { signal, onProgress } = options ?? {};
    const both = signal == null ? this.#stop.signal : AbortSignal.any([signal, this.#stop.signal]);
    return new Watch(this.#host, both, onProgress);
  }

  /** The inputs as their beginnings show them, archives replaced by their members. */
  async #identify(inputs: HeldInput[], watch: Watch, decided: readonly MemberOverrides[] = []): Promise<HeldInput[]> {
    const loading = this.#ensureCore();
    // The host compiles the core beside this thread, and the zones are what takes longest on it before files are read.
    prepareZones(this.#content.settings);
    const core = await loading;
    const identified: HeldInput[] = [];
    watch.begin('identify', inputs.length, null);
    const look = async (input: HeldInput): Promise<HeldInput> => {
      watch.file(input.source.name);
      const seen = await identifyInput(input, core, this.#host, watch);
      watch.fileDone();
      await watch.advance(0);
      return seen;
    };
    let held = this.#content.inputs.length + inputs.length;
    for (const [index, input] of inputs.entries()) {
      const seen = await look(input);
      const wanted = decided[index] ?? noMembers;
      const nextId = (): number => this.#nextId++;
      const members = isArchive(seen)
        ? await membersOf(seen, wanted, nextId, this.#host, watch)
        : [...(wanted.onlyMembers ? [] : [seen]), ...absentMembers(seen, wanted.members, new Set(), nextId)];
      held += members.length - 1;
      checkInputs(held);
      watch.more(members.filter(({ id }) => id !== input.id).length);
      for (const member of members) identified.push(member.id === input.id ? member : await look(member));
    }
    return identified;
  }

  /** The content with these inputs, read as far as it must be. */
  async #settle(
    inputs: readonly HeldInput[],
    added: readonly HeldInput[],
    watch: Watch,
    settings: Settings = this.#content.settings,
  ): Promise<Content> {
    const { loaded: before, view } = this.#content;
    const core = await this.#ensureCore();
    const newIds = new Set(added.map(({ id }) => id));
    const isNew = (input: HeldInput): boolean => newIds.has(input.id);
    const context = { core, host: this.#host, watch, isNew };
    // Where files come or go, what the others spoke against may be of use; what cannot be read again stays out.
    const judgedAnew = inputs.map((input) =>
      input.source.once && input.waiting === null ? input : { ...input, refusal: null },
    );
    const arranged = await arrange(judgedAnew, isNew, this.#host, watch);
    // Without users there is no table, and every log line would be one of an unknown user: nothing is read yet.
    if (!canHaveTable(arranged, settings)) return unread(arranged, settings, view);
    if (!canAppend(before, arranged, settings)) {
      const { loaded, inputs: read } = await loadAll(arranged, settings, context);
      if (loaded === null) return unread(read, settings, view);
      try {
        await watch.settle();
        return this.#viewed({ inputs: read, loaded, settings, view, overview: null, unmatched: [] });
      } catch (error) {
        deleteQuietly(loaded.session);
        throw error;
      }
    }
    let read = 0;
    try {
      const more = await loadMore(before!, arranged, context, () => (read += 1));
      await watch.settle();
      return this.#viewed({ ...more, settings, view, overview: null, unmatched: [] });
    } catch (error) {
      if (read > 0) await this.#readAgain();
      throw error;
    }
  }

  /** Ends a change whose inputs must be of use where the others speak against one of these. */
  #needAccepted({ inputs, loaded }: Content, needed: ReadonlySet<number>): void {
    const refused = inputs.find(({ id, refusal }) => needed.has(id) && refusal !== null);
    if (refused === undefined) return;
    if (loaded !== null && loaded.session !== this.#content.loaded?.session) deleteQuietly(loaded.session);
    throw new EngineError(refused.refusal!, refused.source.name);
  }

  /**
   * A session cannot give back a file that was read whole: after a change that ended between two files the earlier
   * content is read anew. Where a stream that is gone forbids that, the files that were read stay unlisted until
   * the next reading; their days are the days of real log lines.
   */
  async #readAgain(): Promise<void> {
    const { inputs, settings, loaded } = this.#content;
    if (loaded === null) return;
    const watch = new Watch(this.#host, undefined, undefined);
    try {
      const again = await loadAll(inputs, settings, {
        core: loaded.core,
        host: this.#host,
        watch,
        isNew: () => false,
      });
      this.#content = this.#viewed({ ...this.#content, ...again });
      this.#state = null;
      deleteQuietly(loaded.session);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
    }
  }

  /** The same inputs under other settings or another view, without reading. */
  #review(content: Content): Content {
    if (content.loaded === null) return { ...content, view: fittingView(content.view, null) };
    try {
      return this.#viewed(content);
    } catch (error) {
      // What the screen showed before must be what the session answers with.
      if (error instanceof EngineError) this.#viewed(this.#content);
      throw error;
    }
  }

  #viewed(content: Content): Content {
    const { loaded, settings, view } = content;
    const overview = applyView(loaded!, this.#resolved(settings, loaded), view);
    return { ...content, overview, unmatched: unmatchedDepartments(loaded!.session, view.filters.departments) };
  }

  /** A snapshot is of a day, and its numbers are of a window of their own. */
  #resolved(settings: Settings, loaded: Loaded | null): ResolvedSettings {
    const basis = loaded?.directory.basis;
    return {
      ...settings,
      asOf: basis?.day ?? settings.asOf ?? this.#today(settings.timeZone),
      windowDays: basis?.windowDays ?? settings.windowDays,
      logTimeZone: settings.logTimeZone ?? settings.timeZone,
    };
  }

  #today(zone: string): string {
    this.#now ??= Math.floor(Date.now() / 1000);
    return civilDate(dayOf(this.#now, offsetAt(zoneTable(zone), this.#now)));
  }

  #currentState(): EngineState {
    const { settings, loaded } = this.#content;
    this.#state ??= buildState({
      ...this.#content,
      resolved: this.#resolved(settings, loaded),
      revision: this.#revision,
    });
    return this.#state;
  }

  #ask<T>(question: (session: Session) => string): T | null {
    const { loaded } = this.#content;
    return loaded === null ? null : outcome<T>(question(loaded.session));
  }

  #writeCsv(
    options: CsvOptions,
    take: (piece: Uint8Array) => void | Promise<void>,
  ): Promise<{ rows: number; altered: { count: number; first: AlteredCell[] } }> {
    const { loaded, settings } = this.#content;
    if (loaded === null) throw new EngineError({ code: 'no-users-file' });
    return csvPieces(loaded.core, loaded.session, settings.language, options, take);
  }

  /** What a manifest says of its CSV. */
  async #csvOf({ name, ...options }: NonNullable<ManifestOptions['csv']>): Promise<NonNullable<Manifest['csv']>> {
    const hash = this.#host.sha256();
    const { rows } = await this.#writeCsv(options, (piece) => hash.update(piece));
    return { name: name ?? nameOfCsv(this.#currentState(), rows), rows, sha256: hash.hex() };
  }

  #inputOf(id: number): HeldInput {
    const input = this.#content.inputs.find((held) => held.id === id);
    if (input === undefined) throw wrongCall(`no input has the id ${id}`);
    return input;
  }

  /** Begins to load the core, so that it is there when the first files come. What fails here fails again then. */
  warmUp(): void {
    if (!this.#refused) void this.#ensureCore();
  }

  #ensureCore(): Promise<UserAccessCore> {
    if (this.#loading === null) {
      this.#loading = this.#load();
      // Told to those who wait for it; where no one does yet, to the next.
      this.#loading.catch(() => undefined);
    }
    return this.#loading;
  }

  async #load(): Promise<UserAccessCore> {
    try {
      return await this.#host.loadCore();
    } catch (error) {
      this.#loading = null;
      const detail = error instanceof Error ? error.message : String(error);
      throw new EngineError({ code: 'core-not-started', parameters: { detail } });
    }
  }

  /** Drops the module as well: its memory never shrinks otherwise. */
  async #forget(): Promise<void> {
    const { inputs, settings, loaded } = this.#content;
    if (loaded !== null) deleteQuietly(loaded.session);
    this.#loading = null;
    this.#content = {
      inputs: [],
      settings,
      view: { ...defaultView(), filters: defaultFilters() },
      loaded: null,
      overview: null,
      unmatched: [],
    };
    this.#state = null;
    this.#revision += 1;
    for (const { waiting } of inputs) await waiting?.reader.close();
  }

  /**
   * What a thrown value means to the caller. A module that trapped is replaced, and what it held is read again; where
   * that cannot be, it is gone, as with a worker that died.
   */
  async #failure(error: unknown, input: string | null): Promise<unknown> {
    if (this.#refused) return new EngineError({ code: 'not-administrator' });
    if (error instanceof EngineError) return error;
    if (!(error instanceof Error) || !isTrap(error)) return toEngineError(error);
    const parameters = { detail: error.message };
    const restored = await this.#replaceModule();
    if (isRefusedMemory(error) && restored) return new EngineError({ code: 'out-of-memory', parameters }, input);
    if (!(error instanceof WebAssembly.RuntimeError) && restored) return toEngineError(error);
    return new EngineError({ code: 'worker-died', parameters });
  }

  /** False where what was there is lost. */
  async #replaceModule(): Promise<boolean> {
    const { inputs, settings, loaded } = this.#content;
    this.#loading = null;
    this.#content = { ...this.#content, loaded: null, overview: null, unmatched: [] };
    this.#state = null;
    if (loaded === null) return true;
    try {
      const core = await this.#ensureCore();
      const watch = new Watch(this.#host, undefined, undefined);
      const again = await loadAll(inputs, settings, { core, host: this.#host, watch, isNew: () => false });
      this.#content = this.#viewed({ ...this.#content, ...again });
      return true;
    } catch {
      await this.#forget();
      return false;
    }
  }
}

function checkReadable({ source, waiting }: HeldInput): void {
  if (source.once && waiting === null) throw new EngineError({ code: 'source-gone' }, source.name);
}

function unread(inputs: readonly HeldInput[], settings: Settings, view: View): Content {
  return { inputs, settings, view: fittingView(view, null), loaded: null, overview: null, unmatched: [] };
}

/** Without data there is nothing to narrow to: departments of files that are gone would hide every row. */
function fittingView(view: View, loaded: Loaded | null): View {
  return loaded === null ? { ...view, filters: { ...view.filters, departments: [] } } : view;
}

function checkRange(from: number, count: number): void {
  checkWhole('from', from, 0, most);
  checkWhole('count', count, 0, most);
}

/** Whether the module can hold nothing any more: it trapped, or its memory or stack was refused. */
function isTrap(error: Error): boolean {
  // Firefox tells of a stack that is too deep by an error of its own.
  return [WebAssembly.RuntimeError, RangeError].some((kind) => error instanceof kind) || error.name === 'InternalError';
}

/**
 * Without exceptions the core can do no more than abort where memory is refused; other traps have other texts. Of
 * JavaScript's own, those of buffers, lists and strings that are too large; a stack that is too deep is another thing.
 */
function isRefusedMemory({ message }: Error): boolean {
  return /aborted|memory(?! access)|allocat|invalid .*length|string size/i.test(message);
}
