/** Loading and clearing, again and again, and what is still held afterwards. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Identification, InputOptions, Session, UserAccessCore } from '../../../wasm/user_access_core';
import { Engine } from '../../../web/engine/engine';
import { loadInlineCore } from '../../../web/engine/core/inline-wasm';
import { nodeHost } from '../../../web/engine/hosts/node-host';
import { outcome } from '../../../web/engine/core/outcome';
import type { InputSource } from '../../../web/engine/api/types';
import { zoneTable } from '../../../web/engine/calendar/zones';
import { access, departments, everything, memberships, rejection, services, textSource, tokyo, users } from './engine';

/** Rounds until everything that is kept once is there. */
const WARM_UP = 60;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of the JavaScript heap and of buffers outside of it, after garbage was collected. */
export async function javaScriptBytes(): Promise<{ heap: number; buffers: number }> {
  // Twice, with a turn between: what is freed by finalisers falls in the second.
  for (let turn = 0; turn < 2; turn += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers };
}

/**
 * Where the module's allocator would put four megabytes. As long as nothing leaks the same work leaves the same heap, so
 * this address stays the same to the byte, while the size of the memory grows in steps that hide much.
 */
export function topOfHeap(core: UserAccessCore): number {
  const address = core.allocate(4 << 20);
  core.release(address);
  return address;
}

function give(core: UserAccessCore, session: Session, text: Uint8Array, kept = text.length): void {
  const address = session.reserve(text.length);
  core.HEAPU8.set(text, address);
  session.commit(kept);
}

/** A module's heap. */
export interface CoreHeap {
  top: number;
  bytes: number;
}

export const heapOf = (core: UserAccessCore): CoreHeap => ({ top: topOfHeap(core), bytes: core.HEAPU8.length });

/** Reads a file as the engine does; `fate` says what becomes of it. */
function read(core: UserAccessCore, session: Session, input: number, text: string, fate: 'end' | 'abandon'): string {
  const bytes = new TextEncoder().encode(text);
  const address = core.allocate(bytes.length);
  core.HEAPU8.set(bytes, address);
  const answer = core.identify(address, bytes.length, JSON.stringify({ whole: true }));
  core.release(address);
  const options: InputOptions = { ...outcome<Identification>(answer), input };
  outcome(session.beginInput(JSON.stringify(options)));
  if (fate === 'abandon') {
    give(core, session, bytes, bytes.length >> 1);
    session.abandonInput();
    return '';
  }
  give(core, session, bytes);
  return session.endInput();
}

const readSettings = JSON.stringify({
  displayZone: zoneTable('Asia/Tokyo'),
  logZone: zoneTable('America/New_York'),
  rule: 'screen',
});

/** One session with everything in it, from its beginning to its end; every third breaks off somewhere. */
export function coreRound(core: UserAccessCore, round: number): void {
  const session = new core.Session();
  outcome(session.prepare(readSettings));
  for (const [input, text] of [users, departments, memberships, services].entries()) {
    outcome(read(core, session, input, text, 'end'));
  }
  if (round % 3 === 0) read(core, session, 4, users, 'abandon');
  // Not in its order: an error, and nothing that stays.
  if (round % 3 === 1) session.beginInput('{}');
  outcome(session.resolveDirectory(JSON.stringify({ logs: true })));
  if (round % 3 === 2) read(core, session, 5, access, 'abandon');
  outcome(read(core, session, 6, `${access}"never closed`, 'end'));
  outcome(
    session.configure(
      JSON.stringify({ asOf: '2026-11-21', windowDays: 30, recordingStart: '2022-06-12', disabled: [] }),
    ),
  );
  const question = { sort: { key: 'user', descending: true }, text: 'sat', departments: [], withBelow: false };
  session.searchText();
  session.nameText();
  session.commitNameOrder();
  session.reserveSearchText(0);
  session.commitSearchText();
  outcome(session.view(JSON.stringify({ ...question, lastAccessBy: null, maxDays: null, never: false })));
  outcome(session.rows(0, 10, '{"more":["days"]}'));
  outcome(session.profile('sato'));
  outcome(session.beginCsv(JSON.stringify({ language: 'ja', rows: 'all', raw: false })));
  session.nextCsv();
  // In the middle of a file, as when a worker is told to clear.
  if (round % 2 === 0) session.beginInput(JSON.stringify({ kind: 'access', format: 'json', input: 7 }));
  session.delete();
}

const failing = (): InputSource => ({
  name: 'failing.csv',
  open: () =>
    new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'));
      },
    }),
});

/**
 * Files in, questions, then all files out, in the same module. Of four rounds one reads again in another zone, one breaks
 * off a reading, and one is given files that cannot be used.
 */
export async function engineRound(engine: Engine, round: number): Promise<void> {
  await engine.add(everything());
  await engine.view({ sort: { key: 'last-access', descending: true }, filters: { text: 'さ' } });
  await engine.csv();
  if (round % 4 === 0) await engine.configure({ timeZone: round % 8 === 0 ? 'UTC' : 'Asia/Tokyo' });
  if (round % 4 === 1) {
    const stop = new AbortController();
    const more = [textSource('more.csv', access.repeat(200))];
    const cancelled = engine.add(more, { signal: stop.signal, onProgress: () => stop.abort() });
    if ((await rejection(cancelled)).code !== 'cancelled') throw new Error('not cancelled');
  }
  if (round % 4 === 2) {
    const { inputs } = await engine.add([failing(), textSource('none.bin', '\0\u0001\u0002')]);
    if (inputs.filter(({ state }) => state === 'failed').length !== 2) throw new Error('not failed');
  }
  const { inputs } = await engine.state();
  await engine.remove(inputs.map(({ id }) => id));
}

/** The heap of a module after a few sessions, and after `rounds` more. */
export async function heapsOfCore(rounds: number): Promise<CoreHeap[]> {
  const core = await loadInlineCore();
  for (let round = 0; round < WARM_UP; round += 1) coreRound(core, round);
  const before = heapOf(core);
  for (let round = 0; round < rounds; round += 1) coreRound(core, round);
  return [before, heapOf(core)];
}

/** What an engine holds after a few rounds, and after `rounds` more. */
export async function heldByEngine(
  rounds: number,
  clear: boolean,
): Promise<{ core: CoreHeap; heap: number; buffers: number }[]> {
  let core: UserAccessCore | null = null;
  const load = async (): Promise<UserAccessCore> => (core = await loadInlineCore());
  const engine = new Engine(nodeHost(load), { settings: tokyo });
  const held = [];
  for (const count of [WARM_UP, rounds]) {
    for (let round = 0; round < count; round += 1) {
      await engineRound(engine, round);
      // Drops the module with its memory, and the next round makes another one.
      if (clear && round + 1 < count) await engine.clear();
    }
    held.push({ core: heapOf(core!), ...(await javaScriptBytes()) });
  }
  engine.close();
  return held;
}

/**
 * What the JavaScript heap may grow by. It is never the same twice: up to 300 KB more were measured where nothing leaked.
 * So a hundred rounds show a leak of some 4 KB a round, and 2,000 one of 450 bytes, less than any of the files.
 */
export const mostGrowth = (rounds: number): number => 400_000 + 250 * rounds;
