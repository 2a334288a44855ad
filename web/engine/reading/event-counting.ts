/** The events of one user, from the logs read again. */
import { EngineError } from '../api/errors';
import type { HeldInput } from '../inputs/held-input';
import { isUsed, kindOf } from '../inputs/held-input';
import type { Host } from '../hosts/host';
import type { Loaded } from './loading';
import { beginRound } from './loading';
import { outcome } from '../core/outcome';
import { readEvents } from './reading';
import type { DayEvents } from '../api/types';
import type { Watch } from '../hosts/watch';

export async function countEvents(
  login: string,
  { core, session }: Loaded,
  inputs: readonly HeldInput[],
  host: Host,
  watch: Watch,
): Promise<DayEvents[]> {
  outcome(session.beginEvents(login));
  const logs = inputs.filter((input) => isUsed(input) && kindOf(input) === 'access');
  const gone = logs.find(({ source }) => source.once);
  if (gone !== undefined) throw new EngineError({ code: 'source-gone' }, gone.source.name);
  beginRound(logs, watch);
  for (const log of logs) await readEvents(log, core, session, host, watch);
  return outcome<{ days: DayEvents[] }>(session.events()).days;
}
