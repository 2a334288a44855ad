/**
 * What `user-access-monitor/element` declares to a program: the element without the library it is made with, as the
 * package brings none along. `tests/element/public/element-types.test.ts` holds it against the element.
 */
import type { EngineState, InputSource, Language, MonitoringEngine, Settings, Viewer } from '../../engine/api/types';
import type { FurtherColumn, ViewState } from './view-state';
import type { UserAccessMonitorEventMap } from './events';

export type * from '../../engine/api/types';
export type { FurtherColumn, ViewState } from './view-state';
export type { MonitorErrorDetail, UserAccessMonitorEventMap } from './events';

/** Files that show how the element works, and the settings that go with them. */
export interface SampleData {
  files: { name: string; bytes: Uint8Array }[];
  settings: Partial<Settings>;
  /** The command that gives the same table; shown beside it. */
  commandLine: string;
}

/**
 * `<user-access-monitor>`: the monitoring screen as one element. It fills the width that it is given.
 *
 * Its looks: `::part()` of `drop-zone`, `inputs` (the files' column), `input`, `ledger`, `notes`, `unknown`, `left-out`, `settings`,
 * `filters`, `chips`, `count`, `download`, `altered`, `basis`, `coverage`, `table-area`, `table`, `heading`, `row`, `name`, `picture`, `profile`,
 * `progress`, `message`, `requests`, `help`, `mapping`; and the custom properties `--user-access-` and `color-scheme`,
 * `canvas`, `surface`, `surface-sunken`, `surface-hover`, `line`, `line-strong`, `text`, `text-muted`, `accent`,
 * `accent-hover`, `accent-text`, `accent-soft`, `accent-mark`, `idle-mark`, `hatch`, `level-1` to `level-4`, `warning`,
 * `warning-soft`, `danger`, `danger-soft`, `focus`, `shadow`, `font`, `font-mono`, `font-size`, `radius`, `control-height`,
 * `table-height`, `files-height`.
 *
 * Taken out of the document it keeps its files, as it may be put back: where it will not be, call `clear()`.
 */
export interface UserAccessMonitor extends HTMLElement {
  /** The engine to show, which whoever made it closes; null: one of its own, in a worker made from a Blob. */
  engine: MonitoringEngine | null | undefined;
  /** Replaces the files that are loaded. A `File` stands for itself; the list of an `<input type="file">` is one. */
  files: ArrayLike<File | InputSource> | null;
  /** Settings that differ from the defaults; what is not named stays. Those that cannot be used are told by `error`. */
  settings: Partial<Settings> | null;
  /** Who looks. Anybody but an administrator sees and computes nothing; absent, everybody may. Files are to be given again after that. */
  viewer: Viewer | null | undefined;
  /** Also by attribute. `ja-JP` is taken for `ja`, what is not spoken for `en`. */
  language: Language;
  /** The table's further columns; null: each day where there is room. */
  columns: readonly FurtherColumn[] | null | undefined;
  /** What a link to the view holds, never a person's data. What is set before the files are there waits for them. */
  viewState: ViewState;
  /** Makes the sample for `Try the sample`; without it there is no such button. */
  sample: (() => Promise<SampleData>) | null;
  /** The last state of the engine; null before the first file. */
  readonly state: EngineState | null;
  /** Kept when what was changed is on the screen. */
  readonly updateComplete: Promise<boolean>;
  /** Adds files to those that are loaded. Kept when they are read; what went wrong is told by `error` and by `state.inputs`. */
  add(files: ArrayLike<File | InputSource>): Promise<void>;
  /** Ends the worker, frees the memory, forgets every file. */
  clear(): Promise<void>;
  /** Opens the help. */
  showHelp(): void;

  addEventListener<Name extends keyof UserAccessMonitorEventMap>(
    name: Name,
    listener: (this: UserAccessMonitor, event: UserAccessMonitorEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof UserAccessMonitorEventMap>(
    name: Name,
    listener: (this: UserAccessMonitor, event: UserAccessMonitorEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

export declare const UserAccessMonitor: { new (): UserAccessMonitor; readonly prototype: UserAccessMonitor };
