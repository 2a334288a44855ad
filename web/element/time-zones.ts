/** The names that a zone control offers, grouped by the part before the first slash. */

let groups: { area: string; zones: string[] }[] | null = null;

/** All zones that the browser knows; made once, there are some 420. */
export function zoneGroups(): { area: string; zones: string[] }[] {
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
export const usualZones = ['Asia/Tokyo', 'UTC'];

export function hostZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
