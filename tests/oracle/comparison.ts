/** Whether the product shows what the oracle expects. */
import { buckets } from '../../web/vocabulary';
import type { Expectation } from './expectation';
import type { EngineAnswer } from './product';
import type { World, WorldFile } from './world';

/** Characters that do not decode, as the world has them. */
function undecodable(file: WorldFile): number {
  if (!file.undecodable) return 0;
  return file.rows.reduce((sum, { cells }) => sum + cells.join('').split('\uFFFD').length - 1, 0);
}

/** What differs, in words; empty where all is as expected. */
export function differences(world: World, expected: Expectation, { csv, state, places }: EngineAnswer): string[] {
  const found: string[] = [];
  const differ = (what: string, want: unknown, have: unknown): void => {
    const [wanted, had] = [JSON.stringify(want), JSON.stringify(have)];
    if (wanted !== had) found.push(`${what}: expected ${wanted}, got ${had}`);
  };
  if (csv !== expected.csv) found.push(...csvDifference(expected.csv, csv));
  differ('left out', expected.leftOut, {
    guest: state.leftOut.guest,
    inactive: state.leftOut.inactive,
    unlicensed: state.leftOut.unlicensed,
    deleted: state.leftOut.deleted,
  });
  differ('rows shown', expected.shown, state.shown);
  const { basis } = state;
  differ(
    'basis',
    expected.basis,
    basis === null ? null : { day: basis.day, guessed: basis.dayGuessed, windowDays: basis.windowDays },
  );
  // Of files with equal bytes any may be the one that is used.
  const contents = new Map<string, { used: number; refused: number }>();
  state.inputs.forEach((input, at) => {
    const place = places[at]!;
    const file = world.files[place]!;
    const original = originalOf(world, place);
    const content = contents.get(String(original)) ?? { used: 0, refused: 0 };
    contents.set(String(original), content);
    if (expected.refused.has(original)) {
      differ(`state of ${file.name}`, true, input.state !== 'used');
      return;
    }
    if (input.state === 'failed') {
      found.push(`${file.name} failed: ${JSON.stringify(input.problem)}`);
      return;
    }
    if (input.state !== 'used') return;
    content.used += 1;
    differ(`kind of ${file.name}`, file.kind, input.kind);
    differ(`encoding of ${file.name}, undecodable`, undecodable(file), input.undecodable);
    const ledger = expected.ledgers.get(original);
    if (ledger === undefined) return;
    const lines = buckets.reduce((sum, bucket) => sum + ledger[bucket], 0);
    for (const bucket of buckets) differ(`${bucket} of ${file.name}`, ledger[bucket], input.ledger?.[bucket]);
    differ(`lines of ${file.name}`, lines, input.ledger?.lines);
  });
  for (const [original, { used }] of contents) {
    if (!expected.refused.has(Number(original)))
      differ(`inputs in use for ${world.files[Number(original)]!.name}`, 1, used);
  }
  return found;

  /** The first file in the oracle's order that has the same bytes: the one that is no duplicate. */
  function originalOf({ files }: World, place: number): number {
    if (!expected.duplicates.has(place)) return place;
    const { name: _, ...content } = files[place]!;
    const same = JSON.stringify(content);
    return files.findIndex((file, other) => {
      const { name: _name, ...rest } = file;
      return !expected.duplicates.has(other) && JSON.stringify(rest) === same;
    });
  }
}

function csvDifference(want: string, have: string): string[] {
  const [wanted, had] = [want.split('\r\n'), have.split('\r\n')];
  const at = wanted.findIndex((line, index) => line !== had[index]);
  const first = at === -1 ? wanted.length : at;
  return [
    `CSV of ${wanted.length} lines, got ${had.length}; line ${first + 1}:\n  expected ${JSON.stringify(wanted[first])}\n  got      ${JSON.stringify(had[first])}`,
  ];
}
