import type { PagePlace } from '../../../domain/action';
import { isRemembered, isRound, yearsSince } from '../../../domain/anniversary';
import { yearsOf } from '../../../domain/collection-summary';
import { readingOf } from '../../../domain/date-query';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate } from '../../../domain/historical-date';
import { allInOrder } from '../../../domain/search-query';
import { yearSpan } from '../../../domain/span';
import type { Message } from '../../../language/message';
import { renderHistoricalDate, renderReading } from '../../../language/render-date';
import { ROUND_MARK, renderTitled } from '../../../language/render-line';
import { renderList } from '../../../language/render-list';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import { textForPages } from '../matches/paged-text';

/** Each costs a look-up; the years farther back have no events of most collections. */
const MOST_YEARS = 40;

/** The round anniversaries of a year, of the most important events first; undefined when it has none. */
export async function answerRoundYears(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  { year, place }: { readonly year: number; readonly place: PagePlace | undefined },
): Promise<Message | undefined> {
  const { language } = asker;
  const { dateText, messages } = language;
  const summary = await ports.events.summary();
  const years = yearsOf(summary ?? { years: [] }).filter((each) => isRound(year - each));
  if (years.length === 0) return undefined;
  const dates = years.slice(-MOST_YEARS).map((each) => readingOf(yearSpan(each)));
  // A longer time that one of the years is in has no round anniversary: a page has fewer events than were looked at.
  const page = { size: 2 * asker.pageSize, direction: 'forward', ...place } as const;
  const found = await ports.events.search(allInOrder('importance', { dates }), page);
  const since = (line: EventLine) => yearsSince(historicalDate(line.date), { year, month: 12, day: 31 }) ?? 0;
  const events = found.lines.filter((line) => isRound(since(line)) && isRemembered(line, since(line)));
  if (events.length === 0) return undefined;
  const text = await textForPages(ports, asker, understood);
  const today = todayOf(asker, ports.clock);
  return renderList(
    {
      heading: messages.search.roundAnniversaries(renderReading(readingOf(yearSpan(year)), dateText)),
      notes: [messages.search.order.importance],
      events,
      line: (event, number) => {
        const when = renderHistoricalDate(historicalDate(event.date), dateText);
        const head = `${number}. ${ROUND_MARK} ${messages.anniversary(since(event))} · ${when}`;
        return renderTitled(event, head, { language, today });
      },
      ...(text !== undefined && {
        previous: found.previous,
        next: found.next,
        turn: (to: PagePlace) => ({ kind: 'search', text, place: to }) as const,
      }),
    },
    language,
  );
}
