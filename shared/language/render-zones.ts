import type { QuarterHour } from '../domain/quarter-hour';
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
interface ZoneUse {
  readonly chat?: number | undefined;
  readonly time?: QuarterHour | undefined;
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

/** Asks for the place whose time the messages keep to; by the same ways, or the one that is assumed. */
export function renderWhere(
  {
    isPrivate,
    assumed,
    ...use
  }: ZoneUse & { readonly time: QuarterHour; readonly isPrivate: boolean; readonly assumed: ShownZone },
  language: Language,
): Message {
  return {
    text: lines(language.messages.subscription.where(use.time)),
    buttons: [...waysTo(use, isPrivate, language), [zoneButton(assumed, use)]],
  };
}

function waysTo({ chat, time }: ZoneUse, isPrivate: boolean, { messages: { zone } }: Language): Message['buttons'] {
  const ways: Button[] = [{ label: zone.byCity, action: { kind: 'ask-zone', by: 'city', time, chat } }];
  // Telegram lets bots ask for a location in private chats only; it sets the zone of that chat.
  if (isPrivate && chat === undefined)
    ways.push({ label: zone.byLocation, action: { kind: 'ask-zone', by: 'location', time } });
  const regions = Object.entries(zone.regions).map(([region, label]): Button => ({
    label,
    action: { kind: 'zones', region, page: 0, time, chat },
  }));
  return [ways, ...inRows(regions, 3)];
}

function zoneButton({ timeZone, label }: ShownZone, { chat, time }: ZoneUse): Button {
  const action: Button['action'] =
    time === undefined
      ? { kind: 'choose', menu: 'settings', name: 'timeZone', value: timeZone, chat }
      : { kind: 'subscribe', time, timeZone, chat };
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
      ? [{ label, action: { kind: 'zones', region, page: to, time, chat } }]
      : [];
  const byCity: Button[] =
    region === undefined
      ? [{ label: language.messages.zone.byCity, action: { kind: 'ask-zone', by: 'city', time, chat } }]
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
