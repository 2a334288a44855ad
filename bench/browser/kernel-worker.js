/** The kernel module: pure scan, scan with checks and places, and the real aggregate, all on the same bytes in memory. */
import { asOf } from '../contestants/question.js';

/** A pass of the scans takes a few milliseconds; several are timed together, as the clock ticks in tenths. */
const scansTogether = 8;

/** @param {string} name */
async function load(name) {
  const { default: createKernel } = await import(/* @vite-ignore */ new URL(`${name}.js`, location.href).href);
  const wasmBinary = await (await fetch(`${name}.wasm`)).arrayBuffer();
  return createKernel({ wasmBinary });
}

/**
 * @param {any} kernel
 * @param {Uint8Array} bytes
 */
function place(kernel, bytes) {
  // Whole blocks: what stands behind the text are zeros, which are no separators.
  const size = (bytes.byteLength + 63) & ~63;
  const address = kernel._kernel_allocate(size);
  kernel.HEAPU8.fill(0, address, address + size);
  kernel.HEAPU8.set(bytes, address);
  return { address, size, bytes: bytes.byteLength };
}

/**
 * One build of the kernel with its own copy of the files.
 * @param {string} name
 * @param {Record<'users' | 'departments' | 'log', Uint8Array>} files
 */
async function prepare(name, files) {
  const kernel = await load(name);
  const users = place(kernel, files.users);
  const departments = place(kernel, files.departments);
  const log = place(kernel, files.log);
  const day = place(kernel, new TextEncoder().encode(`${asOf}\0`));
  /** @type {Record<'scan' | 'positions' | 'aggregate', number[]>} */
  const milliseconds = { scan: [], positions: [], aggregate: [] };
  const found = { separators: 0, positions: 0, lines: 0 };

  function round() {
    let begun = performance.now();
    for (let pass = 0; pass < scansTogether; pass += 1) {
      found.separators = kernel._kernel_scan(log.address, log.size);
    }
    milliseconds.scan.push((performance.now() - begun) / scansTogether);

    begun = performance.now();
    for (let pass = 0; pass < scansTogether; pass += 1) {
      found.positions = kernel._kernel_positions(log.address, log.bytes);
    }
    milliseconds.positions.push((performance.now() - begun) / scansTogether);

    // Users and departments are not what is timed here.
    const prepared = kernel._kernel_prepare(
      users.address,
      users.bytes,
      departments.address,
      departments.bytes,
      log.address,
      log.bytes,
    );
    if (prepared === 0) throw new Error('the kernel did not take the users');
    begun = performance.now();
    found.lines = kernel._kernel_aggregate(log.address, log.bytes);
    milliseconds.aggregate.push(performance.now() - begun);
  }

  function result() {
    const address = kernel._kernel_answer(day.address);
    const memory = kernel.HEAPU8;
    const answer = new TextDecoder().decode(memory.slice(address, memory.indexOf(0, address)));
    // The first round is not kept: in it the browser still replaces its quickly made code by better one.
    for (const times of Object.values(milliseconds)) times.shift();
    return { milliseconds, found, bytes: log.bytes, answer: `${answer.trimEnd().split('\n').sort().join('\n')}\n` };
  }

  return { round, result };
}

/**
 * Each build once in every round, beginning with another one each time.
 * @param {{ names: string[], users: File, departments: File, log: File, rounds: number }} given
 */
async function measure({ names, users, departments, log, rounds }) {
  const files = {
    users: new Uint8Array(await users.arrayBuffer()),
    departments: new Uint8Array(await departments.arrayBuffer()),
    log: new Uint8Array(await log.arrayBuffer()),
  };
  /** @type {Awaited<ReturnType<typeof prepare>>[]} */
  const kernels = [];
  for (const name of names) kernels.push(await prepare(name, files));
  for (let round = 0; round <= rounds; round += 1) {
    for (let index = 0; index < kernels.length; index += 1) kernels[(index + round) % kernels.length]?.round();
  }
  return kernels.map((kernel) => kernel.result());
}

self.onmessage = async ({ data: { call: _call, ...given } }) => {
  try {
    postMessage({ value: await measure(given) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
postMessage({ value: 'ready' });
