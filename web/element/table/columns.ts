/** The columns that the table can show, in their fixed order. */
import type { EngineState, Row, RowDetail, SortKey } from '../../engine/api/types';
import type { Messages } from '../../messages/index';
import type { FurtherColumn } from '../public/view-state';

export type ColumnName = SortKey | FurtherColumn;

export interface Column {
  name: ColumnName;
  /** Only the columns of Kintone's screen sort (product.md section 4). */
  sort?: SortKey;
  /** What rows must be asked for to fill it. */
  detail?: RowDetail;
  /** In rem; columns without one share what is left, `least` at least. */
  width?: number;
  least?: number;
  /** The cell as plain text, as it is copied. `hasLogs`: there is something to count in the window. */
  text: (row: Row, messages: Messages, hasLogs: boolean) => string;
  /** Its member of the row, where it is free text, which may look like a formula. */
  free?: NonNullable<Row['formulas']>[number];
}

/** Access days; where no log covers a day of the window, 0 would say that somebody was seen not to come. */
export function accessDaysText({ accessDays }: Row, messages: Messages, hasLogs: boolean): string {
  return accessDays === 0 && !hasLogs ? messages.text('access-days-no-log') : String(accessDays ?? '');
}

/** Whether the window holds something to count in. */
export function hasLogs({ basis, windowCovered }: EngineState): boolean {
  return basis !== null || windowCovered > 0;
}

export const columns: readonly Column[] = [
  { name: 'user', sort: 'user', least: 8, free: 'name', text: (row) => row.name },
  { name: 'login', width: 11, free: 'login', text: (row) => row.login },
  { name: 'email', detail: 'email', width: 15, free: 'email', text: (row) => row.email ?? '' },
  { name: 'department', sort: 'department', least: 7.5, free: 'department', text: (row) => row.department },
  { name: 'department-code', width: 7, free: 'departmentCode', text: (row) => row.departmentCode },
  {
    name: 'departments',
    detail: 'departments',
    width: 14,
    free: 'departments',
    text: (row, messages) =>
      (row.departments ?? []).map(({ code, name }) => name || code).join(messages.text('list-separator')),
  },
  {
    name: 'status',
    detail: 'active',
    width: 6,
    text: (row, messages) => messages.text(row.active === false ? 'status-inactive' : 'status-active'),
  },
  { name: 'start-date', detail: 'startDate', width: 7.5, text: (row) => row.startDate ?? '' },
  { name: 'first-seen', detail: 'firstAccess', width: 7.5, text: (row) => row.firstAccess ?? '' },
  { name: 'last-access', sort: 'last-access', width: 9, text: (row) => row.lastAccess ?? '' },
  { name: 'access-days', sort: 'access-days', width: 12, text: accessDaysText },
  { name: 'day-by-day', detail: 'days', width: 15.5, text: (row) => row.days ?? '' },
];

export const furtherColumns = columns.filter(({ sort }) => !sort).map(({ name }) => name as FurtherColumn);

/** The columns to be drawn, with those that are chosen. */
export function columnsWith(chosen: readonly FurtherColumn[]): readonly Column[] {
  return columns.filter(({ name, sort }) => sort !== undefined || chosen.includes(name as FurtherColumn));
}

export function detailsOf(shown: readonly Column[]): RowDetail[] {
  return shown.flatMap(({ detail }) => detail ?? []);
}

export function headingOf(name: ColumnName, messages: Messages, windowDays: number): string {
  return messages.text(`column-${name}`, { days: windowDays });
}
