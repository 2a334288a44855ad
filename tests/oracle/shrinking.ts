/** Small worlds out of large ones: what is not needed for the difference is taken away. */
import type { World, WorldFile, WorldRow } from './world';

/** Smaller worlds to try, the boldest first. */
function* smaller(world: World): Generator<World> {
  for (const at of world.files.keys()) yield { ...world, files: world.files.toSpliced(at, 1) };
  yield* simplerQuestions(world);
  for (const [at, file] of world.files.entries()) {
    for (const changed of smallerFiles(file)) yield { ...world, files: world.files.with(at, changed) };
  }
}

function* simplerQuestions(world: World): Generator<World> {
  const { settings, filters } = world;
  if (world.sort !== null) yield { ...world, sort: null };
  if (world.raw) yield { ...world, raw: false };
  if (world.rows === 'shown') yield { ...world, rows: 'all' };
  for (const key of ['logTimeZone', 'windowDays', 'recordingStart', 'rule', 'language'] as const) {
    if (settings[key] !== null) yield { ...world, settings: { ...settings, [key]: null } };
  }
  if (settings.timeZone !== 'UTC') yield { ...world, settings: { ...settings, timeZone: 'UTC' } };
  if (settings.disabled.length > 0) yield { ...world, settings: { ...settings, disabled: settings.disabled.slice(1) } };
  const none = {
    text: '',
    departments: [] as string[],
    withBelow: false,
    lastAccessBy: null,
    maxDays: null,
    never: false,
  };
  for (const key of Object.keys(none) as (keyof typeof none)[]) {
    if (JSON.stringify(filters[key]) !== JSON.stringify(none[key]))
      yield { ...world, filters: { ...filters, [key]: none[key] } };
  }
}

function* smallerFiles(file: WorldFile): Generator<WorldFile> {
  const { rows } = file;
  for (let size = Math.ceil(rows.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < rows.length; from += size) yield { ...file, rows: rows.toSpliced(from, size) };
  }
  // Only columns that nothing depends on: a file without them is still of its kind.
  const optional = new Set([
    'module',
    'action',
    'result',
    'error',
    'kind',
    'service',
    'guest',
    'services',
    'displayOrder',
    'delete',
  ]);
  for (const [at, field] of file.fields.entries()) {
    if (!optional.has(field) || (file.form === 'csv' && file.fields.length > 20)) continue;
    yield {
      ...file,
      fields: file.fields.toSpliced(at, 1),
      heading: file.heading?.toSpliced(at, 1) ?? null,
      rows: rows.map((row): WorldRow => ({ ...row, cells: row.cells.toSpliced(at, 1) })),
    };
  }
  const plain: Partial<WorldFile>[] = [
    { gzip: false },
    { above: [] },
    { encoding: 'utf-8' },
    { byteOrderMark: false },
    { unmarked: false },
    { lineEnd: '\n' },
    { delimiter: ',', quoting: 'needed' },
    { quoting: 'needed' },
    { bareQuotes: false },
    { endsWithLineEnd: true },
    { json: { indent: 0, escaped: false, numbers: false, nulls: 'null' } },
    { told: {} },
  ];
  for (const change of plain) {
    if (
      Object.entries(change).some(
        ([key, value]) => JSON.stringify(file[key as keyof WorldFile]) !== JSON.stringify(value),
      )
    )
      yield { ...file, ...change };
  }
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.cells.entries()) {
      if (cell === null || cell.length < 12 || /\d{4}/.test(cell)) continue;
      yield { ...file, rows: rows.with(at, { ...row, cells: row.cells.with(column, cell.slice(0, 4)) }) };
    }
  }
}

/** The smallest world found in so many tries that still differs. */
export async function shrunk(world: World, differs: (world: World) => Promise<boolean>, tries = 400): Promise<World> {
  let smallest = world;
  let left = tries;
  for (let found = true; found && left > 0;) {
    found = false;
    for (const candidate of smaller(smallest)) {
      if ((left -= 1) < 0) break;
      if (await differs(candidate).catch(() => false)) {
        smallest = candidate;
        found = true;
        break;
      }
    }
  }
  return smallest;
}
