/** The module of the package in Chromium and Firefox, in a page whose policy allows it no more than it needs. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Module from '../../../web/engine/browser';
import type { BrowserName } from '../support/browsers';
import { browsers, evaluateIn, inEachBrowser } from '../support/browsers';
import {
  access,
  csvText,
  departments,
  everything,
  memberships,
  newEngine,
  root,
  services,
  users,
} from '../support/engine';
import type { ZipEntry } from '../support/zips';
import { zip } from '../support/zips';

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  'worker-src blob:',
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types user-access-monitor-module',
].join('; ');

/** This and the next run in the page. */
async function refusedScenario(module: typeof Module) {
  const engine = module.createEngine();
  return engine.add([{ name: 'user.csv', blob: new Blob(['Login Name\nsato\n']) }]).then(
    () => ({ code: 'kept', detail: '' }),
    (error: unknown) => {
      const { code, problem } = error as Module.EngineError;
      return { code, detail: String(problem.parameters?.['detail']) };
    },
  );
}

async function scenario(
  module: typeof Module,
  texts: Record<string, string>,
  gzipped: number[],
  archives: Record<string, number[]>,
  workerScript: string,
) {
  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => 'kept',
      (error: unknown) => `${(error as { name: string }).name} ${(error as { code: string }).code}`,
    );
  const settings = { asOf: '2026-11-21', timeZone: 'Asia/Tokyo' };
  const streamOf = (text: string) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of new TextEncoder().encode(text)) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
  const csvOf = async (engine: Module.MonitoringEngine) =>
    Array.from(new Uint8Array(await (await engine.csv()).blob.arrayBuffer()));

  const files = module.createEngine({ settings });
  const progress: string[] = [];
  const state = await files.add(
    Object.entries(texts).map(([name, text]) => ({ name, blob: new File([text], name) })),
    { onProgress: ({ phase }) => progress.push(phase) },
  );

  const streams = module.createEngine({ settings });
  const names = Object.entries(texts);
  await streams.add(
    names.map(([name, text], at) =>
      at % 2 === 0 ? { name, open: () => streamOf(text) } : { name, stream: streamOf(text) },
    ),
  );
  const gone = await code(streams.configure({ timeZone: 'UTC' }));

  const compressed = module.createEngine({ settings });
  await compressed.add(names.map(([name, text]) => ({ name, blob: new Blob([text]) })).slice(0, -1));
  await compressed.add([{ name: 'access.csv.gz', blob: new Blob([new Uint8Array(gzipped)]) }]);

  // Where a worker cannot read files, the page does; here it is told to, and must give what the worker gives.
  const there = module.createEngine({ settings, readIn: 'page' });
  const longer = Array.from({ length: 9 }, (_, at) => `${texts['access.csv']}${' '.repeat(1 << 20)}\n`.repeat(at));
  const pageFiles = [
    ...names.slice(0, -1).map(([name, text]) => ({ name, blob: new Blob([text]) })),
    { name: 'access.csv.gz', blob: new Blob([new Uint8Array(gzipped)]) },
    { name: 'a.zip', blob: new Blob([new Uint8Array(archives['good']!)]) },
    { name: 'longer.csv', blob: new Blob(longer) },
  ];
  const here = module.createEngine({ settings, readIn: 'worker' });
  const inPage: unknown[] = [];
  for (const engine of [here, there]) {
    await engine.add(pageFiles);
    const { ledger, inputs } = await engine.configure({ timeZone: 'UTC' });
    const events = await engine.events('sato');
    const sums = (await engine.manifest()).inputs.map(({ sha256 }) => sha256);
    const lines = inputs.map(({ name, state, lines }) => [name, state, lines]);
    inPage.push({ csv: await csvOf(engine), ledger, events, sums, lines });
    engine.close();
  }

  // A worker whose core never comes back from one file: what was loaded before is there again after a cancel.
  const hangs = `;const serve = onmessage; onmessage = (event) => {
    const [sources] = event.data.arguments ?? [];
    while (event.data.call === 'add' && sources.some(({ name }) => name === 'stuck.csv'));
    serve(event);
  };`;
  const script = new Blob([workerScript, hangs], { type: 'text/javascript' });
  const stuck = module.createEngine({ settings, worker: new URL(URL.createObjectURL(script)) });
  const kept = stuck.add(names.map(([name, text]) => ({ name, blob: new Blob([text]) })));
  await kept;
  const beforeStuck = await csvOf(stuck);
  const giveUp = new AbortController();
  const stuckAdd = code(stuck.add([{ name: 'stuck.csv', blob: new Blob(['x']) }], { signal: giveUp.signal }));
  const behind = stuck.rows(0, 1);
  // Its number may be that of another file by then.
  const removal = code(stuck.remove([(await kept).inputs[0]!.id]));
  setTimeout(() => giveUp.abort(), 100);
  const ended = {
    add: await stuckAdd,
    behind: (await behind).length,
    removal: await removal,
    inputs: (await stuck.state()).inputs.length,
    same: String(await csvOf(stuck)) === String(beforeStuck),
  };
  stuck.close();

  const unpacked: Record<string, unknown> = {};
  for (const [name, bytes] of Object.entries(archives)) {
    const archive = module.createEngine({ settings });
    const state = await archive.add([{ name: 'a.zip', blob: new Blob([new Uint8Array(bytes)]) }]);
    unpacked[name] = state.inputs.map((input) => [input.name, input.problem?.code ?? input.lines]);
    archive.close();
  }

  // Several members in one file: large ones, so that each is given to the browser in parts.
  const pack = async (text: string) => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  const linesFrom = (from: number) =>
    Array.from({ length: 20_000 }, (_, at) => {
      const mixed = Math.imul(from + at + 1, 2_654_435_761) >>> 0;
      return `2026-11-${10 + (mixed % 10)} 10:00:${10 + (mixed % 50)},${mixed.toString(36)}${(mixed * 7).toString(36)}\n`;
    }).join('');
  const one = await pack(`Time,User\n${linesFrom(0)}`);
  const other = await pack(linesFrom(20_000));
  const stateOf = async (...parts: Uint8Array[]) => {
    const state = await compressed.add([
      { name: 'members.csv.gz', blob: new Blob(parts as Uint8Array<ArrayBuffer>[]) },
    ]);
    const added = state.inputs.at(-1)!;
    await compressed.remove([added.id]);
    return added.problem?.code ?? added.lines;
  };
  const members = {
    packedBytes: one.byteLength,
    one: await stateOf(one),
    two: await stateOf(one, other),
    three: await stateOf(one, other, await pack('2026-11-20 10:00:00,sato\n')),
    cut: await stateOf(one, other.slice(0, -9)),
    zeros: await stateOf(one, new Uint8Array(512)),
    junk: await stateOf(one, new TextEncoder().encode('more')),
    damaged: await stateOf(
      one.map((byte, at) => (at === one.byteLength - 6 ? byte ^ 1 : byte)),
      other,
    ),
  };

  // A large log that is cancelled, then a worker that dies in the middle of another.
  // A gigabyte that takes no memory: one part over and over.
  const part = new Blob(['2026-11-10 10:00:00,ito\n'.repeat(100_000)]);
  const large = new Blob(['Time,User\n', ...Array.from({ length: 400 }, () => part)]);
  const stop = new AbortController();
  const before = await csvOf(files);
  const cancelled = await code(
    files.add([{ name: 'large.csv', blob: large }], {
      signal: stop.signal,
      onProgress: ({ phase, bytesRead }) => {
        if (phase === 'access' && bytesRead > 0) stop.abort();
      },
    }),
  );
  const afterCancel = await csvOf(files);

  const workers: Worker[] = [];
  const NativeWorker = Worker;
  globalThis.Worker = class extends NativeWorker {
    constructor(address: string | URL) {
      super(address);
      workers.push(this);
    }
  };
  const mortal = module.createEngine({ settings });
  const { inputs } = await mortal.add(names.map(([name, text]) => ({ name, blob: new Blob([text]) })));
  const held = JSON.stringify(inputs);
  const pending = [mortal.add([{ name: 'large.csv', blob: large }]), mortal.rows(0, 1), mortal.state()].map(code);
  workers.at(-1)!.dispatchEvent(new ErrorEvent('error', { message: 'made up' }));
  const died = await Promise.all(pending);
  const fresh = await mortal.state();
  const started = workers.length;
  await mortal.setViewer({ login: 'sato', administrator: false });
  const refused = await code(mortal.rows(0, 1));
  // Frameworks set a property to undefined before they have its value.
  await mortal.setViewer(undefined);
  const allowed = (await mortal.state()).rows;
  mortal.close();

  // The same log read by one worker, and by three that share it.
  const lines = Array.from({ length: 20_000 }, (_, at) => {
    const day = 10 + (at % 10);
    return at % 7 === 0 ? `never,sato,"two\n""lines"", ${at}"\r\n` : `2026-11-${day} 10:00:00,kato,plain ${at}\r\n`;
  });
  const shared: string[] = [];
  const workersOf: number[] = [];
  for (const helpers of [0, 2]) {
    const engine = module.createEngine({ settings, parts: { helpers, smallestPart: 1 << 14 } });
    const already = workers.length;
    const { inputs } = await engine.add(
      [...names.slice(0, -1), ['log.csv', `Time,User,Note\r\n${lines.join('')}`] as const].map(([name, text]) => {
        return { name, blob: new File([text], name) };
      }),
    );
    shared.push(JSON.stringify(inputs) + (await csvOf(engine)).join());
    workersOf.push(workers.length - already);
    engine.close();
  }

  const cleared = await files.clear();
  const manifest = await streams.manifest();
  return {
    csv: before,
    state: { rows: state.rows, ledger: state.ledger, notes: state.notes.map((note) => note.code) },
    phases: [...new Set(progress)],
    streams: await csvOf(streams),
    unpacked,
    inPage,
    ended,
    gone,
    compressed: await csvOf(compressed),
    members,
    cancelled,
    unchanged: afterCancel.join() === before.join(),
    died,
    fresh: { same: JSON.stringify(fresh.inputs) === held, timeZone: fresh.settings.timeZone },
    started,
    refused,
    allowed,
    closed: await code(mortal.state()),
    cleared: { inputs: cleared.inputs.length, asOf: cleared.resolved.asOf },
    shared: { same: shared[0] === shared[1], problems: shared[0]!.includes('"line":10,'), workersOf },
    hashes: manifest.inputs.map(({ sha256 }) => sha256),
  };
}

let server: Server;
let refused: Record<BrowserName, Awaited<ReturnType<typeof refusedScenario>>>;
let answers: Record<BrowserName, Awaited<ReturnType<typeof scenario>>>;
const texts = {
  'user.csv': users,
  'organization.csv': departments,
  'userOrganizations.csv': memberships,
  'userServices.csv': services,
  'access.csv': access,
};

beforeAll(async () => {
  const script = readFileSync(join(root, 'dist/module/browser.js'));
  const worker = readFileSync(join(root, 'dist/module/worker.js'), 'utf8');
  server = createServer((request, response) => {
    const isScript = request.url === '/browser.js';
    const strict = request.url?.endsWith('without-wasm') === true;
    response.setHeader('Content-Security-Policy', strict ? policy.replace(" 'wasm-unsafe-eval'", '') : policy);
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><title>module</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const gzipped = [...gzipSync(access)];
  const words = `import('${address}browser.js').then((module) =>
    (${scenario.toString()})(module, ${JSON.stringify(texts)}, ${JSON.stringify(gzipped)}, ${JSON.stringify(archives)}, ${JSON.stringify(worker)}))`;
  const refusedWords = `import('${address}browser.js').then(${refusedScenario.toString()})`;
  const refuse = async (browser: BrowserName) =>
    (await evaluateIn(browser, `${address}without-wasm`, [refusedWords]))[0] as (typeof refused)[BrowserName];
  refused = await inEachBrowser(refuse);
  const run = async (browser: BrowserName) =>
    (await evaluateIn(browser, address, [words]))[0] as Awaited<ReturnType<typeof scenario>>;
  answers = await inEachBrowser(run);
}, 240_000);

afterAll(() => server.close());

const log = { name: 'x.csv', content: access };
const archives: Record<string, number[]> = Object.fromEntries(
  Object.entries({
    good: [
      { name: 'user.csv', content: users },
      { name: 'a/access.csv', content: access, method: 0 },
      { name: 'access.csv.gz', content: gzipSync(access) },
    ],
    checksum: [{ ...log, crc: 1 }],
    'stored checksum': [{ ...log, crc: 1, method: 0 }],
    longer: [{ ...log, bytes: access.length - 1 }],
    shorter: [{ ...log, bytes: access.length + 1 }],
    'no deflate': [{ ...log, packed: Buffer.alloc(60, 0xff) }],
    'ends early': [{ ...log, packed: deflateRawSync(access).subarray(0, -9) }],
    'ends late': [{ ...log, packed: Buffer.concat([deflateRawSync(access), Buffer.from('more')]) }],
    'zeros behind': [{ ...log, packed: Buffer.concat([deflateRawSync(access), Buffer.alloc(8)]) }],
    // To a program that takes several gzip members for one file, an empty one and the log.
    'two in one': [{ ...log, packed: Buffer.concat([gzipSync('').subarray(10), gzipSync(access).subarray(0, -8)]) }],
    'gzip cut short': [{ name: 'x.csv.gz', content: gzipSync(access).subarray(0, -9) }],
  } satisfies Record<string, ZipEntry[]>).map(([name, entries]) => [name, [...zip(entries)]]),
);

describe.each(browsers)('the module in %s', (browser) => {
  it('gives the bytes that Node gives, from files, from streams and compressed', async () => {
    const engine = newEngine();
    const state = await engine.add(everything());
    const bytes = [...Buffer.from(await csvText(engine), 'utf8')];
    expect(answers[browser].csv).toEqual(bytes);
    expect(answers[browser].streams).toEqual(bytes);
    expect(answers[browser].compressed).toEqual(bytes);
    expect(answers[browser].state.ledger).toEqual(state.ledger);
    expect(answers[browser].state.notes).toEqual(state.notes.map(({ code }) => code));
    expect(answers[browser].hashes).toEqual((await engine.manifest()).inputs.map(({ sha256 }) => sha256));
  });

  it('reads every member of a compressed file, and refuses what is broken, as Node does', () => {
    const { packedBytes, ...read } = answers[browser].members;
    expect(packedBytes).toBeGreaterThan(100_000);
    expect(read).toEqual({
      one: 20_000,
      two: 40_000,
      three: 40_001,
      cut: 'gzip-cut-short',
      zeros: 'gzip-broken',
      junk: 'gzip-broken',
      damaged: 'gzip-broken',
    });
  });

  it('reads archives, and refuses what is broken in them, as Node does', async () => {
    const read: Record<string, unknown> = {};
    for (const [name, bytes] of Object.entries(archives)) {
      const { inputs } = await newEngine().add([{ name: 'a.zip', blob: new Blob([new Uint8Array(bytes)]) }]);
      read[name] = inputs.map((each) => [each.name, each.problem?.code ?? each.lines]);
    }
    expect(answers[browser].unpacked).toEqual(read);
    expect(read).toMatchObject({
      good: [
        ['a.zip/user.csv', 3],
        ['a.zip/a/access.csv', 5],
        ['a.zip/access.csv.gz', 5],
      ],
    });
    const { good: _, ...broken } = read;
    for (const [name, [[, code]]] of Object.entries(broken as Record<string, [[string, string]]>)) {
      expect([name, code]).toEqual([name, name.startsWith('gzip') ? 'gzip-cut-short' : 'zip-broken']);
    }
  });

  it('gives the same where the page reads the files for its worker', () => {
    const [byWorker, byPage] = answers[browser].inPage;
    expect((byWorker as { csv: number[] }).csv.length).toBeGreaterThan(100);
    expect((byWorker as { lines: unknown[] }).lines).toContainEqual(['longer.csv', 'used', expect.any(Number)]);
    expect(byPage).toEqual(byWorker);
  });

  it('tells its progress', () => {
    expect(answers[browser].phases).toEqual(['identify', 'directory', 'access']);
  });

  it('says that a stream is gone', () => {
    expect(answers[browser].gone).toBe('EngineError source-gone');
  });

  it('can be cancelled in the middle of a file', () => {
    expect(answers[browser].cancelled).toBe('EngineError cancelled');
    expect(answers[browser].unchanged).toBe(true);
  });

  it('ends a worker that does not answer a cancel, and holds what it held before', () => {
    expect(answers[browser].ended).toEqual({
      add: 'EngineError cancelled',
      behind: 1,
      removal: 'EngineError worker-died',
      inputs: 5,
      same: true,
    });
  });

  it('rejects every pending call when its worker dies, and starts one that holds the same files for the next', () => {
    expect(answers[browser].died).toEqual(Array.from({ length: 3 }, () => 'EngineError worker-died'));
    expect(answers[browser].fresh).toEqual({ same: true, timeZone: 'Asia/Tokyo' });
    expect(answers[browser].started).toBe(2);
  });

  it('reads a large log with other workers as it does alone', () => {
    expect(answers[browser].shared).toEqual({ same: true, problems: true, workersOf: [1, 3] });
  });

  it('answers nothing to a viewer who is no administrator', () => {
    expect(answers[browser].refused).toBe('EngineError not-administrator');
    expect(answers[browser].allowed).toBe(0);
  });

  it('says that the policy of the page keeps it from starting', () => {
    expect(refused[browser].code).toBe('core-not-started');
    expect(refused[browser].detail).toMatch(/content security policy|blocked by CSP/i);
  });

  it('forgets everything when it is cleared, and answers nothing when it is closed', () => {
    expect(answers[browser].cleared).toEqual({ inputs: 0, asOf: '2026-11-21' });
    expect(answers[browser].closed).toBe('EngineError wrong-call');
  });
});
