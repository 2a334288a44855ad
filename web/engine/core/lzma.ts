/**
 * Unpacks LZMA, the format of `.lzma` files. No platform does: their gzip takes a quarter more for the wasm, and this is
 * one kilobyte of script.
 */

/** Probabilities of zero bits, by what is decided: where each group begins in one array. */
const lengthSize = 2 + 16 * 8 + 16 * 8 + 256;
const isMatch = 0;
const isRepeat = isMatch + 12 * 16;
const isRepeatOther = isRepeat + 12;
const isRepeatLate = isRepeatOther + 12;
const isRepeatLast = isRepeatLate + 12;
const isRepeatLong = isRepeatLast + 12;
const distanceSlot = isRepeatLong + 12 * 16;
const distanceLow = distanceSlot + 4 * 64;
const distanceAlign = distanceLow + 128;
const matchLength = distanceAlign + 16;
const repeatLength = matchLength + lengthSize;
const literals = repeatLength + lengthSize;

/** The content of a `.lzma` file whose head tells its size. */
export function unpackLzma(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const [properties = 0] = packed;
  const literalContext = properties % 9;
  const literalPlace = Math.floor(properties / 9) % 5;
  const literalPlaceMask = (1 << literalPlace) - 1;
  const placeMask = (1 << Math.floor(properties / 45)) - 1;
  const head = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const out = new Uint8Array(head.getUint32(5, true));
  const zeros = new Uint16Array(literals + (0x300 << (literalContext + literalPlace))).fill(1024);
  // Range and code, as an array: variables that functions share would be boxed numbers, and three times as slow.
  const coder = Uint32Array.of(0xffffffff, head.getUint32(14));
  let next = 18;

  function shift(): void {
    if (coder[0]! >= 0x1000000) return;
    coder[0]! <<= 8;
    // Past the end zeros come, as from a file that is damaged: what they give is no wasm.
    coder[1] = (coder[1]! << 8) | (next < packed.length ? packed[next]! : 0);
    next += 1;
  }

  function bit(index: number): number {
    const zero = zeros[index]!;
    const bound = (coder[0]! >>> 11) * zero;
    const one = coder[1]! >= bound;
    if (one) {
      coder[0]! -= bound;
      coder[1]! -= bound;
      zeros[index] = zero - (zero >> 5);
    } else {
      coder[0] = bound;
      zeros[index] = zero + ((2048 - zero) >> 5);
    }
    shift();
    return one ? 1 : 0;
  }

  /** A number whose highest bit comes first. */
  function number(first: number, bits: number): number {
    let tree = 1;
    for (let left = bits; left > 0; left -= 1) tree = tree * 2 + bit(first + tree);
    return tree - (1 << bits);
  }

  /** A number whose lowest bit comes first. */
  function reversed(first: number, bits: number): number {
    let tree = 1;
    let value = 0;
    for (let index = 0; index < bits; index += 1) {
      const taken = bit(first + tree);
      tree = tree * 2 + taken;
      value |= taken << index;
    }
    return value;
  }

  function even(bits: number): number {
    let value = 0;
    for (let left = bits; left > 0; left -= 1) {
      coder[0]! >>>= 1;
      const one = coder[1]! >= coder[0]!;
      if (one) coder[1]! -= coder[0]!;
      shift();
      value = value * 2 + (one ? 1 : 0);
    }
    return value;
  }

  function length(first: number, place: number): number {
    if (bit(first) === 0) return 2 + number(first + 2 + place * 8, 3);
    if (bit(first + 1) === 0) return 10 + number(first + 2 + (16 + place) * 8, 3);
    return 18 + number(first + 2 + 32 * 8, 8);
  }

  function distance(count: number): number {
    const slot = number(distanceSlot + Math.min(count - 2, 3) * 64, 6);
    if (slot < 4) return slot + 1;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) * 2 ** bits;
    // The first of these trees begins where no probability of its own is needed.
    if (slot < 14) return high + reversed(distanceLow + high - slot, bits) + 1;
    return high + even(bits - 4) * 16 + reversed(distanceAlign, 4) + 1;
  }

  let state = 0;
  let at = 0;
  /** The last four distances, the newest first. */
  let [near, second, third, fourth] = [1, 1, 1, 1];
  while (at < out.length) {
    const place = at & placeMask;
    if (bit(isMatch + state * 16 + place) === 0) {
      const before = at === 0 ? 0 : out[at - 1]!;
      const context = ((at & literalPlaceMask) << literalContext) + (before >> (8 - literalContext));
      const first = literals + 0x300 * context;
      let tree = 1;
      if (state > 6) {
        // Behind a match the byte that would have gone on with it is rarely right, and tells where the bits part.
        let expected = out[at - near]!;
        do {
          expected <<= 1;
          const guess = expected & 0x100;
          const taken = bit(first + 0x100 + guess + tree);
          tree = tree * 2 + taken;
          if (guess >> 8 !== taken) break;
        } while (tree < 0x100);
      }
      while (tree < 0x100) tree = tree * 2 + bit(first + tree);
      out[at++] = tree & 0xff;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count: number;
    if (bit(isRepeat + state) === 0) {
      count = length(matchLength, place);
      [near, second, third, fourth] = [distance(count), near, second, third];
      state = state < 7 ? 7 : 10;
    } else {
      count = 0;
      if (bit(isRepeatOther + state) === 0) {
        if (bit(isRepeatLong + state * 16 + place) === 0) count = 1;
      } else if (bit(isRepeatLate + state) === 0) {
        [near, second] = [second, near];
      } else if (bit(isRepeatLast + state) === 0) {
        [near, second, third] = [third, near, second];
      } else {
        [near, second, third, fourth] = [fourth, near, second, third];
      }
      if (count === 1) {
        state = state < 7 ? 9 : 11;
      } else {
        count = length(repeatLength, place);
        state = state < 7 ? 8 : 11;
      }
    }
    const end = Math.min(at + count, out.length);
    for (; at < end; at += 1) out[at] = out[at - near]!;
  }
  return out;
}
