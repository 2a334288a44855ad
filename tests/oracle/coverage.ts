/** What worlds held: each feature that the oracle is to judge, and how often it occurred. */
import type { Bucket } from '../../web/vocabulary';
import type { Expectation } from './expectation';
import { basisFeatures, snapshotFeatureNames, snapshotFeatures } from './snapshot-coverage';
import { valuesOf, type World, type WorldFile, type WorldRow } from './world';
import { isMarked } from './writing';

/** Every feature that must occur among the worlds of `npm test`. */
export const features = [
  'files: csv',
  'files: json',
  'files: json-lines',
  'files: gzip',
  'files: byte order mark',
  'files: without heading',
  'files: heading repeated',
  'files: heading of an unknown name',
  'files: lines above the heading',
  'files: blank lines',
  'files: kind told',
  'files: encoding told',
  'files: delimiter told',
  'files: columns told',
  'files: equal',
  'files: of one name',
  'files: bytes that do not decode',
  'encoding: utf-8',
  'encoding: utf-16le',
  'encoding: utf-16be',
  'encoding: shift_jis',
  'encoding: gbk',
  'encoding: windows-1252',
  'encoding: euc-jp',
  'encoding: iso-2022-jp',
  'encoding: big5',
  'encoding: shift_jis detected',
  'encoding: gbk detected',
  'encoding: euc-jp detected',
  'encoding: iso-2022-jp detected',
  'encoding: utf-16 without a mark detected',
  'delimiter: comma',
  'delimiter: tab',
  'delimiter: semicolon',
  'delimiter: space',
  'delimiter: pipe',
  'line end: CRLF',
  'line end: LF',
  'line end: CR',
  'line end: mixed',
  'line end: none at the end',
  'quotes: all',
  'quotes: needed',
  'quotes: alternating',
  'quotes: inside unquoted cells',
  'quotes: never closed',
  'quotes: closed in the middle of another line',
  'quotes: so in users',
  'quotes: so in other files of the directory',
  'quotes: so in a snapshot',
  'rows: note of one cell in a log',
  'rows: note above the users',
  'rows: note below the users',
  'rows: note with empty cells in users',
  'rows: note among departments',
  'rows: note in a snapshot',
  'rows: cut short in users',
  'rows: cut short in departments',
  'line breaks inside cells',
  'kind: users',
  'kind: departments',
  'kind: memberships',
  'kind: services',
  'kind: guests',
  'kind: aliases',
  'kind: access',
  'kind: snapshot',
  ...snapshotFeatureNames,
  'users: in several files',
  'users: with departments and services in one file',
  'users: one login twice',
  'users: guest flag',
  'users: words of guests that nobody knows',
  'users: words of a status that nobody knows',
  'users: heading that says the opposite of a status',
  'users: archived beside a status',
  'users: primary department by id',
  'users: display order',
  'departments: below others',
  'departments: in a circle',
  'aliases: through others',
  'names: of thousands of letters',
  'log: NUL characters',
  'left out: guest',
  'left out: inactive',
  'left out: unlicensed',
  'left out: deleted',
  'log: audit in English',
  'log: audit in Japanese',
  'log: audit in Chinese',
  'log: audit in Traditional Chinese',
  'log: archive in an older encoding',
  'log: API JSON',
  'log: JSON lines',
  'log: any CSV',
  'json: user as a text',
  'json: user.name',
  'json: user.userPrincipalName',
  'json: actor.alternateId',
  'json: user in a list of one',
  'json: user inside value or the only object',
  'json: time below id',
  'json: time in an object',
  'json: time in a list of one',
  'json: outcome.result',
  'json: result in an object',
  'json: result in a list of one',
  'json: documents inside _source',
  'json: rows in a list alone',
  'json: rows below another name',
  'json: rows three levels down',
  'json: target beside the user',
  'log: records too short',
  'log: broken JSON lines',
  'words: success in English',
  'words: success in Japanese',
  'words: success in full-width letters',
  'words: blanks around a result',
  'words: failure in English',
  'words: failure in Japanese',
  'words: failure in Chinese',
  'words: errors that are none',
  'words: status in English',
  'words: status in Japanese',
  'words: status in Chinese',
  'words: told active or inactive',
  'words: told guest or member',
  'words: told success',
  'words: told failure',
  'words: told never',
  'log: refused for its dates',
  'log: status that is the result',
  'log: status that is no result',
  'log: application that is the service',
  'log: application that is none',
  'log: application that is the module',
  'log: several times of events, the first',
  'log: times of the last access before others',
  'log: times of the last access that say never',
  'log: first and last, the last',
  'log: start and end, the start',
  'log: created, where no other time is',
  'log: created beside another time',
  'log: times that are no access',
  'log: actor before the user',
  'log: several actors, by the known logins',
  'log: several users, by the known logins',
  'log: target that is never the user',
  'log: order of dates told',
  'log: order of dates proven',
  'log: lines that other logs have too',
  'time: UTC',
  'time: offset with colon',
  'time: offset without colon',
  'time: without zone',
  'time: slashes',
  'time: Han',
  'time: name of the month',
  'time: month or day first',
  'time: dots',
  'time: compact',
  'time: as in mail',
  'time: the end of a day',
  'time: seconds',
  'time: milliseconds',
  'time: date alone',
  'time: in two columns',
  'time: occurs twice',
  'time: never occurs',
  'bucket: malformed',
  'bucket: system',
  'bucket: guest',
  'bucket: unknownUser',
  'bucket: otherService',
  'bucket: failed',
  'bucket: api',
  'bucket: beforeRecording',
  'bucket: afterAsOf',
  'bucket: counted',
  'settings: log time zone',
  'settings: zone with changes of the clock',
  'settings: zone without',
  'settings: window',
  'settings: recording start',
  'settings: disabled ranges',
  'settings: rule screen',
  'settings: rule screen-or-sign-in',
  'settings: default rule',
  'settings: English',
  'settings: Japanese',
  'settings: Chinese',
  'settings: Traditional Chinese',
  'sort: none',
  'sort: user',
  'sort: user descending',
  'sort: department',
  'sort: department descending',
  'sort: last-access',
  'sort: last-access descending',
  'sort: access-days',
  'sort: access-days descending',
  'filter: text',
  'filter: departments',
  'filter: departments with those below',
  'filter: last access by day',
  'filter: last access by month',
  'filter: most days',
  'filter: never',
  'filter: leaves some rows',
  'csv: rows shown',
  'csv: all rows though filtered',
  'csv: raw',
  'csv: cell made harmless',
  'csv: full-width sign made harmless',
  'csv: apostrophe doubled',
  'csv: quotes',
  'csv: line breaks',
  'csv: emoji',
  'csv: bidirectional marks',
  'csv: zero-width marks',
  'csv: decomposed letters',
  'csv: blanks that are trimmed',
  'csv: no department',
] as const;

export type Feature = (typeof features)[number];

const delimiterNames = { ',': 'comma', '\t': 'tab', ';': 'semicolon', ' ': 'space', '|': 'pipe' } as const;
const lineEndNames = { '\r\n': 'CRLF', '\n': 'LF', '\r': 'CR', mixed: 'mixed' } as const;
const languageNames = { en: 'English', ja: 'Japanese', zh: 'Chinese', 'zh-TW': 'Traditional Chinese' } as const;
const changelessZones = new Set([
  'Asia/Tokyo',
  'UTC',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Atlantic/Cape_Verde',
  'America/Costa_Rica',
  'America/Phoenix',
]);

const timeForms: [RegExp, Feature][] = [
  [/^\d{4}-\d\d-\d\dT.*Z$/, 'time: UTC'],
  [/^\d{4}-\d\d-\d\dT.*[+-]\d\d:\d\d$/, 'time: offset with colon'],
  [/^\d{4}-\d\d-\d\dT.*[+-]\d{4}$/, 'time: offset without colon'],
  [/^\d{4}-\d\d-\d\d[ T][\d:]{8}$/, 'time: without zone'],
  [/^\d{4}\/\d+\/\d+ /, 'time: slashes'],
  [/^\d{4}年\d+月\d+日 /, 'time: Han'],
  [/^[A-Z][a-z]{2} \d+, \d{4} .* [AP]M$/, 'time: name of the month'],
  [/^\d{1,2}\/\d{1,2}\/\d{4}/, 'time: month or day first'],
  [/^(\d{4}[.]\d+|\d+[.]\d+)[.]\d+ /, 'time: dots'],
  [/^\d{8}T\d{6}/, 'time: compact'],
  [/^[A-Z][a-z]{2}, \d+ [A-Z][a-z]{2} \d{4} [\d:]{8} /, 'time: as in mail'],
  [/^\d{4}-\d\d-\d\d 24:00:00$/, 'time: the end of a day'],
  [/^\d{9,11}$/, 'time: seconds'],
  [/^\d{12,14}$/, 'time: milliseconds'],
  [/^(\d{4}-\d\d-\d\d|\d{4}\/\d+\/\d+|\d{4}年\d+月\d+日|[A-Z][a-z]{2} \d+, \d{4})$/, 'time: date alone'],
];

const cellMarks: [RegExp, Feature][] = [
  [/"'+[=+\-@]/, 'csv: cell made harmless'],
  [/"'[＝＋－＠]/, 'csv: full-width sign made harmless'],
  [/"''+ ?[=+\-@＝＋－＠]/, 'csv: apostrophe doubled'],
  [/[^,\n]""[^,]/, 'csv: quotes'],
  [/[^"\r]\r?\n[^"]/, 'csv: line breaks'],
  [/\p{Extended_Pictographic}/u, 'csv: emoji'],
  [/[\u202A-\u202E\u2066-\u2069]/, 'csv: bidirectional marks'],
  [/\u200B/, 'csv: zero-width marks'],
  [/e\u0301/, 'csv: decomposed letters'],
  [/"","",("\d{4}-\d\d-\d\d"|""),"\d+"\r\n/, 'csv: no department'],
];

/** Counts of features, and of what was read. */
export class Coverage {
  readonly counts = new Map<Feature, number>(features.map((feature) => [feature, 0]));
  worlds = 0;
  files = 0;
  rows = 0;
  readonly lines = new Map<Bucket, number>();
  /** Rows of the CSVs. */
  written = 0;

  add(world: World, expected: Expectation): void {
    const met = new Set<Feature>();
    this.worlds += 1;
    this.files += world.files.length;
    for (const file of world.files) {
      this.rows += file.rows.length;
      fileFeatures(file).forEach((feature) => met.add(feature));
    }
    worldFeatures(world, expected).forEach((feature) => met.add(feature));
    for (const ledger of expected.ledgers.values()) {
      for (const [bucket, lines] of Object.entries(ledger) as [Bucket, number][]) {
        this.lines.set(bucket, (this.lines.get(bucket) ?? 0) + lines);
        if (lines > 0) met.add(`bucket: ${bucket}`);
      }
    }
    this.written += Math.max(0, expected.csv.split('"\r\n"').length - 1);
    for (const feature of met) this.counts.set(feature, (this.counts.get(feature) ?? 0) + 1);
  }

  /** Features that no world had. */
  missing(): Feature[] {
    return features.filter((feature) => this.counts.get(feature) === 0);
  }

  /** For people: how much was compared, and in how many worlds each feature occurred. */
  report(): string {
    const lines = [...this.lines].map(([bucket, count]) => `${bucket} ${count}`).join(', ');
    const sum = [...this.lines.values()].reduce((total, count) => total + count, 0);
    const list = [...this.counts].map(([feature, count]) => `  ${String(count).padStart(6)} ${feature}`).join('\n');
    return `${this.worlds} worlds, ${this.files} files, ${this.rows} rows of input, ${this.written} rows of tables, ${sum} lines of logs: ${lines}\nworlds with each feature:\n${list}`;
  }
}

function fileFeatures(file: WorldFile): Feature[] {
  const met: Feature[] = [`kind: ${file.kind}`, `files: ${file.form}`, `encoding: ${file.encoding}`];
  const when = (holds: boolean, feature: Feature): void => {
    if (holds) met.push(feature);
  };
  const cells = file.rows.flatMap((row) => row.cells.map((cell) => cell ?? ''));
  const foreign = [...cells, ...(file.heading ?? [])].some((cell) => /[^\0-\x7f]/.test(cell));
  const detected = foreign && file.told.encoding !== true;
  when(file.gzip, 'files: gzip');
  when(isMarked(file), 'files: byte order mark');
  when(file.told.kind === true, 'files: kind told');
  when(file.told.encoding === true, 'files: encoding told');
  when(file.told.delimiter === true, 'files: delimiter told');
  when(file.told.columns === true, 'files: columns told');
  when(file.undecodable && cells.some((cell) => cell.includes('\uFFFD')), 'files: bytes that do not decode');
  when(detected && file.encoding === 'shift_jis', 'encoding: shift_jis detected');
  when(detected && file.encoding === 'gbk', 'encoding: gbk detected');
  when(detected && file.encoding === 'euc-jp', 'encoding: euc-jp detected');
  when(detected && file.encoding === 'iso-2022-jp', 'encoding: iso-2022-jp detected');
  when(file.unmarked === true && file.told.encoding !== true, 'encoding: utf-16 without a mark detected');
  when(!file.endsWithLineEnd, 'line end: none at the end');
  when(
    file.rows.some((row) => row.cells.length <= 1 && (row.cells[0] ?? '').trim() === ''),
    'files: blank lines',
  );
  if (file.form === 'csv') {
    met.push(`delimiter: ${delimiterNames[file.delimiter]}`, `line end: ${lineEndNames[file.lineEnd]}`);
    met.push(`quotes: ${file.quoting}`);
    when(file.heading === null, 'files: without heading');
    when(file.above?.some((text) => text !== '') === true, 'files: lines above the heading');
    when(file.heading?.includes('Spalte') === true, 'files: heading of an unknown name');
    when(
      file.rows.some((row) => file.heading !== null && row.cells.join('\n') === file.heading.join('\n')),
      'files: heading repeated',
    );
    when(
      cells.some((cell) => /[\r\n]/.test(cell)),
      'line breaks inside cells',
    );
    when(
      file.bareQuotes &&
        file.quoting !== 'all' &&
        cells.some((cell) => /^[^\s"][^\r\n]*"/.test(cell) && !cell.includes(file.delimiter)),
      'quotes: inside unquoted cells',
    );
    when(
      file.rows.some(({ as }) => as === 'unclosed'),
      'quotes: never closed',
    );
  }
  met.push(...wordFeatures(file));
  if (file.form === 'csv') met.push(...faultFeatures(file));
  if (file.kind === 'users') {
    when(
      file.fields.includes('services') && file.fields.includes('department'),
      'users: with departments and services in one file',
    );
    when(
      valuesOf(file, 'guest').some((cell) => ['1', 'true'].includes(cell)),
      'users: guest flag',
    );
    when(
      valuesOf(file, 'guest').some((cell) => ['Contractor', 'いいえ'].includes(cell)),
      'users: words of guests that nobody knows',
    );
    when(
      valuesOf(file, 'status').some((cell) => ['On leave', '休職'].includes(cell)),
      'users: words of a status that nobody knows',
    );
    when(file.fields.includes('suspended'), 'users: heading that says the opposite of a status');
    when(file.fields.includes('archived'), 'users: archived beside a status');
    when(
      valuesOf(file, 'primary').some((cell) => cell !== ''),
      'users: primary department by id',
    );
    when(
      valuesOf(file, 'displayOrder').some((cell) => cell !== ''),
      'users: display order',
    );
    when(
      cells.some((cell) => /^[ \t\u00a0\u3000]|[ \t\u00a0\u3000]$/.test(cell)),
      'csv: blanks that are trimmed',
    );
  }
  if (file.kind === 'departments')
    when(
      valuesOf(file, 'parent').some((cell) => cell !== ''),
      'departments: below others',
    );
  const parents = new Map(
    valuesOf(file, 'code').map((code, row) => [code.trim(), valuesOf(file, 'parent')[row]!.trim()]),
  );
  when(
    file.kind === 'departments' && [...parents.keys()].some((code) => leadsTo(parents, code, code)),
    'departments: in a circle',
  );
  const former = valuesOf(file, 'oldLogin').map((login) => login.trim());
  when(
    file.kind === 'aliases' && valuesOf(file, 'newLogin').some((login) => former.includes(login.trim())),
    'aliases: through others',
  );
  when(
    cells.some((cell) => cell.length > 5000),
    'names: of thousands of letters',
  );
  if (file.kind === 'access') met.push(...logFeatures(file));
  if (file.kind === 'snapshot') met.push(...snapshotFeatures(file));
  return met;
}

/** Words of cells, and those whose meaning is told. */
function wordFeatures(file: WorldFile): Feature[] {
  const met: Feature[] = [];
  const has = (field: string, words: RegExp): boolean => valuesOf(file, field).some((cell) => words.test(cell));
  const when = (holds: boolean, feature: Feature): void => {
    if (holds) met.push(feature);
  };
  when(has('result', /^(pass|allow|granted|completed)/i), 'words: success in English');
  when(has('result', /^(完了|正常|許可)$/), 'words: success in Japanese');
  when(has('result', /^ＳＵＣＣＥＳＳ$/), 'words: success in full-width letters');
  when(has('result', /^[ \u3000]\S|\S[ \u3000]$/), 'words: blanks around a result');
  when(has('result', /^(denied|deny|blocked|interrupted)$/i), 'words: failure in English');
  when(has('result', /^(失敗|エラー|拒否)$/), 'words: failure in Japanese');
  when(has('result', /^失败$/), 'words: failure in Chinese');
  when(has('error', /^(null|N\/A|success|0x0)$/), 'words: errors that are none');
  when(has('status', /^(disabled|deactivated|blocked|locked|archived|deprovisioned)$/i), 'words: status in English');
  when(has('status', /^(有効|無効)$/), 'words: status in Japanese');
  when(has('status', /^(启用|停用|已停用)$/), 'words: status in Chinese');
  for (const [word, meaning] of Object.entries(file.told.means ?? {})) {
    const fields = { status: /active/, guest: /guest|member/, result: /success|failure/, lastAccessTime: /never/ };
    for (const [field, meanings] of Object.entries(fields)) {
      if (!meanings.test(meaning) || !valuesOf(file, field).includes(word)) continue;
      if (field === 'status') met.push('words: told active or inactive');
      if (field === 'guest') met.push('words: told guest or member');
      if (field === 'result') met.push(meaning === 'success' ? 'words: told success' : 'words: told failure');
      if (field === 'lastAccessTime') met.push('words: told never');
    }
  }
  return met;
}

/** Rows that are none, and broken ones. */
function faultFeatures(file: WorldFile): Feature[] {
  const met: Feature[] = [];
  const when = (holds: boolean, feature: Feature): void => {
    if (holds) met.push(feature);
  };
  const { kind, rows, heading } = file;
  if (rows.some(({ as }) => as === 'open')) {
    if (kind === 'access') met.push('quotes: closed in the middle of another line');
    else if (kind === 'users') met.push('quotes: so in users');
    else met.push(kind === 'snapshot' ? 'quotes: so in a snapshot' : 'quotes: so in other files of the directory');
  }
  const isNote = ({ as, cells }: WorldRow): boolean =>
    as === 'record' && (cells[0] ?? '').trim() !== '' && cells.slice(1).every((cell) => cell === '');
  const some = rows.some(isNote);
  when(kind === 'access' && some, 'rows: note of one cell in a log');
  when(kind === 'departments' && some, 'rows: note among departments');
  when(kind === 'snapshot' && some, 'rows: note in a snapshot');
  when(kind === 'users' && rows.length > 0 && isNote(rows[0]!), 'rows: note above the users');
  when(kind === 'users' && rows.length > 0 && isNote(rows.at(-1)!), 'rows: note below the users');
  when(
    kind === 'users' && rows.some((row) => isNote(row) && row.cells.length > 1),
    'rows: note with empty cells in users',
  );
  const cut = rows.some(
    ({ as, cells }) => as === 'record' && cells.length > 1 && cells.length < (heading?.length ?? 0),
  );
  when(kind === 'users' && cut, 'rows: cut short in users');
  when(kind === 'departments' && cut, 'rows: cut short in departments');
  return met;
}

/** Members of JSON that are nested otherwise than in cybozu.com's API. */
function shapeFeatures({ form, json: { shape } }: WorldFile): Feature[] {
  const met: Feature[] = [];
  if (shape === undefined) return met;
  const { user, time, result, rows, source, target } = shape;
  const users: Record<typeof user, Feature> = {
    text: 'json: user as a text',
    'actor.alternateId': 'json: actor.alternateId',
    'user.name': 'json: user.name',
    'user.userPrincipalName': 'json: user.userPrincipalName',
    'list of one': 'json: user in a list of one',
    'list of one object': 'json: user in a list of one',
    'inside value': 'json: user inside value or the only object',
    'inside the only object': 'json: user inside value or the only object',
  };
  met.push(users[user]);
  if (time === 'id.time') met.push('json: time below id');
  if (time === 'object') met.push('json: time in an object');
  if (time === 'list of one') met.push('json: time in a list of one');
  if (result === 'outcome.result') met.push('json: outcome.result');
  if (result === 'object') met.push('json: result in an object');
  if (result === 'list of one') met.push('json: result in a list of one');
  if (source) met.push('json: documents inside _source');
  if (target) met.push('json: target beside the user');
  if (form === 'json') {
    if (rows === 'a list alone') met.push('json: rows in a list alone');
    if (rows === 'Records' || rows === 'value') met.push('json: rows below another name');
    if (rows === 'data.page.entries') met.push('json: rows three levels down');
  }
  return met;
}

/** Columns of which one had to be chosen. */
function choiceFeatures(file: WorldFile): Feature[] {
  const met: Feature[] = [];
  const when = (holds: boolean, feature: Feature): void => {
    if (holds) met.push(feature);
  };
  const count = (field: string): number => file.fields.filter((each) => each === field).length;
  const has = (heading: string): boolean => file.heading?.includes(heading) === true;
  const [events, last, created] = [count('time'), count('lastAccessTime'), count('createdTime')];
  const pair = has('date_last') || has('Start time');
  when(events > 1 && !pair && last === 0, 'log: several times of events, the first');
  when(last > 0, 'log: times of the last access before others');
  when(valuesOf(file, 'lastAccessTime').includes('never'), 'log: times of the last access that say never');
  when(has('date_last'), 'log: first and last, the last');
  when(has('Start time'), 'log: start and end, the start');
  when(created > 0 && events + last === 0, 'log: created, where no other time is');
  when(created > 0 && events + last > 0, 'log: created beside another time');
  when(count('otherTime') > 0, 'log: times that are no access');
  when(count('actor') > 0, 'log: actor before the user');
  when(count('actor') > 1, 'log: several actors, by the known logins');
  when(count('actor') === 0 && count('user') > 1, 'log: several users, by the known logins');
  when(count('target') > 0, 'log: target that is never the user');
  return met;
}

/** Whether the steps from one key on come to the goal. */
function leadsTo(steps: ReadonlyMap<string, string>, from: string, goal: string): boolean {
  let at = steps.get(from);
  for (let step = 0; at !== undefined && step < steps.size; step += 1) {
    if (at === goal) return true;
    at = steps.get(at);
  }
  return false;
}

function logFeatures(file: WorldFile): Feature[] {
  const met: Feature[] = [];
  const when = (holds: boolean, feature: Feature): void => {
    if (holds) met.push(feature);
  };
  const audit = file.heading?.length === 10 && file.fields[0] === 'ignored' && file.fields[9] === 'ignored';
  when(audit && file.heading?.[0] === 'Level', 'log: audit in English');
  when(audit && file.heading?.[0] === 'レベル', 'log: audit in Japanese');
  when(audit && file.heading?.[0] === '级别', 'log: audit in Chinese');
  when(audit && file.heading?.[0] === '層級', 'log: audit in Traditional Chinese');
  when(audit && ['shift_jis', 'gbk'].includes(file.encoding), 'log: archive in an older encoding');
  when(
    valuesOf(file, 'timeOfDay').some((cell) => cell !== ''),
    'time: in two columns',
  );
  when(file.form === 'json', 'log: API JSON');
  when(file.form === 'json-lines', 'log: JSON lines');
  when(file.form === 'csv' && !audit, 'log: any CSV');
  when(
    file.form === 'csv' &&
      file.rows.some(
        ({ as, cells }) => as === 'record' && cells.length > 1 && cells.length <= file.fields.indexOf('user'),
      ),
    'log: records too short',
  );
  when(
    file.rows.some(({ as }) => as === 'broken'),
    'log: broken JSON lines',
  );
  when(
    file.rows.some(({ cells }) => cells.some((cell) => cell?.includes('\0'))),
    'log: NUL characters',
  );
  const headed = (field: string, words: string[]): boolean =>
    words.includes(file.heading?.[(file.fields as string[]).indexOf(field)] ?? '');
  if (headed('result', ['Status', '状態', '状态'])) {
    const isResult = valuesOf(file, 'result').some((cell) =>
      /^\s*(succe|ｓｕｃｃ|ok\s*$|pass|allow|granted|completed|fail|err|ｅｒｒ|den[iy]|blocked|rejected|interr|[1-5]\d\d$|成功|完了|正常|許可|失敗|エラー|拒否|失败)/i.test(
        cell,
      ),
    );
    met.push(isResult ? 'log: status that is the result' : 'log: status that is no result');
  }
  if (headed('service', ['Application', 'アプリ', '应用'])) {
    const isService = valuesOf(file, 'service').some((cell) => /^(ki|kintone|ｋｉｎｔｏｎｅ)$/i.test(cell));
    met.push(isService ? 'log: application that is the service' : 'log: application that is none');
  }
  met.push(...choiceFeatures(file), ...shapeFeatures(file));
  when(headed('module', ['App']), 'log: application that is the module');
  const times = valuesOf(file, 'time');
  for (const time of times) for (const [form, feature] of timeForms) when(form.test(time), feature);
  const sided = times.some((time) => /^\d{1,2}\/\d{1,2}\/\d{4}/.test(time));
  when(sided && file.told.dateOrder !== undefined, 'log: order of dates told');
  return met;
}

function worldFeatures(world: World, expected: Expectation): Feature[] {
  const met: Feature[] = [];
  const when = (holds: boolean, feature: Feature): void => {
    if (holds) met.push(feature);
  };
  const { settings, sort, filters, files } = world;
  when(expected.duplicates.size > 0, 'files: equal');
  when(new Set(files.map(({ name }) => name)).size < files.length, 'files: of one name');
  const users = files.filter(({ kind }) => kind === 'users');
  when(users.length > 1, 'users: in several files');
  const logins = users.flatMap((file) => valuesOf(file, 'login')).filter((login) => login !== '');
  when(new Set(logins).size < logins.length, 'users: one login twice');
  for (const reason of ['guest', 'inactive', 'unlicensed', 'deleted'] as const)
    when(expected.leftOut[reason] > 0, `left out: ${reason}`);
  when(expected.refused.size > 0, 'log: refused for its dates');
  const logs = files.filter((file, place) => file.kind === 'access' && !expected.refused.has(place));
  when(
    logs.some(
      (file) =>
        file.told.dateOrder === undefined &&
        valuesOf(file, 'time').some((time) => /^\d{1,2}\/\d{1,2}\/\d{4}/.test(time)),
    ),
    'log: order of dates proven',
  );
  const records = logs.map((file) => new Set(file.rows.map(({ cells }) => cells.join('\n'))));
  when(
    records.some((record, at) =>
      records.some((other, place) => place < at && [...record].some((line) => line !== '' && other.has(line))),
    ),
    'log: lines that other logs have too',
  );
  when(expected.localTimes.twice > 0, 'time: occurs twice');
  when(expected.localTimes.never > 0, 'time: never occurs');
  when(settings.logTimeZone !== null, 'settings: log time zone');
  met.push(
    changelessZones.has(settings.timeZone) ? 'settings: zone without' : 'settings: zone with changes of the clock',
  );
  when(settings.windowDays !== null, 'settings: window');
  when(settings.recordingStart !== null, 'settings: recording start');
  when(settings.disabled.length > 0, 'settings: disabled ranges');
  met.push(settings.rule === null ? 'settings: default rule' : `settings: rule ${settings.rule}`);
  if (settings.language !== null) met.push(`settings: ${languageNames[settings.language]}`);
  met.push(sort === null ? 'sort: none' : `sort: ${sort.key}${sort.descending ? ' descending' : ''}`);
  when(filters.text !== '', 'filter: text');
  when(
    filters.departments.length > 0,
    filters.withBelow ? 'filter: departments with those below' : 'filter: departments',
  );
  when(filters.lastAccessBy?.length === 10, 'filter: last access by day');
  when(filters.lastAccessBy?.length === 7, 'filter: last access by month');
  when(filters.maxDays !== null, 'filter: most days');
  when(filters.never, 'filter: never');
  const filtered =
    filters.text !== '' ||
    filters.departments.length > 0 ||
    filters.lastAccessBy !== null ||
    filters.maxDays !== null ||
    filters.never;
  when(filtered && expected.shown > 0, 'filter: leaves some rows');
  when(world.rows === 'shown', 'csv: rows shown');
  when(filtered && world.rows === 'all', 'csv: all rows though filtered');
  when(world.raw, 'csv: raw');
  met.push(...basisFeatures(world, expected));
  for (const [mark, feature] of cellMarks) when(mark.test(expected.csv), feature);
  return met;
}
