import type { ChatAction } from '../../domain/action';
import type { QuarterHour } from '../../domain/quarter-hour';
import type { Timing } from '../../domain/timing';
import { utcOffset } from '../../domain/time-zone';
import type { Language } from '../../language/language';
import type { Message } from '../../language/message';
import { fold } from '../../language/reading/fold';
import { sanitised } from '../../language/sanitised';
import { isUnspaced } from '../../language/searching/split-words';
import { phrasesIn } from '../../language/understanding/phrases';
import { understoodPatterns } from '../../language/understood-patterns';
import { type ShownZone, isZonePage, renderWhere, renderZoneWays, renderZones } from '../../language/render-zones';
import { join } from '../../language/rich-text';
import { askForReply } from '../ask-for-reply';
import { placeLink } from '../deep-link';
import type { Asker } from '../asker';
import type { AnswerPorts } from '../answer-ports';
import type { NamedZone, NamedZones } from '../ports';

/** What a zone is looked for: the setting of a chat; with a time, a subscription to messages at it. */
export interface ZoneUse extends Timing {
  /** Another chat than the asker's. */
  readonly chat?: number | undefined;
}

/** The ways to choose a time zone, and the one that holds. */
export function showZoneWays(
  { language, place }: Asker,
  { shown, chat }: { readonly shown: { readonly timeZone: string }; readonly chat?: number | undefined },
): Message {
  return renderZoneWays({ held: shown.timeZone, chat, isPrivate: place === 'private' }, language);
}

/**
 * Asks where the messages at that time are to come; the zone that is assumed of the chat is one of the ways, and so is
 * that of most who write its language.
 */
export function askWhere(
  ports: Pick<AnswerPorts, 'timeZones' | 'clock'>,
  asker: Asker,
  use: ZoneUse & { readonly time: QuarterHour },
): Message {
  const { language, place, assumedZone } = asker;
  const { likelyZone = assumedZone } = language;
  const zones = [...new Set([likelyZone, assumedZone])].map((timeZone) =>
    shown(ports, { timeZone, city: ports.timeZones.cityOf(timeZone, language.code) }, language),
  );
  return renderWhere({ ...use, isPrivate: place === 'private', likely: zones }, language);
}

/** The zones of a region, to choose from; undefined for a page that no button leads to. */
export function showRegion(
  ports: Pick<AnswerPorts, 'timeZones' | 'clock'>,
  asker: Asker,
  { region, page, ...use }: Extract<ChatAction, { kind: 'zones' }>,
): Message | undefined {
  const { language } = asker;
  const title = language.messages.zone.regions[region];
  const zones = ports.timeZones.inRegion(region, language.code).map((zone) => shown(ports, zone, language));
  if (title === undefined || !isZonePage(zones, page)) return undefined;
  return renderZones(zones, { ...use, title, region, page }, language);
}

/** Asks for the name of a city as a reply. */
export function askForCity(asker: Asker, use: ZoneUse = {}): Message {
  return askAgainForCity(asker, asker.language.messages.zone.askCity, use);
}

/** The same after a name that is not known, so that another can be tried at once. */
function askAgainForCity({ language }: Asker, text: string, use: ZoneUse): Message {
  const { cityPlaceholder } = language.messages.zone;
  return askForReply('🏙', placeLink(use), text, cityPlaceholder);
}

/** Where a chat chose no zone, the way to another one than is assumed: a row of buttons, or none. */
export function otherCityRow({ settings, language }: Asker, chat?: number): Message['buttons'] {
  if (settings.timeZone !== undefined || chat !== undefined) return [];
  return [[{ label: language.messages.zone.otherCity, action: { kind: 'ask-zone', by: 'city' } }]];
}

/** Asks for the location of the person, which sets the zone of the private chat. */
export function askForLocation({ language }: Asker): Message {
  const { askLocation, share } = language.messages.zone;
  return { text: join([askLocation]), buttons: [], ask: { for: 'location', label: share } };
}

/** The zones that a name can stand for. */
const MOST_ZONES = 6;
const LONGEST_QUOTED = 60;

/** The one zone that a text names beyond doubt; otherwise the question that settles it. */
export function findZone(
  ports: Pick<AnswerPorts, 'timeZones' | 'clock'>,
  asker: Asker,
  text: string,
  use: ZoneUse,
): { readonly zone: NamedZone } | { readonly question: Message } {
  const { language } = asker;
  const { zone: texts } = language.messages;
  const found = ports.timeZones.named(placeSaid(ports, asker, text) ?? text, language.code, MOST_ZONES);
  const zone = settledZone(found, text);
  if (zone) return { zone };
  const { zones, isExact, unknownRegion } = found;
  const name = sanitised(text, LONGEST_QUOTED);
  if (!name) return { question: askForCity(asker, use) };
  if (zones.length === 0) return { question: askAgainForCity(asker, texts.noCity(name), use) };
  const title =
    unknownRegion !== undefined
      ? texts.unknownRegion(sanitised(unknownRegion, LONGEST_QUOTED))
      : isExact
        ? texts.which
        : texts.near(name);
  const options = zones.map((each) => shown(ports, each, language));
  return { question: renderZones(options, { ...use, title, page: 0 }, language) };
}

/** Whether a text is a name of a place, of one or of several. */
export function namesPlace({ timeZones }: Pick<AnswerPorts, 'timeZones'>, { language }: Asker, text: string): boolean {
  const { zones, isExact } = timeZones.named(text, language.code, 1);
  return isExact && zones.length > 0;
}

/** In words, or in characters of a script without spaces. */
const LONGEST_PLACE = { words: 4, characters: 8 };

/** "I'm in New York so it's my time, right": the place that somebody says to be in. Undefined if the text is no more than that. */
export function placeSaid(ports: Pick<AnswerPorts, 'timeZones'>, asker: Asker, text: string): string | undefined {
  if (namesPlace(ports, asker, text)) return undefined;
  const { text: folded } = fold(text);
  const leads = phrasesIn(folded, understoodPatterns().wishes).filter(({ what }) => what === 'lead');
  const names = leads.flatMap(({ end }) => namesAt(folded.slice(end).trimStart()));
  return names.find((name) => namesPlace(ports, asker, name));
}

/** What a text may begin with as a name, the longest first. */
function namesAt(text: string): string[] {
  const [clause = ''] = text.split(/[,.;:!?，。；：！？\n]/u);
  const parts = isUnspaced(clause.charAt(0))
    ? Array.from(clause).slice(0, LONGEST_PLACE.characters)
    : clause.split(/(?<=\s)/u).slice(0, LONGEST_PLACE.words);
  return parts
    .map((_, at) =>
      parts
        .slice(0, at + 1)
        .join('')
        .trim(),
    )
    .toReversed();
}

/** Whether a text is like the name of a place. */
export function isLikePlace({ timeZones }: Pick<AnswerPorts, 'timeZones'>, { language }: Asker, text: string): boolean {
  return timeZones.named(text, language.code, 1).zones.length > 0;
}

/** The name of a zone is that zone, whatever else goes by it. */
function settledZone({ zones, isExact }: NamedZones, text: string): NamedZone | undefined {
  const named = zones.find(({ timeZone }) => timeZone.toLowerCase() === text.trim().toLowerCase());
  return named ?? (isExact && zones.length === 1 ? zones[0] : undefined);
}

/** Time zone: Moscow (Kazan). */
export function takenText({ timeZones }: Pick<AnswerPorts, 'timeZones'>, zone: NamedZone, language: Language): string {
  return language.messages.zone.taken(placeName(zone, language), timeZones.cityOf(zone.timeZone, language.code));
}

function placeName({ city, region }: NamedZone, { messages }: Language): string {
  return region === undefined ? city : messages.zone.inRegion(city, region);
}

/** Moscow +03:00 */
function shown({ clock }: Pick<AnswerPorts, 'clock'>, zone: NamedZone, language: Language): ShownZone {
  const { timeZone } = zone;
  return { timeZone, label: `${placeName(zone, language)} ${utcOffset(clock.now(), timeZone)}` };
}
