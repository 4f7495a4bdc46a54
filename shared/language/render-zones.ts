import { type Button, type Message, inRows } from './message';
import type { Language } from './language';
import { backTo } from './render-menu';
import { bold, lines, paragraphs } from './rich-text';

/** A zone to choose, by its city and present offset: `Moscow +03:00`. */
export interface ShownZone {
  readonly timeZone: string;
  readonly label: string;
}

const ZONES_ON_PAGE = 24;

/** The ways to choose a zone: by city, by location, from the list of a region. */
export function renderZoneWays(
  { chat, isPrivate, held }: { readonly chat?: number | undefined; readonly isPrivate: boolean; readonly held: string },
  language: Language,
): Message {
  const { choices, zone } = language.messages;
  const ways: Button[] = [{ label: zone.byCity, action: { kind: 'ask-zone', by: 'city', chat } }];
  // Telegram lets bots ask for a location in private chats only; it sets the zone of that chat.
  if (isPrivate && chat === undefined)
    ways.push({ label: zone.byLocation, action: { kind: 'ask-zone', by: 'location' } });
  const regions = Object.entries(zone.regions).map(([region, label]): Button => ({
    label,
    action: { kind: 'zones', region, page: 0, chat },
  }));
  return {
    text: lines(bold(choices.timeZone.name), held),
    buttons: [ways, ...inRows(regions, 3), [backTo('settings', language, chat)]],
  };
}

/** Zones to choose from, page by page. */
export function renderZones(
  zones: readonly ShownZone[],
  {
    title,
    region,
    page,
    chat,
  }: { readonly title: string; readonly region?: string; readonly page: number; readonly chat?: number | undefined },
  language: Language,
): Message {
  const shown = zones.slice(page * ZONES_ON_PAGE, (page + 1) * ZONES_ON_PAGE);
  const turn = (label: string, to: number): Button[] =>
    region !== undefined && to >= 0 && to * ZONES_ON_PAGE < zones.length
      ? [{ label, action: { kind: 'zones', region, page: to, chat } }]
      : [];
  const choices = shown.map(({ timeZone, label }): Button => ({
    label,
    action: { kind: 'choose', menu: 'settings', name: 'timeZone', value: timeZone, chat },
  }));
  return {
    text: paragraphs(bold(title)),
    buttons: [
      ...inRows(choices, 2),
      [...turn('‹', page - 1), ...turn('›', page + 1)],
      [backTo('settings', language, chat)],
    ].filter((row) => row.length > 0),
  };
}
