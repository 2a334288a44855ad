/** What can be done with the pictures. */
import type { Filters } from '../../engine/api/types';
import { noFilters } from '../public/default-view';
import type { Ask } from '../screen/screen';
import { showUsers } from '../table/table-actions';
import type { DepartmentChoice } from './departments-overview';
import type { SavedPicture } from './save-picture';

/** One of the figures above the pictures. */
export type Figure = 'users' | 'active' | 'idle' | 'never';

const narrowed: Record<Figure, Partial<Filters>> = {
  users: {},
  // There is no filter for those with access; sorted by their days they come first.
  active: {},
  idle: { maxDays: 0 },
  never: { never: true },
};

export const showFigure: Ask<Figure> = (screen, figure) =>
  showUsers(screen, {
    filters: { ...noFilters, ...narrowed[figure] },
    ...(figure === 'active' ? { sort: { key: 'access-days', descending: true } } : {}),
  });

export const showDepartment: Ask<DepartmentChoice> = (screen, { code, withBelow }) =>
  showUsers(screen, { filters: { departments: [code], withBelow } });

/** The browser has the file; who listens to the element hears of it. */
export const tellSaved: Ask<SavedPicture> = (screen, { name, bytes }) => {
  screen.dispatch('download', { name, bytes });
  return screen.messages.text('announce-picture-saved', { name });
};
