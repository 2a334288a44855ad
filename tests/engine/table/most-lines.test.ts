/** The note that nine in ten lines of a log were not counted for one reason. */
import { describe, expect, it } from 'vitest';
import { directory, newEngine, textSource } from '../support/engine';
import type { EngineState, Note } from '../../../web/engine/api/types';

const mostLines = ({ notes }: EngineState): Note[] => notes.filter(({ code }) => code.startsWith('most-lines'));

describe('a log of which hardly any line counts', () => {
  it('is told with the bucket, the column and its commonest cell, each log by itself', async () => {
    const engine = newEngine();
    const line = '2026-11-02 10:00:00,sato';
    const state = await engine.add([
      ...directory(),
      textSource('box.csv', `time,user,service\n${line},Box\n${line},Box\n${line},Mail\n`),
      textSource('broken.csv', 'time,user\n2026-11-02\n2026-11-03\n2026-11-04\n'),
      textSource('good.csv', `time,user,service\n${line},Kintone\n${line},Box\n`),
    ]);
    const idOf = (name: string): number => state.inputs.find((input) => input.name === name)!.id;
    expect(mostLines(state)).toEqual([
      {
        code: 'most-lines-other-service',
        parameters: { lines: 3, all: 3, column: 'service', value: 'Box', valueLines: 2 },
        input: idOf('box.csv'),
      },
      {
        code: 'most-lines-unreadable',
        parameters: { lines: 3, all: 3, column: '', value: '', valueLines: 0 },
        input: idOf('broken.csv'),
      },
    ]);
  });

  it('is one or none as the settings move, without a second reading', async () => {
    const engine = newEngine();
    const state = await engine.add([
      ...directory(),
      textSource('log.csv', 'Date,User\n2026-11-02,sato\n2026-11-03,sato\n2026-11-03,kato\n'),
    ]);
    expect(mostLines(state)).toEqual([]);
    const input = state.inputs.find(({ name }) => name === 'log.csv')!.id;
    expect(mostLines(await engine.configure({ asOf: '2026-11-01' }))).toEqual([
      {
        code: 'most-lines-after-as-of',
        parameters: { lines: 3, all: 3, column: 'Date', value: '2026-11-03', valueLines: 2 },
        input,
      },
    ]);
    expect(mostLines(await engine.configure({ asOf: '2026-11-21', recordingStart: '2026-11-04' }))).toEqual([
      expect.objectContaining({ code: 'most-lines-before-recording' }),
    ]);
    expect(mostLines(await engine.configure({ recordingStart: '2026-11-03' }))).toEqual([]);
  });
});
