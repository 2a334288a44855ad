/** What a program, a page or a worker gives as an input, as a source of bytes. */
import { BlobSource } from './blob-source';
import type { BlobsElsewhere } from './blob-source';
import type { ByteSource, HostSource } from './byte-source';
import { wrongCall } from '../api/errors';
import { OneStreamSource, StreamSource } from './stream-source';
import type { InputSource } from '../api/types';

/** The source behind what a program, a page or a worker gave; `elsewhere` reads the blobs that this thread cannot. */
export function byteSource(source: InputSource | HostSource, elsewhere?: BlobsElsewhere): ByteSource {
  if (typeof source !== 'object' || source === null || typeof source.name !== 'string') {
    throw wrongCall('an input needs a name');
  }
  if ('hostSource' in source) return source;
  if ('blob' in source && source.blob instanceof Blob) return new BlobSource(source.name, source.blob, elsewhere);
  if ('open' in source && typeof source.open === 'function') {
    return new StreamSource(source.name, source.bytes ?? null, source.open);
  }
  if ('stream' in source && typeof source.stream?.getReader === 'function') {
    return new OneStreamSource(source.name, source.bytes ?? null, source.stream);
  }
  throw wrongCall(`the input ${source.name} needs a blob, a function that opens a stream, or a stream`);
}
