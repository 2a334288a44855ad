import { defaultSettings } from '../../engine/settings/settings';
import { defaultFilters } from '../../engine/settings/view';
import type { EngineState, Filters, Settings } from '../../engine/api/types';
import type { ViewState } from './view-state';

/** Nothing is narrowed. */
export const noFilters: Filters = defaultFilters();

/** What is shown where nobody asked for anything: the engine's own defaults. */
export function defaultViewState(): ViewState {
  return {
    settings: withoutLanguage(defaultSettings()),
    sort: null,
    filters: withoutText(noFilters),
    columns: null,
    tab: 'users',
  };
}

export function withoutText(filters: EngineState['view']['filters']): ViewState['filters'] {
  const { text: _text, ...others } = filters;
  return others;
}

export function withoutLanguage<Given extends Partial<Settings>>(settings: Given): Omit<Given, 'language'> {
  const { language: _language, ...others } = settings;
  return others;
}

/** The settings that are not the default ones. */
export function chosenSettings({ settings }: ViewState): Partial<Settings> {
  const usual = defaultViewState().settings as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name])),
  );
}
