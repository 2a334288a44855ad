import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InputState, Note } from '../../engine/api/types';
import './drop-zone';
import { addFiles, clear, hideFiles, openMapping, removeInputs, replaceInputs, sayDay } from './files-actions';
import { takenFiles, takesFiles } from './dropped-files';
import { actionButton } from '../screen/action-button';
import { foldToggle, foldableLine, removeButton } from '../parts/foldable-line';
import { visible } from '../parts/foreign-text';
import { icon, iconButton } from '../parts/icons';
import './input-line';
import type { UserAccessInputLine } from './input-line';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { base } from '../styles/base';

/** What the absence of a file means for the table, in the order of its weight. Without users there is none. */
const telling = ['no-access-file', 'no-services-file', 'no-departments-file', 'no-memberships-file'];

/** True of what the panel says below the files. */
export function saidByPanel({ code }: Note): boolean {
  return telling.includes(code);
}

/** Lines drawn at first, and with each press for more: an archive may hold thousands of files. */
const LINES = 200;

/**
 * The files: one line each, the members of an archive below its name, and what is missing.
 */
export class UserAccessInputs extends MonitorPart {
  @property({ type: Boolean }) hideable = false;

  @state() private most = LINES;
  /** Archives whose members are not shown. */
  @state() private folded: ReadonlySet<string> = new Set();
  /** The archive over which files are held. */
  @state() private over: string | null = null;

  /** The files that are drawn, by archive: where not all are, those that could not be used come first. */
  #drawn(): Map<string | null, InputState[]> {
    const { most } = this;
    const { inputs } = this.state;
    const failed = inputs.filter((input) => input.state === 'failed');
    const drawn =
      inputs.length <= most
        ? inputs
        : [...failed, ...inputs.filter((input) => input.state !== 'failed')].slice(0, most);
    const groups = new Map<string | null, InputState[]>([[null, []]]);
    for (const input of drawn) groups.set(input.archive, [...(groups.get(input.archive) ?? []), input]);
    return groups;
  }

  #renderLine(input: InputState): TemplateResult {
    return html`<li>
      <user-access-input-line
        exportparts="input, ledger"
        data-name=${input.name}
        data-kind=${input.kind ?? ''}
        data-state=${input.state}
        .monitor=${this.monitor}
        .input=${input}
        @remove=${() => this.ask(removeInputs, [input.id])}
        @replace=${(event: CustomEvent<File[]>) => this.ask(replaceInputs, { ids: [input.id], files: event.detail })}
        @snapshot-date=${(event: CustomEvent<string>) => this.ask(sayDay, { id: input.id, day: event.detail })}
        @map=${() => this.ask(openMapping, input.id)}
      ></user-access-input-line>
    </li>`;
  }

  /** Goes to the first file that could not be used; its line is open and says why. */
  async showFailed(): Promise<void> {
    this.folded = new Set();
    await this.updateComplete;
    const line = this.renderRoot.querySelector<UserAccessInputLine>('user-access-input-line[data-state="failed"]');
    line?.scrollIntoView({ block: 'nearest' });
    line?.renderRoot.querySelector<HTMLElement>('.toggle')?.focus({ preventScroll: true });
  }

  /** Goes to the line at this place, or to the last one; false where there is none. */
  async focusLine(place: number): Promise<boolean> {
    await this.updateComplete;
    const lines = this.renderRoot.querySelectorAll<UserAccessInputLine>('user-access-input-line');
    const line = lines[Math.min(place, lines.length - 1)];
    await line?.updateComplete;
    line?.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
    return line !== undefined;
  }

  #fold(archive: string): void {
    const folded = new Set(this.folded);
    if (!folded.delete(archive)) folded.add(archive);
    this.folded = folded;
  }

  #renderArchive(archive: string, members: InputState[]): TemplateResult {
    const text = this.messages;
    const ids = this.state.inputs.filter((input) => input.archive === archive).map(({ id }) => id);
    const remove = text.text('input-remove-archive', { name: visible(archive) });
    const open = !this.folded.has(archive);
    return html`<li class="archive" data-archive=${archive}>
      <div
        class="head ${this.over === archive ? 'over' : ''}"
        @dragover=${(event: DragEvent) => {
          if (takesFiles(event)) this.over = archive;
        }}
        @dragleave=${() => (this.over = null)}
        @drop=${async (event: DragEvent) => {
          this.over = null;
          this.ask(replaceInputs, { ids, files: await takenFiles(event) });
        }}
      >
        ${foldToggle({ open, name: archive, title: archive, click: () => this.#fold(archive) })}
        <span class="small muted number"
          >${
            this.over === archive ? text.text('input-replace-drop') : text.text('input-archive', { count: ids.length })
          }</span
        >
        ${removeButton('remove-archive', remove, () => this.ask(removeInputs, ids))}
      </div>
      ${
        open
          ? html`<ul>
              ${this.#renderLines(members)}
            </ul>`
          : nothing
      }
    </li>`;
  }

  #renderLines(inputs: InputState[]): unknown {
    return repeat(
      inputs,
      (input) => input.id,
      (input) => this.#renderLine(input),
    );
  }

  #renderMore(): TemplateResult | typeof nothing {
    const left = this.state.inputs.length - this.most;
    if (left <= 0) return nothing;
    return html`<button type="button" class="button small more" data-action="more" @click=${() => (this.most += LINES)}>
      ${this.messages.text('inputs-more', { count: Math.min(left, LINES) })}
    </button>`;
  }

  /** What is not there, and what is assumed instead. */
  #renderMissing(): TemplateResult | typeof nothing {
    const missing = telling.filter((code) => this.state.notes.some((note) => note.code === code));
    if (missing.length === 0) return nothing;
    return html`<ul class="missing small muted">
      ${missing.map((code) => html`<li data-note=${code}>${this.messages.note(code)}</li>`)}
    </ul>`;
  }

  protected override render(): unknown {
    const text = this.messages;
    const groups = this.#drawn();
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">${text.text('inputs-title')} <span class="muted number">${this.state.inputs.length}</span></h2>
        ${actionButton(clear, text, { look: 'button quiet small' }, () => this.ask(clear))}
        ${
          this.hideable
            ? iconButton({
                action: hideFiles.name,
                label: text.text(hideFiles.label),
                icon: icon('M6 2 2 6l4 4m5-8L7 6l4 4', 12),
                look: 'small',
                click: () => this.ask(hideFiles),
              })
            : nothing
        }
      </header>
      <user-access-drop-zone
        exportparts="drop-zone"
        .monitor=${this.monitor}
        @files=${(event: CustomEvent<File[]>) => this.ask(addFiles, event.detail)}
      ></user-access-drop-zone>
      <ul class="files">
        ${this.#renderLines(groups.get(null) ?? [])}
        ${[...groups].map(([archive, members]) => (archive === null ? nothing : this.#renderArchive(archive, members)))}
      </ul>
      ${this.#renderMore()} ${this.#renderMissing()}
    </section>`;
  }

  static override styles = [
    base,
    foldableLine,
    css`
      header {
        display: flex;
        align-items: center;
        padding: 0.375rem 0.25rem 0.375rem 0.75rem;
      }
      h2 {
        flex: 1;
      }
      h2 .number {
        font-size: var(--_size-small);
        font-weight: 400;
      }
      .files li {
        border-block-start: 1px solid var(--_line);
      }
      .archive ul {
        padding-inline-start: 0.75rem;
      }
      .head {
        padding: 0.25rem 0.5rem;
      }
      .name {
        font-weight: 650;
      }
      user-access-drop-zone {
        padding: 0 0.5rem 0.5rem;
      }
      .more {
        margin: 0.5rem;
      }
      .missing {
        display: grid;
        gap: 0.375rem;
        padding: 0.5rem 0.75rem;
        border-block-start: 1px solid var(--_line);
      }
    `,
  ];
}

definePart('user-access-inputs', UserAccessInputs);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-inputs': UserAccessInputs;
  }
}
