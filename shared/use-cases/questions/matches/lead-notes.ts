import { type CalendarDate, toDayNumber } from '../../../domain/calendar-date';
import { elapsedBetween } from '../../../domain/elapsed';
import type { EventLine } from '../../../domain/event-line';
import { hasDays, historicalDate, isOpen, spanOf } from '../../../domain/historical-date';
import type { Language } from '../../../language/language';
import { renderHistoricalDate } from '../../../language/render-date';
import { renderCount, renderElapsed } from '../../../language/render-elapsed';
import { renderWeekday } from '../../../language/render-weekday';
import { renderWhen } from '../../../language/render-line';
import type { Understanding } from '../../../language/understanding/understanding';
import { says } from '../../../language/understood-patterns';
import { asksMore } from '../asked';
import type { Matches } from '../search/find-matches';
import { isFullMatch, toldOf } from '../search/full-match';
import { isExplained, unsaidOf } from './lead-when';
import { isTitledFirst } from '../search/first-of-kind';

/** What an answer begins with: the date or the length that is asked for, if `lead` tells it, and what cannot be told. */
export function leadNotes(
  understood: Understanding,
  found: Matches,
  lead: EventLine | undefined,
  language: Language,
  today: CalendarDate,
): string[] {
  const { asked, superlative, manner } = understood;
  const { measure } = language.messages;
  const weekday = lead && asked === 'weekday' ? renderWeekday(historicalDate(lead.date), language) : undefined;
  const days = lead && (asked === 'daysSince' || asked === 'daysUntil') ? daysTo(lead, language, today) : undefined;
  return [
    ...(lead && !isUnmeasured(understood, lead)
      ? [
          (asked === 'length' ? lengthOf(lead, language, today) : (weekday ?? days)) ??
            whenOf(understood, lead, language, today),
        ]
      : []),
    ...(manner.isOpinion
      ? [measure.noOpinion]
      : says(understood.text, 'reasons') && !found.previous
        ? [measure.noReasons]
        : []),
    ...(asked === 'times' && isFullMatch(found) && unsaidOf(understood, found).length === 0
      ? [measure.times(toldOf(found))]
      : []),
    ...(asked === 'length' && !lead && isFullMatch(found) && found.lines.some((line) => !isUnmeasured(understood, line))
      ? [measure.lengths]
      : []),
    ...(superlative ? [measure.uncounted] : []),
  ];
}

/**
 * Whether the length that is asked for is no time that the date of an event tells: "how long is the border"; of a contract,
 * the visit on which it was signed.
 */
export function isUnmeasured(
  { asked, words }: Pick<Understanding, 'asked' | 'words'>,
  { date }: Pick<EventLine, 'date'>,
): boolean {
  return asked === 'length' && (historicalDate(date).unit !== 'interval' || namesDocument(words));
}

/** "How long were the talks on the treaty" is asked of the talks. */
export function namesDocument(words: Understanding['words']): boolean {
  const others = words.filter(({ text }) => !says(text, 'documents'));
  return others.length < words.length && !others.some(({ text }) => says(text, 'counted'));
}

/** Whether it asks for nothing but a yes or a no. */
export function isOfYesOrNo(understood: Understanding): boolean {
  const { isWhether, isOpinion } = understood.manner;
  return isWhether && !isOpinion && !asksMore(understood);
}

/** The date of an event; that it is the first of its kind, no more is known than that none of the collection is earlier. */
function whenOf({ which }: Understanding, lead: EventLine, language: Language, today: CalendarDate): string {
  const when = renderWhen(lead, language, today);
  const isToldFirst = isExplained(lead) || isTitledFirst(lead);
  return which === 'first' && !isToldFirst ? language.messages.measure.earliest(when) : when;
}

/** The date of an event and how many days ago it was over, or in how many it begins; undefined where no day is known. */
function daysTo(line: EventLine, { dateText, messages }: Language, today: CalendarDate): string | undefined {
  const date = historicalDate(line.date);
  const { from, to } = spanOf(date);
  if (!hasDays(date) || !from || !to) return undefined;
  const [first, last] = [toDayNumber(from) - toDayNumber(today), toDayNumber(to) - toDayNumber(today)];
  if (first <= 0 && last >= 0) return undefined;
  const days = last < 0 ? messages.search.daysAgo(-last) : messages.inDays(first);
  return `${renderHistoricalDate(date, dateText)} · ${days}`;
}

/** How long an event lasted, as far as its date tells. */
function lengthOf(line: EventLine, language: Language, today: CalendarDate): string {
  const date = historicalDate(line.date);
  const { from, to } = spanOf(date);
  const text = renderHistoricalDate(date, language.dateText);
  const { measure } = language.messages;
  if (date.unit !== 'interval' || !from || !to) return renderWhen(line, language, today);
  const years = to.year - from.year;
  const isOfMonths = !isOpen(date.from) && date.from.unit === 'month';
  if (isOfMonths) return measure.lasted(text, renderCount(years * 12 + to.month - from.month + 1, 'month', language));
  if (!hasDays(date)) return measure.lasted(text, renderCount(years + 1, 'year', language));
  const elapsed = elapsedBetween(from, to);
  // The first day counts too.
  const isShort = elapsed.years + elapsed.months === 0;
  const length = isShort ? renderCount(elapsed.inDays + 1, 'day', language) : renderElapsed(elapsed, language);
  return measure.lasted(text, length);
}
