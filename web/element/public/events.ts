/** The events of `<user-access-monitor>`. None bubbles: several elements on one page are told apart by their target. */
import type { EngineState, Problem, Progress } from '../../engine/api/types';
import type { ViewState } from './view-state';

export interface MonitorErrorDetail {
  problem: Problem;
  /** The input it speaks of. */
  input: string | null;
  /** The sentence in the element's language. */
  sentence: string;
}

export interface UserAccessMonitorEventMap {
  /** The table, the files, the settings or the view changed. null: everything was cleared. */
  change: CustomEvent<EngineState | null>;
  /** Another view, of which a link can be made: settings, order, filters without the text, columns. */
  'view-state': CustomEvent<ViewState>;
  /** Something could not be done; what was there before is unchanged. */
  error: CustomEvent<MonitorErrorDetail>;
  /** A reading goes on; null: it ended. */
  progress: CustomEvent<Progress | null>;
  /** All was cleared, as it was asked for: what a page keeps beside the element should go too. */
  clear: CustomEvent<null>;
  /** A file was given to the browser's downloads. */
  download: CustomEvent<{ name: string; bytes: number }>;
}
