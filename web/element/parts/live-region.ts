import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { MonitorPart, definePart } from './monitor-part';

/**
 * Says what happened to those who do not see it. The region stands in the page from the start: one that appears
 * together with its text is not read.
 */
export class UserAccessLiveRegion extends MonitorPart {
  @property() sentence = '';

  protected override render(): unknown {
    return html`<p class="hidden-visually" role="status" aria-live="polite">${this.sentence}</p>`;
  }
}

definePart('user-access-live-region', UserAccessLiveRegion);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-live-region': UserAccessLiveRegion;
  }
}
