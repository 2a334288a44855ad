import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type {
  ChangeOptions,
  CsvResult,
  EngineState,
  Filters,
  InputSource,
  InputState,
  Language,
  MonitoringEngine,
  Settings,
  SortKey,
  View,
  Viewer,
} from '../engine/api/types';
import { createMessages, languageOf, type Messages } from '../messages/index';
import { tagOf } from '../messages/languages';
import { createOwnEngine } from './engine/own-engine';
import { chosenSettings, defaultViewState, withoutLanguage, withoutText } from './public/default-view';
import './table/downloads';
import type { CsvRequest } from './table/downloads';
import './files/drop-zone';
import { filesOfDrop } from './files/dropped-files';
import type { DepartmentChoice } from './pictures/departments-overview';
import type { MonitorErrorDetail, UserAccessMonitorEventMap } from './public/events';
import { count } from './parts/figures';
import './filters/filters';
import { filesRail } from './files/files-rail';
import './table/column-chooser';
import { mostCopied, writeToClipboard } from './table/copied-rows';
import { noFilters } from './filters/filter-chips';
import { isFiltering } from './filters/filters';
import './help/help-dialog';
import type { Replacement } from './files/inputs-panel';
import './parts/live-region';
import './files/mapping-dialog';
import type { Mapped } from './files/mapping-dialog';
import { definePart, type Monitor } from './parts/monitor-part';
import { EngineController, mayLook, readsFiles } from './engine/engine-controller';
import type { Figure } from './pictures/pictures';
import './help/privacy-line';
import { problemMessage } from './parts/problem-message';
import './profile/profile-panel';
import './files/reading-progress';
import type { SavedPicture } from './pictures/save-picture';
import { saveCsv, saveManifest } from './table/saving';
import { countSentence, failedOf, loadedSentence, sortSentence } from './parts/sentences';
import './settings/settings-bar';
import { base } from './styles/base';
import { layout } from './styles/layout';
import { tokens } from './styles/tokens';
import './table/table';
import { tabList, tabStyles } from './parts/tabs';
import type { FurtherColumn, Tab, ViewState } from './public/view-state';

/** Files that show how the element works, and the settings that go with them. */
export interface SampleData {
  files: { name: string; bytes: Uint8Array }[];
  settings: Partial<Settings>;
  /** The command that gives the same table; shown beside it. */
  commandLine: string;
}

const daysAlone: readonly FurtherColumn[] = ['day-by-day'];
const noColumns: readonly FurtherColumn[] = [];

// What draws is not there yet when the first screen is: it is asked for beside it, with the rest of the page, so that
// no request is made later. Where it did not come, the panel of the pictures says so.
import('./pictures/charts').catch(() => undefined);

/** Width from which the files stand beside the table instead of above it. */
const sideBySide = 1100;
/** Width up to which the toolbar is one row of buttons; the styles of its parts say the same. */
const narrowest = 620;
/** What the files take beside the table, and what the table needs to show each day from the start, in px. */
const filesWidth = 340;
const roomForDays = 820;

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

  /** What all parts look at. */
  @state() private monitor: Monitor = { messages: createMessages('en'), engine: null, state: null };
  @state() private wide = true;
  @state() private narrow = false;
  /** Whether the table has the room for the strip of days. */
  @state() private roomy = true;
  /** How many rows are selected. */
  @state() private selected = 0;
  /** Cells of downloads and copies exactly as they are. */
  @state() private raw = false;
  @state() private dragged = false;
  @state() private tab: Tab = 'users';
  @state() private profileOf: string | null = null;
  /** The rail with the files is folded to a strip. */
  @state() private filesHidden = false;
  /** The input whose reading is being changed. */
  @state() private mapping: InputState | null = null;
  @state() private announcement = '';
  @state() private commandLine: string | null = null;
  @state() private altered: CsvResult['altered'] | null = null;
  @query('user-access-table') private table!: HTMLElementTagNameMap['user-access-table'] | null;
  @query('user-access-filters') private filtersPart!: HTMLElementTagNameMap['user-access-filters'] | null;
  @query('.count') private countLine!: HTMLElement | null;
  @query('user-access-drop-zone[large]') private dropZone!: HTMLElementTagNameMap['user-access-drop-zone'] | null;
  @query('user-access-help') private help!: HTMLElementTagNameMap['user-access-help'];

  #openedProfile: string | null = null;
  /** The order asked for last, while its answer is awaited: a second click turns that one round. */
  #askedSort: View['sort'] = null;
  /** A view that was asked for before there was a table. */
  #wanted: ViewState | null = null;
  #toldView: string | null = null;

  readonly #monitoring = new EngineController(
    this,
    {
      changed: (detail) => {
        if (!detail) this.#forget();
        if (detail?.ready) this.#applyWanted();
        this.#dispatch('change', detail);
      },
      progressed: (detail) => this.#dispatch('progress', detail),
      failed: (problem, input) => {
        const sentence = this.messages.problem(problem);
        this.#dispatch('error', { problem, input, sentence } satisfies MonitorErrorDetail);
      },
    },
    createOwnEngine,
  );

  readonly #resized = new ResizeObserver(([entry]) => {
    if (!entry) return;
    this.wide = entry.contentRect.width >= sideBySide;
    this.narrow = entry.contentRect.width <= narrowest;
    this.roomy = entry.contentRect.width - (this.wide ? filesWidth : 0) >= roomForDays;
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
    const settings = state?.settings ?? { ...defaultViewState().settings, ...this.#monitoring.asked };
    return {
      settings: withoutLanguage(settings),
      sort,
      filters: withoutText({ text: '', ...filters }),
      columns: this.columns ?? null,
      tab: this.#wanted?.tab ?? this.tab,
    };
  }

  set viewState(view: ViewState | null | undefined) {
    // A framework's `undefined` asks for nothing.
    if (!view) return;
    this.#wanted = view;
    this.columns = view.columns;
    void this.#monitoring.configure(view.settings ?? {}).then(() => {
      if (this.state?.ready) this.#applyWanted();
    });
  }

  #applyWanted(): void {
    const wanted = this.#wanted;
    if (!wanted) return;
    this.#wanted = null;
    this.tab = wanted.tab === 'pictures' ? 'pictures' : 'users';
    void this.#monitoring.change((engine) =>
      engine.view({ sort: wanted.sort, filters: withoutText({ text: '', ...wanted.filters }) }),
    );
  }

  /** The last state of the engine; null before the first file. */
  get state(): EngineState | null {
    return this.#monitoring.state;
  }

  /** Adds files to those that are loaded. */
  async add(files: ArrayLike<File | InputSource>): Promise<void> {
    if (!this.#isList(files)) return;
    await this.#add(Array.from(files, (file) => (file instanceof File ? { name: file.name, blob: file } : file)));
  }

  /** Ends the worker, frees the memory, forgets every file. */
  async clear(): Promise<void> {
    const hadFocus = this.matches(':focus-within');
    this.#forget();
    await this.#monitoring.clear();
    this.#dispatch('clear', null);
    this.#announce(this.messages.text('announce-cleared'));
    await this.updateComplete;
    // The button is gone with the files: the focus goes to what can be done now.
    if (hadFocus && !this.matches(':focus-within')) this.dropZone?.focus();
  }

  /** Opens the help. */
  showHelp(): void {
    this.help.show();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language')) {
      // An attribute that is taken away, or a framework's `undefined`, means the default; portals know `en-US`.
      this.language = languageOf(String(this.language)) ?? 'en';
      this.monitor = { ...this.monitor, messages: createMessages(this.language) };
      void this.#monitoring.configure({ language: this.language });
    }
    if (changed.has('engine')) void this.#monitoring.use(this.engine);
    if (changed.has('viewer')) {
      if (this.#forbidden) this.#forget();
      void this.#monitoring.setViewer(this.viewer);
    }
    if (changed.has('settings') && this.settings) void this.#monitoring.configure(this.settings);
    if (changed.has('files') && this.files) void this.#replace(this.files);
    const { engine, state } = this.#monitoring;
    if (engine !== this.monitor.engine || state !== this.monitor.state) {
      this.monitor = { ...this.monitor, engine, state };
    }
  }

  protected override updated(): void {
    const view = this.viewState;
    const told = JSON.stringify(view);
    if (told === this.#toldView) return;
    const first = this.#toldView === null;
    this.#toldView = told;
    if (!first) this.#dispatch('view-state', view);
  }

  private get messages(): Messages {
    return this.monitor.messages;
  }

  get #forbidden(): boolean {
    return !mayLook(this.viewer);
  }

  #forget(): void {
    this.profileOf = null;
    this.tab = 'users';
    this.commandLine = null;
    this.altered = null;
    this.selected = 0;
  }

  #dispatch<Name extends keyof UserAccessMonitorEventMap>(
    name: Name,
    detail: UserAccessMonitorEventMap[Name]['detail'],
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #announce(sentence: string): void {
    // The same sentence twice is no change to a live region: a trailing no-break space makes it one.
    this.announcement = sentence === this.announcement ? `${sentence}\u00a0` : sentence;
  }

  /** A portal in plain script may give anything: one file alone, say. */
  #isList(files: unknown): boolean {
    const isList = typeof files === 'object' && files !== null && 'length' in files;
    if (!isList) this.#monitoring.tell({ code: 'wrong-call', parameters: { detail: 'files must be a list' } });
    return isList;
  }

  async #replace(files: ArrayLike<File | InputSource>): Promise<void> {
    if (!this.#isList(files)) return;
    await this.#monitoring.clear();
    if (files.length > 0) await this.add(files);
  }

  async #add(sources: InputSource[]): Promise<void> {
    await this.#read((engine, options) => engine.add(sources, options));
  }

  /** A change that reads files: says what came of it, and false where nothing did. */
  async #read(change: (engine: MonitoringEngine, options: ChangeOptions) => Promise<EngineState>): Promise<boolean> {
    if (this.#forbidden) return false;
    this.altered = null;
    const hadFocus = this.matches(':focus-within');
    const state = await this.#monitoring.change(change, { reads: true });
    if (!state) return false;
    this.#announce(loadedSentence(this.messages, state));
    await this.updateComplete;
    // The button that was pressed is gone with the first screen: the focus goes to what came instead.
    if (hadFocus && !this.matches(':focus-within')) this.countLine?.focus({ preventScroll: true });
    return true;
  }

  /** What was dropped may be a text, a link or an empty folder. */
  async #addDropped(files: File[]): Promise<void> {
    if (files.length > 0) await this.add(files);
    else this.#monitoring.tell({ code: 'nothing-dropped' });
  }

  async #replaceInputs({ ids, files }: Replacement): Promise<void> {
    if (files.length === 0) {
      this.#monitoring.tell({ code: 'nothing-dropped' });
      return;
    }
    const replaced = this.state?.inputs.filter(({ id }) => ids.includes(id)) ?? [];
    // What was decided about a file holds for the one that follows it.
    const decided = replaced.length === 1 && files.length === 1 ? { overrides: [replaced[0]!.overrides] } : {};
    const sources = files.map((file) => ({ name: file.name, blob: file }));
    await this.#read((engine, options) => engine.add(sources, { ...options, ...decided, replacing: ids }));
  }

  /** Other columns or another encoding need one file again, another zone all logs. */
  async #map({ id, overrides, logTimeZone }: Mapped): Promise<void> {
    const input = this.state?.inputs.find((each) => each.id === id);
    if (!input) return;
    if (JSON.stringify(overrides) !== JSON.stringify(input.overrides)) {
      if (!(await this.#read((engine, options) => engine.override(id, overrides, options)))) return;
    }
    if (logTimeZone !== this.state?.settings.logTimeZone) await this.#configure({ logTimeZone });
  }

  /** The focus goes to the button that takes it back: the one that was pressed is gone. */
  async #hideFiles(hide: boolean): Promise<void> {
    this.filesHidden = hide;
    await this.updateComplete;
    const inputs = this.renderRoot.querySelector('user-access-inputs');
    await inputs?.updateComplete;
    const [root, action] = hide ? [this.renderRoot, 'show-files'] : [inputs?.renderRoot, 'hide-files'];
    root?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
  }

  async #showFailed(): Promise<void> {
    this.filesHidden = false;
    await this.updateComplete;
    const folded = this.renderRoot.querySelector<HTMLDetailsElement>('details.folded');
    if (folded) folded.open = true;
    await this.renderRoot.querySelector('user-access-inputs')?.showFailed();
  }

  async #trySample(): Promise<void> {
    if (this.#monitoring.reading) return;
    const made = await this.#monitoring.run(async () => this.sample?.());
    if (!made) return;
    const { files, settings, commandLine } = made;
    // What a link asks for stands.
    const asked = { ...settings, ...chosenSettings(this.viewState) };
    if (!(await this.#monitoring.change((engine) => engine.configure(asked)))) return;
    await this.#add(files.map(({ name, bytes }) => ({ name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) })));
    this.commandLine = commandLine;
  }

  async #configure(settings: Partial<Settings>): Promise<void> {
    this.altered = null;
    const state = await this.#monitoring.change((engine, options) => engine.configure(settings, options), {
      reads: readsFiles(settings),
    });
    if (!state) return;
    const { asOf, windowDays, timeZone } = state.resolved;
    this.#announce(this.messages.text('announce-settings', { day: asOf, days: windowDays, zone: timeZone }));
  }

  async #sort(key: SortKey): Promise<void> {
    const sort = this.#askedSort ?? this.state?.view.sort ?? null;
    const asked = { key, descending: sort?.key === key && !sort.descending };
    this.#askedSort = asked;
    const done = await this.#monitoring.change((engine) => engine.view({ sort: asked }));
    if (this.#askedSort === asked) this.#askedSort = null;
    if (done) this.#announce(sortSentence(this.messages, this.state));
  }

  async #unsort(): Promise<void> {
    await this.#monitoring.change((engine) => engine.view({ sort: null }));
    this.#announce(sortSentence(this.messages, this.state));
    this.countLine?.focus({ preventScroll: true });
  }

  async #filter(filters: Partial<Filters>): Promise<void> {
    const done = await this.#monitoring.change((engine) => engine.view({ filters }));
    if (done) this.#announce(countSentence(this.messages, this.state));
  }

  /** Opens the table, narrowed to what was activated in the pictures. */
  async #showUsers(change: { sort?: View['sort']; filters: Partial<Filters> }): Promise<void> {
    const done = await this.#monitoring.change((engine) => engine.view(change));
    if (!done) return;
    this.tab = 'users';
    this.#announce(countSentence(this.messages, this.state));
    await this.updateComplete;
    this.countLine?.focus({ preventScroll: true });
  }

  #showFigure(figure: Figure): void {
    const narrowed: Record<Figure, Partial<Filters>> = {
      users: {},
      // There is no filter for those with access; sorted by their days they come first.
      active: {},
      idle: { maxDays: 0 },
      never: { never: true },
    };
    void this.#showUsers({
      filters: { ...noFilters, ...narrowed[figure] },
      ...(figure === 'active' ? { sort: { key: 'access-days', descending: true } } : {}),
    });
  }

  #onPictureSaved({ name, bytes }: SavedPicture): void {
    this.#dispatch('download', { name, bytes });
    this.#announce(this.messages.text('announce-picture-saved', { name }));
  }

  get #columns(): readonly FurtherColumn[] {
    return this.columns ?? (this.roomy ? daysAlone : noColumns);
  }

  #onSelected(rows: number): void {
    this.selected = rows;
    this.#announce(this.messages.text('rows-selected', { count: rows, formatted: count(rows, this.language) }));
  }

  async #copy(): Promise<void> {
    const rows = this.selected;
    if (rows > mostCopied) {
      this.#monitoring.tell({ code: 'copy-too-many', parameters: { most: count(mostCopied, this.language) } });
      return;
    }
    try {
      await writeToClipboard((await this.table?.selectedText(this.raw)) ?? '');
    } catch {
      this.#monitoring.tell({ code: 'copy-refused' });
      return;
    }
    this.#announce(this.messages.text('announce-copied', { count: rows, formatted: count(rows, this.language) }));
  }

  async #saveCsv(request: CsvRequest): Promise<void> {
    const saved = await this.#monitoring.run((engine) => saveCsv(engine, request, this.language));
    if (!saved) return;
    const { name, blob, rows, altered } = saved;
    this.altered = altered;
    this.#dispatch('download', { name, bytes: blob.size });
    this.#announce(this.messages.text('announce-saved', { name, count: rows }));
  }

  async #saveManifest(): Promise<void> {
    const saved = await this.#monitoring.run(saveManifest, { reads: true });
    if (!saved) return;
    const { name, bytes, rows } = saved;
    this.#dispatch('download', { name, bytes });
    this.#announce(this.messages.text('announce-saved', { name, count: rows }));
  }

  #openProfile(login: string): void {
    this.#openedProfile = login;
    this.profileOf = login;
  }

  #onProfileClosed(login: string): void {
    this.profileOf = null;
    // Closed on another user than it was opened on: the focus goes to that one's row.
    if (login !== this.#openedProfile) void this.table?.reveal(login);
  }

  #onDragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragged = true;
  }

  async #onDrop(event: DragEvent): Promise<void> {
    this.dragged = false;
    if (event.defaultPrevented || !event.dataTransfer) return;
    event.preventDefault();
    await this.#addDropped(await filesOfDrop(event.dataTransfer));
  }

  #renderProgress(slot?: string): TemplateResult | typeof nothing {
    if (!this.#monitoring.reading) return nothing;
    return html`<user-access-progress
      slot=${slot ?? nothing}
      exportparts="progress"
      .monitor=${this.monitor}
      .progress=${this.#monitoring.progress}
      @cancelled=${() => this.#monitoring.cancel()}
      @clear=${() => void this.clear()}
    ></user-access-progress>`;
  }

  #renderRail(state: EngineState): TemplateResult {
    return filesRail({
      monitor: this.monitor,
      state,
      beside: this.wide,
      hidden: this.filesHidden,
      commandLine: this.commandLine,
      add: (files) => void this.#addDropped(files),
      remove: (ids) => void this.#monitoring.change((engine, options) => engine.remove(ids, options), { reads: true }),
      replace: (replacement) => void this.#replaceInputs(replacement),
      map: (id) => (this.mapping = state.inputs.find((input) => input.id === id) ?? null),
      clear: () => void this.clear(),
      hide: (hide) => void this.#hideFiles(hide),
    });
  }

  /** Whoever looks at the table alone should know that files are missing in it. */
  #renderPartial(state: EngineState): TemplateResult | typeof nothing {
    const failed = failedOf(state);
    if (failed === 0) return nothing;
    return html`<p class="partial no-print">
      ${this.messages.text('files-partial', { count: failed })}
      <button type="button" class="link" data-action="show-failed" @click=${this.#showFailed}>
        ${this.messages.text('files-partial-why')}
      </button>
    </p>`;
  }

  #renderTable(state: EngineState): TemplateResult {
    const { messages } = this;
    return html`
      ${this.#renderPartial(state)}
      <div class="toolbar">
        <user-access-filters
          part="filters"
          exportparts="chips"
          .monitor=${this.monitor}
          @filters=${(event: CustomEvent<Partial<Filters>>) => this.#filter(event.detail)}
        ></user-access-filters>
        <user-access-settings
          part="settings"
          .monitor=${this.monitor}
          .narrow=${this.narrow}
          @settings=${(event: CustomEvent<Partial<Settings>>) => this.#configure(event.detail)}
        ></user-access-settings>
      </div>
      ${tabList(messages, this.tab, (tab) => (this.tab = tab))}
      <div class="panel" role="tabpanel" id="panel-users" aria-labelledby="tab-users" ?hidden=${this.tab !== 'users'}>
        ${this.#renderUsers(state)}
      </div>
      ${this.#renderPictures()}
    `;
  }

  #renderUsers(state: EngineState): TemplateResult {
    const { messages } = this;
    const { view } = state;
    const shown = countSentence(messages, state);
    return html`
      <div class="bar">
        <div class="count" part="count" tabindex="-1">
          <p class=${isFiltering(view.filters) ? 'narrowed number' : 'number'} data-count>${shown}</p>
          ${this.selected > 0 ? this.#renderSelected() : nothing}
          <p class="small muted sorted">
            ${
              view.sort
                ? html`<button type="button" class="link small no-print" data-action="unsort" @click=${this.#unsort}>
                    ${messages.text('sort-display-order')}
                  </button>`
                : sortSentence(this.messages, this.state)
            }
          </p>
        </div>
        <user-access-column-chooser
          .monitor=${this.monitor}
          .chosen=${this.#columns}
          @columns=${(event: CustomEvent<FurtherColumn[]>) => (this.columns = event.detail)}
        ></user-access-column-chooser>
        <user-access-downloads
          exportparts="download, altered"
          .monitor=${this.monitor}
          .raw=${this.raw}
          .altered=${this.altered}
          @raw=${(event: CustomEvent<boolean>) => (this.raw = event.detail)}
          @csv=${(event: CustomEvent<CsvRequest>) => this.#saveCsv(event.detail)}
          @manifest=${this.#saveManifest}
        ></user-access-downloads>
      </div>
      <user-access-table
        exportparts="table-area, table, heading, row, name"
        .monitor=${this.monitor}
        .chosen=${this.#columns}
        @selected=${(event: CustomEvent<number>) => this.#onSelected(event.detail)}
        @copy-rows=${this.#copy}
        @sort=${(event: CustomEvent<SortKey>) => this.#sort(event.detail)}
        @profile=${(event: CustomEvent<string>) => this.#openProfile(event.detail)}
      ></user-access-table>
    `;
  }

  #renderSelected(): TemplateResult {
    const { messages } = this;
    return html`<p class="small selected">
      ${messages.text('rows-selected', { count: this.selected, formatted: count(this.selected, this.language) })}
      <button type="button" class="link small" data-action="copy" aria-keyshortcuts="Control+C" @click=${this.#copy}>
        ${messages.text('rows-copy')}
      </button>
      <button
        type="button"
        class="link small"
        data-action="clear-selection"
        @click=${() => {
          this.table?.clearSelection();
          this.countLine?.focus({ preventScroll: true });
        }}
      >
        ${messages.text('rows-clear')}
      </button>
    </p>`;
  }

  /** `/` goes to the search while the focus is in the element and no text is being typed. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event
      .composedPath()
      .some(
        (target) =>
          target instanceof Element && target.matches('input:not([type=checkbox], [type=radio]), select, dialog'),
      );
    if (typing || !this.filtersPart) return;
    event.preventDefault();
    this.filtersPart.focusSearch();
  }

  #renderPictures(): TemplateResult {
    const active = this.tab === 'pictures';
    return html`<div
      class="panel"
      role="tabpanel"
      id="panel-pictures"
      aria-labelledby="tab-pictures"
      ?hidden=${!active}
    >
      <user-access-pictures
        exportparts="picture"
        .monitor=${this.monitor}
        .active=${active}
        @figure=${(event: CustomEvent<Figure>) => this.#showFigure(event.detail)}
        @department=${({ detail: { code, withBelow } }: CustomEvent<DepartmentChoice>) =>
          this.#showUsers({ filters: { departments: [code], withBelow } })}
        @saved=${(event: CustomEvent<SavedPicture>) => this.#onPictureSaved(event.detail)}
        @failed=${(event: CustomEvent<unknown>) => this.#monitoring.failed(event.detail)}
        >${this.messages.text('pictures-missing')}</user-access-pictures
      >
    </div>`;
  }

  #renderWorkspace(state: EngineState): TemplateResult {
    const { messages } = this;
    return html`<div
        class="workspace ${this.dragged ? 'dragged' : ''} ${this.filesHidden && state.ready ? 'hidden-files' : ''}"
        @keydown=${this.#onKey}
        @dragover=${this.#onDragOver}
        @dragleave=${() => (this.dragged = false)}
        @drop=${this.#onDrop}
      >
        ${this.#renderRail(state)} ${this.#renderProgress()}
        <div class="main">
          ${
            state.ready
              ? this.#renderTable(state)
              : html`<div class="card">
                  <div class="waiting">
                    <h2>${messages.text('waiting-title')}</h2>
                    <p>${messages.text('waiting-users')}</p>
                  </div>
                  <user-access-sources .monitor=${this.monitor}></user-access-sources>
                </div>`
          }
        </div>
      </div>
      <user-access-mapping
        exportparts="mapping"
        .monitor=${this.monitor}
        .input=${this.mapping}
        @mapped=${(event: CustomEvent<Mapped>) => this.#map(event.detail)}
        @closed=${() => (this.mapping = null)}
      ></user-access-mapping>
      <user-access-profile
        exportparts="profile"
        .monitor=${this.monitor}
        .login=${this.profileOf}
        @saved=${(event: CustomEvent<SavedPicture>) => this.#onPictureSaved(event.detail)}
        @counted=${(event: CustomEvent<string>) => this.#announce(event.detail)}
        @failed=${(event: CustomEvent<unknown>) => this.#monitoring.failed(event.detail)}
        @closed=${(event: CustomEvent<string>) => this.#onProfileClosed(event.detail)}
      ></user-access-profile>`;
  }

  #renderPrivacy(slot?: string): TemplateResult {
    return html`<user-access-privacy-line
      slot=${slot ?? nothing}
      exportparts="requests"
      .monitor=${this.monitor}
    ></user-access-privacy-line>`;
  }

  #renderEmpty(): TemplateResult {
    return html`<div class="main">
      <user-access-drop-zone
        large
        exportparts="drop-zone"
        .monitor=${this.monitor}
        .sample=${Boolean(this.sample)}
        @files=${(event: CustomEvent<File[]>) => this.#addDropped(event.detail)}
        @sample=${this.#trySample}
        >${this.#renderPrivacy('privacy')} ${this.#renderProgress('progress')}</user-access-drop-zone
      >
    </div>`;
  }

  protected override render(): unknown {
    const { state } = this;
    return html`<div class="monitor" lang=${tagOf(this.language)}>
      <user-access-live-region .sentence=${this.announcement}></user-access-live-region>
      ${
        this.#forbidden
          ? html`<div class="card waiting" role="note">
              <p>${this.messages.problem({ code: 'not-administrator' })}</p>
            </div>`
          : html`${problemMessage(this.messages, this.#monitoring.problem, () => this.#monitoring.dismiss())}
            ${
              state && state.inputs.length > 0
                ? html`${this.#renderWorkspace(state)} ${this.#renderPrivacy()}`
                : this.#renderEmpty()
            }`
      }
      <user-access-help exportparts="help" .monitor=${this.monitor}></user-access-help>
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
