/** The table in the format asked for. */
import type { Engine } from '../engine/engine';
import { rowsHead } from '../engine/table/rows-head';
import type { AlteredCell, EngineState } from '../engine/api/types';
import type { CommandOptions } from './options';
import type { Target } from './targets';

/** Rows asked for at a time: some hundred kilobytes of JSON. */
const BLOCK = 2000;

export async function writeTable(
  engine: Engine,
  state: EngineState,
  options: CommandOptions,
  target: Target,
): Promise<{ count: number; first: AlteredCell[] }> {
  if (options.format === 'json') {
    await writeJson(engine, state, target);
    return { count: 0, first: [] };
  }
  const { altered } = await engine.csvTo({ rows: 'shown', raw: options.raw }, (piece) => target.write(piece));
  return altered;
}

/** One row a line, so that a large table can be read by line as well. */
async function writeJson(engine: Engine, state: EngineState, target: Target): Promise<void> {
  const members = Object.entries(rowsHead(state)).map(([name, value]) => `"${name}": ${JSON.stringify(value)},\n`);
  await target.write(`{\n${members.join('')}"rows": [`);
  for (let from = 0; from < state.shown; from += BLOCK) {
    const rows = await engine.rows(from, BLOCK);
    await target.write(rows.map((row, index) => `${from + index === 0 ? '' : ','}\n${JSON.stringify(row)}`).join(''));
  }
  await target.write('\n]\n}\n');
}
