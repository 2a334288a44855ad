/** What a link asks for while there are no files yet: who follows one should know that a view waits for them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/index';
import { monthOrDay } from '../parts/figures';
import { listed } from '../parts/foreign-text';
import { zoneName } from '../parts/time-zones';
import { chosenSettings } from '../public/default-view';
import type { ViewState } from '../public/view-state';

/** Departments that are told by their codes; of more the rest is left to the table. */
const departmentsTold = 4;

function wordsOf(text: Messages, view: ViewState): string[] {
  const { asOf, windowDays, timeZone, rule } = chosenSettings(view);
  const { departments, lastAccessBy, maxDays, never } = view.filters;
  const codes = [...departments.slice(0, departmentsTold), ...(departments.length > departmentsTold ? ['…'] : [])];
  return [
    asOf && `${text.text('settings-as-of')} ${asOf}`,
    windowDays && `${text.text('settings-window')} ${windowDays}`,
    timeZone && zoneName(timeZone),
    rule && text.text(`rule-${rule}`),
    codes.length > 0 && `${text.text('filter-department')}: ${codes.join(', ')}`,
    lastAccessBy && text.text('chip-last-access-by', { by: monthOrDay(lastAccessBy, text.language) }),
    maxDays !== null && text.text('chip-max-days', { days: maxDays }),
    never && text.text('never-in-logs'),
  ].filter((word) => typeof word === 'string' && word !== '') as string[];
}

export function linkView(text: Messages, view: ViewState | null): TemplateResult | typeof nothing {
  const words = view === null ? [] : wordsOf(text, view);
  if (words.length === 0) return nothing;
  return html`<p class="link-view small" data-link-view>
    ${text.text('link-waits')} ${listed(words, text.text('list-separator'))}
  </p>`;
}
