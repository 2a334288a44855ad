/**
 * The host's limits, each with its reason. Those of a text itself are the core's and stand in `uam/base/limits.hpp`.
 */
import { EngineError } from './errors';

const MiB = 2 ** 20;
const GiB = 2 ** 30;

export const limits = {
  /**
   * Files held at once, members of archives among them. Ten years of daily logs are 3,650; each file costs some
   * kilobytes in every answer that lists them.
   */
  inputs: 20_000,
  /** Entries of one archive, folders included: half of the inputs, so that an archive and its neighbours fit. */
  members: 10_000,
  /** Bytes of a member's name: Linux allows 4,096 for a path, Windows no more than that in UTF-8 for most. */
  memberNameBytes: 4096,
  /** Bytes of an archive's directory, which is in memory as a whole: room for 3,300 a member where an honest one has 200. */
  directoryBytes: 32 * MiB,
  /**
   * How many times its packed bytes a file may grow to. Logs pack to a tenth; one user whose lines differ in nothing
   * but the minute packed to an 80th. Deflate ends at 1,032.
   */
  growth: 250,
  /** A file that unpacks to no more than this is read however well it is packed: it takes less than a second. */
  unsuspectedBytes: 64 * MiB,
  /** Unpacked bytes of one packed file, and of all members of an archive: a quarter of an hour's reading. */
  unpackedBytes: 256 * GiB,
  /**
   * Bytes of an archive that comes as a stream. Its directory stands at its end, so it must be held; a file on a disk
   * need not be.
   */
  streamedArchiveBytes: 64 * MiB,
} as const;

/** Fails where unpacked bytes are more than `packed` bytes can honestly give. Asked while they are unpacked. */
export function checkGrowth(name: string, packed: number, unpacked: number): void {
  const grows = unpacked > limits.unsuspectedBytes && unpacked > packed * limits.growth;
  if (!grows && unpacked <= limits.unpackedBytes) return;
  throw new EngineError({ code: 'unpacks-too-far', parameters: { times: limits.growth } }, name);
}

/** Fails where more files would be held than the product holds. */
export function checkInputs(count: number): void {
  if (count <= limits.inputs) return;
  throw new EngineError({ code: 'too-many-files', parameters: { count, most: limits.inputs } });
}
