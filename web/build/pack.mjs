/**
 * Packs bytes as `.lzma`, the form in which the page carries its wasm (web/engine/core/lzma.ts unpacks it). Python does it:
 * emscripten cannot run without one.
 */
import { spawnSync } from 'node:child_process';

const program = `
import lzma, struct, sys
content = sys.stdin.buffer.read()
# What a byte depends on: bits of the byte before, of its place as a literal and as any other. Measured with the wasm.
chain = [{"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 20,
          "lc": 3, "lp": 0, "pb": 0, "nice_len": 64, "depth": 1000}]
packed = lzma.compress(content, format=lzma.FORMAT_ALONE, filters=chain)
# The head tells the size, which Python leaves open.
sys.stdout.buffer.write(packed[:5] + struct.pack("<Q", len(content)) + packed[13:])
`;

/**
 * The content of a `.lzma` file that unpacks to these bytes.
 * @param {Uint8Array} content
 */
export function packed(content) {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', program], {
    input: content,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`python3 could not pack: ${error?.message ?? stderr.toString()}`);
  return stdout;
}
