/**
 * Packs files as `.lzma`, the form in which the page carries the wasm (web/engine/lzma.ts unpacks it). Python does it:
 * emscripten cannot run without one.
 */
import { run } from './run.mjs';

const program = `
import lzma, struct, sys
content = open(sys.argv[1], "rb").read()
# lc, lp, pb: a byte of wasm depends on the one before, and not on where it stands.
chain = [{"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 20,
          "lc": 4, "lp": 0, "pb": 0, "nice_len": 273, "depth": 1000}]
packed = lzma.compress(content, format=lzma.FORMAT_ALONE, filters=chain)
# The head tells the size, which Python leaves open.
open(sys.argv[2], "wb").write(packed[:5] + struct.pack("<Q", len(content)) + packed[13:])
`;

/**
 * True where it was done; what went wrong stands on the screen.
 * @param {string} file
 * @param {string} packed
 */
export async function pack(file, packed) {
  return (await run('python3', ['-c', program, file, packed])) === 0;
}
