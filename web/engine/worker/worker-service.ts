/** The worker's side of the protocol: an engine behind messages. */
import { holdForLife } from './alive';
import { browserHost } from '../hosts/browser-host';
import { Engine } from '../engine';
import { toErrorMessage } from '../api/errors';
import { pageHelpers } from './helper-starter';
import { serveHelper } from './helping';
import { PageReads } from './page-reads';
import type { Call, Reply, Request, SentSource } from './protocol';
import { receiveSource } from './pulled-source';
import type { UserAccessCore } from '../../../wasm/user_access_core';
import type { ChangeOptions } from '../api/types';

/** The part of a worker's global scope that is used. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply, options?: { transfer: Transferable[] }): void;
}

export function serveEngine(scope: WorkerScope, loadCore: () => Promise<UserAccessCore>): void {
  const cancels = new Map<number, AbortController>();
  let engine: Engine | null = null;
  let helperDied: (helper: number) => void = () => undefined;

  scope.onmessage = ({ data: request }) => {
    if (request.type === 'start') {
      const ask = (reply: Reply, transfer: Transferable[]): void => scope.postMessage(reply, { transfer });
      const { starter, died } = pageHelpers(request.parts, ask);
      helperDied = died;
      const elsewhere = new PageReads(ask, request.readIn === 'page');
      engine = new Engine(browserHost(loadCore, { helpers: starter, elsewhere }), {
        settings: request.settings,
        viewer: request.viewer,
      });
      engine.warmUp();
      holdForLife(request.lock, () => scope.postMessage({ type: 'alive' }));
    } else if (request.type === 'help') serveHelper(request.port, browserHost(loadCore));
    else if (request.type === 'helper-died') helperDied(request.helper);
    else if (request.type === 'cancel') cancels.get(request.id)?.abort();
    else void answer(request);
  };

  async function answer({ id, call, arguments: given, cancellable }: Request & { type: 'call' }): Promise<void> {
    try {
      const value = await invoke(engine!, call, given, cancellable ? changeOptions(id) : null);
      scope.postMessage({ type: 'done', id, value });
    } catch (error) {
      scope.postMessage({ type: 'failed', id, error: toErrorMessage(error) });
    } finally {
      cancels.delete(id);
    }
  }

  function changeOptions(id: number): ChangeOptions {
    const cancel = new AbortController();
    cancels.set(id, cancel);
    return {
      signal: cancel.signal,
      onProgress: (progress) => scope.postMessage({ type: 'progress', id, progress }),
    };
  }
}

/** Where a call takes options for a change they are its last argument; functions and signals do not cross. */
function invoke(engine: Engine, call: Call, given: unknown[], options: ChangeOptions | null): Promise<unknown> {
  if (call === 'add') {
    const [sources, rest] = given as [SentSource[], object];
    return engine.add(sources.map(receiveSource), { ...rest, ...options });
  }
  if (call === 'manifest') {
    const [rest] = given as [object];
    return engine.manifest({ ...rest, ...options });
  }
  const calls = engine as unknown as Record<Call, (...values: unknown[]) => Promise<unknown>>;
  return calls[call](...given, ...(options === null ? [] : [options]));
}
