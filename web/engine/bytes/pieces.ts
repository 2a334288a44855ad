/** Pieces of bytes: how large, and how they become one. */

/**
 * Bytes of one piece. The fact sheet of the project measured one to two MiB as the best size for reading a dropped
 * file: smaller ones pay for each crossing, larger ones only for memory.
 */
export const PIECE_BYTES = 1 << 20;

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}
