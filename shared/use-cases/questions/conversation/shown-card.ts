import { historicalDate } from '../../../domain/historical-date';
import type { HistoricalEvent } from '../../../domain/historical-event';
import type { Message } from '../../../language/message';
import { titleLabel } from '../../../language/card-buttons';
import { cardParts } from '../../../language/render-card';
import { renderWeekday } from '../../../language/render-weekday';
import { bold, italic, lines, paragraphs } from '../../../language/rich-text';
import type { Understanding } from '../../../language/understanding/understanding';
import type { AnswerPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import type { Shown } from '../../last-answers';
import { noteOnFigure } from '../matches/figure-told';
import { type Picked, cardsOf } from './pick-shown';
import { cardOf } from '../cards/show-event';

interface Answered {
  readonly shown: Shown;
  readonly note?: string | undefined;
  /** With its sources, whatever was shown before. */
  readonly isWhole?: boolean;
  /** The note is told even of the first of several. */
  readonly isSilentCard?: boolean;
}

/**
 * The card of the event of an earlier answer that a question is about. Where it is only the first of several, says so above
 * it, with buttons to the others. A card that was just shown is not shown again with its sources, unless these are asked for.
 */
export async function shownCard(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'published'>,
  asker: Asker,
  { event, isFirst }: Picked & { readonly event: HistoricalEvent },
  { asked, shown, note, isWhole = false, isSilentCard = false }: Pick<Understanding, 'asked'> & Answered,
): Promise<Message> {
  const { measure } = asker.language.messages;
  const weekday = asked === 'weekday' ? renderWeekday(historicalDate(event.date), asker.language) : undefined;
  const figure = weekday ?? noteOnFigure(ports, asker, { asked }, event);
  if (shown.isCard && event.id === shown.events[0] && !isWhole)
    return inShort(
      ports,
      asker,
      event,
      figure ?? (!isSilentCard && isTimeTold(ports, asker, asked, event) ? undefined : note),
    );
  // The only one of them that has a figure is meant.
  const told =
    isFirst && asked === 'amount' && figure !== undefined ? await onlyWithFigure(ports, asker, shown) : undefined;
  if (told) return cardOf(ports, asker, told, { others: await buttonsOf(ports, asker, shown, told.id) });
  const lead = [figure, isFirst ? measure.firstOfAnswer : undefined, isSilentCard ? note : undefined];
  return cardOf(ports, asker, event, {
    lead: lead.filter(Boolean).join(' '),
    note: isFirst || isSilentCard || weekday !== undefined ? undefined : note,
    others: isFirst ? await buttonsOf(ports, asker, shown, event.id) : [],
  });
}

/** Whether the date or the text of an event may tell the time or the figure that is asked for. */
function isTimeTold(
  ports: Pick<AnswerPorts, 'clock'>,
  asker: Asker,
  asked: Understanding['asked'],
  event: HistoricalEvent,
): boolean {
  if (asked === 'until') return noteOnFigure(ports, asker, { asked: 'length' }, event) === undefined;
  return asked === 'when' || asked === 'length' || asked === 'amount';
}

async function onlyWithFigure(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  { events: shown }: Shown,
): Promise<HistoricalEvent | undefined> {
  const events = await cardsOf(ports, shown);
  const [only, ...others] = events.filter(
    (event) => noteOnFigure(ports, asker, { asked: 'amount' }, event) === undefined,
  );
  return others.length === 0 ? only : undefined;
}

/** An event whose card was shown, without its sources: what is said of it, and the button to its card. */
export function inShort(
  ports: Pick<AnswerPorts, 'clock'>,
  asker: Asker,
  event: HistoricalEvent,
  note?: string,
): Message {
  const { id, title } = event;
  const { language } = asker;
  const parts = cardParts(event, language, todayOf(asker, ports.clock));
  return {
    text: paragraphs(italic(note), lines(bold(parts.title), parts.when.join(' · ')), parts.summary),
    buttons: [[{ label: titleLabel('1', title, language), action: { kind: 'event', id } }]],
  };
}

/** A button for each event of an earlier answer but that one, by its number there and its title. */
export async function buttonsOf(
  ports: Pick<AnswerPorts, 'events'>,
  { language }: Asker,
  { events: shown }: Shown,
  except?: string,
): Promise<Message['buttons']> {
  const events = await cardsOf(ports, shown);
  return events
    .filter(({ id }) => id !== except)
    .map(({ id, title }) => [
      { label: titleLabel(String(shown.indexOf(id) + 1), title, language), action: { kind: 'event', id } },
    ]);
}
