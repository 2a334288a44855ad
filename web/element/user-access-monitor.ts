import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type {
  EngineState,
  InputSource,
  Language,
  MonitoringEngine,
  Problem,
  Settings,
  Viewer,
} from '../engine/api/types';
import { languageOf, loadMessages } from '../messages/index';
import { spoken, tagOf } from '../messages/languages';
import { EngineController } from './engine/engine-controller';
import { createOwnEngine } from './engine/own-engine';
import { addOwn, clear, forgetFiles } from './files/files-actions';
import './help/help-dialog';
import { panels } from './panels';
import './parts/live-region';
import { definePart, type Asking } from './parts/monitor-part';
import { problemMessage } from './parts/problem-message';
import { tabStyles } from './screen/tabs';
import { defaultViewState, withoutLanguage, withoutText } from './public/default-view';
import type { FurtherColumn, ViewState } from './public/view-state';
import { MonitorScreen } from './screen/screen';
import { base } from './styles/base';
import { layout } from './styles/layout';
import { tokens } from './styles/tokens';
import { firstScreen, roomOf, workspace } from './workspace';

/** Files that show how the element works, and the settings that go with them. */
export interface SampleData {
  files: { name: string; bytes: Uint8Array }[];
  settings: Partial<Settings>;
  /** The command that gives the same table; shown beside it. */
  commandLine: string;
}

/**
 * `<user-access-monitor>`: the monitoring screen as one element, for a portal or a page of its own.
 *
 * Everything is read in a worker; nothing is sent anywhere and the page's address is never touched.
 *
 * @fires change - `CustomEvent<EngineState | null>`: files, settings, view or table changed.
 * @fires view-state - `CustomEvent<ViewState>`: another view, of which a link can be made.
 * @fires error - `CustomEvent<MonitorErrorDetail>`: something could not be done; what was there is unchanged.
 * @fires progress - `CustomEvent<Progress | null>`: a reading goes on; null when it ended.
 * @fires clear - `CustomEvent<null>`: everything was cleared, as it was asked for.
 * @fires download - `CustomEvent<{ name, bytes }>`: a file went to the browser's downloads.
 *
 * @csspart drop-zone, inputs (the files' column), input, ledger, notes, left-out, settings, filters, count, download,
 * table-area, table, heading, row, name, picture, profile, progress, message, requests, help,
 * mapping.
 * @cssproperty --user-access-... - the tokens of `styles/tokens.ts`, `--user-access-table-height` and
 * `--user-access-files-height`.
 */
export class UserAccessMonitor extends LitElement {
  /** The engine to show; null: one of its own, in a worker made from a Blob. */
  @property({ attribute: false }) engine: MonitoringEngine | null | undefined = null;
  /** Replaces the files that are loaded. A `File` stands for itself. */
  @property({ attribute: false }) files: ArrayLike<File | InputSource> | null = null;
  /** Settings that differ from the defaults. */
  @property({ attribute: false }) settings: Partial<Settings> | null = null;
  /** Who looks. Anybody but an administrator sees and computes nothing; absent, everybody may. */
  @property({ attribute: false }) viewer: Viewer | null | undefined = null;
  @property({ reflect: true }) language: Language = 'en';
  /** The table's further columns; null: each day where there is room. */
  @property({ attribute: false }) columns: readonly FurtherColumn[] | null | undefined = null;
  /** Makes the sample for `Try the sample`; without it there is no such button. */
  @property({ attribute: false }) sample: (() => Promise<SampleData>) | null = null;

  /** A view that was asked for before there was a table. */
  #wanted: ViewState | null = null;
  #toldView: string | null = null;
  /** Ends when the language that was asked for last is shown, or was told to be missing; never rejects. */
  #speaking: Promise<void> = Promise.resolve();

  readonly #controller = new EngineController(
    this,
    {
      changed: (detail) => {
        if (!detail) this.#screen.forget();
        if (detail?.ready) this.#applyWanted();
        this.#screen.dispatch('change', detail);
      },
      progressed: (detail) => this.#screen.dispatch('progress', detail),
      failed: (problem, input) => void this.#tellFailure(problem, input),
    },
    createOwnEngine,
  );

  readonly #screen = new MonitorScreen(this, this.#controller, panels[0].name);

  readonly #resized = new ResizeObserver(([entry]) => {
    if (entry) this.#screen.show(roomOf(entry.contentRect.width));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  /** What a link to the view holds, never a person's data. What is set before the files are there waits for them. */
  get viewState(): ViewState {
    const { state } = this;
    const { sort, filters } = this.#wanted ?? state?.view ?? defaultViewState();
    const settings = state?.settings ?? { ...defaultViewState().settings, ...this.#controller.asked };
    return {
      settings: withoutLanguage(settings),
      sort,
      filters: withoutText({ text: '', ...filters }),
      columns: this.columns ?? null,
      tab: this.#wanted?.tab ?? this.#screen.shown.panel,
    };
  }

  set viewState(view: ViewState | null | undefined) {
    // A framework's `undefined` asks for nothing.
    if (!view) return;
    this.#wanted = view;
    this.columns = view.columns;
    void this.#controller.configure(view.settings ?? {}).then(() => {
      if (this.state?.ready) this.#applyWanted();
    });
  }

  #applyWanted(): void {
    const wanted = this.#wanted;
    if (!wanted) return;
    this.#wanted = null;
    const { name } = panels.find((panel) => panel.name === wanted.tab) ?? panels[0];
    this.#screen.show({ panel: name });
    const filters = withoutText({ text: '', ...wanted.filters });
    void this.#controller.change((engine) => engine.view({ sort: wanted.sort, filters }));
  }

  /** The last state of the engine; null before the first file. */
  get state(): EngineState | null {
    return this.#controller.state;
  }

  /** Adds files to those that are loaded. */
  async add(files: ArrayLike<File | InputSource>): Promise<void> {
    if (!this.#isList(files)) return;
    const sources = Array.from(files, (file) => (file instanceof File ? { name: file.name, blob: file } : file));
    await this.#screen.perform(addOwn, sources);
  }

  /** Ends the worker, frees the memory, forgets every file. */
  async clear(): Promise<void> {
    await this.#screen.perform(clear, undefined);
  }

  /** Opens the help. */
  showHelp(): void {
    this.#screen.find('user-access-help')?.show();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const screen = this.#screen;
    if (changed.has('language')) {
      // An attribute that is taken away, or a framework's `undefined`, means the default; portals know `en-US`.
      this.language = languageOf(String(this.language)) ?? 'en';
      this.#speaking = this.#speak(this.language);
      const { language } = this;
      if (this.#controller.asked.language !== language) void this.#controller.configure({ language });
    }
    if (changed.has('engine')) void this.#controller.use(this.engine);
    if (changed.has('viewer')) {
      if (screen.forbidden) screen.forget();
      void this.#controller.setViewer(this.viewer);
    }
    if (changed.has('settings') && this.settings) void this.#controller.configure(this.settings);
    if (changed.has('files') && this.files) void this.#replace(this.files);
    screen.look(screen.messages);
  }

  /** What was drawn is in the language that was asked for, or it was told that this could not be had. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#speaking;
    return super.getUpdateComplete();
  }

  /** Loads a language and shows it. Until it is there, and where it does not come, the one before stays. */
  async #speak(language: Language): Promise<void> {
    const screen = this.#screen;
    try {
      const messages = await loadMessages(language);
      // Another one may have been asked for meanwhile, or the one that is shown.
      if (this.language !== language || messages === screen.messages) return;
      screen.look(messages);
      this.requestUpdate();
      if (this.#controller.problem?.problem.code === 'language-not-loaded') this.#controller.dismiss();
    } catch (reason) {
      if (this.language !== language) return;
      if (screen.speaks) {
        // What is shown is what is in force, and to ask for the other once more is a change, which tries it once more.
        this.language = screen.messages.language;
        await this.#controller.configure({ language: this.language });
      }
      const detail = reason instanceof Error ? reason.message : String(reason);
      this.#controller.tell({ code: 'language-not-loaded', parameters: { name: spoken[language].name, detail } });
    }
  }

  async #tellFailure(problem: Problem, input: string | null): Promise<void> {
    const screen = this.#screen;
    if (!screen.speaks) await this.#speaking;
    screen.dispatch('error', { problem, input, sentence: screen.messages.problem(problem) });
  }

  protected override updated(): void {
    const view = this.viewState;
    const told = JSON.stringify(view);
    if (told === this.#toldView) return;
    const first = this.#toldView === null;
    this.#toldView = told;
    if (!first) this.#screen.dispatch('view-state', view);
  }

  /** A portal in plain script may give anything: one file alone, say. */
  #isList(files: unknown): boolean {
    const isList = typeof files === 'object' && files !== null && 'length' in files;
    if (!isList) this.#controller.tell({ code: 'wrong-call', parameters: { detail: 'files must be a list' } });
    return isList;
  }

  async #replace(files: ArrayLike<File | InputSource>): Promise<void> {
    if (!this.#isList(files)) return;
    await forgetFiles(this.#screen);
    if (files.length > 0) await this.add(files);
  }

  #renderAllowed(): unknown {
    const { state } = this;
    const screen = this.#screen;
    return html`${problemMessage(screen.messages, this.#controller.problem, () => this.#controller.dismiss())}
    ${state && state.inputs.length > 0 ? workspace(screen, state) : firstScreen(screen, this.#wanted)}`;
  }

  /** There are no words yet; where none came, that is said. What else there is to tell waits for them. */
  #renderSilent(): unknown {
    const problem = this.#controller.problem?.problem;
    return html`<div class="monitor" lang="en">
      <p role="alert">${problem?.code === 'language-not-loaded' ? this.#screen.messages.problem(problem) : nothing}</p>
    </div>`;
  }

  protected override render(): unknown {
    const screen = this.#screen;
    if (!screen.speaks) return this.#renderSilent();
    return html`<div
      class="monitor"
      lang=${tagOf(screen.messages.language)}
      @ask=${(event: CustomEvent<Asking>) => event.detail(screen)}
    >
      <user-access-live-region .sentence=${screen.announcement}></user-access-live-region>
      ${
        screen.forbidden
          ? html`<div class="card waiting" role="note">
              <p>${screen.messages.problem({ code: 'not-administrator' })}</p>
            </div>`
          : this.#renderAllowed()
      }
      <user-access-help exportparts="help" .monitor=${screen.monitor}></user-access-help>
    </div>`;
  }

  static override styles = [tokens, base, layout, tabStyles];
}

definePart('user-access-monitor', UserAccessMonitor);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-monitor': UserAccessMonitor;
  }
}
