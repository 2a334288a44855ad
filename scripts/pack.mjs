/**
 * Packs bytes as `.lzma`, the form in which the page carries its wasm and its worker (web/engine/core/lzma.ts
 * unpacks it). Python does it: emscripten cannot run without one.
 */
import { spawnSync } from 'node:child_process';

const program = `
import lzma, struct, sys
content = sys.stdin.buffer.read()
lc, lp, pb = (int(word) for word in sys.argv[1:])
chain = [{"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 20,
          "lc": lc, "lp": lp, "pb": pb, "nice_len": 64, "depth": 1000}]
packed = lzma.compress(content, format=lzma.FORMAT_ALONE, filters=chain)
# The head tells the size, which Python leaves open.
sys.stdout.buffer.write(packed[:5] + struct.pack("<Q", len(content)) + packed[13:])
`;

/**
 * What a byte depends on, by what is packed: bits of the byte before, bits of its own place as a literal and as any
 * other. Measured.
 */
const contexts = { wasm: [3, 0, 0], script: [2, 0, 0] };

/**
 * The content of a `.lzma` file that unpacks to these bytes.
 * @param {Uint8Array} content
 * @param {keyof typeof contexts} kind
 */
export function packed(content, kind) {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', program, ...contexts[kind].map(String)], {
    input: content,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`python3 could not pack: ${error?.message ?? stderr.toString()}`);
  return stdout;
}

/**
 * What was packed, by the first byte of it.
 * @param {Uint8Array} content
 */
export function kindOf([properties]) {
  for (const kind of /** @type {(keyof typeof contexts)[]} */ (Object.keys(contexts))) {
    const [literal = 0, place = 0, other = 0] = contexts[kind];
    if (properties === (other * 5 + place) * 9 + literal) return kind;
  }
  throw new Error('This was not packed here.');
}

/**
 * The same as the address of data that a script can hold.
 * @param {Uint8Array} content
 * @param {keyof typeof contexts} kind
 */
export function packedUrl(content, kind) {
  return `data:application/octet-stream;base64,${packed(content, kind).toString('base64')}`;
}
