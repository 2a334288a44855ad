/** The order of the inputs, and which of them hold the same bytes (product.md section 1). */
import { inputKinds } from '../../vocabulary';
import { EngineError } from '../api/errors';
import type { HeldInput } from './held-input';
import { kindOf } from './held-input';
import type { Host } from '../hosts/host';
import { baseName, compareCodePoints } from '../text/names';
import { MeteredReader } from './readers';
import type { Problem } from '../api/types';
import type { Watch } from '../hosts/watch';

/**
 * All inputs in their order: by kind, then by code points of the base name, then by bytes. Inputs of one kind with the
 * same bytes as an earlier one are marked. Hashes are made only where sizes are equal.
 */
export async function arrange(
  inputs: readonly HeldInput[],
  isNew: (input: HeldInput) => boolean,
  host: Host,
  watch: Watch,
): Promise<HeldInput[]> {
  const isOut = ({ problem, refusal }: HeldInput): boolean => problem !== null || refusal !== null;
  const usable = inputs.filter((input) => !isOut(input)).map((input) => ({ ...input, duplicateOf: null }));
  usable.sort(compareNames);
  const hashed = await hashEqualSizes(usable, isNew, host, watch);
  const ordered = await orderSameNames(
    hashed.filter(({ problem }) => problem === null),
    watch,
  );
  const marked = markDuplicates(ordered);
  const failed = [...inputs, ...hashed].filter(isOut);
  return [...marked, ...failed];
}

/**
 * Of inputs with the same bytes one is read, in the place of the first: one that is read already, where there is one,
 * so that a copy that comes later makes no other reading necessary.
 */
function markDuplicates(ordered: readonly HeldInput[]): HeldInput[] {
  const copies = new Map<string, HeldInput[]>();
  for (const input of ordered) {
    const key =
      input.sha256 === null ? `input ${input.id}` : `${input.sha256} ${kindOf(input)}${nameOfSnapshot(input)}`;
    const same = copies.get(key);
    if (same === undefined) copies.set(key, [input]);
    else same.push(input);
  }
  return [...copies.values()].flatMap((same) => {
    const read = same.find(({ report }) => report !== null) ?? same[0]!;
    const rest = same.filter((input) => input !== read);
    return [read, ...rest.map((input) => ({ ...input, duplicateOf: read.id, report: null }))];
  });
}

/** A table that did not change is another snapshot on another day, and its name may be all that tells the day. */
function nameOfSnapshot(input: HeldInput): string {
  return kindOf(input) === 'snapshot' ? ` ${baseName(input.source.name)}` : '';
}

function compareNames(left: HeldInput, right: HeldInput): number {
  return (
    inputKinds.indexOf(kindOf(left)!) - inputKinds.indexOf(kindOf(right)!) ||
    compareCodePoints(baseName(left.source.name), baseName(right.source.name)) ||
    left.id - right.id
  );
}

async function hashEqualSizes(
  inputs: HeldInput[],
  isNew: (input: HeldInput) => boolean,
  host: Host,
  watch: Watch,
): Promise<HeldInput[]> {
  const sizes = new Map<number, number>();
  for (const { bytes } of inputs) if (bytes !== null) sizes.set(bytes, (sizes.get(bytes) ?? 0) + 1);
  const wanted = inputs.filter(({ bytes }) => bytes !== null && sizes.get(bytes)! > 1);
  return hashMissing(inputs, new Set(wanted.map(({ id }) => id)), isNew, host, watch);
}

/**
 * The inputs, with hashes for those named that lack one and can be read again. One that is new and cannot be read
 * gets its problem; one that is part of the table already ends the change.
 */
export async function hashMissing(
  inputs: readonly HeldInput[],
  wanted: ReadonlySet<number>,
  isNew: (input: HeldInput) => boolean,
  host: Host,
  watch: Watch,
): Promise<HeldInput[]> {
  const missing = inputs.filter(({ id, sha256, source }) => wanted.has(id) && sha256 === null && !source.once);
  if (missing.length === 0) return [...inputs];
  const sum = missing.reduce<number | null>(
    (all, { bytes }) => (all === null || bytes === null ? null : all + bytes),
    0,
  );
  watch.begin('hash', missing.length, sum);
  const hashes = new Map<number, { sha256: string; bytes: number } | { problem: Problem }>();
  for (const input of missing) {
    watch.file(input.source.name);
    try {
      hashes.set(input.id, await hashInput(input, host, watch));
    } catch (error) {
      if (!(error instanceof EngineError) || error.code === 'cancelled' || !isNew(input)) throw error;
      hashes.set(input.id, { problem: error.problem });
    }
    watch.fileDone();
  }
  return inputs.map((input) => ({ ...input, ...hashes.get(input.id) }));
}

async function hashInput(input: HeldInput, host: Host, watch: Watch): Promise<{ sha256: string; bytes: number }> {
  const hash = host.sha256();
  const reader = new MeteredReader(await input.source.open(), hash);
  try {
    while ((await reader.read()) !== null) await watch.advance(reader.bytesRead);
    return { sha256: hash.hex(), bytes: reader.bytesRead };
  } finally {
    await reader.close();
  }
}

/** Inputs of one name and kind, which stand together, in the order of their bytes. */
async function orderSameNames(inputs: readonly HeldInput[], watch: Watch): Promise<HeldInput[]> {
  const ordered = [...inputs];
  for (let from = 0; from < ordered.length;) {
    let to = from + 1;
    while (to < ordered.length && sameNameAndKind(ordered[from]!, ordered[to]!)) to += 1;
    // A stream that can be read once cannot be compared before it is read: it stays where it was given.
    const places = Array.from({ length: to - from }, (_, at) => from + at).filter((at) => !ordered[at]!.source.once);
    const sorted = await sortByBytes(
      places.map((at) => ordered[at]!),
      watch,
    );
    places.forEach((place, at) => (ordered[place] = sorted[at]!));
    from = to;
  }
  return ordered;
}

/** Merges halves: each comparison may have to read two files, so there must be few. */
async function sortByBytes(inputs: readonly HeldInput[], watch: Watch): Promise<readonly HeldInput[]> {
  if (inputs.length < 2) return inputs;
  const middle = inputs.length >> 1;
  const left = [...(await sortByBytes(inputs.slice(0, middle), watch))];
  const right = [...(await sortByBytes(inputs.slice(middle), watch))];
  const sorted: HeldInput[] = [];
  while (left.length > 0 && right.length > 0) {
    const order = await compareBytes(left[0]!, right[0]!, watch).catch((error: unknown) => {
      // A file that cannot be read here is reported where its turn comes.
      if (error instanceof EngineError && error.code === 'cancelled') throw error;
      return 0;
    });
    sorted.push((order <= 0 ? left : right).shift()!);
  }
  return [...sorted, ...left, ...right];
}

function sameNameAndKind(left: HeldInput, right: HeldInput): boolean {
  return kindOf(left) === kindOf(right) && baseName(left.source.name) === baseName(right.source.name);
}

async function compareBytes(left: HeldInput, right: HeldInput, watch: Watch): Promise<number> {
  if (left.sha256 !== null && left.sha256 === right.sha256) return 0;
  // Mostly the first bytes tell, and they are at hand.
  const known = difference(left.start, right.start);
  if (known !== 0) return known;
  const readers = [await left.source.open(), await right.source.open()] as const;
  try {
    let pieces: [Uint8Array, Uint8Array] = [new Uint8Array(), new Uint8Array()];
    for (;;) {
      const next: Uint8Array[] = [];
      for (const side of [0, 1] as const) {
        next.push(pieces[side].byteLength > 0 ? pieces[side] : ((await readers[side].read()) ?? new Uint8Array()));
      }
      const [a, b] = next as [Uint8Array, Uint8Array];
      const length = Math.min(a.byteLength, b.byteLength);
      if (length === 0) return a.byteLength - b.byteLength;
      const found = difference(a, b);
      if (found !== 0) return found;
      pieces = [a.subarray(length), b.subarray(length)];
      watch.check();
    }
  } finally {
    await Promise.all(readers.map((reader) => reader.close()));
  }
}

/** Of the first bytes that differ, as far as both go; 0 where none do. */
function difference(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.byteLength, right.byteLength);
  for (let at = 0; at < length; at += 1) {
    if (left[at] !== right[at]) return left[at]! - right[at]!;
  }
  return 0;
}
