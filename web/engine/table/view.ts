/** Settings and view put to a session: order, filters, and the texts and orders that the host gives for them. */
import type { Overview, ViewQuestion, ViewSettings } from '../../../wasm/user_access_core';
import { EngineError } from '../api/errors';
import type { Language, Settings, View } from '../api/types';
import { outcome } from '../core/outcome';
import type { Loaded } from '../reading/loading';
import { encodeUtf8 } from '../text/decoding';
import { searchForm } from '../text/normal-form';
import { orderOfNames } from './name-order';

/** Settings that need no second read, and the question of the screen, put to a session. */
export function applyView(loaded: Loaded, settings: Settings & { asOf: string }, view: View): Overview {
  const { session } = loaded;
  const viewSettings: ViewSettings = {
    asOf: settings.asOf,
    windowDays: settings.windowDays,
    recordingStart: settings.recordingStart,
    disabled: settings.disabled,
    wholeDays: settings.wholeDays,
  };
  outcome(session.configure(JSON.stringify(viewSettings)));
  // As in what is searched: there a line end is a blank.
  const text = searchForm(view.filters.text).replace(/[\n\x1F]/g, ' ');
  if (text !== '') makeSearchable(loaded);
  const language = settings.textOrder === 'language' ? settings.language : null;
  // Without a sort by name nobody sees the order, and it is the dearest of all.
  if (view.sort?.key === 'user' || language === null) setNameOrder(loaded, language);
  const question: ViewQuestion = { sort: view.sort, ...view.filters, text };
  const { ok: _ok, ...overview } = outcome<Overview>(session.view(JSON.stringify(question)));
  return overview;
}

const SEARCH_PIECE = 1 << 20;

/** Gives the core the texts that it cannot normalise by itself; the tables for that are the host's. */
function makeSearchable(loaded: Loaded): void {
  if (loaded.searchable) return;
  const { core, session } = loaded;
  const { address, bytes } = outcome<{ address: number; bytes: number }>(session.searchText());
  loaded.searchable = bytes === 0;
  if (bytes === 0) return;
  // A copy: the texts lie in memory that the answer may need.
  const texts = core.HEAPU8.slice(address, address + bytes);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes;) {
    let end = at + SEARCH_PIECE >= bytes ? bytes : texts.lastIndexOf(0x0a, at + SEARCH_PIECE) + 1;
    if (end <= at) end = bytes;
    pieces.push(encodeUtf8(searchForm(decoder.decode(texts.subarray(at, end)))));
    at = end;
  }
  const length = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  let target = session.reserveSearchText(length);
  if (target === 0) throw new EngineError({ code: 'out-of-memory' });
  for (const piece of pieces) {
    core.HEAPU8.set(piece, target);
    target += piece.byteLength;
  }
  outcome(session.commitSearchText());
  loaded.searchable = true;
}

/** Gives the core the order of the names in a language, or takes it away. */
function setNameOrder(loaded: Loaded, language: Language | null): void {
  if (loaded.nameOrder === language) return;
  const { core, session } = loaded;
  let order = new Uint32Array();
  if (language !== null) {
    const { address, bytes } = outcome<{ address: number; bytes: number }>(session.nameText());
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(core.HEAPU8.slice(address, address + bytes));
    order = orderOfNames(text.split('\n').slice(0, -1), language);
  }
  const target = session.reserveSearchText(order.byteLength);
  if (target === 0 && order.length > 0) throw new EngineError({ code: 'out-of-memory' });
  core.HEAPU8.set(new Uint8Array(order.buffer), target);
  outcome(session.commitNameOrder());
  loaded.nameOrder = language;
}
