import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { Messages } from '../../messages/index';
import { base } from '../styles/base';

/**
 * What every inner part of `<user-access-monitor>` is: it gets the catalogue of the language in force from its owner
 * and asks for things by events that end at the owner's shadow root.
 */
export abstract class MonitorPart extends LitElement {
  static override styles: CSSResultGroup = [base];

  /** The sentences in the language in force. */
  @property({ attribute: false }) messages!: Messages;

  /** Tells the owner; the event neither bubbles nor leaves the owner's shadow root. No browser has its name. */
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
