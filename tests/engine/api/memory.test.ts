/** Refused memory: the real module with a small maximum, so that growing it really fails. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Engine } from '../../../web/engine/engine';
import type { EngineError } from '../../../web/engine/api/errors';
import { nodeHost } from '../../../web/engine/hosts/node-host';
import { startCore } from '../../../web/engine/core/start-core';
import type { UserAccessCore } from '../../../wasm/user_access_core';
import { csvText, everything, input, onceSource, rejection, root, textSource, tokyo } from '../support/engine';

const PAGE = 1 << 16;

/** The wasm with another maximum in its memory section. */
function withMaximum(bytes: number): Uint8Array {
  const wasm = new Uint8Array(readFileSync(join(root, 'build/wasm/user_access_core.wasm')));
  let at = 8;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++]!;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  for (;;) {
    const section = wasm[at++]!;
    const length = number();
    if (section !== 5) {
      at += length;
      continue;
    }
    expect([number(), number()]).toEqual([1, 1]);
    number();
    const begin = at;
    number();
    // As many bytes as before: the last of them says that no more follow.
    let pages = bytes / PAGE;
    for (let place = begin; place < at; place += 1) {
      wasm[place] = (pages % 128) + (place < at - 1 ? 128 : 0);
      pages = Math.floor(pages / 128);
    }
    expect(pages).toBe(0);
    return wasm;
  }
}

/** An engine with 32 MiB for its module, and the modules that it had. */
function smallEngine(): { engine: Engine; modules: UserAccessCore[] } {
  const wasmBinary = withMaximum(32 << 20);
  const modules: UserAccessCore[] = [];
  const engine = new Engine(
    nodeHost(async () => {
      const core = await startCore(wasmBinary);
      modules.push(core);
      return core;
    }),
    { settings: tokyo },
  );
  return { engine, modules };
}

const manyUsers = (count: number): string =>
  `Login Name,Display Name\n${Array.from({ length: count }, (_, index) => `user${index},${'Name '.repeat(20)}${index}\n`).join('')}`;

/** Every user on a day in each of many stretches of 64 days. */
function manyDays(count: number): string {
  const rows: string[] = ['Time,User\n'];
  for (let user = 0; user < count; user += 50) {
    for (let year = 1990; year < 2030; year += 1) {
      for (const month of ['01', '03', '05', '07', '09', '11']) rows.push(`${year}-${month}-15,user${user}\n`);
    }
  }
  return rows.join('');
}

describe('memory that is refused', () => {
  it('has the maximum that the test asks for', async () => {
    const { engine, modules } = smallEngine();
    await engine.state();
    await engine.add(everything());
    expect(modules[0]!.allocate(40 << 20)).toBe(0);
    expect(modules[0]!.allocate(1 << 20)).not.toBe(0);
  });

  it.each<[string, string]>([
    ['for a users file', manyUsers(300_000)],
    ['for one record', `Login Name,Display Name\n"${'x'.repeat(15 << 20)}",${'y'.repeat(200)}\n`.repeat(3)],
  ])('%s is out-of-memory with its name; what was there stays, and the next file is read', async (_, text) => {
    const warned = vi.spyOn(console, 'warn');
    const { engine, modules } = smallEngine();
    await engine.add(everything());
    const before = { csv: await csvText(engine), state: await engine.state() };
    const outcome = await engine.add([textSource('large.csv', text)]).then(
      (state) => ({ code: input(state, 'large.csv').problem?.code, input: 'large.csv' }),
      (error: unknown) => {
        const { code, input: name } = error as EngineError;
        return { code, input: name };
      },
    );
    expect(outcome).toEqual({ code: 'out-of-memory', input: 'large.csv' });
    expect(await csvText(engine)).toBe(before.csv);
    expect((await engine.state()).ledger).toEqual(before.state.ledger);
    const more = await engine.add([textSource('more.csv', 'Time,User\n2026-11-21 10:00:00,ito\n')]);
    expect(input(more, 'more.csv').state).toBe('used');
    expect(modules.length).toBeLessThan(4);
    expect(warned).not.toHaveBeenCalled();
  });

  it('for the days of a log is out-of-memory, and so is a change of settings that needs them', async () => {
    const { engine } = smallEngine();
    await engine.add([textSource('users.csv', manyUsers(60_000))]);
    const before = await csvText(engine);
    const failed = await rejection(engine.add([textSource('days.csv', manyDays(60_000))]));
    expect(failed).toEqual({ code: 'out-of-memory', input: 'days.csv' });
    expect(await csvText(engine)).toBe(before);
    const state = await engine.add([textSource('few.csv', 'Time,User\n2026-11-20 10:00:00,user7\n')]);
    expect(state.ledger.counted).toBe(1);
  });

  it('where a stream is gone tells that all is gone, and the engine works on', async () => {
    const { engine } = smallEngine();
    const log = 'Time,User\n2026-11-20 10:00:00,user7\n';
    await engine.add([textSource('users.csv', manyUsers(60_000)), onceSource('access.csv', log)]);
    expect(await rejection(engine.add([textSource('days.csv', manyDays(60_000))]))).toEqual({
      code: 'worker-died',
      input: null,
    });
    expect((await engine.state()).inputs).toEqual([]);
    expect((await engine.add(everything())).rows).toBe(3);
  });

  it('again and again leaves nothing behind', async () => {
    const { engine, modules } = smallEngine();
    await engine.add(everything());
    const before = await csvText(engine);
    for (let round = 0; round < 2; round += 1) {
      expect(await rejection(engine.add([textSource('large.csv', manyUsers(300_000))]))).toMatchObject({
        code: 'out-of-memory',
      });
      expect(await csvText(engine)).toBe(before);
    }
    expect(modules).toHaveLength(3);
  });
});
