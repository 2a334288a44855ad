/** What panels, actions and the frame around them share, and the shape of a panel and of an action. */
import type { LitElement, TemplateResult } from 'lit';
import type { AliasFile, CsvResult, EngineState, InputState, Settings, View } from '../../engine/api/types';
import { noMessages, type Messages } from '../../messages/index';
import { mayLook, type EngineController } from '../engine/engine-controller';
import type { Monitor } from '../parts/monitor-part';
import type { UserAccessMonitorEventMap } from '../public/events';
import type { UserAccessMonitor } from '../public/public-types';

/** The element itself. */
export type Host = LitElement & Omit<UserAccessMonitor, 'addEventListener' | 'removeEventListener'>;

/** What there is room for. */
export interface Room {
  /** The files stand beside the table instead of above it. */
  wide: boolean;
  /** The toolbar is one row of buttons. */
  narrow: boolean;
  /** The table has the room for the strip of days. */
  roomy: boolean;
}

/** The file that was saved last: told below the buttons until something else is. */
export interface Saved {
  name: string;
  rows: number;
  altered: CsvResult['altered'];
}

/** What is shown and not the engine's. Never changed: `show` makes another. */
export interface Shown extends Room {
  /** Name of the panel. */
  panel: string;
  /** The user whose profile is open, and the one that it was opened on. */
  profileOf: string | null;
  openedProfile: string | null;
  /** How many rows are selected. */
  selected: number;
  /** The order asked for last, while its answer is awaited: a second click turns that one round. */
  askedSort: View['sort'];
  /** Cells of downloads and copies exactly as they are. */
  raw: boolean;
  /** The file that was saved last. */
  saved: Saved | null;
  /** The rail with the files is folded to a strip. */
  filesHidden: boolean;
  /** Files are held over the frame. */
  dragged: boolean;
  /** The input whose reading is being changed. */
  mapping: InputState | null;
  /** Where the sample is shown: the command that gives the same table, and the settings that it took the place of. */
  sample: { commandLine: string; before: Partial<Settings> } | null;
  /** Pairs of files of one kind that are to be used both. */
  usedBoth: readonly string[];
  /** Lists of renamed users that were made of unknown logins and added. */
  joined: readonly AliasFile[];
}

/** Does something; what it answers is announced. null: there is nothing to say. */
export type Ask<Given = void> = (screen: MonitorScreen, given: Given) => string | null | Promise<string | null>;

/** What has a button or a key. */
export interface Action<Given = void> {
  /** Stands in the page for tests and styles: `data-action`. */
  name: string;
  /** Id of the sentence on its button. */
  label: string;
  /** As `aria-keyshortcuts` has it; the command key is as good as Control. */
  key?: string;
  /** The part in which the key holds; absent: in all of the frame. */
  within?: keyof HTMLElementTagNameMap;
  /** Where the key is left to the browser. */
  yields?: (event: KeyboardEvent) => boolean;
  /** Whether it can be done; absent: always. */
  can?: (screen: MonitorScreen) => boolean;
  perform: Ask<Given>;
}

export type Asked<Given = void> = Ask<Given> | Action<Given>;

/** A tab and what it opens. */
export interface Panel {
  /** Stands in ids, in `data-tab`, in the view and in the address. */
  name: string;
  /** Id of the sentence on its tab. */
  label: string;
  /** All panels stand in the page; only the active one is shown. */
  render: (screen: MonitorScreen, state: EngineState, active: boolean) => TemplateResult;
}

export class MonitorScreen {
  monitor: Monitor = { messages: noMessages, engine: null, state: null };
  announcement = '';
  shown: Shown;

  readonly #first: Partial<Shown>;

  constructor(
    readonly host: Host,
    readonly controller: EngineController,
    panel: string,
  ) {
    this.#first = { panel, profileOf: null, sample: null, saved: null, selected: 0, usedBoth: [], joined: [] };
    this.shown = {
      wide: true,
      narrow: false,
      roomy: true,
      panel,
      profileOf: null,
      openedProfile: null,
      selected: 0,
      askedSort: null,
      raw: false,
      saved: null,
      filesHidden: false,
      dragged: false,
      mapping: null,
      sample: null,
      usedBoth: [],
      joined: [],
    };
  }

  get messages(): Messages {
    return this.monitor.messages;
  }

  /** Whether there are words to be shown: a language has been loaded. */
  get speaks(): boolean {
    return this.messages !== noMessages;
  }

  get forbidden(): boolean {
    return !mayLook(this.host.viewer);
  }

  get hasFocus(): boolean {
    return this.host.matches(':focus-within');
  }

  /** Another look at the same data. */
  show(change: Partial<Shown>): void {
    const shown = { ...this.shown, ...change };
    if ((Object.keys(change) as (keyof Shown)[]).every((name) => shown[name] === this.shown[name])) return;
    this.shown = shown;
    this.host.requestUpdate();
  }

  /** What was shown of files that are gone. */
  forget(): void {
    this.show(this.#first);
  }

  /** What all parts look at follows the engine and the language. */
  look(messages: Messages): void {
    const { engine, state } = this.controller;
    const now = { messages, engine, state };
    const former = this.monitor;
    if (former.messages !== messages || former.engine !== engine || former.state !== state) this.monitor = now;
  }

  /** Does what was asked for and says what came of it; null where nothing did. */
  async perform<Given>(asked: Asked<Given>, given: Given): Promise<string | null> {
    const said = await (typeof asked === 'function' ? asked : asked.perform)(this, given);
    if (said !== null) this.announce(said);
    return said;
  }

  announce(sentence: string): void {
    // Before there are words nothing is drawn that could be read aloud, and ids are no words.
    if (!this.speaks) return;
    // The same sentence twice is no change to a live region: a trailing no-break space makes it one.
    this.announcement = sentence === this.announcement ? `${sentence}\u00a0` : sentence;
    this.host.requestUpdate();
  }

  /** An event of the element. */
  dispatch<Name extends keyof UserAccessMonitorEventMap>(
    name: Name,
    detail: UserAccessMonitorEventMap[Name]['detail'],
  ): void {
    this.host.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** A part on the screen. */
  find<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] | null;
  find<Found extends HTMLElement>(selector: string): Found | null;
  find(selector: string): HTMLElement | null {
    // There is none before the first drawing.
    return this.host.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  /** The focus goes to the number of users, where what had it is gone. */
  focusCount(): void {
    this.find('.count')?.focus({ preventScroll: true });
  }
}
