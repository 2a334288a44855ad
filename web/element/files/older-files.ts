/**
 * Two files of one kind that hold mostly the same: probably two versions of one export. Who left since the older one
 * would stay in the table, so it is asked, once for each pair.
 */
import { html, type TemplateResult } from 'lit';
import type { EngineState, InputState } from '../../engine/api/types';
import { foreign } from '../parts/foreign-text';
import { actionButton } from '../screen/action-button';
import type { Action, MonitorScreen } from '../screen/screen';
import { removeInputs } from './files-actions';

/** What a file is told of its rows that another one has too. */
const repeats: ReadonlySet<string> = new Set([
  'duplicate-login',
  'duplicate-services-row',
  'duplicate-memberships-row',
  'duplicate-department',
]);

interface Pair {
  older: InputState;
  newer: InputState;
}

const nameOf = ({ older, newer }: Pair): string => `${older.id} ${newer.id}`;

/** At least half of the rows of one stand in another of its kind; the older is the one that was added first. */
function pairsOf({ inputs }: EngineState): Pair[] {
  const used = inputs.filter(({ state }) => state === 'used');
  return used.flatMap((one) => {
    const repeated = one.problems.reduce((sum, { code, count }) => sum + (repeats.has(code) ? count : 0), 0);
    const other = used.findLast(({ id, kind }) => kind === one.kind && id !== one.id);
    if (other === undefined || repeated === 0 || repeated * 2 < one.lines) return [];
    return [one.id < other.id ? { older: one, newer: other } : { older: other, newer: one }];
  });
}

export const dropOlder: Action<number> = {
  name: 'drop-older',
  label: 'older-drop',
  perform: (screen, id) => removeInputs(screen, [id]),
};

export const useBoth: Action<string> = {
  name: 'use-both',
  label: 'older-keep',
  perform(screen, pair) {
    screen.show({ usedBoth: [...screen.shown.usedBoth, pair] });
    screen.focusCount();
    return null;
  },
};

export function olderFiles(screen: MonitorScreen, state: EngineState): TemplateResult[] {
  const { messages, shown } = screen;
  return pairsOf(state)
    .filter((pair) => !shown.usedBoth.includes(nameOf(pair)))
    .map(
      (pair) =>
        html`<p class="partial no-print" data-older=${pair.older.id}>
          ${foreign(pair.older.name)} ${messages.text('older-file', { kind: messages.text(`kind-${pair.older.kind}`) })}
          ${foreign(pair.newer.name)}.
          ${actionButton(dropOlder, messages, { look: 'link' }, () => screen.perform(dropOlder, pair.older.id))}
          ${actionButton(useBoth, messages, { look: 'link' }, () => screen.perform(useBoth, nameOf(pair)))}
        </p>`,
    );
}
