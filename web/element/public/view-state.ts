/** What a link to a view holds: everything that makes it what it is but files, persons and the language. */
import type { Filters, Settings, View } from '../../engine/api/types';

/** A column that is shown where it is chosen. */
export type FurtherColumn =
  'login' | 'email' | 'department-code' | 'departments' | 'status' | 'start-date' | 'first-seen' | 'day-by-day';

/** What is shown of the users: the table, or the pictures. */
export type Tab = 'users' | 'pictures';

export interface ViewState {
  settings: Omit<Settings, 'language'>;
  sort: View['sort'];
  /** Without the text: it may name a person. */
  filters: Omit<Filters, 'text'>;
  /** null: each day where there is room. */
  columns: readonly FurtherColumn[] | null;
  tab: Tab;
}
