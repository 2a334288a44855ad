/**
 * The same files and settings give the same bytes: natively (g++, SSE2 or what the processor has), as wasm in Node, in
 * Chromium and in Firefox. For the native core all that the host in Node said to the wasm is said again, and every answer
 * must be the same text; for the browsers the CSV and the ledgers are compared.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCommandLine } from '../../web/command/options';
import { Engine } from '../../web/engine/engine';
import { loadInlineCore } from '../../web/engine/core/inline-wasm';
import { nodeHost } from '../../web/engine/hosts/node-host';
import type { CsvOptions, Filters, Ledger, MonitoringEngine, Settings, View } from '../../web/engine/api/types';
import { browsers, evaluateIn } from './support/browsers';
import type { BrowserName } from './support/browsers';
import type { RecordedCall } from './support/recorded-core';
import { recordedCore } from './support/recorded-core';
import { root } from './support/engine';

interface Case {
  name: string;
  files: { name: string; base64: string }[];
  settings: Partial<Settings>;
  view: Pick<View, 'sort'> & { filters: Partial<Filters> };
  csv: CsvOptions;
}

interface Outcome {
  csv: string;
  ledgers: [name: string, ledger: Ledger | undefined][];
}

function caseOf(name: string, files: string[], args: string[]): Case {
  const line = readCommandLine([...files, ...args]);
  if (line.show !== null) throw new Error(`${name} asks for help`);
  const { settings, sort, filters, filtered, language, raw } = line.options;
  return {
    name,
    files: files.map((file) => ({ name: file, base64: readFileSync(join(root, name, file)).toString('base64') })),
    settings,
    view: { sort, filters },
    csv: { language, raw, rows: filtered ? 'shown' : 'all' },
  };
}

const written = (folder: string): Case => {
  const { files, args } = JSON.parse(readFileSync(join(root, folder, 'args.json'), 'utf8')) as Record<string, string[]>;
  return caseOf(folder, files!, args!);
};
const foldersOf = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`${folder}/${entry.name}`] : [],
  );
/** Every third world, every third example, and the sample. */
const third = (_: unknown, at: number) => at % 3 === 0;
const cases: Case[] = [
  ...foldersOf('tests/data/worlds').filter(third).map(written),
  ...foldersOf('tests/examples').filter(third).map(written),
  caseOf(
    'sample',
    readdirSync(join(root, 'sample')).filter((name) => name.endsWith('.csv')),
    ['--as-of', '2026-11-21', '--time-zone', 'Asia/Tokyo', '--language', 'ja', '--sort', 'department:desc'],
  ),
];

/** Runs in Node and in the pages: by the module alone. */
async function outcomeOf(engine: MonitoringEngine, { files, view, csv }: Case): Promise<Outcome> {
  const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  await engine.add(files.map(({ name, base64 }) => ({ name, blob: new Blob([bytesOf(base64)]) })));
  await engine.view(view);
  const bytes = new Uint8Array(await (await engine.csv(csv)).blob.arrayBuffer());
  const { inputs } = await engine.manifest();
  // As a text of one character for each byte, so that what is compared are bytes and not what they decode to.
  return {
    csv: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
    ledgers: inputs.map(({ name, ledger }) => [name, ledger]),
  };
}

/** What Node's engine gave, and all that it said to the wasm on the way. */
async function inNode(given: Case): Promise<{ outcome: Outcome; calls: RecordedCall[] }> {
  const calls: RecordedCall[] = [];
  const host = nodeHost(async () => recordedCore(await loadInlineCore(), calls));
  return { outcome: await outcomeOf(new Engine(host, { settings: given.settings }), given), calls };
}

/** What the native core answers to the same calls. */
function natively(calls: RecordedCall[]): unknown[] {
  const program = join(root, 'build/native-sanitize/tests/native/native_replay');
  const { status, stdout, stderr } = spawnSync(program, {
    input: calls.map(({ answer: _answer, ...call }) => `${JSON.stringify(call)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
}

async function inBrowser(browser: BrowserName): Promise<Outcome[]> {
  const script = readFileSync(join(root, 'dist/module/browser.js'));
  const server = createServer((request, response) => {
    const isScript = request.url === '/browser.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><title>module</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const scripts = cases.map(
    (given) => `import('${address}browser.js').then(async (module) => {
      const given = ${JSON.stringify(given)};
      const engine = module.createEngine({ settings: given.settings });
      const outcome = await (${outcomeOf.toString()})(engine, given);
      await engine.close();
      return JSON.stringify(outcome);
    })`,
  );
  try {
    const texts = await evaluateIn(browser, address, scripts);
    return texts.map((text) => JSON.parse(text as string) as Outcome);
  } finally {
    server.close();
  }
}

let node: { outcome: Outcome; calls: RecordedCall[] }[];
beforeAll(async () => {
  node = [];
  for (const given of cases) node.push(await inNode(given));
});

describe('the same files and settings', () => {
  it('give rows and ledgers at all', () => {
    for (const { outcome } of node) {
      expect(outcome.csv.split('\r\n').length).toBeGreaterThan(1);
      expect(outcome.ledgers.some(([, ledger]) => (ledger?.lines ?? 0) > 0)).toBe(true);
    }
  });

  it('give every answer natively that they give as wasm', { timeout: 600_000 }, () => {
    for (const preset of [
      ['--preset', 'native-sanitize'],
      ['--build', '--preset', 'native-sanitize', '--target', 'native_replay'],
    ]) {
      const { status, stdout, stderr } = spawnSync('cmake', preset, { cwd: root, encoding: 'utf8' });
      expect(status, stdout + stderr).toBe(0);
    }
    node.forEach(({ calls }, at) => {
      const answers = natively(calls);
      expect(answers.length).toBe(calls.length);
      calls.forEach(({ call, answer }, index) => {
        expect(answers[index], `${cases[at]!.name}: ${call}`).toEqual(answer);
      });
      // No case without the whole way: files, directory, CSV.
      const names = new Set(calls.map(({ call }) => call));
      for (const name of ['identify', 'commit', 'endInput', 'resolveDirectory', 'nextCsv'])
        expect(names).toContain(name);
    });
  });

  it.each(browsers)('give the bytes in %s that they give in Node', { timeout: 180_000 }, async (browser) => {
    const outcomes = await inBrowser(browser);
    expect(outcomes).toHaveLength(cases.length);
    outcomes.forEach((outcome, at) => {
      expect(outcome.csv === node[at]!.outcome.csv, cases[at]!.name).toBe(true);
      expect(outcome.ledgers, cases[at]!.name).toEqual(JSON.parse(JSON.stringify(node[at]!.outcome.ledgers)));
    });
  });
});
