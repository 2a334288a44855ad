/** What the tests of the engine share: engines, inputs made of text, and the built command. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { Engine } from '../../../web/engine/engine';
import { loadInlineCore } from '../../../web/engine/core/inline-wasm';
import { nodeHost } from '../../../web/engine/hosts/node-host';
import type { EngineState, InputSource, Settings } from '../../../web/engine/api/types';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const commandFile = join(root, 'dist/command/user-access-monitor.js');

/** Fixed settings, so that no test depends on the day or the zone of the machine. */
export const tokyo: Partial<Settings> = { asOf: '2026-11-21', timeZone: 'Asia/Tokyo' };

export function newEngine(settings: Partial<Settings> = tokyo): Engine {
  return new Engine(nodeHost(loadInlineCore), { settings });
}

export function textSource(name: string, text: string | Uint8Array<ArrayBuffer>): InputSource {
  return { name, blob: new Blob([text]) };
}

/** A stream that can be read once, in pieces of the size given. */
export function onceSource(name: string, text: string, piece = 7): InputSource {
  return { name, stream: streamOf(new TextEncoder().encode(text), piece) };
}

export function streamOf(bytes: Uint8Array<ArrayBuffer>, piece: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.byteLength) {
        controller.close();
        return;
      }
      controller.enqueue(bytes.slice(at, at + piece));
      at += piece;
    },
  });
}

/** Three users of two departments; distinct values in every column. */
export const users = `Login Name,Display Name,E-mail Address,Status,Display Order
sato,Sato Sakura,sato@example.com,1,2
kato,Kato Misaki,kato@example.com,1,1
ito,Ito Ren,ito@example.com,1,3
`;
export const departments = `Department Code,Display Name,New Department Code,Localized Name,Language for Localized Name,Parent Department Code,Description
sales,Sales,sales,,,,first
east,Sales East,east,,,sales,second
`;
export const memberships = `Login name,Department code 1,Job title code 1
sato,sales,manager
kato,east,
`;
export const services = `Login Name,Service Code 1,Service Code 2
sato,ki,gr
kato,gr,ki
ito,ki
`;
export const access = `Time,User,Service,Result
2026-11-20T15:00:00Z,sato,kintone,SUCCESS
2026-11-19 10:00:00,sato,kintone,SUCCESS
2026-11-18 10:00:00,kato,kintone,SUCCESS
2026-11-17 10:00:00,kato,kintone,FAILED
2026-11-16 10:00:00,nobody,kintone,SUCCESS
`;

export const directory = (): InputSource[] => [
  textSource('user.csv', users),
  textSource('organization.csv', departments),
  textSource('userOrganizations.csv', memberships),
  textSource('userServices.csv', services),
];

export const everything = (): InputSource[] => [...directory(), textSource('access.csv', access)];

export async function csvText(engine: Engine, options = {}): Promise<string> {
  return Buffer.from(await (await engine.csv(options)).blob.arrayBuffer()).toString('utf8');
}

export function input(state: EngineState, name: string) {
  const found = state.inputs.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no input ${name}`);
  return found;
}

/** The code of the error that a promise must be rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<{ code: string; input: string | null }> {
  try {
    await promise;
  } catch (error) {
    const { name, code, input: where } = error as { name: string; code: string; input: string | null };
    if (name !== 'EngineError') throw error;
    return { code, input: where };
  }
  throw new Error('the promise was kept');
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, gone after the test. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'user-access-monitor-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export interface CommandResult {
  status: number | null;
  stdout: Buffer;
  stderr: string;
}

/** Runs the built command. */
export function command(
  words: string[],
  cwd = dirname(commandFile),
  environment: NodeJS.ProcessEnv = {},
): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [commandFile, ...words], {
    cwd,
    env: { ...process.env, TZ: 'Asia/Tokyo', ...environment },
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr: stderr.toString('utf8') };
}
