/** Large logs that several workers read: the same as one worker, whatever the log holds and whatever befalls a helper. */
import { openAsBlob, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Engine } from '../../../web/engine/engine';
import { serveHelper } from '../../../web/engine/worker/helping';
import type { HelperLink, HelperStarter, Host } from '../../../web/engine/hosts/host';
import { loadInlineCore } from '../../../web/engine/core/inline-wasm';
import { nodeHost } from '../../../web/engine/hosts/node-host';
import { recordBorder } from '../../../web/engine/reading/record-border';
import type { InputSource } from '../../../web/engine/api/types';
import type { Session } from '../../../wasm/user_access_core';
import { pacedBlob, ThreadPort } from '../support/in-thread';
import { csvText, directory, folderWith, rejection, textSource, tokyo } from '../support/engine';

/** Helpers in this very thread: they take turns with the worker that they help. */
class TestHelpers implements HelperStarter {
  started = 0;
  ended = 0;
  /** Parts that were read. */
  packs = 0;
  /** Parts that were taken over. */
  added = 0;
  onAsked: (link: HelperLink, request: { type: string }) => void = () => undefined;

  constructor(
    readonly count: number,
    readonly smallestPart = 2000,
  ) {}

  start(): HelperLink {
    this.started += 1;
    const [near, far] = ThreadPort.pair();
    serveHelper(far as unknown as MessagePort, nodeHost(loadInlineCore));
    const link: HelperLink = {
      port: near as unknown as MessagePort,
      onDeath: () => undefined,
      end: () => (this.ended += 1),
    };
    const answer = far.onmessage!;
    far.onmessage = ({ data }) => {
      this.onAsked(link, data as { type: string });
      answer({ data });
    };
    const send = far.postMessage.bind(far);
    far.postMessage = (data) => {
      if ((data as { packed?: unknown }).packed != null) this.packs += 1;
      send(data);
    };
    return link;
  }
}

/** An engine whose session tells the helpers how many parts it took over. */
function engineWith(helpers?: TestHelpers, altered: Partial<Host> = {}): Engine {
  const host = nodeHost(async () => {
    const core = await loadInlineCore();
    const prototype = core.Session.prototype as Session;
    const original = { ...prototype, addPacked: Reflect.get(prototype, 'addPacked') };
    prototype.addPacked = function (this: Session, address, bytes) {
      const refused = original.addPacked.call(this, address, bytes);
      if (helpers !== undefined && refused === 0) helpers.added += 1;
      return refused;
    };
    return core;
  });
  return new Engine({ ...host, ...altered, ...(helpers === undefined ? {} : { helpers }) }, { settings: tokyo });
}

const heading = 'Time,User,Service,Module,Action,Result,Note\n';
const logins = ['sato', 'kato', 'ito', 'SATO', 'nobody', 'ghost', 'guest/x'];

/** Lines of all kinds, newest first, as a log has them. */
function log(lines: number, odd: (line: number) => string = () => ''): string {
  let text = heading;
  for (let line = 0; line < lines; line += 1) {
    const day = String(28 - Math.floor((line * 27) / lines)).padStart(2, '0');
    const result = line % 11 === 0 ? 'FAILED' : 'SUCCESS';
    text += `2026-10-${day} 10:00:00,${logins[line % 7]},kintone,App,${line % 13 === 0 ? 'x (API)' : 'login'},${result},note ${line}\n`;
    text += odd(line);
  }
  return text;
}

/** A blob whose every answer takes a while. */
function slowBlob(text: string, later: () => Promise<void>, piece: number): Blob {
  return pacedBlob(new TextEncoder().encode(text), piece, { piece: later, whole: later });
}

/** All that an engine shows of these files. */
async function shown(engine: Engine, sources: InputSource[]): Promise<unknown> {
  // With faults in its beginning a file would be taken for one in another encoding.
  const overrides = sources.map(({ name }) => (name === 'access.csv' ? ({ encoding: 'utf-8' } as const) : {}));
  const state = await engine.add(sources, { overrides });
  const { revision: _revision, ...rest } = state;
  const { made: _made, ...manifest } = (await engine.manifest()) as unknown as Record<string, unknown>;
  return { rest, csv: await csvText(engine), rows: await engine.rows(0, 100), manifest };
}

async function expectSame(
  text: string | Uint8Array<ArrayBuffer>,
  { smallestPart = 2000, parts = true } = {},
): Promise<void> {
  const sources = (): InputSource[] => [...directory(), textSource('access.csv', text)];
  const alone = engineWith();
  const expected = await shown(alone, sources());
  alone.close();
  for (const count of [1, 4]) {
    const helpers = new TestHelpers(count, smallestPart);
    const engine = engineWith(helpers);
    expect(await shown(engine, sources())).toEqual(expected);
    expect(helpers.started).toBe(count);
    expect(helpers.ended).toBe(count);
    if (parts) expect(helpers.added).toBeGreaterThan(0);
    engine.close();
  }
}

describe('a log that several workers read', () => {
  it('gives what one worker gives', async () => {
    await expectSame(log(3000));
  });

  it('tells problems with their lines, wherever they stand', async () => {
    const text = log(3000, (line) =>
      line % 37 === 0 ? `yesterday,kato,,,,,${line}\n` : line % 101 === 0 ? '\n\n' : '',
    );
    await expectSame(text);
  });

  it('reads cells of many lines, also where every border falls into one', async () => {
    // Lines that look like records of the log, within a cell: every guess is wrong.
    const trap = `2026-10-01 10:00:00,kato,kintone,App,login,SUCCESS,"begins\n${log(40).slice(heading.length)}ends"\n`;
    await expectSame(
      log(60, () => trap),
      { parts: false },
    );
    // Here the guesses can be right.
    const text = log(3000, (line) => `2026-10-02 10:00:00,ito,kintone,App,login,SUCCESS,"a\nb, ""c""\n\n${line}"\r\n`);
    await expectSame(text);
  });

  it('reads a quoted line feed exactly at a border', async () => {
    // The first part's nominal border is at half of the second half; around it, a cell of line feeds alone.
    const line = '2026-10-02 10:00:00,ito,kintone,App,login,SUCCESS,x\n';
    for (let shift = 0; shift < 5; shift += 1) {
      const half = heading + line.repeat(300) + 'y'.repeat(shift);
      const text = `${half}2026-10-03 10:00:00,ito,"${'\n'.repeat(9000)}",App,login,SUCCESS,x\n${line.repeat(300)}`;
      await expectSame(text);
    }
  });

  it('reads quotes that never close, line ends of all kinds, and bytes that do not decode', async () => {
    await expectSame(
      log(1500, (line) => (line % 500 === 250 ? '2026-10-02 10:00:00,"ito,kintone\n' : '')),
      {
        parts: false,
      },
    );
    await expectSame(log(1500).replaceAll('\n', '\r\n'));
    await expectSame(log(1500).replaceAll('\n', '\r'), { parts: false });
    const bytes = new TextEncoder().encode(log(1500));
    for (let at = 500; at < bytes.length; at += 997) bytes[at] = 0xff;
    await expectSame(bytes);
    await expectSame(`\uFEFF${log(800)}\uFEFF${log(800)}\uFEFF\uFEFF${log(800)}`);
  });

  it('loses no byte where a border shows while this worker waits in front of it', async () => {
    // Three pieces; the first border stands at the end of the second one.
    const text = log(37_000);
    const expected = await shown(engineWith(), [...directory(), textSource('access.csv', text)]);
    // Every piece is followed by a pause, and a border shows in one of the pauses after it was asked for.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 40));
    try {
      for (let pauses = 1; pauses <= 4; pauses += 1) {
        const asked: { left: number; show: () => void }[] = [];
        const blob = new Blob([text]);
        blob.slice = (begin, end) => {
          const slice = Blob.prototype.slice.call(blob, begin, end);
          const read = slice.arrayBuffer.bind(slice);
          slice.arrayBuffer = () => new Promise((resolve) => asked.push({ left: pauses, show: () => resolve(read()) }));
          return slice;
        };
        const showDue = (): void => {
          for (const each of asked) if ((each.left -= 1) === 0) each.show();
        };
        // Where this worker stands still without a pause, it waits for the border.
        const waiting = setInterval(showDue, 20);
        const pause = async (): Promise<void> => {
          showDue();
          for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        };
        const helpers = new TestHelpers(2);
        const engine = engineWith(helpers, { pause });
        const sources = [...directory(), { name: 'access.csv', blob }];
        expect(await shown(engine, sources)).toEqual(expected);
        expect(helpers.added).toBeGreaterThan(0);
        clearInterval(waiting);
        engine.close();
      }
    } finally {
      clock.mockRestore();
    }
  });

  it('gives the same in whatever order things happen', async () => {
    const text = log(3000, (line) =>
      line % 9 === 0 ? `2026-10-02 10:00:00,ito,k,App,login,SUCCESS,"a\nb\n${line}"\r\n` : '',
    );
    const expected = await shown(engineWith(), [...directory(), textSource('access.csv', text)]);
    let state = 1;
    const below = (limit: number): number => {
      state = (Math.imul(state, 48_271) >>> 0) % 0x7fffffff;
      return state % limit;
    };
    /** Some turns of the event loop. */
    const later = async (): Promise<void> => {
      for (let turns = below(4) === 0 ? below(40) : below(4); turns > 0; turns -= 1) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += below(40)));
    try {
      for (let round = 0; round < 25; round += 1) {
        const helpers = new TestHelpers(1 + below(4), 500 + below(8000));
        const engine = engineWith(helpers, { pause: later });
        const sources = [...directory(), { name: 'access.csv', blob: slowBlob(text, later, 500 + below(40_000)) }];
        expect(await shown(engine, sources)).toEqual(expected);
        engine.close();
      }
    } finally {
      clock.mockRestore();
    }
  });

  it('is read by one worker where it is small, compressed or no table in UTF-8', async () => {
    const helpers = new TestHelpers(1, 1 << 20);
    const small = engineWith(helpers);
    await small.add([...directory(), textSource('access.csv', log(1000))]);
    small.close();
    const other = new TestHelpers(1);
    const engine = engineWith(other);
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${log(1000)}`, 'utf16le'));
    await engine.add([...directory(), textSource('access.csv', utf16)]);
    const stream = new Blob([log(1000)]).stream();
    await engine.add([{ name: 'stream.csv', stream }]);
    expect([helpers.started, other.started]).toEqual([0, 0]);
    engine.close();
  });

  it('is read whole where helpers die, or never answer', async () => {
    const sources = (): InputSource[] => [...directory(), textSource('access.csv', log(3000))];
    const expected = await shown(engineWith(), sources());
    for (const at of ['prepare', 'open', 'read']) {
      const helpers = new TestHelpers(2);
      helpers.onAsked = (link, { type }) => {
        if (type === at) link.onDeath();
      };
      expect(await shown(engineWith(helpers), sources())).toEqual(expected);
      expect(helpers.added).toBe(0);
      expect(helpers.ended).toBe(2);
    }
    // One that says nothing is given up after a time.
    const silent = new TestHelpers(1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    silent.onAsked = (link, { type }) => {
      if (type !== 'read') return;
      (link.port as unknown as ThreadPort).onmessage = null;
      setImmediate(() => vi.advanceTimersByTime(60_000));
    };
    try {
      expect(await shown(engineWith(silent), sources())).toEqual(expected);
    } finally {
      vi.useRealTimers();
    }
    expect([silent.added, silent.ended]).toEqual([0, 1]);
  });

  it('ends with the change that is cancelled, and can be read again', async () => {
    const helpers = new TestHelpers(2);
    const engine = engineWith(helpers);
    const cancel = new AbortController();
    helpers.onAsked = (_link, { type }) => {
      if (type === 'read') cancel.abort();
    };
    const sources = (): InputSource[] => [...directory(), textSource('access.csv', log(3000))];
    expect((await rejection(engine.add(sources(), { signal: cancel.signal }))).code).toBe('cancelled');
    expect(helpers.ended).toBe(2);
    expect((await engine.state()).inputs).toEqual([]);
    helpers.onAsked = () => undefined;
    const expected = await shown(engineWith(), sources());
    const again = (await shown(engine, sources())) as { csv: string };
    expect(again.csv).toBe((expected as { csv: string }).csv);
  });

  it('is an error where it changes meanwhile', async () => {
    const folder = folderWith({ 'access.csv': log(3000) });
    const path = join(folder, 'access.csv');
    const blob = await openAsBlob(path);
    const helpers = new TestHelpers(1);
    const engine = engineWith(helpers);
    let changed = false;
    helpers.onAsked = (_link, { type }) => {
      if (type !== 'read' || changed) return;
      changed = true;
      writeFileSync(path, log(10));
    };
    const state = await engine.add([...directory(), { name: 'access.csv', blob }]);
    expect(changed).toBe(true);
    expect(state.inputs.find(({ name }) => name === 'access.csv')?.problem?.code).toBe('file-changed');
    engine.close();
  });

  it('is added to what was read before', async () => {
    const helpers = new TestHelpers(2);
    const engine = engineWith(helpers);
    const alone = engineWith();
    for (const each of [engine, alone]) {
      await each.add([...directory(), textSource('first.csv', log(5))]);
      await each.add([textSource('second.csv', log(2500)), textSource('third.csv', log(2000))]);
    }
    expect(await csvText(engine)).toBe(await csvText(alone));
    expect((await engine.state()).inputs).toEqual((await alone.state()).inputs);
    expect(helpers.started).toBe(2);
    expect(helpers.added).toBeGreaterThan(1);
    expect(helpers.ended).toBe(2);
  });
});

describe('the guess where a record begins', () => {
  const border = (text: string): number =>
    recordBorder(new TextEncoder().encode(text), { delimiter: 'comma', cells: 3 });

  it('passes lines that are no whole record', () => {
    expect(border('tail\n1,2,3\n')).toBe(5);
    expect(border('tail\r\n"1","2","3"\r\n')).toBe(6);
    expect(border('in a cell\nof lines"\n1,"a ""b"", c",3\n')).toBe(20);
    expect(border('tail\nopen,"\n1,2,3\n')).toBe(12);
    expect(border('tail\n1,2\n1,2,3,4\n1,2,3\n')).toBe(17);
  });

  it('takes the first line feed where nothing looks like a record', () => {
    expect(border('tail\nx\ny\n')).toBe(5);
    expect(border('tail\n')).toBe(5);
    expect(border('none')).toBe(-1);
    expect(border('')).toBe(-1);
  });
});

describe('a log of just as many lines as one download can have', () => {
  it.each([99_999, 100_000, 100_001])('is said to be cut where its parts come to that: %i lines', async (lines) => {
    const helpers = new TestHelpers(1, 200_000);
    const engine = engineWith(helpers);
    const { notes, inputs } = await engine.add([...directory(), textSource('access.csv', log(lines))]);
    engine.close();
    expect(helpers.added).toBeGreaterThan(0);
    expect(inputs.find(({ name }) => name === 'access.csv')!.lines).toBe(lines);
    expect(notes.some(({ code }) => code === 'log-probably-cut')).toBe(lines === 100_000);
  });
});
