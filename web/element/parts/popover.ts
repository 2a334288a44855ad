import { css, html } from 'lit';
import { property, query } from 'lit/decorators.js';
import { MonitorPart, definePart } from './monitor-part';
import { base } from '../styles/base';

/** Between the button and its panel, and between the panel and the edge of the window, in px. */
const gap = 4;
const edge = 8;

/**
 * A button and the panel that it opens: what is needed rarely does not stand beside the table. The platform's popover
 * gives the top layer, Escape, the click outside and the way back of the focus; on a phone the panel is a sheet at the
 * lower edge.
 *
 * Slots: `opener` is what the button shows, the unnamed one is the panel. Tells `opened` and `closed`.
 *
 * @csspart opener, panel
 */
export class UserAccessPopover extends MonitorPart {
  /** Stands in the page for tests and styles: `data-opens`. */
  @property() name = '';
  /** What button and panel are called where the slot's own words do not say it. */
  @property() label = '';
  /** Classes of the button beside `button`. */
  @property() look = '';
  /** Edge of the button at which the panel begins. */
  @property() side: 'start' | 'end' = 'start';

  @query('.button') private opener!: HTMLButtonElement;
  @query('.panel') private panel!: HTMLElement;

  /** Puts the focus on the button. */
  override focus(options?: FocusOptions): void {
    this.opener.focus(options);
  }

  hide(): void {
    if (this.panel.matches(':popover-open')) this.panel.hidePopover();
  }

  /** The platform gives the focus back from what it holds itself, which slotted controls are not. */
  #onBeforeToggle(event: ToggleEvent): void {
    const focused = (this.getRootNode() as ShadowRoot).activeElement;
    if (event.newState === 'closed' && this.contains(focused)) this.opener.focus({ preventScroll: true });
  }

  #onToggle(event: ToggleEvent): void {
    const open = event.newState === 'open';
    if (open) {
      this.#place();
      // By hand: the attribute `autofocus` writes a line into the console where the page has a focus already.
      this.panel.focus();
    }
    this.tell(open ? 'opened' : 'closed');
  }

  /** Below the button, moved until it fits; positions are the document's, so that the panel scrolls with its button. */
  #place(): void {
    const at = this.opener.getBoundingClientRect();
    const { style, offsetWidth } = this.panel;
    const { clientWidth, clientHeight } = document.documentElement;
    const wanted = this.side === 'start' ? at.left : at.right - offsetWidth;
    const left = Math.max(edge, Math.min(wanted, clientWidth - offsetWidth - edge));
    const room = clientHeight - at.bottom - gap - edge;
    style.setProperty('--_left', `${left + window.scrollX}px`);
    style.setProperty('--_top', `${at.bottom + gap + window.scrollY}px`);
    // A button at the lower edge still opens something that can be used: the page then scrolls to it.
    style.setProperty('--_room', `${Math.max(room, 240)}px`);
  }

  protected override render(): unknown {
    return html`<button
        type="button"
        class="button ${this.look}"
        part="opener"
        popovertarget="panel"
        aria-haspopup="dialog"
        aria-label=${this.label}
        title=${this.label}
        data-opens=${this.name}
      >
        <slot name="opener"></slot>
      </button>
      <div
        id="panel"
        class="panel"
        part="panel"
        popover
        role="dialog"
        aria-label=${this.label}
        tabindex="-1"
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggle}
      >
        <slot></slot>
      </div>`;
  }

  static override styles = [
    base,
    css`
      :host {
        flex: none;
      }
      .button {
        height: 100%;
        padding-inline: var(--_opener-padding, 0.7em);
        border-radius: var(--_opener-radius, var(--_radius-small));
        font-weight: 500;
      }
      .button.on {
        border-color: var(--_accent);
        color: var(--_accent);
      }
      .panel {
        position: absolute;
        inset: var(--_top, 0) auto auto var(--_left, 0);
        margin: 0;
        width: var(--_width, 22rem);
        max-width: calc(100vw - 1rem);
        max-height: var(--_room);
        padding: 1rem;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        box-shadow: var(--_shadow);
        color: var(--_text);
        overflow: auto;
        overscroll-behavior: contain;
      }
      .panel:focus {
        outline: none;
      }
      @media (max-width: 620px) {
        .panel {
          position: fixed;
          inset: auto 0 0;
          width: auto;
          max-width: none;
          max-height: 85dvh;
          border-width: 1px 0 0;
          border-end-start-radius: 0;
          border-end-end-radius: 0;
        }
        .panel::backdrop {
          background: rgb(12 18 28 / 38%);
        }
      }
    `,
  ];
}

definePart('user-access-popover', UserAccessPopover);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-popover': UserAccessPopover;
  }
}
