/** How the contestants get at the bytes of the log, in a browser's worker and in Node. */

/**
 * @typedef {object} Source
 * @property {string} users Text of the user file.
 * @property {() => AsyncIterable<Uint8Array>} pieces The log, read as fast as the host can; a piece is valid until the next.
 * @property {Blob} [blob] The log as the browser's file.
 * @property {string} [path] The log as Node's file.
 */

/** Chromium lets go of a byte stream that nothing but its own pending read holds, and that read never ends. */
const reading = new Set();

/**
 * The fastest way found to read a dropped file: the stream fills one buffer again and again.
 * @param {Blob} blob
 * @param {number} bytes Size of the buffer.
 */
export async function* byobPieces(blob, bytes = 1 << 20) {
  // The slice keeps Firefox from giving more than the file had when it was dropped.
  const reader = blob.slice(0, blob.size).stream().getReader({ mode: 'byob' });
  reading.add(reader);
  let buffer = new ArrayBuffer(bytes);
  for (;;) {
    const { done, value } = await reader.read(new Uint8Array(buffer));
    if (done) break;
    yield value;
    buffer = value.buffer;
  }
  reading.delete(reader);
}

/**
 * Slices of the file, two on their way at any time.
 * @param {Blob} blob
 * @param {number} bytes
 */
export async function* slicePieces(blob, bytes = 16 << 20) {
  const next = (/** @type {number} */ at) => (at < blob.size ? blob.slice(at, at + bytes).arrayBuffer() : null);
  let first = next(0);
  let second = next(bytes);
  for (let at = 2 * bytes; first !== null; at += bytes) {
    const buffer = await first;
    first = second;
    second = next(at);
    yield new Uint8Array(buffer);
  }
}

/**
 * The log as text, cut anywhere.
 * @param {Source} source
 */
export async function* textPieces(source) {
  const decoder = new TextDecoder();
  for await (const piece of source.pieces()) yield decoder.decode(piece, { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
