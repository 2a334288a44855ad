/** The kernel module: pure scan, scan with checks and places, and the real aggregate, all on the same bytes in memory. */
import { asOf } from '../contestants/question.js';

/** A pass of the scans takes a few milliseconds; several are timed together, as the clock ticks in tenths. */
const scansTogether = 8;

async function load() {
  const { default: createKernel } = await import(/* @vite-ignore */ new URL('kernel.js', location.href).href);
  const wasmBinary = await (await fetch('kernel.wasm')).arrayBuffer();
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

/** @param {{ users: File, departments: File, log: File, rounds: number }} given */
async function measure({ users, departments, log, rounds }) {
  const kernel = await load();
  const userFile = place(kernel, new Uint8Array(await users.arrayBuffer()));
  const departmentFile = place(kernel, new Uint8Array(await departments.arrayBuffer()));
  const logFile = place(kernel, new Uint8Array(await log.arrayBuffer()));
  const day = place(kernel, new TextEncoder().encode(`${asOf}\0`));

  /** @type {Record<'scan' | 'positions' | 'aggregate', number[]>} */
  const milliseconds = { scan: [], positions: [], aggregate: [] };
  const found = { separators: 0, positions: 0, lines: 0 };
  // The first round is not kept: in it the browser still replaces its quickly made code by better one.
  for (let round = 0; round <= rounds; round += 1) {
    if (round === 1) for (const times of Object.values(milliseconds)) times.length = 0;
    let begun = performance.now();
    for (let pass = 0; pass < scansTogether; pass += 1) {
      found.separators = kernel._kernel_scan(logFile.address, logFile.size);
    }
    milliseconds.scan.push((performance.now() - begun) / scansTogether);

    begun = performance.now();
    for (let pass = 0; pass < scansTogether; pass += 1) {
      found.positions = kernel._kernel_positions(logFile.address, logFile.bytes);
    }
    milliseconds.positions.push((performance.now() - begun) / scansTogether);

    // Users and departments are not what is timed here.
    const prepared = kernel._kernel_prepare(
      userFile.address,
      userFile.bytes,
      departmentFile.address,
      departmentFile.bytes,
      logFile.address,
      logFile.bytes,
    );
    if (prepared === 0) throw new Error('the kernel did not take the users');
    begun = performance.now();
    found.lines = kernel._kernel_aggregate(logFile.address, logFile.bytes);
    milliseconds.aggregate.push(performance.now() - begun);
  }
  const address = kernel._kernel_answer(day.address);
  const memory = kernel.HEAPU8;
  const answer = new TextDecoder().decode(memory.slice(address, memory.indexOf(0, address)));
  return { milliseconds, found, bytes: logFile.bytes, answer: `${answer.trimEnd().split('\n').sort().join('\n')}\n` };
}

self.onmessage = async ({ data: { call: _call, ...given } }) => {
  try {
    postMessage({ value: await measure(given) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
postMessage({ value: 'ready' });
