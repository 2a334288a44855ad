import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { MonitorPart, definePart } from './monitor-part';
import { base } from './styles/base';

/**
 * Says what happened to those who do not see it. The region stands in the page from the start: one that appears
 * together with its text is not read.
 */
export class UserAccessLiveRegion extends MonitorPart {
  @property() sentence = '';

  protected override render(): unknown {
    return html`<p role="status" aria-live="polite">${this.sentence}</p>`;
  }

  static override styles = [
    base,
    css`
      p {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    `,
  ];
}

definePart('user-access-live-region', UserAccessLiveRegion);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-live-region': UserAccessLiveRegion;
  }
}
