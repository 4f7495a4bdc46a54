import { type CalendarDate, compareDates } from '../../../domain/calendar-date';
import type { DateQuery } from '../../../domain/date-query';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import type { HistoricalEvent } from '../../../domain/historical-event';
import { textIn } from '../../../language/local-text';
import { readDates } from '../../../language/reading/read-date';
import type { Understanding } from '../../../language/understanding/understanding';
import { says } from '../../../language/understood-patterns';
import { understoodLanguages } from '../../../language/understood-languages';
import type { AnswerPorts } from '../../answer-ports';
import { type Asker, readingContextOf, todayOf } from '../../asker';

/** In years: what ended before is not expected to hold. */
const RECENT = 2;

/** Whether it asks how things stand today: "is it still in force", "do I need a visa". */
export function asksOfToday({ text }: Pick<Understanding, 'text'>): boolean {
  return says(text, 'standing');
}

/**
 * What is said to a question of today or of an end, above the events found: that the end which one of them gives is over, or
 * that the bot does not know how things stand. Undefined for other questions.
 */
export function standingNote(
  ports: Pick<AnswerPorts, 'clock'>,
  asker: Asker,
  understood: Pick<Understanding, 'text' | 'asked'>,
  cards: readonly HistoricalEvent[],
): string | undefined {
  const isOfToday = asksOfToday(understood);
  if (!isOfToday && understood.asked !== 'until') return undefined;
  const { measure } = asker.language.messages;
  const [term] = cards.flatMap((event) => termPassed(ports, asker, event) ?? []);
  if (term === undefined) return isOfToday ? measure.notOfToday : undefined;
  return measure.termOver(term);
}

/** As its text has it, "until 14 September 2026", the end of a time that began with an event; undefined if it is not over. */
function termPassed(
  { clock }: Pick<AnswerPorts, 'clock'>,
  asker: Asker,
  { date, summary, outcome }: HistoricalEvent,
): string | undefined {
  const { language } = asker;
  const today = todayOf(asker, clock);
  const { to: end } = spanOf(historicalDate(date));
  const context = readingContextOf(asker, today);
  const texts = [summary, outcome?.text].flatMap((text) => (text ? textIn(language, text) : []));
  const [term] = texts.flatMap((text) =>
    readDates(text, context, understoodLanguages)
      .found.filter(({ query }) => isOver(query, end, today))
      .map((part) => text.slice(part.start, part.end)),
  );
  return term;
}

/** Whether a date without a beginning, "until 14 September", lies between the end of the event and today. */
function isOver({ readings: [reading] }: DateQuery, end: CalendarDate | null, today: CalendarDate): boolean {
  const last = reading?.kind === 'span' && !reading.from ? reading.to : null;
  if (!last || !end || last.year < today.year - RECENT) return false;
  return compareDates(end, last) < 0 && compareDates(last, today) < 0;
}
