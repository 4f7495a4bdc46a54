import type { Action } from '../../domain/action';
import { type CollectionSummary, yearsOf } from '../../domain/collection-summary';
import { formatMonthDay, monthDayOf } from '../../domain/month-day';
import { historicalDate } from '../../domain/historical-date';
import { daysOf } from '../../domain/sortable-date';
import { monthSpan } from '../../domain/span';
import type { Message } from '../../language/message';
import { YEARS_ON_PAGE, renderCalendar, renderYears } from '../../language/render-calendar';
import { type Asker, todayOf } from '../asker';
import type { AnswerPorts } from '../answer-ports';

/** More events than these of one month are not looked at for its marks. */
const MOST_MARKED = 100;

type CalendarAction = Extract<Action, { kind: 'calendar' }>;
type YearsAction = Extract<Action, { kind: 'years' }>;

/** A calendar to pick a day from, beginning with the present month in any year. */
export function pickDate(ports: Pick<AnswerPorts, 'clock' | 'events'>, asker: Asker): Promise<Message> {
  return showCalendar(ports, asker, { kind: 'calendar', month: todayOf(asker, ports.clock).month });
}

/** A month, of a year or of any, its days with events marked. */
export async function showCalendar(
  ports: Pick<AnswerPorts, 'events'>,
  { language }: Asker,
  { year, month }: CalendarAction,
): Promise<Message> {
  const marked = year === undefined ? await daysOfAnyYear(ports) : await daysOfMonth(ports, year, month);
  return renderCalendar({ year, month, marked }, language);
}

/** The years with events, to pick one from; a page of those from `from` on. */
export async function showYears(
  { events }: Pick<AnswerPorts, 'events'>,
  { language }: Asker,
  { month, from }: YearsAction,
): Promise<Message> {
  const years = yearsOf((await events.summary()) ?? { years: [] });
  const start = Math.max(
    0,
    from === undefined ? years.length - YEARS_ON_PAGE : years.findIndex((year) => year >= from),
  );
  return renderYears({ month, years, start }, language);
}

async function daysOfAnyYear({ events }: Pick<AnswerPorts, 'events'>): Promise<ReadonlySet<string>> {
  return new Set(((await events.summary()) satisfies CollectionSummary | undefined)?.days);
}

async function daysOfMonth(
  { events }: Pick<AnswerPorts, 'events'>,
  year: number,
  month: number,
): Promise<ReadonlySet<string>> {
  const { lines } = await events.inSpan(monthSpan(year, month), { size: MOST_MARKED, direction: 'forward' });
  return new Set(
    lines
      .flatMap(({ date }) => daysOf(historicalDate(date)))
      .filter((day) => day.year === year)
      .map((day) => formatMonthDay(monthDayOf(day))),
  );
}
