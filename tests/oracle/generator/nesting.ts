/** Logs in JSON as other services nest them. */
import type { SeededRandom } from '../../../web/sample/random';
import type { JsonShape, World } from '../world';

export const shapes = {
  user: [
    'text',
    'actor.alternateId',
    'actor.alternateId',
    'user.name',
    'user.userPrincipalName',
    'list of one',
    'list of one object',
    'inside value',
    'inside the only object',
  ],
  time: ['text', 'published', 'id.time', 'object', 'list of one'],
  result: ['text', 'outcome.result', 'object', 'list of one'],
  rows: ['logs', 'a list alone', 'Records', 'value', 'hits.hits', 'data.page.entries'],
} as const;

/** Gives some of the logs another shape than that of cybozu.com's API. */
export function nest(random: SeededRandom, { files }: World): void {
  const met = new Set<object>();
  for (const { kind, form, json, rows } of files) {
    // Equal files share how they are written.
    if (kind !== 'access' || form === 'csv' || met.has(json)) continue;
    met.add(json);
    if (random.chance(35)) continue;
    const shape: JsonShape = {
      user: random.pick(shapes.user),
      time: random.pick(shapes.time),
      result: random.pick(shapes.result),
      rows: random.pick(shapes.rows),
      source: random.chance(25),
      target: random.chance(30),
    };
    // A list of objects in a line that is alone may be taken for the rows.
    if (form === 'json-lines' && rows.filter(({ as, cells }) => as === 'record' && cells.length > 1).length < 3) {
      shape.target = false;
      if (shape.user === 'list of one object') shape.user = 'list of one';
    }
    json.shape = shape;
  }
}
