import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { valueTicks, type Tick } from './chart-axes';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';
import { drawing } from '../styles/drawing';

/** A stretch of columns, both ends included: a weekend, or days that no log covers. */
export interface Stretch {
  from: number;
  to: number;
  look: 'weekend' | 'gap';
}

const height = 190;
const above = 6;
const below = 22;
const right = 4;
/** What a letter below the columns takes, in px: most of them are digits. */
const letterWidth = 7;
/** Width of a column from which there is room between two, in px. */
const parted = 3;
/** Columns that Page Up and Page Down pass. */
const page = 7;

/**
 * Numbers as columns. One column is looked at, by pointer or arrow keys; what it says stands above the drawing and is
 * the value of a slider, which is what screen readers make of a row of numbers to go through.
 */
export class UserAccessColumnChart extends MonitorPart {
  @property({ attribute: false }) values: readonly number[] = [];
  /** What the columns are. */
  @property() label = '';
  /** What one column says: its place, and its value in words. */
  @property({ attribute: false }) describe: (at: number) => readonly [place: string, value: string] = () => ['', ''];
  /** Marks of the columns, where there is room for so many. */
  @property({ attribute: false }) ticks: (room: number) => Tick[] = () => [];
  @property({ attribute: false }) stretches: readonly Stretch[] = [];
  /** Columns that stand for users without access. */
  @property({ attribute: false }) idle: number | null = null;

  /** The column that is looked at; null: the one that the chart begins with. */
  @state() private at: number | null = null;
  @state() private looking = false;
  @state() private width = 640;
  @query('svg') private svg!: SVGSVGElement;

  readonly #resized = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.width > 0) this.width = Math.max(220, Math.round(entry.contentRect.width));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  draw(): SVGSVGElement {
    return this.svg;
  }

  get #current(): number {
    const last = this.values.length - 1;
    return Math.max(0, Math.min(this.at ?? this.idle ?? last, last));
  }

  #onKey(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -page,
      PageUp: page,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.at = Math.max(0, Math.min(this.#current + step, this.values.length - 1));
  }

  #onPointer(event: PointerEvent, left: number): void {
    const box = this.svg.getBoundingClientRect();
    const at = ((event.clientX - box.left) * (this.width / box.width) - left) / this.#columnWidth(left);
    this.at = Math.max(0, Math.min(Math.floor(at), this.values.length - 1));
    this.looking = true;
  }

  #columnWidth(left: number): number {
    return (this.width - left - right) / Math.max(1, this.values.length);
  }

  /** All columns of one look as one path: hundreds of elements would be drawn no better. */
  #path(left: number, top: number, isWanted: (at: number) => boolean): string {
    const wide = this.#columnWidth(left);
    const space = wide >= parted ? Math.min(3, wide * 0.24) : 0;
    const ground = height - below;
    const round = (value: number): number => Math.round(value * 100) / 100;
    return this.values
      .map((value, at) => {
        if (value === 0 || !isWanted(at)) return '';
        const x = left + at * wide + space / 2;
        const y = ground - Math.max(1, (value / top) * (ground - above));
        return `M${round(x)} ${ground}V${round(y)}H${round(x + wide - space)}V${ground}z`;
      })
      .join('');
  }

  #renderDrawing(left: number): TemplateResult {
    const { width, values, idle } = this;
    const ground = height - below;
    const marks = valueTicks(Math.max(1, ...values), this.messages.language);
    const top = marks.at(-1)!.at;
    const wide = this.#columnWidth(left);
    const y = (value: number): number => ground - (value / top) * (ground - above);
    const columns = this.ticks((width - left) / 52);
    const at = this.#current;
    return html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch-line" d="M0 0V6" />
        </pattern>
      </defs>
      ${this.stretches.map(
        ({ from, to, look }) =>
          svg`<rect
            class=${look === 'weekend' ? 'weekend' : 'gap'}
            fill=${look === 'gap' ? 'url(#hatch)' : nothing}
            x=${left + from * wide}
            y=${above}
            width=${(to - from + 1) * wide}
            height=${ground - above}
          />`,
      )}
      ${marks.map(
        (mark) =>
          svg`<path class="grid-line" d="M${left} ${Math.round(y(mark.at)) + 0.5}H${width - right}" />
            <text x=${left - 8} y=${y(mark.at) + 4} text-anchor="end">${mark.label}</text>`,
      )}
      ${columns.map((mark) => {
        const x = left + mark.at * wide;
        // Under its column where that is wide. What would reach over the edge ends there, or has no room.
        const middle = x + wide / 2;
        const taken = mark.label.length * letterWidth;
        const isLast = middle > width - taken / 2;
        const [place, anchor] = wide < 12 ? [x, 'start'] : isLast ? [width, 'end'] : [middle, 'middle'];
        return svg`<path class="grid-line" d="M${Math.round(x) + 0.5} ${ground}v4" />
          ${
            wide < 12 && x > width - taken
              ? nothing
              : svg`<text x=${place} y=${height - 5} text-anchor=${anchor}>${mark.label}</text>`
          }`;
      })}
      <path class="column" d=${this.#path(left, top, (each) => each !== idle)} />
      ${idle === null ? nothing : svg`<path class="column idle" d=${this.#path(left, top, (each) => each === idle)} />`}
      <rect
        class="looked-at"
        data-screen
        ?hidden=${!this.looking}
        visibility=${this.looking ? 'visible' : 'hidden'}
        x=${left + at * wide - 0.5}
        y=${above}
        width=${Math.max(1, wide) + 1}
        height=${ground - above}
      />
    </svg>`;
  }

  protected override render(): unknown {
    const { values } = this;
    if (values.length === 0) return nothing;
    const at = this.#current;
    const [place, value] = this.describe(at);
    const most = valueTicks(Math.max(1, ...values), this.messages.language).at(-1)!.label.length;
    const left = 14 + Math.max(2, most) * 6.5;
    return html`<p class="readout small number" aria-hidden="true">${place} <b>${value}</b></p>
      <div
        role="slider"
        tabindex="0"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax=${values.length - 1}
        aria-valuenow=${at}
        aria-valuetext=${`${place} ${value}`}
        @keydown=${this.#onKey}
        @focus=${() => (this.looking = true)}
        @blur=${() => (this.looking = false)}
        @pointermove=${(event: PointerEvent) => this.#onPointer(event, left)}
        @pointerdown=${(event: PointerEvent) => this.#onPointer(event, left)}
        @pointerleave=${() => {
          this.looking = false;
          this.at = null;
        }}
      >
        ${this.#renderDrawing(left)}
      </div>`;
  }

  static override styles = [
    base,
    drawing,
    css`
      .readout {
        margin-block-end: 0.25rem;
      }
    `,
  ];
}

definePart('user-access-column-chart', UserAccessColumnChart);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-column-chart': UserAccessColumnChart;
  }
}
