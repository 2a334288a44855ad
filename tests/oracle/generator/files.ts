/** How the cells of a file are written: encoding, delimiter, line ends, quotes. */
import type { SeededRandom } from '../../../web/sample/random';
import type { Encoding } from '../../../web/engine/api/types';
import { canEncode } from '../encoders';
import type { WorldFile, WorldKind, WorldRow } from '../world';
import type { ExportLanguage, Columns } from './headings';
import type { Repertoire } from './texts';

export interface FileParts {
  name: string;
  kind: WorldKind;
  form: WorldFile['form'];
  columns: Columns;
  /** null: without a heading. */
  language: ExportLanguage | null;
  rows: WorldRow[];
}

export const record = (cells: WorldRow['cells']): WorldRow => ({ as: 'record', cells });

/** The file of these cells, written in one of the ways that can hold them. */
export function writtenFile(random: SeededRandom, repertoire: Repertoire, parts: FileParts): WorldFile {
  const { name, kind, form, columns, language, rows } = parts;
  const heading = form === 'csv' && language !== null ? columns.headings[language] : null;
  const text = [...(heading ?? []), ...rows.flatMap(({ cells }) => cells.map((cell) => cell ?? ''))].join('');
  const encoding = chosenEncoding(random, repertoire, text);
  const delimiter = random.pick([',', ',', ',', '\t', ';', ' ', '|'] as const);
  const file: WorldFile = {
    name,
    kind,
    form,
    fields: columns.fields,
    heading,
    rows,
    encoding,
    byteOrderMark: encoding === 'utf-8' && random.chance(40),
    unmarked: encoding.startsWith('utf-16') && random.chance(30),
    delimiter: form === 'csv' ? delimiter : ',',
    lineEnd: random.pick(
      form === 'csv' ? (['\r\n', '\r\n', '\n', '\n', '\r', 'mixed'] as const) : (['\n', '\r\n'] as const),
    ),
    endsWithLineEnd: random.chance(75),
    quoting: delimiter === ' ' ? 'all' : random.pick(['all', 'needed', 'needed', 'alternating'] as const),
    bareQuotes: random.chance(50),
    undecodable: false,
    gzip: random.chance(8),
    json: {
      indent: random.pick([0, 0, 1, 2]),
      escaped: random.chance(40),
      numbers: random.chance(50),
      nulls: random.chance(50) ? 'null' : 'absent',
    },
    told: {},
  };
  tell(random, file, text);
  return file;
}

function chosenEncoding(random: SeededRandom, repertoire: Repertoire, text: string): Encoding {
  const unicode = random.pick(['utf-8', 'utf-8', 'utf-8', 'utf-16le', 'utf-16be'] as const);
  if (repertoire === 'unicode' || random.chance(45)) return unicode;
  const older = random.pick(alike[repertoire]);
  return canEncode(older, text) ? older : unicode;
}

/** Encodings that hold about the same. */
const alike: Record<Exclude<Repertoire, 'unicode'>, readonly Encoding[]> = {
  shift_jis: ['shift_jis', 'shift_jis', 'euc-jp', 'iso-2022-jp'],
  gbk: ['gbk', 'gbk', 'gbk', 'big5'],
  'windows-1252': ['windows-1252'],
};

/** What nobody can see in the bytes is told; of the rest, some. */
function tell(random: SeededRandom, file: WorldFile, text: string): void {
  const legacy = !file.encoding.startsWith('utf');
  // The rules find an older encoding by a heading that they recognise in it; else they weigh characters and may err.
  const heads = file.heading?.some((word) => /[^\0-\x7f]/.test(word)) === true;
  const shows =
    file.encoding === 'iso-2022-jp' || (heads && file.encoding !== 'windows-1252' && file.encoding !== 'big5');
  if ((legacy && /[^\0-\x7f]/.test(text) && !shows) || random.chance(5)) file.told.encoding = true;
  // NULs of the text are NULs of both parities.
  const plain = file.form === 'csv' && file.heading === null;
  if (file.unmarked && (plain || text.includes('\0'))) file.told.encoding = true;
  if (file.form === 'csv' && random.chance(8)) file.told.delimiter = true;
  if (file.form === 'csv' && file.heading === null && random.chance(30)) file.told.kind = true;
  if (random.chance(5)) file.told.kind = true;
}
