/** The decoders of a host, where they differ from the Encoding Standard made to keep to it. */
import type { DecoderFactory, StreamingDecoder } from './decoding';
import { Iso2022JpDecoder } from './iso-2022-jp';
import type { Encoding } from '../api/types';

/** `ofHost` gives the host's own decoders, which keep to the standard for all other encodings. */
export function standardDecoder(encoding: Encoding, ofHost: DecoderFactory): StreamingDecoder {
  if (encoding === 'iso-2022-jp') return new Iso2022JpDecoder(ofHost('euc-jp'));
  const decoder = ofHost(encoding);
  if (encoding !== 'big5') return decoder;
  return { decode: (bytes, options) => correctedBig5(decoder.decode(bytes, options)) };
}

/** Chromium takes the four sequences that are a letter and its accent for pairs of surrogates; no other gives a control. */
export function correctedBig5(text: string): string {
  return text.replace(
    /[\u0093\u00B3][\uDF04\uDF0C]/g,
    ([letter, accent]) => `${letter === '\u0093' ? '\u00CA' : '\u00EA'}${accent === '\uDF04' ? '\u0304' : '\u030C'}`,
  );
}
