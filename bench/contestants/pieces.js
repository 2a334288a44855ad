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
    // Where the piece was handed over to another thread, its buffer is gone.
    buffer = value.buffer.byteLength > 0 ? value.buffer : new ArrayBuffer(bytes);
  }
  reading.delete(reader);
}

/**
 * Slices of the file, so many on their way at any time.
 * @param {Blob} blob
 * @param {number} bytes
 * @param {number} atATime
 */
export async function* slicePieces(blob, bytes, atATime = 2) {
  /** @type {Promise<ArrayBuffer>[]} */
  const coming = [];
  let asked = 0;
  for (;;) {
    for (; coming.length < atATime && asked < blob.size; asked += bytes) {
      coming.push(blob.slice(asked, asked + bytes).arrayBuffer());
    }
    const next = coming.shift();
    if (next === undefined) return;
    yield new Uint8Array(await next);
  }
}

/**
 * What the stream gives by itself. WebKit's does not wait for its reader: a file may be in memory as a whole.
 * @param {Blob} blob
 */
export async function* streamPieces(blob) {
  const reader = blob.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/**
 * One slice after the other, waited for; in workers alone.
 * @param {Blob} blob
 * @param {number} bytes
 */
export async function* synchronousPieces(blob, bytes) {
  const reader = new FileReaderSync();
  for (let at = 0; at < blob.size; at += bytes) {
    yield new Uint8Array(reader.readAsArrayBuffer(blob.slice(at, at + bytes)));
  }
}

const MiB = 1 << 20;

/**
 * Every way to get at the bytes of a file, by its name.
 * @type {Record<string, (blob: Blob) => AsyncIterable<Uint8Array<ArrayBuffer>>>}
 */
export const ways = {
  'byob 1 MiB': (blob) => byobPieces(blob, MiB),
  'byob 2 MiB': (blob) => byobPieces(blob, 2 * MiB),
  'slices 1 MiB by 2': (blob) => slicePieces(blob, MiB),
  'slices 4 MiB by 2': (blob) => slicePieces(blob, 4 * MiB),
  'slices 4 MiB by 4': (blob) => slicePieces(blob, 4 * MiB, 4),
  'slices 8 MiB by 2': (blob) => slicePieces(blob, 8 * MiB),
  'slices 8 MiB by 4': (blob) => slicePieces(blob, 8 * MiB, 4),
  'slices 16 MiB': (blob) => slicePieces(blob, 16 * MiB),
  'slices 32 MiB by 2': (blob) => slicePieces(blob, 32 * MiB),
  'FileReaderSync 4 MiB': (blob) => synchronousPieces(blob, 4 * MiB),
  'FileReaderSync 16 MiB': (blob) => synchronousPieces(blob, 16 * MiB),
  'default reader': streamPieces,
};

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
