/** Where the bytes stand that did not decode. */
import type { ProblemGroup } from '../api/types';
import type { InputReport } from '../inputs/held-input';
import type { Undecodable } from '../text/decoding';
import { CountingDecoder } from '../text/decoding';
import { cutSequence } from '../text/utf8';
import type { HeldInput } from '../inputs/held-input';
import type { Host } from '../hosts/host';
import { joined } from '../bytes/pieces';
import { openKnown } from '../inputs/readers';
import type { Watch } from '../hosts/watch';

/**
 * The report with what did not decode: a problem of each line that has any, and of each sequence beyond the lines that
 * are listed.
 */
export function withUndecodable(report: InputReport, { count, lines, listed }: Undecodable): InputReport {
  if (count === 0) return report;
  const code = 'undecodable-bytes';
  const group: ProblemGroup = {
    code,
    count: lines.length + count - listed,
    first: lines.map((line) => ({ code, line })),
  };
  return { ...report, undecodable: count, problems: [...report.problems, group] };
}

/**
 * Looks a UTF-8 file through a second time: the core counts faults and keeps no lines, as counting the lines of every
 * log would cost each reader what only a damaged file needs. A stream that is gone gives no places.
 */
export async function findUndecodable(input: HeldInput, count: number, host: Host, watch: Watch): Promise<Undecodable> {
  if (count === 0 || input.source.once) return { count, lines: [], listed: 0 };
  const decoder = new CountingDecoder(host.decoderFor('utf-8'));
  const { reader } = await openKnown(input.source, input.compression, host);
  try {
    let cut = new Uint8Array();
    for (let piece = await reader.read(); piece !== null; piece = await reader.read()) {
      const bytes = joined([cut, piece]);
      cut = bytes.slice(bytes.byteLength - cutSequence(bytes));
      decoder.decode(withoutReplacements(bytes.subarray(0, bytes.byteLength - cut.byteLength)));
      if (decoder.full || decoder.count === count) return { count, lines: decoder.lines, listed: decoder.listed };
      await watch.pauseIfDue();
    }
    decoder.decode(cut);
    decoder.end();
    return { count, lines: decoder.lines, listed: decoder.listed };
  } finally {
    await reader.close();
  }
}

/** U+FFFD that the file itself holds decodes well: it is taken out, so that only faults are found. */
function withoutReplacements(bytes: Uint8Array): Uint8Array {
  let copy = bytes;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd) continue;
    if (copy === bytes) copy = bytes.slice();
    copy.fill(0x20, at, at + 3);
  }
  return copy;
}
