import type { DaysList } from '../../../domain/action';
import { type CalendarDate, toDayNumber } from '../../../domain/calendar-date';
import { wantedLines } from '../../../domain/chat-settings';
import type { EventLine } from '../../../domain/event-line';
import { monthDayOf } from '../../../domain/month-day';
import type { Span } from '../../../domain/span';
import { listHeading } from '../../../language/list-heading';
import { type ListSection, renderBrief } from '../../../language/render-list';
import { type Asker, todayOf } from '../../asker';
import type { ReadPorts } from '../../answer-ports';

/** Days from today on, or back, in which a time is asked for as that of every year: this week, next month. */
const NEAR = 40;
/** The days of a longer time have nothing in common. */
const MOST_DAYS = 31;
const MOST_TOLD = 5;

/**
 * What took place on the days of a time near today in other years: a section of the list that has nothing dated so, beside
 * the events that it shows otherwise.
 */
export async function inOtherYears(
  { clock, events }: Pick<ReadPorts, 'clock' | 'events'>,
  asker: Asker,
  span: Span,
  shown: readonly EventLine[],
): Promise<ListSection[]> {
  const today = todayOf(asker, clock);
  const days = isNear(span, today) ? daysOf(span) : undefined;
  if (!days) return [];
  const { language, settings } = asker;
  const wanted = wantedLines(settings);
  const found = await events.onDays(days.from, days.to, { size: MOST_TOLD, direction: 'forward', wanted });
  const heading = listHeading(days, language, today);
  return [
    {
      heading,
      events: found.lines.filter(({ id }) => !shown.some((line) => line.id === id)),
      line: (event, number) => renderBrief(event, language, today, number),
      all: found.next && { label: language.messages.sides.all(heading), action: days },
    },
  ];
}

function daysOf({ from, to }: Span): DaysList | undefined {
  return from && to ? { kind: 'on-days', from: monthDayOf(from), to: monthDayOf(to) } : undefined;
}

function isNear({ from, to }: Span, today: CalendarDate): boolean {
  if (!from || !to) return false;
  const first = toDayNumber(from);
  const last = toDayNumber(to);
  const now = toDayNumber(today);
  return last - first < MOST_DAYS && first - now <= NEAR && now - last <= NEAR;
}
