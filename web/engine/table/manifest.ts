/** The JSON document that can be saved beside a CSV (product.md section 5). */
import { dayNumber, localMidnight } from '../calendar/civil-date';
import type { HeldInput } from '../inputs/held-input';
import type { EngineState, InputState, Manifest, ManifestInput } from '../api/types';
import { baseName } from '../text/names';
import { namedColumns } from './named-columns';
import { namedBasis } from './rows-head';
import { unmatchedCodes } from './unmatched';
import { changesBetween, zoneTable } from '../calendar/zones';

export function buildManifest(state: EngineState, inputs: readonly HeldInput[], version: string): Manifest {
  const states = new Map(state.inputs.map((input) => [input.id, input]));
  const { resolved, view } = state;
  const { text, ...filters } = view.filters;
  return {
    product: 'user-access-monitor',
    version,
    settings: { ...resolved, sort: view.sort, filters, searched: text !== '', offsets: offsets(state) },
    inputs: inputs
      .filter(({ problem, refusal }) => problem === null && refusal === null)
      .map((input) => manifestInput(input, states.get(input.id)!)),
    ...namedBasis(state),
    assumptions: [...new Set(state.notes.map(({ code }) => code))].filter(
      (code) => code !== 'reaches-until' && code !== 'archive-passed-over' && !unmatchedCodes.has(code),
    ),
    ...(state.basis === null ? { coverage: coverageOf(state) } : {}),
    unknownLogins: state.unknownLogins,
    rows: state.rows,
  };
}

function coverageOf({ coverage: days, gaps, doubtfulDays }: EngineState): NonNullable<Manifest['coverage']> {
  return { days, gaps, doubtfulDays };
}

function manifestInput(input: HeldInput, state: InputState): ManifestInput {
  return {
    name: baseName(input.source.name),
    ...(state.archive === null ? {} : { archive: baseName(state.archive) }),
    bytes: input.bytes ?? 0,
    sha256: input.sha256 ?? '',
    kind: state.kind!,
    encoding: state.encoding!,
    format: state.format!,
    delimiter: state.delimiter,
    state: state.state === 'duplicate' ? 'duplicate' : 'used',
    ...namedColumns(state),
    ...(state.ledger === null ? {} : { ledger: state.ledger }),
  };
}

/** The offsets that decided on days: those in force from the first to the last day of the logs. */
function offsets(state: EngineState): Record<string, [number, number][]> {
  const days = state.inputs
    .filter(({ kind, state: use }) => kind === 'access' && use === 'used')
    .flatMap(({ firstDay, lastDay }) => [firstDay, lastDay])
    .map(dayNumber)
    .filter((day): day is number => day !== null);
  const asOf = dayNumber(state.resolved.asOf)!;
  const first = days.length === 0 ? asOf : Math.min(...days);
  const last = days.length === 0 ? asOf : Math.max(...days);
  const names = new Set([state.resolved.timeZone, state.resolved.logTimeZone]);
  return Object.fromEntries(
    [...names].map((name) => [name, changesBetween(zoneTable(name), localMidnight(first), localMidnight(last + 1))]),
  );
}
