/** Sentences about the whole table: for the screen and for those who hear it. */
import type { EngineState } from '../../engine/api/types';
import type { Messages } from '../../messages/index';
import { count } from './figures';

export function failedOf({ inputs }: EngineState): number {
  return inputs.filter(({ state }) => state === 'failed').length;
}

/** What a reading brought: files, lines, users, and how many files could not be used. */
export function loadedSentence(messages: Messages, state: EngineState): string {
  const lines = state.inputs.reduce((sum, input) => sum + (input.state === 'used' ? input.lines : 0), 0);
  const loaded = messages.text('announce-loaded', {
    files: state.inputs.length,
    lines: count(lines, messages.language),
    users: count(state.rows, messages.language),
  });
  const failed = failedOf(state);
  return failed > 0 ? `${loaded} ${messages.text('announce-failed', { count: failed })}` : loaded;
}

/** 12 of 332 users */
export function countSentence(messages: Messages, state: EngineState | null): string {
  const { shown = 0, rows = 0 } = state ?? {};
  return messages.text(shown === rows ? 'count-all' : 'count-shown', {
    shown: count(shown, messages.language),
    rows: count(rows, messages.language),
  });
}

/** Id of the words for who has no access: a snapshot knows of all times, logs of their own days alone. */
export function neverWords({ basis }: EngineState): string {
  return basis === null ? 'never-in-logs' : 'never-at-all';
}

export function sortSentence(messages: Messages, state: EngineState | null): string {
  const sort = state?.view.sort;
  if (!sort) return messages.text('sorted-display-order');
  const column =
    sort.key === 'access-days'
      ? messages.text('column-access-days', { days: state.resolved.windowDays })
      : messages.text(`column-${sort.key}`);
  return messages.text(sort.descending ? 'sorted-descending' : 'sorted-ascending', { column });
}
