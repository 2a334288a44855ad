import { css, html, nothing, type TemplateResult } from 'lit';
import type { Settings } from '../../engine/api/types';
import { chip } from '../parts/chip';
import { MonitorPart, definePart } from '../parts/monitor-part';
import { zoneName } from '../parts/time-zones';
import { defaultViewState } from '../public/default-view';
import { base } from '../styles/base';
import { chips } from '../styles/chips';
import { configure } from './settings-actions';

interface Chip {
  setting: 'rule' | 'logTimeZone' | 'recordingStart' | 'disabled' | 'wholeDays';
  text: string;
}

/** The settings that change the numbers and are not as usual: whoever looks at the table sees that they do. */
export class UserAccessSettingChips extends MonitorPart {
  get #chips(): Chip[] {
    const text = this.messages;
    const { settings } = this.state;
    const usual = defaultViewState().settings;
    const list: Chip[] = [];
    const { rule, logTimeZone, recordingStart, disabled, wholeDays } = settings;
    if (rule !== usual.rule) list.push({ setting: 'rule', text: text.text(`rule-${rule}`) });
    if (logTimeZone !== null) {
      list.push({ setting: 'logTimeZone', text: text.text('chip-log-zone', { zone: zoneName(logTimeZone) }) });
    }
    if (recordingStart !== usual.recordingStart) {
      list.push({ setting: 'recordingStart', text: text.text('chip-recording-start', { day: recordingStart }) });
    }
    if (disabled.length > 0) {
      const ranges = disabled.map(({ from, to }) => `${from} – ${to}`).join(', ');
      list.push({ setting: 'disabled', text: text.text('chip-disabled', { ranges }) });
    }
    if (wholeDays.length > 0) list.push({ setting: 'wholeDays', text: text.text('chip-whole-days') });
    return list;
  }

  readonly #renderChip = ({ setting, text }: Chip): TemplateResult => {
    const label = this.messages.text('chip-setting-usual', { setting: text });
    const usual: Partial<Settings> = { [setting]: defaultViewState().settings[setting] };
    return chip({ name: setting, label, shown: text }, () => this.ask(configure, usual));
  };

  protected override render(): unknown {
    // On a snapshot none of them has an effect.
    const shown = this.state.basis === null ? this.#chips : [];
    if (shown.length === 0) return nothing;
    return html`<ul aria-label=${this.messages.text('settings-active')}>
      ${shown.map(this.#renderChip)}
    </ul>`;
  }

  static override styles = [
    base,
    chips,
    css`
      /* Where there is nothing to tell it takes no room, and no gap. */
      :host {
        display: contents;
      }
    `,
  ];
}

definePart('user-access-setting-chips', UserAccessSettingChips);

declare global {
  interface HTMLElementTagNameMap {
    'user-access-setting-chips': UserAccessSettingChips;
  }
}
