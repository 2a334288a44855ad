/** The events of one user, from the logs read again. */
import { EngineError } from './errors';
import type { HeldInput } from './held_input';
import { isUsed, kindOf } from './held_input';
import type { Host } from './host';
import type { Loaded } from './loading';
import { beginRound } from './loading';
import { outcome } from './outcome';
import { readEvents } from './reading';
import type { DayEvents } from './types';
import type { Watch } from './watch';

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
