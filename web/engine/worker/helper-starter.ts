/** Helpers of a worker: other workers, which the page starts. */
import type { HelperLink, HelperStarter } from '../hosts/host';
import type { PartOptions, Reply } from './protocol';

/** Bytes of the smallest part: its first bytes are there after two milliseconds, in which a worker reads two megabytes. */
const SMALLEST_PART = 8 << 20;

/** Each has a module of its own, so memory is the price. */
const MOST_HELPERS = 3;

/** The starter, and what is to be called when the page tells that a helper died. */
export function pageHelpers(
  { helpers, smallestPart = SMALLEST_PART }: PartOptions,
  ask: (reply: Reply, transfer: Transferable[]) => void,
): { starter: HelperStarter; died: (helper: number) => void } {
  const links = new Map<number, HelperLink>();
  let next = 1;
  const starter: HelperStarter = {
    count: helpers ?? defaultCount(),
    smallestPart,
    start() {
      const helper = next++;
      const { port1, port2 } = new MessageChannel();
      const link: HelperLink = {
        port: port1,
        onDeath: () => undefined,
        end() {
          links.delete(helper);
          ask({ type: 'helper-done', helper }, []);
        },
      };
      links.set(helper, link);
      ask({ type: 'helper', helper, port: port2 }, [port2]);
      return link;
    },
  };
  return { starter, died: (helper) => links.get(helper)?.onDeath() };
}

/**
 * One for each core but two. One core is this worker's, and one the browser's: its own threads take 1.3 to 1.8 s of
 * processor time to read 1 GB, so that on two cores a helper gained nothing (medians of seven rounds: 1,444 ms with one,
 * 1,454 ms without).
 */
function defaultCount(): number {
  return Math.min(MOST_HELPERS, Math.max(0, navigator.hardwareConcurrency - 2));
}
