/** The settings, what they are where nothing is said, and the one place where they are checked. */
import { dayNumber } from '../calendar/civil-date';
import { badSetting, wrongCall } from '../api/errors';
import type { MemberOverrides } from '../inputs/archives';
import type {
  ChangeOptions,
  Filters,
  InputOverrides,
  RowDetail,
  Settings,
  SortKey,
  SourceOverrides,
  View,
} from '../api/types';
import { encodings } from '../text/decoding';
import { checkZone, hostTimeZone } from '../calendar/zones';

/** The last day on which the feature could be switched off (product.md section 3). */
const LAST_DISABLED_DAY = '2022-11-30';

export const DEFAULT_RECORDING_START = '2022-06-12';

export function defaultSettings(): Settings {
  return {
    asOf: null,
    timeZone: hostTimeZone(),
    logTimeZone: null,
    windowDays: 30,
    recordingStart: DEFAULT_RECORDING_START,
    disabled: [],
    rule: 'screen',
    textOrder: 'code-point',
    language: 'en',
  };
}

export function defaultFilters(): Filters {
  return { text: '', departments: [], withBelow: false, lastAccessBy: null, maxDays: null, never: false };
}

export function defaultView(): View {
  return { sort: null, filters: defaultFilters() };
}

/** The settings after a change; `bad-setting` or `wrong-call` where a value cannot be used. */
export function changeSettings(settings: Settings, change: Partial<Settings>): Settings {
  checkNames(change, settings, 'settings');
  const changed = { ...settings };
  for (const [name, value] of Object.entries(change)) {
    if (value !== undefined) Object.assign(changed, { [name]: value });
  }
  checkSettings(changed);
  return { ...changed, disabled: changed.disabled.map(({ from, to }) => ({ from, to })) };
}

function checkSettings(settings: Settings): void {
  if (settings.asOf !== null) checkDate('asOf', settings.asOf);
  checkZone(settings.timeZone, 'timeZone');
  if (settings.logTimeZone !== null) checkZone(settings.logTimeZone, 'logTimeZone');
  checkWhole('windowDays', settings.windowDays, 1, 366);
  checkDate('recordingStart', settings.recordingStart);
  if (!Array.isArray(settings.disabled)) throw badSetting('disabled', settings.disabled);
  for (const range of settings.disabled) {
    checkDate('disabled', range?.from);
    checkDate('disabled', range?.to);
    if (range.from > range.to || range.to > LAST_DISABLED_DAY) {
      throw badSetting('disabled', `${range.from}..${range.to}`);
    }
  }
  checkChoice('rule', settings.rule, ['screen', 'screen-or-sign-in']);
  checkChoice('textOrder', settings.textOrder, ['code-point', 'language']);
  checkChoice('language', settings.language, ['en', 'ja', 'zh']);
}

/** The view after a change; what is not named stays. */
export function changeView(view: View, change: { sort?: View['sort']; filters?: Partial<Filters> }): View {
  checkNames(change, view, 'view');
  const sort = change.sort === undefined ? view.sort : change.sort;
  if (sort !== null) {
    checkChoice<SortKey>('sort', sort?.key, ['user', 'department', 'last-access', 'access-days']);
    if (typeof sort.descending !== 'boolean') throw badSetting('sort', sort);
  }
  const filters = { ...view.filters };
  checkNames(change.filters ?? {}, filters, 'filters');
  for (const [name, value] of Object.entries(change.filters ?? {})) {
    if (value !== undefined) Object.assign(filters, { [name]: value });
  }
  checkFilters(filters);
  return {
    sort: sort === null ? null : { key: sort.key, descending: sort.descending },
    filters: { ...filters, departments: [...filters.departments] },
  };
}

function checkFilters(filters: Filters): void {
  if (typeof filters.text !== 'string') throw badSetting('text', filters.text);
  if (!Array.isArray(filters.departments) || filters.departments.some((code) => typeof code !== 'string')) {
    throw badSetting('departments', filters.departments);
  }
  if (typeof filters.withBelow !== 'boolean') throw badSetting('withBelow', filters.withBelow);
  if (typeof filters.never !== 'boolean') throw badSetting('never', filters.never);
  if (filters.lastAccessBy !== null) {
    const by: unknown = filters.lastAccessBy;
    const month = typeof by === 'string' && /^\d{4}-\d{2}$/.test(by);
    if (dayNumber(month ? `${by}-01` : by) === null) throw badSetting('lastAccessBy', by);
  }
  if (filters.maxDays !== null) checkWhole('maxDays', filters.maxDays, 0, 366);
}

const overridable: Record<keyof SourceOverrides, true> = {
  kind: true,
  encoding: true,
  delimiter: true,
  dateOrder: true,
  columns: true,
  members: true,
  onlyMembers: true,
};

/** What a person decided about a file, checked and copied. */
export function checkOverrides(overrides: InputOverrides): InputOverrides {
  checkNames(overrides, overridable, 'overrides');
  const { kind, encoding, delimiter, dateOrder, columns } = overrides;
  const checked: InputOverrides = {};
  if (kind !== undefined) {
    const kinds = ['users', 'departments', 'memberships', 'services', 'guests', 'aliases', 'access', 'snapshot'];
    checked.kind = checkChoice('kind', kind, kinds as (typeof kind)[]);
  }
  if (encoding !== undefined) checked.encoding = checkChoice('encoding', encoding, encodings);
  if (delimiter !== undefined) {
    checked.delimiter = checkChoice('delimiter', delimiter, ['comma', 'tab', 'semicolon', 'space']);
  }
  if (dateOrder !== undefined) checked.dateOrder = checkChoice('dateOrder', dateOrder, ['mdy', 'dmy']);
  if (columns !== undefined) {
    for (const [field, heading] of Object.entries(columns ?? { columns })) {
      if (!fields.has(field) || typeof heading !== 'string') throw badSetting('columns', `${field}=${heading}`);
    }
    checked.columns = { ...columns };
  }
  return checked;
}

/** What a person decided about the members of a file, should it be an archive. */
export function checkMemberOverrides({ members = {}, onlyMembers = false }: SourceOverrides): MemberOverrides {
  const checked = Object.entries(members).map(([path, overrides]) => [path, checkOverrides(overrides)] as const);
  return { members: new Map(checked), onlyMembers: onlyMembers === true };
}

/** The names that `columns` and the option `--column` may use. */
export const fields: ReadonlySet<string> = new Set([
  'time',
  'user',
  'service',
  'module',
  'action',
  'result',
  'error',
  'kind',
  'login',
  'name',
  'email',
  'status',
  'displayOrder',
  'delete',
  'startDate',
  'department',
  'departmentCode',
  'parentCode',
  'services',
  'guest',
  'oldLogin',
  'newLogin',
]);

const rowDetails: readonly RowDetail[] = ['email', 'active', 'startDate', 'departments', 'firstAccess', 'days'];

/** What rows are to hold beside the table's columns. */
export function checkDetails(more: unknown): readonly RowDetail[] {
  if (!Array.isArray(more)) throw badSetting('more', more);
  for (const name of more) checkChoice('more', name, rowDetails);
  return more as RowDetail[];
}

/** Refuses what is no list: one file or one id in its place is an easy mistake. */
export function checkList(name: string, value: unknown): void {
  if (!Array.isArray(value)) throw wrongCall(`${name} must be a list`);
}

/** Refuses what would fail only when it is first needed. Signals of other windows are signals too. */
export function checkChange(options: ChangeOptions | null | undefined): void {
  const { signal, onProgress } = options ?? {};
  if (signal != null && typeof signal.addEventListener !== 'function') throw wrongCall('signal must be an AbortSignal');
  if (onProgress != null && typeof onProgress !== 'function') throw wrongCall('onProgress must be a function');
}

/** Refuses what is no whole number from `least` to `most`. */
export function checkWhole(setting: string, value: unknown, least: number, most: number): void {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) {
    throw badSetting(setting, value);
  }
}

function checkDate(setting: string, value: unknown): void {
  if (dayNumber(value) === null) throw badSetting(setting, value);
}

export function checkChoice<T extends string>(setting: string, value: unknown, choices: readonly T[]): T {
  if (!choices.includes(value as T)) throw badSetting(setting, value);
  return value as T;
}

export function checkNames(given: object, known: object, what: string): void {
  if (typeof given !== 'object' || given === null) throw wrongCall(`${what} must be an object`);
  for (const name of Object.keys(given)) {
    if (!(name in known)) throw wrongCall(`no such member of ${what}: ${name}`);
  }
}
