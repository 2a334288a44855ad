/** Text that a script carries packed, in the form of the wasm: what the builds of web/build/packed-text.ts write unpacks here. */
import { bytesOfDataUrl } from './data-url';
import { unpackLzma } from './lzma';

/** The text that was packed; `packed` is a `.lzma` file in base64. */
export function unpackText(packed: string): string {
  return new TextDecoder().decode(unpackLzma(bytesOfDataUrl(packed)));
}
