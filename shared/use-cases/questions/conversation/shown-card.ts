import type { HistoricalEvent } from '../../../domain/historical-event';
import type { Message } from '../../../language/message';
import { titleLabel } from '../../../language/card-buttons';
import type { Understanding } from '../../../language/understanding/understanding';
import type { AnswerPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import type { Shown } from '../../last-answers';
import { noteOnFigure } from '../matches/figure-told';
import { type Picked, cardsOf } from './pick-shown';
import { cardOf } from '../cards/show-event';

/**
 * The card of the event of an earlier answer that a question is about. Where it is only the first of several, says so above
 * it, with buttons to the others.
 */
export async function shownCard(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'published'>,
  asker: Asker,
  { event, isFirst }: Picked & { readonly event: HistoricalEvent },
  { asked, shown, note }: Pick<Understanding, 'asked'> & { readonly shown: Shown; readonly note?: string | undefined },
): Promise<Message> {
  const { measure } = asker.language.messages;
  const lead = [noteOnFigure(ports, asker, { asked }, event), isFirst ? measure.firstOfAnswer : undefined];
  return cardOf(ports, asker, event, {
    lead: lead.filter(Boolean).join(' '),
    note: isFirst ? undefined : note,
    others: isFirst ? await buttonsOf(ports, asker, shown, event.id) : [],
  });
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
