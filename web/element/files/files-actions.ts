/** What can be done with the files. */
import type {
  AliasFile,
  ChangeOptions,
  EngineState,
  InputOverrides,
  InputSource,
  MonitoringEngine,
  Settings,
} from '../../engine/api/types';
import { count } from '../parts/figures';
import { visible } from '../parts/foreign-text';
import { saveBlob } from '../parts/save-blob';
import { failedOf, loadedSentence } from '../parts/sentences';
import { chosenSettings } from '../public/default-view';
import type { Action, Ask, MonitorScreen } from '../screen/screen';
import { configure } from '../settings/settings-actions';

/** Files that are to take the place of inputs. */
export interface Replacement {
  ids: number[];
  files: File[];
}

/** What was decided on: how one file is read, and the zone of the times without one in all logs. */
export interface Mapped {
  id: number;
  overrides: InputOverrides;
  logTimeZone: string | null;
}

/** A change that reads files, and what came of it. */
async function read(
  screen: MonitorScreen,
  change: (engine: MonitoringEngine, options: ChangeOptions) => Promise<EngineState>,
): Promise<string | null> {
  if (screen.forbidden) return null;
  screen.show({ saved: null });
  const { hasFocus } = screen;
  const state = await screen.controller.change(change, { reads: true });
  if (!state) return null;
  await screen.host.updateComplete;
  // The button that was pressed is gone with the first screen: the focus goes to what came instead.
  if (hasFocus && !screen.hasFocus) screen.focusCount();
  return loadedSentence(screen.messages, state);
}

const sourcesOf = (files: readonly File[]): InputSource[] => files.map((file) => ({ name: file.name, blob: file }));

export const addSources: Ask<InputSource[]> = (screen, sources) =>
  read(screen, (engine, options) => engine.add(sources, options));

/** Forgets every file; with the made-up company go its settings: nothing of it may stand beside a person's own files. */
export async function forgetFiles(screen: MonitorScreen): Promise<void> {
  const { sample } = screen.shown;
  screen.forget();
  await screen.controller.clear();
  if (sample !== null) await screen.controller.configure(sample.before);
}

/** Somebody's own files; the sample ends with them. */
export const addOwn: Ask<InputSource[]> = async (screen, sources) => {
  if (sources.length > 0 && screen.shown.sample !== null && !screen.forbidden) await forgetFiles(screen);
  return addSources(screen, sources);
};

/** Files that were dropped or chosen: what was dropped may be a text, a link or an empty folder. */
export const addFiles: Ask<File[]> = (screen, files) => {
  if (files.length > 0) return addOwn(screen, sourcesOf(files));
  screen.controller.tell({ code: 'nothing-dropped' });
  return null;
};

export const removeInputs: Ask<number[]> = async (screen, ids) => {
  const { controller, messages, hasFocus } = screen;
  const inputs = controller.state?.inputs ?? [];
  const place = inputs.findIndex(({ id }) => ids.includes(id));
  const state = await controller.change((engine, options) => engine.remove(ids, options), { reads: true });
  if (!state) return null;
  await screen.host.updateComplete;
  // The line that was pressed is gone.
  if (hasFocus && !screen.hasFocus && !(await screen.find('user-access-inputs')?.focusLine(place))) {
    screen.find('user-access-drop-zone[large]')?.focus();
  }
  const users = count(state.rows, messages.language);
  return messages.text('announce-removed', { name: visible(inputs[place]?.name ?? ''), more: ids.length - 1, users });
};

export const replaceInputs: Ask<Replacement> = (screen, { ids, files }) => {
  if (files.length === 0 || screen.shown.sample !== null) return addFiles(screen, files);
  const replaced = screen.controller.state?.inputs.filter(({ id }) => ids.includes(id)) ?? [];
  // What was decided about a file holds for the one that follows it.
  const decided = replaced.length === 1 && files.length === 1 ? { overrides: [replaced[0]!.overrides] } : {};
  return read(screen, (engine, options) => engine.add(sourcesOf(files), { ...options, ...decided, replacing: ids }));
};

/** The day that a snapshot is of; an empty text: what its name or its last change says. */
export const sayDay: Ask<{ id: number; day: string }> = (screen, { id, day }) => {
  const input = screen.controller.state?.inputs.find((each) => each.id === id);
  if (!input) return null;
  const { snapshotDate: _former, ...overrides } = input.overrides;
  const said = day === '' ? overrides : { ...overrides, snapshotDate: day };
  return read(screen, (engine, options) => engine.override(id, said, options));
};

/** Opens the dialog that changes how a file is read. */
export const openMapping: Ask<number> = (screen, id) => {
  screen.show({ mapping: screen.controller.state?.inputs.find((input) => input.id === id) ?? null });
  return null;
};

/** Other columns or another encoding need one file again, another zone all logs. */
export const applyMapping: Ask<Mapped> = async (screen, { id, overrides, logTimeZone }) => {
  const { controller } = screen;
  const input = controller.state?.inputs.find((each) => each.id === id);
  if (!input) return null;
  if (JSON.stringify(overrides) !== JSON.stringify(input.overrides)) {
    const override: Ask = () => read(screen, (engine, options) => engine.override(id, overrides, options));
    if ((await screen.perform(override, undefined)) === null) return null;
  }
  return logTimeZone === controller.state?.settings.logTimeZone ? null : configure(screen, { logTimeZone });
};

/** The files of the made-up company, and the settings that go with them. */
export const trySample: Ask = async (screen) => {
  const { controller, host } = screen;
  if (controller.reading) return null;
  const made = await controller.run(async () => host.sample?.());
  if (!made) return null;
  // What a link asks for stands.
  const view = host.viewState;
  const settings = { ...made.settings, ...chosenSettings(view) };
  const former: Partial<Settings> = view.settings;
  // Of a sample whose reading was cancelled the settings are there already.
  const before =
    screen.shown.sample?.before ??
    Object.fromEntries(Object.keys(made.settings).map((name) => [name, former[name as keyof Settings]]));
  if (!(await controller.change((engine) => engine.configure(settings)))) return null;
  const sources = made.files.map(({ name, bytes }) => ({ name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) }));
  // From now on: own files that come while it is read end it, too.
  screen.show({ sample: { commandLine: made.commandLine, before } });
  return addSources(screen, sources);
};

async function foldFiles(screen: MonitorScreen, filesHidden: boolean): Promise<null> {
  screen.show({ filesHidden });
  await screen.host.updateComplete;
  const inputs = screen.find('user-access-inputs');
  await inputs?.updateComplete;
  // The focus goes to the button that takes it back: the one that was pressed is gone.
  const [root, action] = filesHidden ? [screen.host.renderRoot, showFiles] : [inputs?.renderRoot, hideFiles];
  root?.querySelector<HTMLElement>(`[data-action="${action.name}"]`)?.focus();
  return null;
}

export const hideFiles: Action = {
  name: 'hide-files',
  label: 'rail-hide',
  can: ({ shown, monitor }) => shown.wide && monitor.state?.ready === true && !shown.filesHidden,
  perform: (screen) => foldFiles(screen, true),
};

export const showFiles: Action = {
  name: 'show-files',
  label: 'rail-show',
  can: ({ shown, monitor }) => shown.wide && monitor.state?.ready === true && shown.filesHidden,
  perform: (screen) => foldFiles(screen, false),
};

/** Goes to the first file that could not be used. */
export const showFailed: Action = {
  name: 'show-failed',
  label: 'files-partial-why',
  can: ({ monitor }) => monitor.state !== null && failedOf(monitor.state) > 0,
  async perform(screen) {
    screen.show({ filesHidden: false });
    await screen.host.updateComplete;
    const folded = screen.find<HTMLDetailsElement>('details.folded');
    if (folded) folded.open = true;
    await screen.find('user-access-inputs')?.showFailed();
    return null;
  },
};

/** A name that no input has: what was joined before stays what it is. */
function freeName(name: string, state: EngineState): string {
  const taken = new Set(state.inputs.map((input) => input.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = name.replace(/(?=\.aliases\.csv$)/, `-${number}`);
  return free;
}

/** Joins the unknown logins that are near to one user alone: by a list of renamed users, which is an input like others. */
export const joinLogins: Action = {
  name: 'join-logins',
  label: 'join-logins',
  can: ({ monitor }) => (monitor.state?.unknownLogins.joinable ?? 0) > 0,
  async perform(screen) {
    const { controller } = screen;
    const made = await controller.run((engine) => engine.aliasFile());
    if (!made || !controller.state) return null;
    const file = { ...made, name: freeName(made.name, controller.state) };
    screen.show({ joined: [...screen.shown.joined, file] });
    const said = await addSources(screen, [{ name: file.name, blob: file.blob }]);
    if (said === null) return null;
    // The button is gone with what it joined.
    if (!screen.hasFocus) screen.focusCount();
    return screen.messages.text('announce-joined', { count: file.rows, name: file.name });
  },
};

/** Saves a list of renamed users: one that was made, or one of what can be joined now. */
export const saveAliases: Action<AliasFile | null> = {
  name: 'save-aliases',
  label: 'save-aliases',
  async perform(screen, joined) {
    const saved = await screen.controller.run(async (engine) => {
      const file = joined ?? (await engine.aliasFile());
      saveBlob(file.blob, file.name);
      return file;
    });
    if (!saved) return null;
    const { name, blob, rows } = saved;
    screen.dispatch('download', { name, bytes: blob.size });
    return screen.messages.text('announce-saved', { name, count: rows });
  },
};

/** Ends the worker, frees the memory, forgets every file. */
export const clear: Action = {
  name: 'clear',
  label: 'clear-everything',
  async perform(screen) {
    const { hasFocus } = screen;
    await forgetFiles(screen);
    screen.dispatch('clear', null);
    await screen.host.updateComplete;
    // The button is gone with the files: the focus goes to what can be done now.
    if (hasFocus && !screen.hasFocus) screen.find('user-access-drop-zone[large]')?.focus();
    return screen.messages.text('announce-cleared');
  },
};

export const endSample: Action = {
  ...clear,
  name: 'end-sample',
  label: 'sample-end',
  can: ({ shown }) => shown.sample !== null,
};

export const cancel: Action = {
  name: 'cancel',
  label: 'cancel',
  can: ({ controller }) => controller.reading,
  perform({ controller }) {
    controller.cancel();
    return null;
  },
};

export const filesActions: readonly Action<never>[] = [
  hideFiles,
  showFiles,
  showFailed,
  joinLogins,
  saveAliases,
  clear,
  endSample,
  cancel,
];
