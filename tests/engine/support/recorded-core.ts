/** A core that writes down what its host says to it, so that the same can be said to another build of it. */
import type { Session, UserAccessCore } from '../../../wasm/user_access_core';

/** One call: `bytes` (hexadecimal) are what the host wrote into the memory before, or the file that is identified. */
export interface RecordedCall {
  session: number;
  call: string;
  given: unknown[];
  bytes?: string;
  answer: unknown;
}

const silent = new Set(['reserve', 'reserveSearchText', 'linesRead', 'delete', 'abandonInput', 'betweenRecords']);

/** The core with a record of the calls that matter for what it answers. */
export function recordedCore(core: UserAccessCore, record: RecordedCall[]): UserAccessCore {
  let sessions = 0;
  const bytesAt = (address: number, bytes: number) => Buffer.from(core.HEAPU8.slice(address, address + bytes));
  /** Texts at an address are written in its place. */
  const answerOf = (call: string, answer: unknown) => {
    if (call !== 'nextCsv' && call !== 'searchText') return answer;
    const { ok, address, bytes } = JSON.parse(answer as string) as { ok: boolean; address: number; bytes: number };
    return ok ? bytesAt(address, bytes).toString('utf8') : answer;
  };

  const recordedSession = (): Session => {
    const session = new core.Session();
    const number = (sessions += 1);
    let reserved = 0;
    let searchBytes = 0;
    return new Proxy(session, {
      get(target, name: string) {
        return (...given: unknown[]) => {
          // A text at an address stands beside the call and not in it.
          const [address, size, ...others] = given as [number, number, ...unknown[]];
          const said = name === 'decide' ? others : given;
          const bytes =
            name === 'decide'
              ? bytesAt(address, size).toString('hex')
              : name === 'commit'
                ? bytesAt(reserved, given[0] as number).toString('hex')
                : name === 'commitSearchText'
                  ? bytesAt(reserved, searchBytes).toString('hex')
                  : undefined;
          const answer = (target as unknown as Record<string, (...values: unknown[]) => unknown>)[name]!(...given);
          if (name === 'reserve' || name === 'reserveSearchText') reserved = answer as number;
          if (name === 'reserveSearchText') searchBytes = given[0] as number;
          if (!silent.has(name)) {
            record.push({
              session: number,
              call: name,
              given: said,
              ...(bytes === undefined ? {} : { bytes }),
              answer: answerOf(name, answer),
            });
          }
          return answer;
        };
      },
    });
  };

  return new Proxy(core, {
    get(target, name) {
      if (name === 'Session') return new Proxy(core.Session, { construct: recordedSession });
      if (name !== 'identify') return Reflect.get(target, name) as unknown;
      return (address: number, bytes: number, question: string) => {
        const answer = core.identify(address, bytes, question);
        const file = bytesAt(address, bytes).toString('hex');
        record.push({ session: 0, call: 'identify', given: [question], bytes: file, answer });
        return answer;
      };
    },
  });
}
