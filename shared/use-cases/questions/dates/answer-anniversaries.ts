import type { PagePlace } from '../../../domain/action';
import { isRemembered, isRound } from '../../../domain/anniversary';
import { addDays, compareDates } from '../../../domain/calendar-date';
import { wantedLines } from '../../../domain/chat-settings';
import { yearsOf } from '../../../domain/collection-summary';
import { readingOf } from '../../../domain/date-query';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate } from '../../../domain/historical-date';
import type { LeapDay } from '../../../domain/leap-day';
import { monthDayOf } from '../../../domain/month-day';
import { type Occurrence, nextOccurrence } from '../../../domain/occurrence';
import { allInOrder } from '../../../domain/search-query';
import { type ClosedSpan, yearSpan } from '../../../domain/span';
import type { Message } from '../../../language/message';
import { renderComingLine } from '../../../language/render-coming-line';
import { renderReading } from '../../../language/render-date';
import { renderList } from '../../../language/render-list';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import { pageIn } from '../page-in';
import { textForPages } from '../matches/paged-text';

interface Asked {
  readonly days: ClosedSpan;
  /** Only round ones, if there are any. */
  readonly isRound: boolean;
  readonly place: PagePlace | undefined;
}

/**
 * The anniversaries that begin in a month or on other days of a year, each with its years on that day; undefined when there
 * are none, or very many.
 */
export async function answerAnniversaries(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  { days, isRound: areRound, place }: Asked,
): Promise<Message | undefined> {
  const { language, leapDay, pageSize } = asker;
  const { from } = days;
  const isWanted = wantedLines(asker.settings);
  const then = (line: EventLine) => occurrenceIn(line, days, leapDay);
  const wanted = (line: EventLine) => then(line) !== undefined && (isWanted?.(line) ?? true);
  const request = { size: MOST_COMPARED, direction: 'forward', wanted } as const;
  const { lines, next: isMore } = await ports.events.onDays(monthDayOf(from), monthDayOf(days.to), request);
  if (lines.length === 0 || isMore) return undefined;
  const round = areRound ? lines.filter((line) => isRound(then(line)?.years ?? 0)) : [];
  const found = pageIn(round.length > 0 ? round : lines, { size: pageSize, direction: 'forward', ...place });
  const text = await textForPages(ports, asker, understood);
  const today = todayOf(asker, ports.clock);
  const { search } = language.messages;
  const time = renderReading(readingOf(days), language.dateText);
  return renderList(
    {
      heading: round.length > 0 ? search.roundAnniversaries(time) : search.anniversariesOf(time),
      notes: areRound && round.length === 0 ? [search.noneRound] : [],
      events: found.lines,
      line: (event, number) => renderComingLine(event, language, { today, leapDay, number, from }),
      ...(text !== undefined && {
        previous: found.previous,
        next: found.next,
        turn: (to: PagePlace) => ({ kind: 'search', text, place: to }) as const,
      }),
    },
    language,
  );
}

/** The events of that many are compared. */
const MOST_COMPARED = 200;

/**
 * The round anniversaries that come next, the nearest first, of 50 or 100 years where such are named and any come;
 * undefined when none do within a year.
 */
export async function answerNextRound(
  ports: ReadPorts,
  asker: Asker,
  turns: readonly number[],
): Promise<Message | undefined> {
  const { language, leapDay, pageSize } = asker;
  const today = todayOf(asker, ports.clock);
  const summary = await ports.events.summary();
  const isAhead = (year: number) => [today.year, today.year + 1].some((each) => isRound(each - year));
  const dates = yearsOf(summary ?? { years: [] })
    .filter(isAhead)
    .map((year) => readingOf(yearSpan(year)));
  if (dates.length === 0) return undefined;
  const page = { size: MOST_COMPARED, direction: 'forward' } as const;
  const { lines } = await ports.events.search(allInOrder('importance', { dates }), page);
  const days = { from: today, to: addDays(today, DAYS_OF_YEAR) };
  const isWanted = wantedLines(asker.settings);
  const coming = lines
    .flatMap((line) => {
      const next = occurrenceIn(line, days, leapDay);
      const { years = 0, span } = next ?? {};
      return span && isRound(years) && (isWanted?.(line) ?? true) ? [{ line, years, on: span.from }] : [];
    })
    .sort((a, b) => compareDates(a.on, b.on));
  if (coming.length === 0) return undefined;
  const named = coming.filter(({ years }) => turns.some((turn) => years % turn === 0));
  return renderList(
    {
      heading: language.messages.search.nextRound,
      notes: [],
      events: (named.length > 0 ? named : coming).slice(0, pageSize).map(({ line }) => line),
      line: (event, number) => renderComingLine(event, language, { today, leapDay, number }),
    },
    language,
  );
}

const DAYS_OF_YEAR = 365;

/** The next anniversary from the first of those days on, if it is kept and begins in them. */
function occurrenceIn(line: EventLine, { from, to }: ClosedSpan, leapDay: LeapDay): Occurrence | undefined {
  const next = nextOccurrence(historicalDate(line.date), from, leapDay);
  if (!next || next.years <= 0 || !isRemembered(line, next.years)) return undefined;
  const { span } = next;
  return compareDates(span.from, from) >= 0 && compareDates(span.from, to) <= 0 ? next : undefined;
}
