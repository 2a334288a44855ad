/** What can be done with the table. */
import type { Filters, SortKey, View } from '../../engine/api/types';
import { count } from '../parts/figures';
import { countSentence, sortSentence } from '../parts/sentences';
import type { Action, Ask, MonitorScreen } from '../screen/screen';
import { mostCopied, writeToClipboard } from './copied-rows';
import { downloadCsv, downloadManifest, type CsvRequest } from './saving';

export const copyRows: Action = {
  name: 'copy',
  label: 'rows-copy',
  key: 'Control+C',
  within: 'user-access-table',
  // A text that is marked is what is meant.
  yields: () => Boolean(getSelection()?.toString()),
  can: ({ shown }) => shown.selected > 0,
  async perform(screen) {
    const { messages, controller, shown } = screen;
    const formatted = count(shown.selected, messages.language);
    if (shown.selected > mostCopied) {
      controller.tell({ code: 'copy-too-many', parameters: { most: count(mostCopied, messages.language) } });
      return null;
    }
    try {
      await writeToClipboard((await screen.find('user-access-table')?.selectedText(shown.raw)) ?? '');
    } catch {
      controller.tell({ code: 'copy-refused' });
      return null;
    }
    return messages.text('announce-copied', { count: shown.selected, formatted });
  },
};

export const clearSelection: Action = {
  name: 'clear-selection',
  label: 'rows-clear',
  key: 'Escape',
  within: 'user-access-table',
  can: ({ shown }) => shown.selected > 0,
  perform(screen) {
    // The button is gone with the selection; the table keeps the focus that it has.
    const pressed = screen.find('.selected')?.matches(':focus-within');
    screen.find('user-access-table')?.clearSelection();
    if (pressed) screen.focusCount();
    return null;
  },
};

/** The rows come back to the order of Kintone's screen. */
export const unsort: Action = {
  name: 'unsort',
  label: 'sort-display-order',
  can: ({ monitor }) => Boolean(monitor.state?.view.sort),
  async perform(screen) {
    await screen.controller.change((engine) => engine.view({ sort: null }));
    screen.focusCount();
    return sortSentence(screen.messages, screen.controller.state);
  },
};

export const saveCsv: Action<CsvRequest> = {
  name: 'csv',
  label: 'csv-download',
  async perform(screen, request) {
    const { controller, messages } = screen;
    const saved = await controller.run((engine) => downloadCsv(engine, request, messages.language));
    if (!saved) return null;
    const { name, blob, rows, altered } = saved;
    screen.show({ saved: { name, rows, altered } });
    screen.dispatch('download', { name, bytes: blob.size });
    return messages.text('announce-saved', { name, count: rows });
  },
};

export const saveManifest: Action<CsvRequest> = {
  name: 'manifest',
  label: 'manifest-save',
  async perform(screen, request) {
    const { controller, messages } = screen;
    const saved = await controller.run(
      (engine, options) => downloadManifest(engine, request, messages.language, options),
      { reads: true },
    );
    if (!saved) return null;
    const { name, bytes, rows } = saved;
    screen.show({ saved: { name, rows, altered: { count: 0, first: [] } } });
    screen.dispatch('download', { name, bytes });
    return messages.text('announce-saved', { name, count: rows });
  },
};

/** Takes away what was told of the last file that was saved. */
export const forgetSaved: Action = {
  name: 'forget-saved',
  label: 'saved-close',
  can: ({ shown }) => shown.saved !== null,
  perform(screen) {
    screen.show({ saved: null });
    screen.focusCount();
    return null;
  },
};

export const tableActions: readonly Action<never>[] = [
  copyRows,
  clearSelection,
  unsort,
  saveCsv,
  saveManifest,
  forgetSaved,
];

export const sortRows: Ask<SortKey> = async (screen, key) => {
  const { controller } = screen;
  const former = screen.shown.askedSort ?? controller.state?.view.sort ?? null;
  const asked = { key, descending: former?.key === key && !former.descending };
  screen.show({ askedSort: asked });
  const state = await controller.change((engine) => engine.view({ sort: asked }));
  if (screen.shown.askedSort === asked) screen.show({ askedSort: null });
  return state && sortSentence(screen.messages, state);
};

/** Opens the table of users, narrowed. */
export async function showUsers(
  screen: MonitorScreen,
  change: { sort?: View['sort']; filters: Partial<Filters> },
): Promise<string | null> {
  const state = await screen.controller.change((engine) => engine.view(change));
  if (!state) return null;
  screen.show({ panel: 'users' });
  await screen.host.updateComplete;
  screen.focusCount();
  return countSentence(screen.messages, state);
}

export const openProfile: Ask<string> = (screen, login) => {
  screen.show({ profileOf: login, openedProfile: login });
  return null;
};

export const closeProfile: Ask<string> = (screen, login) => {
  screen.show({ profileOf: null });
  // Closed on another user than it was opened on: the focus goes to that one's row.
  if (login !== screen.shown.openedProfile) void screen.find('user-access-table')?.reveal(login);
  return null;
};
