/** What the table stands on, in sentences: above it, on paper, in a copy, under pictures and from the command. */
import type { EngineState } from '../engine/api/types';
import type { Messages } from './catalogue';

/** Ranges that are named; of more only the first. */
const mostRanges = 6;

type Told = Pick<EngineState, 'basis' | 'inputs' | 'notes' | 'windowCovered' | 'windowMissing' | 'resolved'>;

export interface CoverageSentence {
  /** `untold`: the table stands on a snapshot, whose numbers need no log. `no-log`: there is none at all. */
  look: 'whole' | 'part' | 'none' | 'no-log' | 'untold';
  text: string;
}

function rangesText(ranges: EngineState['windowMissing']): string {
  const texts = ranges.slice(0, mostRanges).map(({ from, to }) => (from === to ? from : `${from} – ${to}`));
  return [...texts, ...(ranges.length > mostRanges ? ['…'] : [])].join(', ');
}

/** Day, window, zone and rule, which have no effect on a snapshot. */
export function settingsSentence(messages: Messages, { resolved }: Pick<Told, 'resolved'>): string {
  const { asOf: day, windowDays: days, timeZone: zone, rule } = resolved;
  return messages.text('coverage-settings', { day, days, zone, rule: messages.text(`rule-${rule}`) });
}

/** That the table is a snapshot, or a list; nothing where it stands on logs. */
export function basisNote({ notes }: Pick<Told, 'notes'>): EngineState['notes'][number] | undefined {
  return notes.find(({ code }) => code === 'snapshot-is-table' || code === 'list-is-table');
}

/** Which days of the window the logs cover. */
export function coverageSentence(messages: Messages, state: Told): CoverageSentence {
  const { windowCovered: covered, windowMissing, resolved, basis, inputs } = state;
  const days = resolved.windowDays;
  if (basis !== null) return { look: 'untold', text: '' };
  if (!inputs.some(({ kind, state: use }) => kind === 'access' && use === 'used')) {
    return { look: 'no-log', text: messages.note('no-access-file', {}) };
  }
  const missing = rangesText(windowMissing);
  if (covered === 0) return { look: 'none', text: messages.text('coverage-none', { days, missing }) };
  if (covered < days) return { look: 'part', text: messages.text('coverage-part', { covered, days, missing }) };
  return { look: 'whole', text: messages.text('coverage-whole', { days }) };
}

/** The sentence of coverage, and that the numbers are a lower bound where an audit log is among the logs. */
export function boundSentence(messages: Messages, state: Told): CoverageSentence {
  const { look, text } = coverageSentence(messages, state);
  const isLowerBound = look !== 'untold' && state.notes.some(({ code }) => code === 'audit-log-lower-bound');
  return { look, text: isLowerBound ? `${text} ${messages.note('audit-log-lower-bound', {})}` : text };
}

/** Days that somebody said to be whole, and of which no log speaks: nobody can know that. */
export function daysWithoutLog({ settings, coverage }: Pick<EngineState, 'settings' | 'coverage'>): string[] {
  return settings.wholeDays.filter(
    (day) => day !== 'all' && !coverage.some(({ from, to }) => from <= day && day <= to),
  );
}

/** All of it, for what leaves the page. */
export function standsOnSentence(messages: Messages, state: Told): string {
  const basis = basisNote(state);
  if (basis !== undefined) return messages.note(basis.code, basis.parameters);
  return `${settingsSentence(messages, state)}. ${boundSentence(messages, state).text}`;
}
