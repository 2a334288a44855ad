import { picturesPanel } from './pictures/pictures-panel';
import type { Panel } from './screen/screen';
import { usersPanel } from './table/users-panel';

/** In the order of their tabs; the first is shown where nobody asked for another. */
export const panels: readonly [Panel, ...Panel[]] = [usersPanel, picturesPanel];
