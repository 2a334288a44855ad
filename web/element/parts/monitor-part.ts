import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { EngineState, MonitoringEngine } from '../../engine/api/types';
import type { Messages } from '../../messages/index';
import { base } from '../styles/base';

/** What all parts look at. Never changed: where something of it is another, there is another of it. */
export interface Monitor {
  /** The sentences in the language in force. */
  readonly messages: Messages;
  /** null: none was needed yet. */
  readonly engine: MonitoringEngine | null;
  /** What the engine answered last; null before the first file. */
  readonly state: EngineState | null;
}

type Done = string | null | Promise<string | null>;

/** What a part may ask for: an action, or what one does. Who does it, a part does not know. */
export type Asked<Given = void> =
  ((screen: never, given: Given) => Done) | { perform: (screen: never, given: Given) => Done };

/** Who does what parts ask for. */
export interface Performer {
  perform<Given>(asked: Asked<Given>, given: Given): Promise<string | null>;
}

/** Detail of the event `ask`: has done what a part asks for. */
export type Asking = (screen: Performer) => Promise<string | null>;

/**
 * What every inner part of `<user-access-monitor>` is: it looks at what its owner gives it, asks for what is to be done,
 * and tells what happened in it.
 */
export abstract class MonitorPart extends LitElement {
  static override styles: CSSResultGroup = [base];

  @property({ attribute: false }) monitor!: Monitor;

  get messages(): Messages {
    return this.monitor.messages;
  }

  get engine(): MonitoringEngine | null {
    return this.monitor.engine;
  }

  /** Parts of the first screen, which stand there before any file, must not ask for it. */
  get state(): EngineState {
    return this.monitor.state!;
  }

  /** Whether the rows are others than before, or another engine's. */
  protected hasOtherRows(changed: PropertyValues<this>): boolean {
    if (!changed.has('monitor')) return false;
    const former = changed.get('monitor');
    return former?.engine !== this.engine || former?.state?.revision !== this.monitor.state?.revision;
  }

  /** Asks for something to be done, by an event that goes no further than the owner's shadow root. */
  protected ask(asked: Asked): void;
  protected ask<Given>(asked: Asked<Given>, given: Given): void;
  protected ask(asked: Asked<unknown>, given?: unknown): void {
    const detail: Asking = (screen) => screen.perform(asked, given);
    this.dispatchEvent(new CustomEvent('ask', { bubbles: true, detail }));
  }

  /**
   * Tells the owner; the event neither bubbles nor leaves the owner's shadow root. Its name is none that browsers fire,
   * or a listener would hear theirs as well.
   */
  protected tell<T>(name: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/**
 * Registers an inner part once. Two copies of the element's file on one page meet in one registry: the first one's
 * parts serve both.
 */
export function definePart(name: string, part: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, part);
}
