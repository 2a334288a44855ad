/** What a link to a view holds: everything that makes it what it is but files, persons and the language. */
import type { Filters, Settings, View } from '../../engine/api/types';

/** A column that is shown where it is chosen. */
export type FurtherColumn =
  'login' | 'email' | 'department-code' | 'departments' | 'status' | 'start-date' | 'first-seen' | 'day-by-day';

export interface ViewState {
  settings: Omit<Settings, 'language'>;
  sort: View['sort'];
  /** Without the text: it may name a person. */
  filters: Omit<Filters, 'text'>;
  /** null: each day where there is room. */
  columns: readonly FurtherColumn[] | null;
  /** What is shown of the users: the name of a panel, `users` for the table. */
  tab: string;
}
