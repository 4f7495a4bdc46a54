import type { ChatAction } from '../../domain/action';
import { utcOffset } from '../../domain/time-zone';
import type { Message } from '../../language/message';
import { type ShownZone, renderZoneWays, renderZones } from '../../language/render-zones';
import { deepLink, join } from '../../language/rich-text';
import type { Asker } from '../asker';
import { formatDeepLink } from '../deep-link';
import type { AnswerPorts } from '../answer-ports';
import type { NamedZone } from '../ports';

/** The ways to choose a time zone, and the one that holds. */
export function showZoneWays(
  { language, place }: Asker,
  { shown, chat }: { readonly shown: { readonly timeZone: string }; readonly chat?: number | undefined },
): Message {
  return renderZoneWays({ held: shown.timeZone, chat, isPrivate: place === 'private' }, language);
}

/** The zones of a region, to choose from. */
export function showRegion(
  ports: Pick<AnswerPorts, 'timeZones' | 'clock'>,
  asker: Asker,
  { region, page, chat }: Extract<ChatAction, { kind: 'zones' }>,
): Message {
  const { language } = asker;
  const title = language.messages.zone.regions[region] ?? region;
  const zones = ports.timeZones.inRegion(region, language.code).map((zone) => shown(ports, zone));
  return renderZones(zones, { title, region, page, chat }, language);
}

/** Asks for the name of a city as a reply. */
export function askForCity(asker: Asker, chat?: number): Message {
  return askAgainForCity(asker, asker.language.messages.zone.askCity, chat);
}

/** The same after a name that is not known, so that another can be tried at once. */
export function askAgainForCity({ language }: Asker, text: string, chat?: number): Message {
  const { cityPlaceholder } = language.messages.zone;
  return {
    text: join([deepLink('🏙', formatDeepLink({ kind: 'zone', chat })), text], ' '),
    buttons: [],
    ask: { for: 'reply', placeholder: cityPlaceholder },
  };
}

/** Asks for the location of the person, which sets the zone of the private chat. */
export function askForLocation({ language }: Asker): Message {
  const { askLocation, share } = language.messages.zone;
  return { text: join([askLocation]), buttons: [], ask: { for: 'location', label: share } };
}

/** A name can stand for at most so many zones. */
const MOST_ZONES = 6;

/** The zones that go by a name, the best known first. */
export function zonesNamed(
  { timeZones }: Pick<AnswerPorts, 'timeZones'>,
  { language }: Asker,
  name: string,
): readonly NamedZone[] {
  return timeZones.named(name, language.code, MOST_ZONES);
}

/** Zones that go by one name, to choose from. */
export function showZones(
  ports: Pick<AnswerPorts, 'clock'>,
  asker: Asker,
  zones: readonly NamedZone[],
  chat?: number,
): Message {
  const { language } = asker;
  const options = { title: language.messages.zone.which, page: 0, chat };
  return renderZones(
    zones.map((zone) => shown(ports, zone)),
    options,
    language,
  );
}

/** Moscow +03:00 */
function shown({ clock }: Pick<AnswerPorts, 'clock'>, { city, timeZone }: NamedZone): ShownZone {
  return { timeZone, label: `${city} ${utcOffset(clock.now(), timeZone)}` };
}
