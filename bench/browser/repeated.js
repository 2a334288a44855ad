/**
 * A log that is a file many times over, as a stream: the same users and days, any number of bytes. The heading that
 * comes again is no line.
 * @param {Blob} file
 * @param {number} times
 * @returns {ReadableStream<Uint8Array>}
 */
export function repeated(file, times) {
  /** @type {ReadableStreamDefaultReader<Uint8Array> | null} */
  let reader = null;
  let begun = 0;
  return new ReadableStream({
    async pull(controller) {
      for (;;) {
        if (reader === null) {
          if (begun === times) {
            controller.close();
            return;
          }
          begun += 1;
          reader = file.stream().getReader();
        }
        const { done, value } = await reader.read();
        if (!done) {
          controller.enqueue(value);
          return;
        }
        reader = null;
      }
    },
    async cancel() {
      await reader?.cancel();
    },
  });
}
