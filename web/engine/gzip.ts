/** gzip, by its magic bytes, through the platform's own decompression. */
import type { ByteReader } from './byte_source';
import { StreamReader } from './byte_source';
import { EngineError } from './errors';

export function isGzip(head: Uint8Array): boolean {
  // 0x08: deflate, the only method there is; a text cannot begin with these three bytes.
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

/** The text behind a compressed reader. Errors of the reader itself pass; all others are a broken file. */
export function gunzip(name: string, compressed: ByteReader): ByteReader {
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const piece = await compressed.read();
          // A copy: the decompressor may still read the piece when the reader fills its buffer again.
          if (piece === null) controller.close();
          else controller.enqueue(piece.slice());
        } catch (error) {
          controller.error(error);
        }
      },
    },
    { highWaterMark: 1 },
  );
  const reader = new StreamReader(name, stream.pipeThrough(new DecompressionStream('gzip')));
  return {
    async read() {
      try {
        return await reader.read();
      } catch (error) {
        if (error instanceof EngineError && error.code !== 'unreadable') throw error;
        throw new EngineError({ code: 'gzip-broken' }, name);
      }
    },
    async close() {
      await reader.close();
      await compressed.close();
    },
  };
}
