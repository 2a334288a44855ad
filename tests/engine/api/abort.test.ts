/** An abort is heard while files are read that take long, and what it ends is as if it had never begun. */
import { describe, expect, it } from 'vitest';
import type { InputSource } from '../../../web/engine/api/types';
import { csvText, newEngine, textSource } from '../support/engine';

const people = textSource('people.csv', 'login name,display name\nu1,One\nu2,Two\n');
const log = textSource('log.csv', 'time,user\n2026-11-02T00:00:00Z,u1\n');

const repeated = (head: string, text: string, bytes: number): string =>
  head + text.repeat(Math.ceil((bytes - head.length) / text.length));

/** What was found to take minutes (and takes a second now), in as many megabytes as take one. */
const slow: [string, InputSource][] = [
  ['quotes that open', textSource('quotes.csv', repeated('time,user\n2026-11-01 00:00,u1\n', 'x"y,"z\n', 40e6))],
  [
    'braces that open',
    textSource('braces.json', repeated('{"logs":[{"date":"2026-11-01T00:00:00Z","user":"u1"},\n', '{\\"\n', 20e6)),
  ],
  ['a log', textSource('long.csv', repeated('time,user\n', '2026-11-05T00:00:00Z,u2\n', 200e6))],
];

describe('an abort in Node', () => {
  it.each(slow)('ends the reading of %s, and timers have their turn meanwhile', async (_, source) => {
    const engine = newEngine();
    await engine.add([people, log]);
    const before = await csvText(engine);
    const stop = new AbortController();
    let ticked = 0;
    const ticks = setInterval(() => (ticked += 1), 5);
    setTimeout(() => stop.abort(), 60);
    await expect(engine.add([source], { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    clearInterval(ticks);
    expect(ticked).toBeGreaterThan(0);
    expect((await engine.state()).inputs.map(({ name }) => name)).toEqual(['people.csv', 'log.csv']);
    expect(await csvText(engine)).toBe(before);
  });

  it('that comes in the last stretch is an abort, too', async () => {
    const engine = newEngine();
    await engine.add([people, log]);
    const before = await csvText(engine);
    const stop = new AbortController();
    // Asked for when the last bytes were given: what follows cannot be cut.
    const adding = engine.add([textSource('next.csv', 'time,user\n2026-11-09T00:00:00Z,u2\n')], {
      signal: stop.signal,
      onProgress: ({ phase, bytesRead }) => {
        if (phase === 'access' && bytesRead > 0) setImmediate(() => stop.abort());
      },
    });
    await expect(adding).rejects.toMatchObject({ code: 'cancelled' });
    expect(await csvText(engine)).toBe(before);
  });
});
