import type { Reading } from '../../../domain/date-query';
import { understoodLanguages } from '../../../language/understood-languages';
import type { Message } from '../../../language/message';
import { readDates } from '../../../language/reading/read-date';
import { renderReading } from '../../../language/render-date';
import { renderDates } from '../../../language/render-list';
import { type Asker, todayOf } from '../../asker';
import { asGap, listOf, readListPage } from './list-events';
import { readSides } from './list-sides';
import type { ReadPorts } from '../../answer-ports';
import { MOST_EFFORT } from '../../event-ports';

/** How many dates of one text are answered, and how many events of each are told. */
const MOST_DATES = 5;
const MOST_EVENTS = 2;

/** The dates in a text of any length, and what is known of each. */
export function answerWhen(ports: ReadPorts, asker: Asker, text: string): Promise<Message> {
  const { language, dateOrder } = asker;
  const { found } = readDates(
    text,
    { language: language.code, today: todayOf(asker, ports.clock), dateOrder },
    understoodLanguages,
  );
  const readings = found.flatMap(({ query }) => (query.list ? query.readings : query.readings.slice(0, 1)));
  return answerDates(ports, asker, readings);
}

/** Several dates, each with its first events and a button to its list. */
export async function answerDates(
  ports: ReadPorts,
  asker: Asker,
  dates: readonly Reading[],
  notes: readonly string[] = [],
): Promise<Message> {
  const { language } = asker;
  const sections = [];
  const effort = MOST_EFFORT / MOST_DATES;
  const eachOnce = new Map(dates.map((date) => [renderReading(date, language.dateText), date]));
  for (const [label, date] of [...eachOnce].slice(0, MOST_DATES)) {
    const list = listOf(date);
    const { lines, next } = await readListPage(ports, asker, list, { size: MOST_EVENTS, effort });
    const sides = lines.length === 0 && list.kind === 'in-span' ? await readSides(ports, asker, list.span) : [];
    const beside = sides.flatMap((side) => side.lines).slice(0, MOST_EVENTS);
    const more = next !== undefined || sides.some((side) => side.more);
    sections.push({ label, action: list, events: lines, beside, more });
  }
  const message = renderDates({ sections, notes }, language, todayOf(asker, ports.clock));
  const hasEvents = sections.some(({ events, beside, more }) => events.length + beside.length > 0 || more);
  return sections.length > 0 && !hasEvents ? asGap(message, asker) : message;
}
