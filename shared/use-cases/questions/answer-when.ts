import type { Reading } from '../../domain/date-query';
import { languages } from '../../language/languages';
import type { Message } from '../../language/message';
import { findDates } from '../../language/reading/read-date';
import { renderReading } from '../../language/render-date';
import { renderDates } from '../../language/render-list';
import { type Asker, todayOf } from '../asker';
import { listOf, readListPage } from './list-events';
import { readSides } from './list-sides';
import type { AnswerPorts } from '../answer-ports';
import { MOST_EFFORT } from '../ports';

/** How many dates of one text are answered, and how many events of each are told. */
const MOST_DATES = 5;
const MOST_EVENTS = 2;

/** The dates in a longer text, and what is known of each. A text without dates is answered as such. */
export async function answerWhen(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  text: string,
): Promise<Message> {
  const { language, dateOrder } = asker;
  const today = todayOf(asker, ports.clock);
  const found = findDates(text, { language: language.code, today, dateOrder }, languages);
  const sections = [];
  const effort = MOST_EFFORT / MOST_DATES;
  for (const [label, reading] of eachOnce(
    found.flatMap(({ query }) => (query.list ? query.readings : query.readings.slice(0, 1))),
  )) {
    const list = listOf(reading);
    const { lines, next } = await readListPage(ports, asker, list, { size: MOST_EVENTS, effort });
    const sides = lines.length === 0 && list.kind === 'in-span' ? await readSides(ports, asker, list.span) : [];
    const beside = sides.flatMap((side) => side.lines).slice(0, MOST_EVENTS);
    sections.push({ label, action: list, events: lines, beside, more: next !== undefined });
  }
  return renderDates(sections, language, today);

  function eachOnce(readings: readonly Reading[]): [string, Reading][] {
    const byLabel = new Map(readings.map((reading) => [renderReading(reading, language.dateText), reading]));
    return [...byLabel].slice(0, MOST_DATES);
  }
}
