/** The page's side of the protocol: the engine's calls, answered by a worker. */
import { whenReleased } from './alive';
import { EngineError, toEngineError, wrongCall } from '../api/errors';
import { ReadsForWorker } from './page-reads';
import type { Call, PartOptions, ReadIn, Reply, Request } from './protocol';
import { sendSource } from './pulled-source';
import { checkChange, checkList } from '../settings/checks';
import { changeSettings, defaultSettings } from '../settings/settings';
import type {
  AddOptions,
  AliasFile,
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
  Profile,
  Row,
  RowDetail,
  Settings,
  SourceOverrides,
  Statistics,
  View,
  Viewer,
} from '../api/types';

interface Pending {
  call: Call;
  given: unknown[];
  options: ChangeOptions | undefined;
  /** True where what was given went to the worker for good: it cannot be asked a second time. */
  spent: boolean;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
  release: () => void;
}

/**
 * Milliseconds that a worker has to end a cancelled call by itself, as it does within 30 where it works piece by piece.
 * Whatever keeps it longer ends with it.
 */
const PATIENCE = 500;

/**
 * A change that was made, to be made again by a fresh worker; `of` are the inputs that it removed, replaced or overrode,
 * `ids` all inputs after it.
 */
type Change = (
  | { call: 'add'; sources: InputSource[]; overrides: SourceOverrides[] | undefined }
  | { call: 'remove' }
  | { call: 'override'; overrides: InputOverrides }
) & { of: number[]; ids: number[] };

type NewChange = Change extends infer Each ? (Each extends Change ? Omit<Each, 'ids'> : never) : never;

export interface WorkerEngineOptions {
  settings?: Partial<Settings>;
  viewer?: Viewer | null;
  /** How large logs are shared among workers; chosen by the machine where it is not given. For tests and measurements. */
  parts?: PartOptions;
  /** Which thread reads files; the worker where it can, unless it is given. For tests and measurements. */
  readIn?: ReadIn;
}

/** Found out by the first worker that cannot read files, and true of all others of the page as long as it lives. */
let pageMustRead = false;

/**
 * An engine in a worker of its own. When the worker dies every pending call is rejected with `worker-died`, and the
 * next call starts a fresh one, which first reads the files again that the dead one held (they get new ids), with
 * settings, view and viewer as they were. Where even that fails, it holds no files.
 */
export class WorkerEngine implements MonitoringEngine {
  readonly #startWorker: () => Worker;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #nextId = 1;
  #settings: Partial<Settings>;
  #viewer: Viewer | null;
  readonly #parts: PartOptions;
  readonly #readIn: ReadIn | undefined;
  readonly #reads = new ReadsForWorker();
  /** Workers that help the engine's own, by the number that it gave them. */
  readonly #helpers = new Map<number, Worker>();
  #closed = false;
  #changes: Change[] = [];
  #view: View | null = null;
  /** A worker died that held files. */
  #lost = false;
  #restoring: Promise<void> | null = null;

  constructor(startWorker: () => Worker, options: WorkerEngineOptions = {}) {
    this.#startWorker = startWorker;
    // Refused here as the engine in Node refuses them; in the worker they would end it.
    changeSettings(defaultSettings(), options.settings ?? {});
    this.#settings = { ...options.settings };
    this.#viewer = options.viewer ?? null;
    this.#parts = options.parts ?? {};
    this.#readIn = options.readIn;
  }

  add(sources: InputSource[], options: AddOptions = {}): Promise<EngineState> {
    return this.#attempt(() => {
      const { overrides, replacing = [] } = options ?? {};
      checkList('sources', sources);
      checkList('replacing', replacing);
      return this.#change({ call: 'add', of: replacing, sources, overrides }, options);
    });
  }

  remove(ids: number[], options: ChangeOptions = {}): Promise<EngineState> {
    return this.#attempt(() => this.#change({ call: 'remove', of: ids }, options));
  }

  override(id: number, overrides: InputOverrides, options: ChangeOptions = {}): Promise<EngineState> {
    return this.#attempt(() => this.#change({ call: 'override', of: [id], overrides }, options));
  }

  preview(id: number, overrides: InputOverrides): Promise<InputState> {
    return this.#attempt(() => this.#call('preview', [id, overrides]));
  }

  configure(settings: Partial<Settings>, options: ChangeOptions = {}): Promise<EngineState> {
    return this.#attempt(async () => {
      const state = await this.#call<EngineState>('configure', [settings], options);
      this.#settings = state.settings;
      return state;
    });
  }

  view(view: { sort?: View['sort']; filters?: Partial<View['filters']> }): Promise<EngineState> {
    return this.#attempt(async () => {
      const state = await this.#call<EngineState>('view', [view]);
      this.#view = state.view;
      return state;
    });
  }

  state(): Promise<EngineState> {
    return this.#attempt(() => this.#call('state', []));
  }

  rows(from: number, count: number, more: readonly RowDetail[] = []): Promise<Row[]> {
    return this.#attempt(() => this.#call('rows', [from, count, more]));
  }

  departments(): Promise<Departments> {
    return this.#attempt(() => this.#call('departments', []));
  }

  statistics(rows: 'all' | 'shown'): Promise<Statistics> {
    return this.#attempt(() => this.#call('statistics', [rows]));
  }

  leftOut(from: number, count: number): Promise<{ total: number; users: LeftOutUser[] }> {
    return this.#attempt(() => this.#call('leftOut', [from, count]));
  }

  profile(login: string): Promise<Profile> {
    return this.#attempt(() => this.#call('profile', [login]));
  }

  events(login: string, options: ChangeOptions = {}): Promise<DayEvents[]> {
    return this.#attempt(() => this.#call('events', [login], options));
  }

  positionOf(login: string): Promise<number> {
    return this.#attempt(() => this.#call('positionOf', [login]));
  }

  csv(options: CsvOptions = {}): Promise<CsvResult> {
    return this.#attempt(() => this.#call('csv', [options]));
  }

  aliasFile(): Promise<AliasFile> {
    return this.#attempt(() => this.#call('aliasFile', []));
  }

  manifest(given: ManifestOptions = {}): Promise<Manifest> {
    // Callers in plain script may leave options out as null.
    const { csv, ...options } = (given as ManifestOptions | null) ?? {};
    return this.#attempt(() => this.#call('manifest', [csv === undefined ? {} : { csv }], options));
  }

  setViewer(viewer: Viewer | null | undefined): Promise<void> {
    return this.#attempt(async () => {
      this.#viewer = viewer ?? null;
      if (viewer == null || viewer.administrator === true) return this.#call<undefined>('setViewer', [this.#viewer]);
      // Whoever may not look ends the worker with all that it holds.
      this.#forget();
      this.#endWorker(new EngineError({ code: 'not-administrator' }));
      return undefined;
    });
  }

  /** Ends the worker: only so is its memory given back. The state is that of a fresh one. */
  clear(): Promise<EngineState> {
    return this.#attempt(() => {
      this.#forget();
      this.#endWorker(new EngineError({ code: 'cancelled' }));
      return this.#call('state', []);
    });
  }

  close(): void {
    this.#closed = true;
    this.#forget();
    this.#endWorker(wrongCall('the engine is closed'));
  }

  /** Mistakes of the caller reject like all others; nothing is thrown before there is a promise. */
  async #attempt<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#closed) throw wrongCall('the engine is closed');
    if (this.#lost) {
      this.#lost = false;
      this.#restoring = this.#restore().finally(() => (this.#restoring = null));
    }
    if (this.#restoring !== null) await this.#restoring;
    try {
      return await work();
    } catch (error) {
      throw toEngineError(error);
    }
  }

  #forget(): void {
    this.#changes = [];
    this.#view = null;
    this.#lost = false;
  }

  async #change(change: NewChange, options?: ChangeOptions): Promise<EngineState> {
    let state: EngineState;
    if (change.call === 'add') {
      const { overrides, of: replacing } = change;
      const sent = change.sources.map(sendSource);
      const rest = { replacing, ...(overrides === undefined ? {} : { overrides }) };
      const given = [sent.map((each) => each.sent), rest];
      const transfer = sent.flatMap((each) => each.transfer);
      state = await this.#call<EngineState>('add', given, options, transfer);
    } else if (change.call === 'remove') state = await this.#call('remove', [change.of], options);
    else state = await this.#call('override', [change.of[0], change.overrides], options);
    // Files that nobody holds any more need no second reading.
    if (state.inputs.length === 0) this.#changes = [];
    else this.#changes.push({ ...change, ids: state.inputs.map(({ id }) => id) });
    return state;
  }

  /** Makes a fresh worker hold what the dead one held, by the same changes. */
  async #restore(): Promise<void> {
    const changes = this.#changes;
    const view = this.#view;
    this.#changes = [];
    // Inputs are found by their place among all: ids were also spent on changes that came to nothing.
    let former: number[] = [];
    let fresh: number[] = [];
    try {
      for (const { ids, ...change } of changes) {
        const of = change.of.map((id) => fresh[former.indexOf(id)] ?? 0);
        const state = await this.#change({ ...change, of });
        former = ids;
        fresh = state.inputs.map(({ id }) => id);
        if (former.length !== fresh.length) throw new EngineError({ code: 'worker-died' });
      }
      if (view !== null) await this.#call('view', [view]);
    } catch (error) {
      this.#forget();
      this.#endWorker(error instanceof EngineError ? error : new EngineError({ code: 'worker-died' }));
    }
  }

  #call<T>(call: Call, given: unknown[], options?: ChangeOptions, transfer: Transferable[] = []): Promise<T> {
    if (this.#viewer !== null && this.#viewer.administrator !== true) {
      return Promise.reject(new EngineError({ code: 'not-administrator' }));
    }
    checkChange(options);
    const id = this.#nextId++;
    const worker = this.#liveWorker();
    const signal = options?.signal;
    return new Promise<T>((resolve, reject) => {
      let patience: ReturnType<typeof setTimeout> | undefined;
      const wait = (): void => {
        patience = setTimeout(() => {
          if (!this.#endFor(id)) wait();
        }, PATIENCE);
      };
      const cancel = (): void => {
        post(worker, { type: 'cancel', id });
        wait();
      };
      const release = (): void => {
        clearTimeout(patience);
        signal?.removeEventListener('abort', cancel);
      };
      this.#pending.set(id, { call, given, options, spent: transfer.length > 0, resolve, reject, release });
      try {
        const cancellable = options != null;
        post(worker, { type: 'call', id, call, arguments: given, cancellable }, transfer);
      } catch (error) {
        this.#pending.delete(id);
        reject(wrongCall(error instanceof Error ? error.message : String(error)));
        return;
      }
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel, { once: true });
    });
  }

  #liveWorker(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#startWorker();
    const died = (detail: string): void => {
      if (this.#worker !== worker) return;
      this.#lost = this.#restoring === null && this.#changes.length > 0;
      this.#endWorker(new EngineError({ code: 'worker-died', parameters: { detail } }));
    };
    const failed = (event: Event): void => {
      event.preventDefault();
      died(event instanceof ErrorEvent ? event.message : event.type);
    };
    // No other worker of any page has it.
    const lock = `user-access-monitor ${performance.timeOrigin} ${Math.random()}`;
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.type === 'alive') whenReleased(lock, () => died('close'));
      else this.#answered(data);
    };
    worker.onerror = failed;
    worker.onmessageerror = failed;
    this.#worker = worker;
    const readIn = this.#readIn ?? (pageMustRead ? 'page' : 'worker');
    post(worker, { type: 'start', settings: this.#settings, viewer: this.#viewer, parts: this.#parts, readIn, lock });
    return worker;
  }

  #answered(reply: Exclude<Reply, { type: 'alive' }>): void {
    if (reply.type === 'helper') {
      this.#startHelper(reply.helper, reply.port);
      return;
    }
    if (reply.type === 'helper-done') {
      this.#endHelper(reply.helper);
      return;
    }
    if (reply.type === 'read') {
      this.#reads.begin(reply);
      return;
    }
    if (reply.type === 'page-must-read') {
      pageMustRead = true;
      return;
    }
    if (reply.type === 'request') return;
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    if (reply.type === 'progress') {
      pending.options?.onProgress?.(reply.progress);
      return;
    }
    this.#pending.delete(reply.id);
    pending.release();
    if (reply.type === 'done') pending.resolve(reply.value as never);
    else pending.reject(new EngineError(reply.error.problem, reply.error.input));
  }

  #startHelper(helper: number, port: MessagePort): void {
    const died = (event?: Event): void => {
      event?.preventDefault();
      this.#endHelper(helper);
      if (this.#worker !== null) post(this.#worker, { type: 'helper-died', helper });
    };
    try {
      const worker = this.#startWorker();
      this.#helpers.set(helper, worker);
      worker.onerror = died;
      worker.onmessageerror = died;
      post(worker, { type: 'help', port }, [port]);
    } catch {
      // Where no second worker can be had the first one does without.
      died();
    }
  }

  #endHelper(helper: number): void {
    this.#helpers.get(helper)?.terminate();
    this.#helpers.delete(helper);
  }

  /**
   * Ends the worker because a cancelled call does not end. What it held is read again by a fresh one, at once, and calls
   * that waited behind the cancelled one are asked there, but for those that name inputs. False while another call is at work, as calls are answered in
   * their order.
   */
  #endFor(id: number): boolean {
    const cancelled = this.#pending.get(id);
    if (cancelled === undefined) return true;
    if (this.#pending.keys().next().value !== id) return false;
    const waiting = [...this.#pending].filter(([each]) => each !== id).map(([, each]) => each);
    this.#pending.clear();
    this.#lost = this.#changes.length > 0;
    this.#endWorker(new EngineError({ code: 'cancelled' }));
    for (const { release } of [cancelled, ...waiting]) release();
    cancelled.reject(new EngineError({ code: 'cancelled' }));
    for (const { call, given, options, spent, resolve, reject } of waiting) {
      if (spent || namesInputs(call, given))
        reject(new EngineError({ code: 'worker-died', parameters: { detail: 'cancelled' } }));
      else this.#attempt(() => this.#call<never>(call, given, options)).then(resolve, reject);
    }
    if (this.#lost) this.#attempt(() => this.#call('state', [])).catch(() => undefined);
    return true;
  }

  #endWorker(error: EngineError): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const helper of this.#helpers.keys()) this.#endHelper(helper);
    this.#reads.endAll();
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject, release } of pending) {
      release();
      reject(error);
    }
  }
}

/** Inputs have other ids after they were read again: what was said of one must not befall another. */
function namesInputs(call: Call, given: readonly unknown[]): boolean {
  if (call === 'add') return (given[1] as { replacing: number[] }).replacing.length > 0;
  return call === 'remove' || call === 'override' || call === 'preview';
}

function post(worker: Worker, request: Request, transfer: Transferable[] = []): void {
  worker.postMessage(request, transfer);
}

/** An engine in a worker that the function starts; it is called again when a worker has died or was cleared. */
export function createWorkerEngine(startWorker: () => Worker, options?: WorkerEngineOptions): MonitoringEngine {
  return new WorkerEngine(startWorker, options);
}
