/** Helpers of the engine in the very thread of the test, for logs of any size. */
import { serveHelper } from '../../web/engine/worker/helping';
import type { UserAccessCore } from '../../wasm/user_access_core';
import type { HelperLink, HelperStarter } from '../../web/engine/hosts/host';
import { loadInlineCore } from '../../web/engine/core/inline-wasm';
import { nodeHost } from '../../web/engine/hosts/node-host';
import { pacedBlob, ThreadPort } from '../engine/support/in-thread';

/** Uses of a module after which a fresh one is taken: sessions of helpers end with their worker, and here there is none. */
const USES = 40;
const modules: { core: Promise<UserAccessCore>; uses: number }[] = [];

function moduleOf(helper: number): Promise<UserAccessCore> {
  const known = modules[helper];
  if (known !== undefined && known.uses < USES) {
    known.uses += 1;
    return known.core;
  }
  const core = loadInlineCore();
  modules[helper] = { core, uses: 1 };
  return core;
}

/** Helpers, and how far they are. */
export interface CountedHelpers extends HelperStarter {
  readonly started: () => number;
  /** Parts that they have read. */
  readonly parts: () => number;
}

/** Milliseconds for which the front waits for helpers. */
const PATIENCE = 5000;

/**
 * A blob whose beginning is given when a helper has read a part of it: they take a while to start, and a small log
 * would be read before. Streams give pieces of some hundred bytes.
 */
export function slowBlob(bytes: Uint8Array<ArrayBuffer>, helpers: CountedHelpers): Blob {
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
  const helped = async (): Promise<void> => {
    if (helpers.started() === 0) return;
    const end = performance.now() + PATIENCE;
    while (helpers.parts() === 0 && performance.now() < end) await turn();
  };
  return pacedBlob(bytes, 700, { piece: (at) => (at === 0 ? helped() : Promise.resolve()) });
}

/** `count` helpers that read parts of at least so many bytes. */
export function helpersInThread(count: number, smallestPart: number): CountedHelpers {
  let parts = 0;
  let started = 0;
  return {
    count,
    smallestPart,
    started: () => started,
    parts: () => parts,
    start(): HelperLink {
      const [near, far] = ThreadPort.pair();
      const helper = started++;
      serveHelper(
        far as unknown as MessagePort,
        nodeHost(() => moduleOf(helper)),
      );
      const send = far.postMessage.bind(far);
      far.postMessage = (data) => {
        if ((data as { packed?: unknown }).packed != null) parts += 1;
        send(data);
      };
      return { port: near as unknown as MessagePort, onDeath: () => undefined, end: () => undefined };
    },
  };
}
