import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type {
  ChangeOptions,
  EngineErrorShape,
  EngineState,
  MonitoringEngine,
  Problem,
  Progress,
  Settings,
  Viewer,
} from '../../engine/api/types';
import type { WorkerEngineOptions } from '../../engine/worker/client';
import { changeSettings, defaultSettings, readsFiles } from '../../engine/settings/settings';
import { problemOfRefusal, problemOfViolation } from './policy-watch';

/** What the owner hears of. */
export interface EngineListener {
  changed(state: EngineState | null): void;
  progressed(progress: Progress | null): void;
  failed(problem: Problem, input: string | null): void;
}

type Operation<Answer> = (engine: MonitoringEngine, options: ChangeOptions) => Promise<Answer>;

interface How {
  /** Files are read: the progress is shown, and the reading can be cancelled. */
  reads?: boolean;
}

/**
 * Only the value `true` itself makes an administrator, whatever a script passes. No viewer at all may also come as
 * `undefined`: frameworks set properties to it before their data is there.
 */
export function mayLook(viewer: Viewer | null | undefined): boolean {
  return viewer === null || viewer === undefined || (viewer.administrator as unknown) === true;
}

/** How any thrown value is told: engines reject with `EngineErrorShape`, everything else is unexpected. */
function toProblem(reason: unknown): { problem: Problem; input: string | null } {
  if (reason instanceof Error && reason.name === 'EngineError') {
    const { problem, input } = reason as Error & EngineErrorShape;
    return { problem, input };
  }
  const detail = reason instanceof Error ? reason.message : String(reason);
  return { problem: { code: 'unexpected', parameters: { detail } }, input: null };
}

/**
 * Browsers never end a worker because nobody holds it any more. An element that was removed may be put back, so its
 * worker ends with it, when the browser lets go of the element.
 */
const left = new FinalizationRegistry<MonitoringEngine>((engine) => engine.close());

/**
 * Holds the engine, given or of its own, and what it answered last. An engine of its own is made when the first call
 * needs it and ended with everything else, so that an element that is only looked at costs no worker.
 */
export class EngineController implements ReactiveController {
  state: EngineState | null = null;
  progress: Progress | null = null;
  problem: { problem: Problem; input: string | null } | null = null;
  /** True while files are read. Nothing is disabled meanwhile (that would drop the focus): calls wait their turn. */
  reading = false;

  #given: MonitoringEngine | null = null;
  #own: MonitoringEngine | null = null;
  #settings: Partial<Settings> = {};
  #viewer: Viewer | null = null;
  #abort: AbortController | null = null;
  #readings = 0;
  /** Calls of `run` that wait for an answer. */
  #running = 0;
  #shownAt = 0;
  #violation: Problem | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly listener: EngineListener,
    private readonly create: (options: WorkerEngineOptions, died: (detail: string) => void) => MonitoringEngine,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('securitypolicyviolation', this.#onViolation);
  }

  hostDisconnected(): void {
    document.removeEventListener('securitypolicyviolation', this.#onViolation);
  }

  readonly #onViolation = (event: SecurityPolicyViolationEvent): void => {
    if (!this.#own) return;
    const problem = problemOfViolation(event);
    if (!problem) return;
    this.#violation = problem;
    this.#fail(problem, null);
  };

  /** What was asked for whatever engine comes. */
  get asked(): Partial<Settings> {
    return this.#settings;
  }

  /** The engine in use; null where none was needed yet. */
  get engine(): MonitoringEngine | null {
    return this.#given ?? this.#own;
  }

  /** Takes an engine from outside (null: one of its own again) and shows what it holds. */
  async use(engine: MonitoringEngine | null | undefined): Promise<void> {
    const given = engine ?? null;
    if (given === this.#given) return;
    this.#end();
    this.#given = given;
    this.#show(null);
    if (given) await this.change((used) => used.state());
  }

  /** Settings for an engine that is yet to be made, or for the one there is. */
  async configure(settings: Partial<Settings>): Promise<void> {
    const asked = { ...this.#settings, ...settings };
    try {
      changeSettings(defaultSettings(), asked);
    } catch (reason) {
      // Kept, what cannot be used would keep every engine that is yet to be made from starting.
      this.failed(reason);
      return;
    }
    this.#settings = asked;
    if (!this.engine) return;
    await this.change((engine, options) => engine.configure(settings, options), { reads: this.reads(settings) });
  }

  /** Whether the engine reads files again for other settings. */
  reads(settings: Partial<Settings>): boolean {
    return this.state !== null && readsFiles(this.state.settings, settings);
  }

  /** Who looks; anybody but an administrator ends what was there. */
  async setViewer(viewer: Viewer | null | undefined): Promise<void> {
    this.#viewer = viewer ?? null;
    if (!mayLook(viewer)) await this.clear();
    await this.engine?.setViewer(this.#viewer).catch(() => undefined);
  }

  /** Asks the engine for a change and shows the state after it; null where there is nothing to show. */
  async change(operation: Operation<EngineState>, how: How = {}): Promise<EngineState | null> {
    return this.run(async (engine, options) => {
      const state = await operation(engine, options);
      // Answers of an engine that was ended meanwhile are of no interest.
      if (engine !== this.engine) return null;
      this.#show(state);
      return state;
    }, how);
  }

  /** What the engine answers; null where it failed, which is told. */
  async run<Answer>(operation: Operation<Answer>, { reads = false }: How = {}): Promise<Answer | null> {
    const engine = this.engine ?? this.#make();
    this.problem = null;
    if (reads) this.#begin();
    this.#running += 1;
    try {
      return await operation(engine, reads ? this.#options() : {});
    } catch (reason) {
      if (engine === this.engine) {
        const { problem, input } = toProblem(reason);
        if (problem.code === 'worker-died' && this.state) {
          await this.#recover(engine, problem);
          return null;
        }
        // Where the host's policy was in the way, that is what there is to tell, not what followed from it.
        this.#fail(this.#violation ?? problemOfRefusal(problem) ?? problem, input);
      }
      return null;
    } finally {
      this.#running -= 1;
      if (reads) this.#finish();
      this.host.requestUpdate();
    }
  }

  cancel(): void {
    this.#abort?.abort();
    // What is asked for from now on is another reading, even while the cancelled one still ends.
    if (this.#abort) this.#abort = new AbortController();
  }

  /** What a part's own question to the engine was rejected with. */
  failed(reason: unknown): void {
    const { problem, input } = toProblem(reason);
    // A worker that died is met by whoever asks next, and one that was ended has nothing to tell.
    if (problem.code !== 'worker-died' && problem.code !== 'cancelled') this.#fail(problem, input);
  }

  /** A problem that was met outside of the engine. */
  tell(problem: Problem): void {
    this.#fail(problem, null);
  }

  dismiss(): void {
    this.problem = null;
    this.host.requestUpdate();
  }

  /** Ends the worker, frees the memory, forgets what was shown. */
  async clear(): Promise<void> {
    this.cancel();
    if (this.#given) await this.#given.clear().catch(() => undefined);
    else this.#end();
    this.problem = null;
    this.#show(null);
  }

  #make(): MonitoringEngine {
    const options = { settings: this.#settings, viewer: this.#viewer };
    // The worker's listeners must not hold what its end waits for.
    const self = new WeakRef(this);
    const made = this.create(options, (detail) => {
      const controller = self.deref();
      if (controller) controller.#died(made, detail);
    });
    left.register(this, made, made);
    this.#own = made;
    return made;
  }

  /** A worker may die while nobody waits for it, or only rows do; whoever waits in `run` hears of it there. */
  #died(engine: MonitoringEngine, detail: string): void {
    if (engine !== this.engine || this.#running > 0) return;
    void this.#recover(engine, { code: 'worker-died', parameters: { detail } });
  }

  /** The files stay with the page: the next worker reads them again. Until then there is no table to be filled. */
  async #recover(engine: MonitoringEngine, problem: Problem): Promise<void> {
    const held = this.state !== null;
    this.#show(null);
    this.#begin();
    const state = held ? await engine.state().catch(() => null) : null;
    if (engine === this.engine) {
      const restored = state !== null && state.inputs.length > 0;
      if (restored) this.#show(state);
      // A worker that the host's policy did not let start has died as well.
      this.#fail(restored ? { ...problem, code: 'worker-restarted' } : (this.#violation ?? problem), null);
    }
    this.#finish();
    this.host.requestUpdate();
  }

  #end(): void {
    if (this.#own) left.unregister(this.#own);
    this.#own?.close();
    this.#own = null;
  }

  #begin(): void {
    this.#readings += 1;
    if (this.#readings === 1) {
      this.#abort = new AbortController();
      this.reading = true;
      this.progress = null;
    }
    this.host.requestUpdate();
  }

  #options(): ChangeOptions {
    return {
      ...(this.#abort ? { signal: this.#abort.signal } : {}),
      onProgress: (progress) => {
        // Reports may come by the hundred a second; eyes need ten.
        const now = performance.now();
        if (now - this.#shownAt < 100 && progress.bytesRead !== progress.bytesTotal) return;
        this.#shownAt = now;
        this.progress = progress;
        this.listener.progressed(progress);
        this.host.requestUpdate();
      },
    };
  }

  #finish(): void {
    this.#readings -= 1;
    if (this.#readings > 0) return;
    this.reading = false;
    this.progress = null;
    this.#abort = null;
    this.listener.progressed(null);
  }

  #show(state: EngineState | null): void {
    this.state = state;
    this.host.requestUpdate();
    this.listener.changed(state);
  }

  #fail(problem: Problem, input: string | null): void {
    this.problem = { problem, input };
    this.listener.failed(problem, input);
    this.host.requestUpdate();
  }
}
