/** What worlds held of snapshots. */
import type { Expectation } from './expectation';
import { valuesOf, type World, type WorldFile } from './world';
import { isMarked } from './writing';

export const snapshotFeatureNames = [
  'snapshot: the only file',
  'snapshot: beside a users file',
  'snapshot: beside services',
  'snapshot: beside departments',
  'snapshot: several, the newest is the table',
  'snapshot: heading in English',
  'snapshot: heading in Japanese',
  'snapshot: heading in Chinese',
  'snapshot: heading in Traditional Chinese',
  'snapshot: heading in another language, by place',
  'snapshot: without logins',
  'snapshot: without codes',
  'snapshot: another window than the setting',
  'snapshot: dates with dashes',
  'snapshot: dates with slashes',
  'snapshot: columns behind the six',
  'snapshot: in an older encoding',
  'snapshot: in UTF-16',
  'snapshot: in UTF-8 with a mark',
  'snapshot: in UTF-8 without a mark',
  'snapshot: apostrophe taken away',
  'snapshot: left out though listed',
  'snapshot: day of the name',
  'snapshot: day of the name of a copy',
  'snapshot: day of the last change',
  'snapshot: day told',
  'snapshot: day of the as-of date',
  'snapshot: refused for its day',
  'snapshot: part of a table',
  'snapshot: part said to be whole',
  'snapshot: numbers that contradict the window',
] as const;

type SnapshotFeature = (typeof snapshotFeatureNames)[number];

export function snapshotFeatures(file: WorldFile): SnapshotFeature[] {
  const met: SnapshotFeature[] = [];
  const when = (holds: boolean, feature: SnapshotFeature): void => {
    if (holds) met.push(feature);
  };
  const languages = {
    'Last Access Date': 'snapshot: heading in English',
    最終アクセス日: 'snapshot: heading in Japanese',
    上次访问日期: 'snapshot: heading in Chinese',
    最後存取日期: 'snapshot: heading in Traditional Chinese',
  } as Record<string, SnapshotFeature>;
  const heading = file.heading![file.fields.indexOf('lastAccess')]!;
  met.push(languages[heading] ?? 'snapshot: heading in another language, by place');
  when(!file.fields.includes('login'), 'snapshot: without logins');
  when(!file.fields.includes('departmentCode'), 'snapshot: without codes');
  const dates = valuesOf(file, 'lastAccess');
  when(
    dates.some((date) => date.includes('-')),
    'snapshot: dates with dashes',
  );
  when(
    dates.some((date) => date.includes('/')),
    'snapshot: dates with slashes',
  );
  when(file.fields.includes('ignored'), 'snapshot: columns behind the six');
  when(!file.encoding.startsWith('utf'), 'snapshot: in an older encoding');
  when(file.encoding.startsWith('utf-16'), 'snapshot: in UTF-16');
  if (file.encoding === 'utf-8')
    met.push(isMarked(file) ? 'snapshot: in UTF-8 with a mark' : 'snapshot: in UTF-8 without a mark');
  when(
    [...valuesOf(file, 'name'), ...valuesOf(file, 'login')].some((cell) => /^'+[=+\-@＝＋－＠]/.test(cell)),
    'snapshot: apostrophe taken away',
  );
  return met;
}

/** What the table stands on where that is no log. */
export function basisFeatures({ files, settings }: World, { basis, refused }: Expectation): SnapshotFeature[] {
  const met: SnapshotFeature[] = [];
  const when = (holds: boolean, feature: SnapshotFeature): void => {
    if (holds) met.push(feature);
  };
  if (basis === null) return met;
  const snapshots = files.filter(({ kind }) => kind === 'snapshot');
  const beside = (kind: string): boolean => files.some((file) => file.kind === kind);
  when(files.length === 1, 'snapshot: the only file');
  when(beside('users'), 'snapshot: beside a users file');
  when(beside('services'), 'snapshot: beside services');
  when(beside('departments'), 'snapshot: beside departments');
  when(snapshots.length - refused.size > 1, 'snapshot: several, the newest is the table');
  const part = snapshots.find(({ name }) => name.includes('-of-'));
  when(refused.size > 0 && part === undefined, 'snapshot: refused for its day');
  if (part !== undefined)
    met.push(part.told.kind === true ? 'snapshot: part said to be whole' : 'snapshot: part of a table');
  when(basis.windowDays !== (settings.windowDays ?? 30), 'snapshot: another window than the setting');
  const used = snapshots.filter((file) => !refused.has(files.indexOf(file)));
  when(basis.guessed, 'snapshot: day of the last change');
  for (const { name, told } of used) {
    if (told.snapshotDate !== undefined) met.push('snapshot: day told');
    else if (/^user-access_.{10}\.csv/.test(name)) met.push('snapshot: day of the name');
    else if (name.startsWith('user-access_')) met.push('snapshot: day of the name of a copy');
    else when(!basis.guessed, 'snapshot: day of the as-of date');
  }
  const logins = new Set(used.flatMap((file) => valuesOf(file, 'login')));
  const inactive = files
    .filter(({ kind, fields }) => kind === 'users' && fields.includes('status'))
    .flatMap((file) => valuesOf(file, 'login').filter((_, row) => valuesOf(file, 'status')[row] === '0'));
  when(
    inactive.some((login) => logins.has(login.trim())),
    'snapshot: left out though listed',
  );
  when(
    used.some((file) => contradicts(file, basis.day, basis.windowDays)),
    'snapshot: numbers that contradict the window',
  );
  return met;
}

/** Whether a row has days before the window, or none in it. */
function contradicts(file: WorldFile, day: string, windowDays: number): boolean {
  const days = valuesOf(file, 'accessDays').map(Number);
  return valuesOf(file, 'lastAccess').some((date, row) => {
    const ago = (Date.parse(day) - Date.parse(date.replaceAll('/', '-'))) / 86_400_000;
    return (ago < windowDays - 2 && days[row] === 0) || (ago > windowDays + 1 && days[row]! > 0);
  });
}
