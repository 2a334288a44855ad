import { rename, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type * as Module from '../../../web/engine/browser';
import { serveUnderSubPath } from '../support/served';

/** What runs in the page: engines of the built module, and what they show of the same files. */
interface Scene {
  /** How the helpers of the next engine are treated when they are asked to help. */
  treat: (worker: Worker, help: () => void) => void;
  /** Workers started for the last engine. */
  started: () => number;
  engine: (helpers: number) => Module.MonitoringEngine;
  add: (engine: Module.MonitoringEngine, options?: Module.ChangeOptions) => Promise<Module.EngineState>;
  shown: (engine: Module.MonitoringEngine) => Promise<string>;
}

declare global {
  var scene: Scene;
  function change(): Promise<void>;
}

const users = 'login name,display name\nsato,Sato\nkato,Kato\nito,Ito\n';

/** A megabyte and a half: problems of each kind, and cells with line feeds all over it. */
function log(): string {
  const logins = ['sato', 'kato', 'ito', 'SATO', 'nobody', 'ghost'];
  let text = 'time,user,service,module,action,result,note\r\n';
  for (let line = 0; line < 20_000; line += 1) {
    const day = String(1 + (line % 28)).padStart(2, '0');
    const note = line % 5 === 0 ? `"two ""quoted""\n\nlines, ${line}"` : `note ${line}`;
    const time = line % 97 === 0 ? 'yesterday' : `2026-10-${day} 10:00:00`;
    text += `${time},${logins[line % 6]},kintone,App,login,${line % 11 === 0 ? 'FAILED' : 'SUCCESS'},${note}\r\n`;
  }
  return text;
}

async function openScene(page: Page, address: string, usersPath: string, logPath: string): Promise<void> {
  await page.goto(`${address}rows.schema.json`);
  await page.evaluate(async (base) => {
    const module = (await import(`${base}browser.js`)) as typeof Module;
    let workers: Worker[] = [];
    const field = document.createElement('input');
    field.type = 'file';
    field.multiple = true;
    document.body.append(field);
    globalThis.scene = {
      treat: (_worker, help) => help(),
      started: () => workers.length,
      engine(helpers) {
        workers = [];
        return module.createEngine({
          settings: { asOf: '2026-11-21', timeZone: 'Asia/Tokyo' },
          parts: { helpers, smallestPart: 1 << 16 },
          worker() {
            const worker = new Worker(`${base}worker.js`);
            workers.push(worker);
            const post = (message: unknown, given: unknown): void =>
              Worker.prototype.postMessage.call(worker, message, { transfer: given as Transferable[] });
            worker.postMessage = (message: { type: string }, given?: unknown) => {
              const send = (): void => post(message, given);
              if (message.type === 'help') scene.treat(worker, send);
              else send();
            };
            return worker;
          },
        });
      },
      add: (engine, options) =>
        engine.add(
          [...field.files!].map((file) => ({ name: file.name, blob: file })),
          options,
        ),
      async shown(engine) {
        const { revision: _revision, ...state } = await engine.state();
        // Other engines have given other numbers.
        const inputs = state.inputs.map(({ id: _id, ...input }) => input);
        const notes = state.notes.map(({ input: _input, ...note }) => note);
        const { blob } = await engine.csv();
        const { inputs: listed } = (await engine.manifest()) as unknown as { inputs: unknown };
        return JSON.stringify([{ ...state, inputs, notes }, await blob.text(), await engine.rows(0, 10), listed]);
      },
    };
  }, address);
  await page.locator('input[type=file]').setInputFiles([usersPath, logPath]);
}

test.describe('a log that several workers read', () => {
  let server: Awaited<ReturnType<typeof serveUnderSubPath>>;
  test.beforeAll(async () => {
    server = await serveUnderSubPath('dist/module');
  });
  test.afterAll(() => server.close());

  test.beforeEach(async ({ page }, info) => {
    const [usersPath, logPath] = [info.outputPath('users.csv'), info.outputPath('log.csv')];
    await writeFile(usersPath, users);
    await writeFile(logPath, log());
    await page.exposeFunction('change', async () => {
      // At once, as programs that write logs do when they begin a new one.
      await writeFile(`${logPath}.new`, `${log()}more`);
      await rename(`${logPath}.new`, logPath);
    });
    await openScene(page, server.address, usersPath, logPath);
  });

  test('gives what one worker gives', async ({ page }) => {
    const [alone, ...others] = await page.evaluate(async () => {
      const shown: [string, number][] = [];
      for (const helpers of [0, 1, 4]) {
        const engine = scene.engine(helpers);
        await scene.add(engine);
        shown.push([await scene.shown(engine), scene.started()]);
        engine.close();
      }
      return shown;
    });
    expect(alone![1]).toBe(1);
    expect(alone![0]).toContain('time-not-a-time');
    for (const [text] of others) expect(text === alone![0]).toBe(true);
    expect(others.map(([, started]) => started)).toEqual([2, 5]);
  });

  test('is read whole where a helper is ended in the middle, or cannot start', async ({ page }) => {
    const [alone, ended, broken] = await page.evaluate(async () => {
      const shown: string[] = [];
      const treatments: Scene['treat'][] = [
        (_worker, help) => help(),
        (worker, help) => {
          help();
          setTimeout(() => worker.terminate(), 20);
        },
        (worker) => void worker.dispatchEvent(new ErrorEvent('error', { message: 'no memory' })),
      ];
      for (const [at, treat] of treatments.entries()) {
        scene.treat = treat;
        const engine = scene.engine(at === 0 ? 0 : 2);
        await scene.add(engine);
        shown.push(await scene.shown(engine));
        engine.close();
      }
      return shown;
    });
    expect(ended === alone).toBe(true);
    expect(broken === alone).toBe(true);
  });

  test('can be cancelled while helpers read, and read again', async ({ page }) => {
    const { code, inputs, again, alone } = await page.evaluate(async () => {
      const plain = scene.engine(0);
      await scene.add(plain);
      const engine = scene.engine(2);
      const cancel = new AbortController();
      // Nobody helps: the engine waits for the parts that it gave away.
      scene.treat = () => setTimeout(() => cancel.abort(), 50);
      const error = await scene.add(engine, { signal: cancel.signal }).then(
        () => ({ code: 'kept' }),
        (reason: unknown) => reason as { code: string },
      );
      const { inputs: left } = await engine.state();
      scene.treat = (_worker, help) => help();
      await scene.add(engine);
      return { code: error.code, inputs: left, again: await scene.shown(engine), alone: await scene.shown(plain) };
    });
    expect(code).toBe('cancelled');
    expect(inputs).toEqual([]);
    expect(again === alone).toBe(true);
  });

  test('is an error where it changes before the helpers read it', async ({ page }) => {
    const problem = await page.evaluate(async () => {
      scene.treat = (_worker, help) => void change().then(help);
      const { inputs } = await scene.add(scene.engine(1));
      return inputs.find(({ name }) => name === 'log.csv')?.problem?.code;
    });
    expect(problem).toBe('file-changed');
  });
});
