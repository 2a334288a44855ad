/**
 * Packs bytes as `.lzma`, the form in which the page carries its wasm, its worker and its sentences
 * (web/engine/lzma.ts unpacks it). Python does it: emscripten cannot run without one.
 */
import { spawnSync } from 'node:child_process';

const program = `
import lzma, struct, sys
content = sys.stdin.buffer.read()
# lc, lp, pb: a byte of wasm or of text depends on the one before, and not on where it stands.
chain = [{"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 20,
          "lc": 4, "lp": 0, "pb": 0, "nice_len": 273, "depth": 1000}]
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

/**
 * The same as the address of data that a script can hold.
 * @param {Uint8Array} content
 */
export function packedUrl(content) {
  return `data:application/octet-stream;base64,${packed(content).toString('base64')}`;
}
