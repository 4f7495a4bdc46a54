import type { SettingAction } from '../../domain/action';
import { utcOffset } from '../../domain/time-zone';
import type { Message } from '../../language/message';
import type { SettingsView } from '../../language/render-settings';
import { type ShownZone, renderZoneWays, renderZones } from '../../language/render-zones';
import { deepLink, join } from '../../language/rich-text';
import type { Asker } from '../asker';
import { formatDeepLink } from '../deep-link';
import type { AnswerPorts, NamedZone } from '../ports';

/** The ways to a time zone, and the one that holds. */
export function showZoneWays({ language }: Asker, { settings, assumed, time, chat, isPrivate }: SettingsView): Message {
  return renderZoneWays({ held: `${settings.timeZone ?? assumed.timeZone} · ${time}`, chat, isPrivate }, language);
}

/** The zones of a region, to choose from. */
export function showRegion(
  ports: AnswerPorts,
  asker: Asker,
  { region, page, chat }: Extract<SettingAction, { kind: 'zones' }>,
): Message {
  const { language } = asker;
  const title = language.messages.zone.regions[region] ?? region;
  const zones = ports.timeZones.inRegion(region, language.code).map((zone) => shown(ports, zone));
  return renderZones(zones, { title, region, page, chat }, language);
}

/** Asks for a city, whose name is to come as a reply. */
export function askForCity(asker: Asker, chat?: number): Message {
  return askAgainForCity(asker, asker.language.messages.zone.askCity, chat);
}

/** The same after a name that is known nowhere, so that another can be tried at once. */
export function askAgainForCity({ language }: Asker, text: string, chat?: number): Message {
  const { cityPlaceholder } = language.messages.zone;
  return {
    text: join([deepLink('🏙', formatDeepLink({ kind: 'zone', chat })), text], ' '),
    buttons: [],
    ask: { for: 'reply', placeholder: cityPlaceholder },
  };
}

/** Asks where the person is; what is sent is taken as the private chat's zone. */
export function askForLocation({ language }: Asker): Message {
  const { askLocation, share } = language.messages.zone;
  return { text: join([askLocation]), buttons: [], ask: { for: 'location', label: share } };
}

/** How many zones a name may mean. */
const MOST_ZONES = 6;

/** The zones that go by a name, the best known first. */
export function zonesNamed({ timeZones }: AnswerPorts, { language }: Asker, name: string): readonly NamedZone[] {
  return timeZones.named(name, language.code, MOST_ZONES);
}

/** Zones that go by one name, to choose from. */
export function showZones(ports: AnswerPorts, asker: Asker, zones: readonly NamedZone[], chat?: number): Message {
  const { language } = asker;
  const options = { title: language.messages.zone.which, page: 0, chat };
  return renderZones(
    zones.map((zone) => shown(ports, zone)),
    options,
    language,
  );
}

/** Moscow +03:00 */
function shown({ clock }: AnswerPorts, { city, timeZone }: NamedZone): ShownZone {
  return { timeZone, label: `${city} ${utcOffset(clock.now(), timeZone)}` };
}
