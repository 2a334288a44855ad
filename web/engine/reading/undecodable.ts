/** Where the bytes stand that did not decode. */
import type { ProblemGroup } from '../api/types';
import type { InputReport } from '../inputs/held-input';
import { limits } from '../../vocabulary';
import type { DecodedPlace } from '../text/decoding';
import { CountingDecoder } from '../text/decoding';
import type { HeldInput } from '../inputs/held-input';
import type { Host } from '../hosts/host';
import { openKnown } from '../inputs/readers';
import type { Watch } from '../hosts/watch';

/** The report with the count and, as far as they are known, the places of what did not decode. */
export function withUndecodable(report: InputReport, count: number, places: readonly DecodedPlace[]): InputReport {
  if (count === 0) return report;
  const code = 'undecodable-bytes';
  const group: ProblemGroup = { code, count, first: places.map(({ line }) => ({ code, line })) };
  return { ...report, undecodable: count, problems: [...report.problems, group] };
}

/**
 * Looks a UTF-8 file through a second time: the core counts faults and keeps no lines, as counting the lines of every
 * log would cost each reader what only a damaged file needs. A stream that is gone gives no places.
 */
export async function findUndecodable(
  input: HeldInput,
  count: number,
  host: Host,
  watch: Watch,
): Promise<readonly DecodedPlace[]> {
  if (count === 0 || input.source.once) return [];
  const decoder = new CountingDecoder(host.decoderFor('utf-8'));
  const { reader } = await openKnown(input.source, input.compression, host);
  try {
    for (let piece = await reader.read(); piece !== null; piece = await reader.read()) {
      decoder.decode(withoutReplacements(piece));
      if (decoder.first.length >= Math.min(count, limits.problemPlaces)) return decoder.first;
      await watch.pauseIfDue();
    }
    decoder.end();
    return decoder.first;
  } finally {
    await reader.close();
  }
}

/** U+FFFD that the file itself holds decodes well: it is taken out, so that only faults are found. */
function withoutReplacements(piece: Uint8Array): Uint8Array {
  let copy = piece;
  for (let at = piece.indexOf(0xef); at !== -1; at = piece.indexOf(0xef, at + 1)) {
    if (piece[at + 1] !== 0xbf || piece[at + 2] !== 0xbd) continue;
    if (copy === piece) copy = piece.slice();
    copy.fill(0x20, at, at + 3);
  }
  return copy;
}
