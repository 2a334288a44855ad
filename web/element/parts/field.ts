import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { limits } from '../../vocabulary';
import { MonitorPart, definePart } from './monitor-part';

/**
 * A field for a day or a number, under its label. It is drawn in its owner's tree, so that forms, styles and ids of the
 * owner hold for it; like the field of a browser it keeps what is typed until its owner sets another `value`. What cannot
 * be taken is told below it, and gives way to what holds when the field is left.
 *
 * Tells `entered` (string) for what can be taken, and `typed` (string) with each letter, unless that is no value at all.
 */
export class UserAccessField extends MonitorPart {
  @property() type: 'date' | 'number' = 'date';
  @property() name = '';
  @property() label = '';
  /** The label is heard and not seen. */
  @property({ type: Boolean }) bare = false;
  /** Classes of the label. */
  @property() look = '';
  @property() min: string = limits.firstDay;
  @property() max: string = limits.lastDay;
  /** Must not be emptied. */
  @property({ type: Boolean }) required = false;
  @property() placeholder = '';
  /** What else is said of it. */
  @property() hint = '';
  /** Why its value cannot be used; empty: it can. */
  @property() error = '';

  /** What stands in it cannot be taken. */
  @state() private refused = false;

  #value = '';

  get #input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  get value(): string {
    return this.#input?.value ?? this.#value;
  }

  set value(value: string) {
    this.#value = value;
    if (this.#input) this.#input.value = value;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override firstUpdated(): void {
    this.value = this.#value;
  }

  #onChange({ target }: Event): void {
    const { validity, value } = target as HTMLInputElement;
    this.refused = !validity.valid;
    if (validity.valid) this.tell('entered', value);
  }

  #onInput({ target }: Event): void {
    const { validity, value } = target as HTMLInputElement;
    // A day that is being typed is bad for a while, or of a year that nobody means.
    this.refused = this.type === 'number' && !validity.valid && !validity.valueMissing;
    if (!validity.badInput && !validity.stepMismatch && !value.startsWith('-')) this.tell('typed', value);
  }

  #onLeave(): void {
    if (!this.refused) return;
    this.refused = false;
    this.value = this.#value;
  }

  get #refusal(): string {
    const id = this.type === 'number' ? 'field-number' : 'field-day';
    return this.refused ? this.messages.text(id, { min: this.min, max: this.max }) : '';
  }

  protected override render(): unknown {
    const { name, label, hint } = this;
    const error = this.error || this.#refusal;
    const said = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
    const input = html`<input
      class="input number"
      type=${this.type}
      name=${name}
      min=${this.min || nothing}
      max=${this.max || nothing}
      step=${this.type === 'number' ? 1 : nothing}
      placeholder=${this.placeholder || nothing}
      ?required=${this.required}
      aria-label=${this.bare ? label : nothing}
      aria-labelledby=${this.bare ? nothing : `${name}-label`}
      aria-describedby=${said || nothing}
      aria-invalid=${error ? 'true' : nothing}
      @change=${this.#onChange}
      @input=${this.#onInput}
      @blur=${this.#onLeave}
    />`;
    if (this.bare) return input;
    return html`<label class="field ${this.look}">
      <span id="${name}-label">${label}</span>
      ${input} ${hint ? html`<span id="${name}-hint">${hint}</span>` : nothing}
      ${error ? html`<span id="${name}-error" class="bad">${error}</span>` : nothing}
    </label>`;
  }
}

definePart('user-access-field', UserAccessField);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-field': UserAccessField;
  }
}
