import { compareDates } from '../../../domain/calendar-date';
import type { Reading } from '../../../domain/date-query';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import { inTime } from '../../../domain/in-time';
import { type Span, closeSpan } from '../../../domain/span';
import type { Message } from '../../../language/message';
import { renderReading } from '../../../language/render-date';
import type { Asker } from '../../asker';
import { askedDates, isCounting, withoutDates } from '../asked';
import { answerList, listOf, readListPage } from '../dates/list-events';
import { subjectOf } from '../search/collection-subject';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { namedAsTyped } from '../search/words-as-typed';
import type { Answered, LookedFor } from './looked-for';
import { onlyDate } from './looked-for-date';
import { renderMatches } from './render-matches';

/** Of a name with more events than this, those nearest to a date are not looked for. */
const MOST_OF_NAME = 50;

/** Who owned the railway in 1930: what has its name and is nearest to that time, before it and after. */
export async function nearestOfName(looked: LookedFor): Promise<Answered> {
  const { ports, asker, understood, context } = looked;
  const date = onlyDate(looked);
  if (date?.kind !== 'span' || context.bounds || isCounting(understood) || (await isOfSubject(looked)))
    return undefined;
  // Whatever was done then, it is only the name that is told of.
  const undated = { ...withoutDates(understood), asked: undefined, which: undefined, hints: [], said: [] };
  const found = await findMatches(ports, asker, undated, { size: MOST_OF_NAME, direction: 'forward' });
  if (!isFullMatch(found) || found.next) return undefined;
  const lines = nearestTo(date, inTime(found.lines.filter(({ id }) => found.named.includes(id))));
  if (lines.length === 0) return undefined;
  const page = { ...found, lines, next: undefined, previous: undefined };
  return renderMatches(ports, asker, undated, page, [nothingThen(asker, looked, date)]);
}

/** The last of those before a time, and the first of those after it. */
function nearestTo(span: Span, lines: readonly EventLine[]): EventLine[] {
  const { from, to } = closeSpan(span);
  const timeOf = ({ date }: EventLine) => closeSpan(spanOf(historicalDate(date)));
  const before = lines.findLast((line) => compareDates(timeOf(line).to, from) < 0);
  const after = lines.find((line) => compareDates(timeOf(line).from, to) > 0);
  return [before, after].filter((line) => line !== undefined);
}

/** A war of the two sides in the 1600s: whatever there is of that time, where one page has all of it. */
export async function listOfTime(looked: LookedFor): Promise<Answered> {
  const { ports, asker, understood, context } = looked;
  if (askedDates(understood).length === 0 || context.bounds || !(await isOfSubject(looked))) return undefined;
  const { dates } = understood;
  for (const date of dates.list ? [] : dates.readings) {
    const { lines, next } = await readListPage(ports, asker, listOf(date), { size: asker.pageSize });
    if (lines.length > 0) return next ? undefined : listThen(looked, date);
  }
  return undefined;
}

/** Whether what all of the collection is about is named, with hardly anything beside it. */
async function isOfSubject({ ports, understood: { words } }: LookedFor): Promise<boolean> {
  const { isSubject } = await subjectOf(ports);
  const subject = words.filter(({ text }) => isSubject(text));
  return subject.length > 0 && subject.length * 2 >= words.length;
}

function listThen(looked: LookedFor, date: Reading): Promise<Message> {
  const { ports, asker } = looked;
  return answerList(ports, asker, listOf(date), { notes: [nothingThen(asker, looked, date)] });
}

function nothingThen(
  { language }: Asker,
  { understood: { words, text } }: Pick<LookedFor, 'understood'>,
  date: Reading,
): string {
  return language.messages.search.nothingAboutThen(namedAsTyped(words, text), renderReading(date, language.dateText));
}
