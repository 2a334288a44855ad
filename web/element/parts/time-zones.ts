/** The zones that a control offers. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { hostTimeZone } from '../../engine/calendar/zones';
import type { Messages } from '../../messages/index';

let groups: { area: string; zones: string[] }[] | null = null;

/** All zones that the browser knows, by the part before the first slash; made once, there are some 420. */
function zoneGroups(): { area: string; zones: string[] }[] {
  if (groups) return groups;
  const byArea = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const area = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : '';
    if (area === '') continue;
    byArea.set(area, [...(byArea.get(area) ?? []), zone]);
  }
  groups = [...byArea].map(([area, zones]) => ({ area, zones }));
  return groups;
}

/** Zones that most readers of these exports need, before all others. */
const usualZones = ['Asia/Tokyo', 'UTC'];

/** `America/New York`: a zone as people write it. */
export function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ');
}

/** The options of a control: the usual zones, then all others by area. `chosen` is one of them in any case, or empty. */
export function zoneOptions(messages: Messages, chosen: string): unknown {
  return guard([chosen, messages], () => {
    const known = new Set([hostTimeZone(), ...usualZones]);
    const option = (zone: string): TemplateResult =>
      html`<option value=${zone} ?selected=${zone === chosen}>${zoneName(zone)}</option>`;
    return html`<optgroup label=${messages.text('zone-usual')}>
        ${[...known].map(option)}
        ${
          chosen !== '' && !known.has(chosen) && !zoneGroups().some(({ zones }) => zones.includes(chosen))
            ? option(chosen)
            : nothing
        }
      </optgroup>
      ${zoneGroups().map(
        ({ area, zones }) =>
          html`<optgroup label=${area}>${zones.filter((zone) => !known.has(zone)).map(option)}</optgroup>`,
      )}`;
  });
}
