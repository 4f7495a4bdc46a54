import { type CalendarDate, addDays, compareDates, toDayNumber } from '../../domain/calendar-date';
import { type DateQuery, type Reading, readingOf } from '../../domain/date-query';
import type { Topics } from '../../domain/historical-event';
import { compiledOnce } from '../../language/compiled-once';
import { TURNING_MARKS } from '../../language/turning-marks';
import { understoodLanguages } from '../../language/understood-languages';
import { understand } from '../../language/understanding/understand';
import type { Understanding } from '../../language/understanding/understanding';
import type { ReadPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';
import { cachedByKey } from '../cached';
import { topicsOf } from '../topics-of';

/** People press the same buttons and ask for the same days. A longer text is hardly asked twice: it is not kept. */
export const LONGEST_CACHED = 64;
export const MOST_CACHED = 500;

/** After how many days a weekday comes again, and a movable feast, with the days by which it moves. */
const RETURNS = [
  { days: 7, moved: 0 },
  { days: 365, moved: 36 },
] as const;

type Cache = (key: string, load: () => Understanding) => Understanding;

const understoodWith = compiledOnce<Topics, Cache>(() => cachedByKey({ maxEntries: MOST_CACHED }));

/** Understands a text, without the marks that would turn the direction of an answer. `unfinished`: it is still being typed. */
export async function readText(
  ports: ReadPorts,
  asker: Asker,
  typed: string,
  unfinished = false,
): Promise<Understanding> {
  const text = typed.replace(TURNING_MARKS, '');
  const topics = await topicsOf(ports);
  const { language, dateOrder } = asker;
  const today = todayOf(asker, ports.clock);
  if (text.length > LONGEST_CACHED) return read();
  // All that the result depends on beside the topics; the text comes last, since it may hold anything.
  const key = `${language.code} ${dateOrder} ${today.year} ${today.month} ${today.day} ${unfinished} ${text}`;
  return understoodWith(topics)(key, read);

  function read(): Understanding {
    const understood = readIn(today);
    const direction = otherDirection(understood, today);
    if (direction === 0) return understood;
    for (const { days, moved } of RETURNS) {
      const { dates } = readIn(addDays(today, direction * days));
      if (Math.abs(daysApart(understood.dates, dates) - days) <= moved) return { ...understood, dates };
    }
    return understood;
  }

  function readIn(day: CalendarDate): Understanding {
    const understood = understand(
      text,
      { language: language.code, today: day, dateOrder, topics, unfinished },
      understoodLanguages,
    );
    return { ...understood, dates: inYear(understood.dates, day) };
  }
}

/** A lunar day without a year is on another day each year: it is asked for as that of this year. */
function inYear(dates: DateQuery, { year }: CalendarDate): DateQuery {
  if (!dates.notes.includes('lunar-day')) return dates;
  const readings = dates.readings.map((reading): Reading => {
    if (reading.kind === 'span') return reading;
    const [from, to] = [reading.from, reading.to].map((day) => ({ year, ...day }));
    return from && to && compareDates(from, to) <= 0 ? readingOf({ from, to }) : reading;
  });
  return { ...dates, readings };
}

/** "Days until Easter", when that of this year is over: whether the next or the former one may be meant. */
function otherDirection({ asked, dates }: Understanding, today: CalendarDate): -1 | 0 | 1 {
  const day = firstDayOf(dates);
  if (day && asked === 'daysUntil' && compareDates(day, today) < 0) return 1;
  return day && asked === 'daysSince' && compareDates(day, today) > 0 ? -1 : 0;
}

function daysApart(one: DateQuery, other: DateQuery): number {
  const [a, b] = [firstDayOf(one), firstDayOf(other)];
  return a && b ? Math.abs(toDayNumber(a) - toDayNumber(b)) : Infinity;
}

function firstDayOf({ readings: [reading] }: DateQuery): CalendarDate | undefined {
  return reading?.kind === 'span' ? (reading.from ?? undefined) : undefined;
}
