import type { Filters } from '../../engine/api/types';
import { countSentence } from '../parts/sentences';
import type { Action, Ask } from '../screen/screen';

const typed = 'input:not([type=checkbox], [type=radio]), select, dialog';

/** The focus goes to the search, while no text is being typed. */
export const search: Action = {
  name: 'search',
  label: 'filter-text',
  key: '/',
  yields: (event) => event.composedPath().some((target) => target instanceof Element && target.matches(typed)),
  can: (screen) => screen.find('user-access-filters') !== null,
  perform(screen) {
    screen.find('user-access-filters')?.focusSearch();
    return null;
  },
};

export const filterActions: readonly Action<never>[] = [search];

export const filterRows: Ask<Partial<Filters>> = async ({ controller, messages }, filters) => {
  const state = await controller.change((engine) => engine.view({ filters }));
  return state && countSentence(messages, state);
};
