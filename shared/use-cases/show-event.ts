import { fromDayNumber, toDayNumber } from '../domain/calendar-date';
import { type CollectionSummary, spanOfDecade } from '../domain/collection-summary';
import { isEventId } from '../domain/historical-event';
import type { Message } from '../language/message';
import { renderCard } from '../language/render-card';
import { join } from '../language/rich-text';
import { type Asker, todayOf } from './asker';
import type { AnswerPorts } from './ports';

/** The card of an event; says so when there is none of that id. */
export async function showEvent({ events, clock }: AnswerPorts, asker: Asker, id: string): Promise<Message> {
  const event = isEventId(id) ? await events.card(id) : undefined;
  if (!event) return say(asker.language.messages.noSuchEvent);
  return { text: renderCard(event, asker.language, todayOf(asker, clock)), buttons: [] };
}

/** The card of an event by chance. */
export async function showRandomEvent(ports: AnswerPorts, asker: Asker): Promise<Message> {
  const summary = await ports.events.summary();
  const id = summary && (await randomEventId(ports, summary));
  return id === undefined ? say(asker.language.messages.emptyCollection) : showEvent(ports, asker, id);
}

/** Ten years by chance, weighed by what is in them; in these a day by chance; and the first event from there on. */
async function randomEventId({ events, chance }: AnswerPorts, summary: CollectionSummary): Promise<string | undefined> {
  const places = summary.decades.reduce((sum, [, count]) => sum + count, 0);
  let left = chance() * places;
  const [decade] = summary.decades.find(([, count]) => (left -= count) < 0) ?? [];
  if (decade === undefined) return undefined;
  const { from, to } = spanOfDecade(decade);
  const day = fromDayNumber(toDayNumber(from) + Math.floor(chance() * (toDayNumber(to) - toDayNumber(from) + 1)));
  const first = { size: 1, direction: 'forward' } as const;
  const later = await events.inSpan({ from: day, to }, first);
  return (later.lines[0] ?? (await events.inSpan({ from, to }, first)).lines[0])?.id;
}

/** A message of text alone. */
export function say(text: string): Message {
  return { text: join([text]), buttons: [] };
}
