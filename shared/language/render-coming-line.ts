import { isRound } from '../domain/anniversary';
import { type CalendarDate, toDayNumber } from '../domain/calendar-date';
import type { EventLine } from '../domain/event-line';
import { historicalDate } from '../domain/historical-date';
import type { LeapDay } from '../domain/leap-day';
import { recurringOf } from '../domain/date-query';
import { nextOccurrence } from '../domain/occurrence';
import type { Language } from './language';
import { renderHistoricalDate, renderReading } from './render-date';
import { ROUND_MARK, renderTitled } from './render-line';
import type { RichText } from './rich-text';

interface ComingLine {
  readonly today: CalendarDate;
  readonly leapDay: LeapDay;
  readonly number: number;
  /** The first day of the time that is asked for, instead of today; the days until then are not told. */
  readonly from?: CalendarDate;
}

/** A line in a list of coming anniversaries: the day, the days until it, the ordinal of the anniversary, the event. */
export function renderComingLine(
  line: EventLine,
  language: Language,
  { today, leapDay, number, from }: ComingLine,
): RichText {
  const { dateText, messages } = language;
  const date = historicalDate(line.date);
  const next = nextOccurrence(date, from ?? today, leapDay);
  const days = next ? toDayNumber(next.span.from) - toDayNumber(today) : 0;
  const when = next && [
    // The whole span, or "31 August · today" would appear under 3 September.
    renderReading(recurringOf(next.span), dateText),
    // An event of the past is not under way; its anniversary is.
    from === undefined &&
      (days >= 0
        ? messages.inDays(days)
        : next.years > 0
          ? messages.anniversaryNow
          : messages.card.standing['under-way']),
    next.years > 0 && `${isRound(next.years) ? `${ROUND_MARK} ` : ''}${messages.anniversary(next.years)}`,
    next.of && messages.anniversaryOf[next.of],
  ];
  const head = `${number}. ${(when ?? []).filter(Boolean).join(' · ')}`;
  return renderTitled(line, head, { language, today, when: renderHistoricalDate(date, dateText) });
}
