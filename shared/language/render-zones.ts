import { DEFAULTS } from '../domain/choices';
import type { QuarterHour } from '../domain/quarter-hour';
import type { Timing } from '../domain/timing';
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

/** What is changed by choosing a zone: a chat's setting; with a time, its subscription. */
interface ZoneUse extends Timing {
  readonly chat?: number | undefined;
}

/** The ways to choose a zone: by city, by location, from the list of a region. */
export function renderZoneWays(
  { chat, isPrivate, held }: { readonly chat?: number | undefined; readonly isPrivate: boolean; readonly held: string },
  language: Language,
): Message {
  const { choices } = language.messages;
  return {
    text: lines(bold(choices.timeZone.name), held),
    buttons: [...waysTo({ chat }, isPrivate, language), [backTo('settings', language, chat)]],
  };
}

/** Asks for the place whose time the messages keep to; by the same ways, or a likely one. */
export function renderWhere(
  {
    isPrivate,
    likely,
    ...use
  }: ZoneUse & { readonly time: QuarterHour; readonly isPrivate: boolean; readonly likely: readonly ShownZone[] },
  language: Language,
): Message {
  const { subscription, settings, choices } = language.messages;
  return {
    text: lines(
      subscription.where(use.time),
      use.days === undefined || use.days === DEFAULTS.days
        ? undefined
        : settings.held(choices.days.name, choices.days.values[use.days]),
    ),
    buttons: [...waysTo(use, isPrivate, language), likely.map((zone) => zoneButton(zone, use))],
  };
}

function waysTo(use: ZoneUse, isPrivate: boolean, { messages: { zone } }: Language): Message['buttons'] {
  const ways: Button[] = [{ label: zone.byCity, action: { ...use, kind: 'ask-zone', by: 'city' } }];
  // Telegram lets bots ask for a location in private chats only; it sets the zone of that chat.
  if (isPrivate && use.chat === undefined)
    ways.push({ label: zone.byLocation, action: { ...use, kind: 'ask-zone', by: 'location' } });
  const regions = Object.entries(zone.regions).map(([region, label]): Button => ({
    label,
    action: { ...use, kind: 'zones', region, page: 0 },
  }));
  return [ways, ...inRows(regions, 3)];
}

function zoneButton({ timeZone, label }: ShownZone, use: ZoneUse): Button {
  const action: Button['action'] =
    use.time === undefined
      ? { kind: 'choose', menu: 'settings', name: 'timeZone', value: timeZone, chat: use.chat }
      : { ...use, kind: 'subscribe', timeZone };
  return { label, action };
}

/** Whether a page, from 0, has any of the zones. */
export function isZonePage(zones: readonly ShownZone[], page: number): boolean {
  return page * ZONES_ON_PAGE < zones.length;
}

/** Zones to choose from, page by page. */
export function renderZones(
  zones: readonly ShownZone[],
  {
    title,
    region,
    page,
    ...use
  }: ZoneUse & { readonly title: string; readonly region?: string; readonly page: number },
  language: Language,
): Message {
  const { chat, time } = use;
  const shown = zones.slice(page * ZONES_ON_PAGE, (page + 1) * ZONES_ON_PAGE);
  const turn = (label: string, to: number): Button[] =>
    region !== undefined && to >= 0 && isZonePage(zones, to)
      ? [{ label, action: { ...use, kind: 'zones', region, page: to } }]
      : [];
  const byCity: Button[] =
    region === undefined
      ? [{ label: language.messages.zone.byCity, action: { ...use, kind: 'ask-zone', by: 'city' } }]
      : [];
  return {
    text: paragraphs(bold(title)),
    buttons: [
      ...inRows(
        shown.map((zone) => zoneButton(zone, use)),
        2,
      ),
      [...turn('‹', page - 1), ...turn('›', page + 1)],
      [...byCity, backTo(time === undefined ? 'settings' : 'subscription', language, chat)],
    ].filter((row) => row.length > 0),
  };
}
