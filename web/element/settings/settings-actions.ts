import type { Settings } from '../../engine/api/types';
import type { Ask } from '../screen/screen';

export const configure: Ask<Partial<Settings>> = async (screen, settings) => {
  screen.show({ saved: null });
  const { hasFocus } = screen;
  const before = screen.controller.state;
  const state = await screen.controller.change((engine, options) => engine.configure(settings, options), {
    reads: screen.controller.reads(settings),
  });
  if (!state) return null;
  await screen.host.updateComplete;
  // The button that was pressed may be gone with what it offered.
  if (hasFocus && !screen.hasFocus) {
    const day = screen.find('user-access-settings')?.renderRoot.querySelector<HTMLElement>('input[name="asOf"]');
    if (day) day.focus();
    else screen.focusCount();
  }
  const { asOf, windowDays, timeZone, rule } = state.resolved;
  const { messages } = screen;
  const said = messages.text('announce-settings', { day: asOf, days: windowDays, zone: timeZone });
  return before?.resolved.rule === rule ? said : `${said} ${messages.text(`rule-${rule}`)}.`;
};
