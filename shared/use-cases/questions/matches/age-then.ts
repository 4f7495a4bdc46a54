import { isRemembered, yearsSince } from '../../../domain/anniversary';
import { type CalendarDate, isCalendarDate } from '../../../domain/calendar-date';
import { type Reading, readingOf } from '../../../domain/date-query';
import type { EventLine } from '../../../domain/event-line';
import { type HistoricalDate, hasDays, historicalDate, spanOf } from '../../../domain/historical-date';
import { daySpan, yearSpan } from '../../../domain/span';
import type { Language } from '../../../language/language';
import { renderReading } from '../../../language/render-date';
import type { Understanding } from '../../../language/understanding/understanding';
import { says } from '../../../language/understood-patterns';
import { withoutDates } from '../asked';
import type { Matches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { findWhole } from '../search/find-whole';
import { isCommemoration } from '../search/title-words';
import { isExplained } from './lead-when';
import type { Answered, LookedFor } from './looked-for';
import { onlyDate } from './looked-for-date';
import { renderMatches } from './render-matches';

/** "How old will the treaty be in 2028", 2028年条约多少周年: the anniversary that the event has in that year. */
export async function ageThen(looked: LookedFor): Promise<Answered> {
  const { ports, asker, understood, context } = looked;
  const year = context.bounds ? undefined : yearOfAge(looked);
  if (year === undefined) return undefined;
  const words = understood.words.filter(({ text }) => !says(text, 'commemorations'));
  if (words.length === 0) return undefined;
  const asked = { ...withoutDates(understood), words, asked: 'age', which: undefined } as const;
  const found = await findWhole(ports, asker, asked);
  const event = found && eventOf(found);
  const note = event && anniversaryThen(event, year, asker.language);
  return found && note !== undefined ? renderMatches(ports, asker, asked, found, [note]) : undefined;
}

/** 16 July 2028 · 27th anniversary; undefined where an event has none in that year. */
export function anniversaryThen(
  event: Pick<EventLine, 'date' | 'kind' | 'outcome'>,
  year: number,
  { dateText, messages }: Language,
): string | undefined {
  const date = historicalDate(event.date);
  const years = yearsSince(date, { year, month: 12, day: 31 }) ?? 0;
  if (!isRemembered(event, years) || years <= 0) return undefined;
  return `${renderReading(readingOf(anniversaryIn(date, year)), dateText)} · ${messages.anniversary(years)}`;
}

/** The year in which an age or an anniversary is asked for; undefined where nothing of the kind is. */
export function yearOfAgeIn(
  { asked, text }: Pick<Understanding, 'asked' | 'text'>,
  [date, ...others]: readonly Reading[],
): number | undefined {
  const { from, to } = date?.kind === 'span' && others.length === 0 ? date : {};
  const isAsked = asked === 'age' || (asked === 'when' && isCommemoration(text));
  return isAsked && to && from?.year === to.year ? to.year : undefined;
}

/** The year in which an age is asked for, if it is: of a year with events that have the words, those may be meant. */
function yearOfAge(looked: LookedFor): number | undefined {
  const { understood, found, today } = looked;
  const { asked, text } = understood;
  const date = onlyDate(looked);
  const { from, to } = date?.kind === 'span' ? date : {};
  if (!to || (from && from.year !== to.year)) return undefined;
  const isAhead = to.year > today.year;
  if (asked === 'age') return to.year;
  const isAsked = isCommemoration(text) || (asked === 'count' && isAhead);
  return isAsked && (isAhead || !isFullMatch(found)) ? to.year : undefined;
}

/** The one that the words name: the only one that is called so, or the founding. */
function eventOf({ lines: [best], named, titled, total }: Matches): EventLine | undefined {
  if (!best || !named.includes(best.id)) return undefined;
  const isOnly = total === 1 || (titled.length === 1 && titled[0] === best.id);
  return isOnly || isExplained(best) ? best : undefined;
}

/** The day of that year, if it has one. */
function anniversaryIn(date: HistoricalDate, year: number) {
  const { from } = spanOf(date);
  const day: CalendarDate | undefined = from ? { ...from, year } : undefined;
  return day && hasDays(date) && isCalendarDate(day) ? daySpan(day) : yearSpan(year);
}
