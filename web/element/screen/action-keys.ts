import type { Action, MonitorScreen } from './screen';

function isKeyOf({ key, within, yields }: Action, event: KeyboardEvent): boolean {
  const pressed = event.ctrlKey || event.metaKey ? `Control+${event.key.toUpperCase()}` : event.key;
  if (event.altKey || key !== pressed || yields?.(event)) return false;
  return within === undefined || event.composedPath().some((at) => at instanceof Element && at.matches(within));
}

/** Does what the key stands for, where it stands for something that can be done. */
export function performByKey(actions: readonly Action<never>[], screen: MonitorScreen, event: KeyboardEvent): void {
  const keyed = actions.filter((action): action is Action => action.key !== undefined);
  const action = keyed.find((each) => isKeyOf(each, event) && (each.can?.(screen) ?? true));
  if (!action) return;
  event.preventDefault();
  void screen.perform(action, undefined);
}
