import type { Settings } from '../../engine/api/types';
import type { Ask } from '../screen/screen';

export const configure: Ask<Partial<Settings>> = async (screen, settings) => {
  screen.show({ saved: null });
  const state = await screen.controller.change((engine, options) => engine.configure(settings, options), {
    reads: screen.controller.reads(settings),
  });
  if (!state) return null;
  const { asOf, windowDays, timeZone } = state.resolved;
  return screen.messages.text('announce-settings', { day: asOf, days: windowDays, zone: timeZone });
};
