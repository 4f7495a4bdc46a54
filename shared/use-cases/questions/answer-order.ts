import { compareDates } from '../../domain/calendar-date';
import { readingOf } from '../../domain/date-query';
import { historicalDate } from '../../domain/historical-date';
import type { Language } from '../../language/language';
import { textIn } from '../../language/local-text';
import type { Message } from '../../language/message';
import { renderHistoricalDate, renderReading } from '../../language/render-date';
import { renderLine } from '../../language/render-line';
import { renderList } from '../../language/render-list';
import type { Understanding } from '../../language/understanding/understanding';
import type { AnswerPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';
import { lengthBetween } from './answer-distance';
import { type TakenEnd, findBoundSpan } from './bound-span';

/** Which of two named events or dates came first; undefined when one of them is not found. */
export async function answerOrder(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  { bound }: Pick<Understanding, 'bound'>,
): Promise<Message | undefined> {
  const { language } = asker;
  const today = todayOf(asker, ports.clock);
  const found = bound && (await findBoundSpan(ports, bound, today));
  if (!found || 'missing' in found) return undefined;
  const [first, second] = found.ends;
  const { measure } = language.messages;
  const isKnown = first.span.to && second.span.from && compareDates(first.span.to, second.span.from) < 0;
  const length = lengthBetween(first.span, second.span, language);
  return renderList(
    {
      heading: isKnown ? measure.cameFirst(nameOf(first, language)) : measure.sameTime,
      notes:
        isKnown && length !== undefined
          ? [measure.between(dateOf(first, language), dateOf(second, language), length)]
          : [],
      ways: [],
      events: [first, second].flatMap(({ event }) => event ?? []),
      turn: () => ({ kind: 'event', id: '' }),
      line: (event, number) => renderLine(event, language, today, number),
    },
    language,
  );
}

function nameOf(end: TakenEnd, language: Language): string {
  return end.event ? language.messages.quoted(textIn(language, end.event.title)) : dateOf(end, language);
}

function dateOf({ event, span }: TakenEnd, { dateText }: Language): string {
  return event ? renderHistoricalDate(historicalDate(event.date), dateText) : renderReading(readingOf(span), dateText);
}
