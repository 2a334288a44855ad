/* The product's own worker, which also tells the size of its wasm memory. The channel's name is the address's fragment. */
/** @type {WebAssembly.Memory[]} */
const memories = [];

const remember = (/** @type {any} */ result) => {
  const { exports } = result.instance ?? result;
  for (const value of Object.values(exports)) if (value instanceof WebAssembly.Memory) memories.push(value);
  return result;
};
const { instantiate } = WebAssembly;
WebAssembly.instantiate = (/** @type {[any]} */ ...given) => instantiate.apply(WebAssembly, given).then(remember);

const channel = new BroadcastChannel(self.location.hash.slice(1));
channel.onmessage = () => {
  let bytes = 0;
  for (const { buffer } of memories) bytes += buffer.byteLength;
  channel.postMessage({ bytes });
};

importScripts('dist/module/worker.js');
